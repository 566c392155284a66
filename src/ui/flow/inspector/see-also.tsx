import { explainTexts } from '../../../i18n/index.ts';
import type { Step } from '../../../trace/index.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** Where the inspector says more of a step of this kind. */
export function SeeAlso({ step }: { readonly step: Step }) {
  const t = useT();
  const target = targetOf(step);
  if (target === null) return null;
  return (
    <p className="see-also">
      <button
        type="button"
        className="step-link"
        onClick={() => useStore.getState().setTab(target.tab)}
      >
        {t(target.text)}
      </button>
    </p>
  );
}

function targetOf(step: Step) {
  if (step.kind === 'send') return { tab: 'http', text: explainTexts.seeHttp };
  if (step.kind !== 'decide') return null;
  return step.decision.subject === 'authorization'
    ? { tab: 'policy', text: explainTexts.seePolicy }
    : null;
}
