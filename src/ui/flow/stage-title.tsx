import { diagramTexts } from '../../i18n/index.ts';
import { flowTitle } from '../kit/flow-title.ts';
import { useLang, useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';

/** True where the browser offers WebCrypto, which it does in secure contexts only. */
export const hasWebCrypto = globalThis.crypto?.subtle !== undefined;

/** What is being played, in the words of its scenario. */
export function StageTitle() {
  const t = useT();
  const lang = useLang();
  const trace = useStore((state) => state.trace);
  const wished = useStore((state) => state.circumstances);
  const computed = hasWebCrypto ? diagramTexts.computedWebCrypto : diagramTexts.computedLibrary;
  return (
    <div className="stage-title">
      <h1>{flowTitle(trace?.scenario ?? wished, lang)}</h1>
      <p>{t(computed)}</p>
    </div>
  );
}
