import { say, shellTexts } from '../../i18n/index.ts';
import { FIRST_PAGE } from '../../link/index.ts';
import { flowTitle, runTitle } from '../kit/flow-title.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import { PAGES } from './pages.tsx';

/** What the page shows, as its heading says it: tabs, histories and screen readers tell pages apart by that. */
function titleOf({ page, heading, trace, circumstances, lang }: State): string {
  const name =
    page === FIRST_PAGE
      ? trace === null
        ? flowTitle(circumstances, lang)
        : runTitle(trace, lang)
      : (heading?.(lang) ?? say(lang, PAGES[page].title));
  return say(lang, shellTexts.title, { name, product: say(lang, shellTexts.product) });
}

/** Keeps the document's title up to date. */
export function connectTitle(): void {
  const show = (state: State) => {
    const title = titleOf(state);
    if (document.title !== title) document.title = title;
  };
  show(useStore.getState());
  useStore.subscribe(({ page, heading, trace, circumstances, lang }, before) => {
    const isSame =
      page === before.page &&
      heading === before.heading &&
      trace === before.trace &&
      circumstances === before.circumstances &&
      lang === before.lang;
    if (!isSame) show(useStore.getState());
  });
}
