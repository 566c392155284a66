import { renderToString } from 'react-dom/server';
import type { Lang } from '../../lib/text.ts';
import { decodeAddress } from '../../link/index.ts';
import { loadNarrator } from '../../narration/index.ts';
import { unpackTrace } from '../run/opening/unpack.ts';
import { applyAddress } from '../store/address-bar.ts';
import { useStore } from '../store/store.ts';
import { Explorer } from './explorer.tsx';

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
