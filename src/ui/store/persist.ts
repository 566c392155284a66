import type { Lang } from '../../lib/text.ts';
import { LANGS } from '../../lib/text.ts';
import type { Theme } from '../../link/index.ts';
import { THEMES } from '../../link/index.ts';

/** What is remembered in this browser: nothing but how the page is shown. */
interface Remembered {
  readonly lang: Lang | null;
  readonly theme: Theme | null;
  readonly characterKeys: boolean;
}

const KEY = 's3-encryption-explorer';

/** What was remembered. A blocked or damaged storage is an empty one. */
export function remembered(): Remembered {
  try {
    const { lang, theme, characterKeys } = Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    return {
      lang: LANGS.find((one) => one === lang) ?? null,
      theme: THEMES.find((one) => one === theme) ?? null,
      characterKeys: characterKeys !== false,
    };
  } catch {
    return { lang: null, theme: null, characterKeys: true };
  }
}

/** Remembers a change; where storage is blocked or full, the settings last as long as the page. */
export function remember(change: Partial<Remembered>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...change }));
  } catch {
    // Nothing is lost that the user could miss.
  }
}
