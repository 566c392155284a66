import { renderToString } from 'react-dom/server';
import type { Lang } from '../../lib/text.ts';
import { decodeAddress } from '../../link/index.ts';
import { loadIamTexts, loadNarrator } from '../../narration/index.ts';
import { usePolicies } from '../policies/state/store.ts';
import { unpackTrace } from '../run/opening/unpack.ts';
import { applyAddress } from '../store/address-bar.ts';
import { useStore } from '../store/store.ts';
import { Explorer } from './explorer.tsx';
import { PAGES } from './pages.tsx';

/**
 * The page as it stands at the opening flow's first step, as markup: drawn by the page's own components while the site is
 * being built, and seen before any script has run. Not for the page itself.
 *
 * @param packed the opening trace, as it is in its file
 */
export async function openingFrame(packed: string, lang: Lang): Promise<string> {
  const trace = unpackTrace(packed);
  const narrator = await loadNarrator(lang);
  const { setState, getState } = useStore;
  applyAddress(decodeAddress(''));
  setState({ lang, narrator, trace, isOpening: true });
  getState().dispatch({ type: 'load', total: trace.steps.length, position: 1 });
  return renderToString(<Explorer />);
}

/**
 * The Policies page as it opens, with the verdict that its own judge gives while the site is being built, as markup: it is
 * seen until this tab's own takes its place. Not for the page itself.
 */
export async function verdictFrame(lang: Lang): Promise<string> {
  useStore.setState({ page: 'policies', lang, iamTexts: await loadIamTexts(lang) });
  // Asks for the verdict, which comes without a worker where there are none.
  await PAGES.policies.View.prepare?.();
  await new Promise<void>((then) => {
    const look = () => {
      if (usePolicies.getState().sheet !== null) then();
    };
    usePolicies.subscribe(look);
    look();
  });
  usePolicies.getInitialState = usePolicies.getState;
  return renderToString(<Explorer />);
}
