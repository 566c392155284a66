import { useMemo } from 'react';
import { explainTexts } from '../../../i18n/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { ArrowRightIcon } from '../../kit/icons.tsx';
import { fromFlow } from '../../policies/share/from-flow.ts';
import { openPolicies } from '../../policies/share/open-policies.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** The way from a decision to the page where its policies can be edited. Nothing where that page has no such request. */
export function OpenPolicies({ trace }: { readonly trace: Trace }) {
  const t = useT();
  const own = useStore((state) => state.policies);
  const flow = useMemo(() => fromFlow(trace, own), [trace, own]);
  if (flow === null) return null;
  return (
    <p className="see-also">
      <button type="button" className="step-link" onClick={() => void openPolicies(flow)}>
        {t(explainTexts.openPolicies)} <ArrowRightIcon />
      </button>
    </p>
  );
}
