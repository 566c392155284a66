import { say, shellTexts } from '../../i18n/index.ts';
import { remember } from '../store/persist.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';

/** Carries the settings to the document and to this browser's storage. */
export function connectDocument(): void {
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
    if (state.said !== before.said) remember({ lang: state.lang, theme: state.theme });
  });
}

function showSettings({ lang, theme }: State): void {
  const { documentElement } = document;
  documentElement.lang = lang;
  if (theme === null) delete documentElement.dataset.theme;
  else documentElement.dataset.theme = theme;
  document.title = say(lang, shellTexts.product);
}
