import { type ComponentType, lazy } from 'react';

/** What makes parts that did not arrive load anew. */
const missing = new Set<() => void>();

/** Has every component that did not arrive asked for again when it is next drawn. */
export function retryParts(): void {
  for (const retry of missing) retry();
  missing.clear();
}

/**
 * A component that is loaded when it is first drawn. React keeps a failure for ever; here `retryParts` ends it. An error
 * boundary around it says that it is missing.
 *
 * @param load see `part`
 * @param pick which of the part's exports it is
 */
export function lazyPart<M, P extends object>(
  load: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
): ComponentType<P> {
  const make = () =>
    lazy(async () => {
      try {
        return { default: pick(await load()) };
      } catch (error) {
        // Not yet: React draws again at once after an error, and would ask for it without end.
        missing.add(() => {
          View = make();
        });
        throw error;
      }
    });
  let View: ComponentType<P> = make();
  return function Part(props: P) {
    return <View {...props} />;
  };
}
