import { missingTexts, say } from '../../i18n/index.ts';
import { useStore } from './store.ts';

/** Parts of the program that are no components, and so have no error boundary that speaks for them. */
type PartName = Exclude<keyof typeof missingTexts, 'title' | 'advice'>;

/**
 * Loads a part and hands it on. Where it does not arrive, a notice says so, what to do, and offers to try again.
 *
 * @param load see `part`
 */
export async function withPart<T>(
  name: PartName,
  load: () => Promise<T>,
  use: (part: T) => void,
): Promise<void> {
  let loaded: T;
  try {
    loaded = await load();
  } catch {
    tellMissing(name, () => void withPart(name, load, use));
    return;
  }
  foundPart(name);
  use(loaded);
}

/** Says that a part did not arrive. */
export function tellMissing(name: PartName, retry: () => void): void {
  useStore.getState().notify({
    id: `missing-${name}`,
    tone: 'warning',
    text: (lang) =>
      `${say(lang, missingTexts[name])}${lang === 'ja' ? '' : ' '}${say(lang, missingTexts.advice)}`,
    retry,
    mayReload: true,
  });
}

/** Takes back that a part is missing. */
export function foundPart(name: PartName): void {
  useStore.getState().dismiss(`missing-${name}`);
}
