import { loadNarrator } from '../../../narration/index.ts';
import { useStore } from '../../store/store.ts';

/** Has the words of the page's language loaded, now and when it changes; the page can be drawn without them. */
export function connectNarrator(): void {
  const { getState, setState, subscribe } = useStore;
  const load = async () => {
    const narrator = await loadNarrator(getState().lang);
    if (narrator.lang === getState().lang) setState({ narrator });
  };
  subscribe(({ lang }, before) => {
    if (lang !== before.lang) void load();
  });
  void load();
}
