import { type ComponentType, lazy } from 'react';

/** What makes parts that did not arrive load anew. */
const missing = new Set<() => void>();

/** Has every component that did not arrive asked for again when it is next drawn. */
export function retryParts(): void {
  for (const retry of missing) retry();
  missing.clear();
}

/** A component that is loaded when it is first drawn. */
export type LazyPart<P> = ComponentType<P> & {
  /**
   * Loads it before it is first drawn, which it then is at once: where React has drawn nothing in its place first, it leaves
   * that nothing on the screen for 300 ms. Rejects with `PartMissing`; it is then asked for again when it is drawn.
   */
  prepare(): Promise<void>;
};

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
): LazyPart<P> {
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
  let isDrawn = false;
  function Part(props: P) {
    isDrawn = true;
    return <View {...props} />;
  }
  const prepare = async () => {
    const found = pick(await load());
    // Another component in its place would be drawn anew, and forget what was done in it.
    if (!isDrawn) View = found;
  };
  return Object.assign(Part, { prepare });
}
