import type { Lang } from '../../lib/text.ts';
import { remember, remembered } from '../store/persist.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';

/** Takes up the settings that this browser remembers; in a language of the browser's where it remembers none. */
export function recallSettings(): void {
  const { lang, theme } = remembered();
  useStore.setState({ lang: lang ?? languageOfBrowser(), theme });
}

function languageOfBrowser(): Lang {
  const wished = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wished.find((tag) => tag === 'ja' || tag === 'en') === 'ja' ? 'ja' : 'en';
}

/** Carries the settings to the document and, once they are chosen here or by an address, to this browser's storage. */
export function connectSettings(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const { getState, setState, subscribe } = useStore;
  const readSystem = () => {
    setState({ systemDark: dark.matches });
    getState().dispatch({ type: 'motion', motion: !still.matches });
  };
  dark.addEventListener('change', readSystem);
  still.addEventListener('change', readSystem);
  readSystem();
  showSettings(getState());
  subscribe((state, before) => {
    if (state.lang === before.lang && state.theme === before.theme) return;
    showSettings(state);
    if (state.chosen !== before.chosen) remember({ lang: state.lang, theme: state.theme });
  });
}

function showSettings({ lang, theme }: State): void {
  const { documentElement } = document;
  documentElement.lang = lang;
  if (theme === null) delete documentElement.dataset.theme;
  else documentElement.dataset.theme = theme;
}
