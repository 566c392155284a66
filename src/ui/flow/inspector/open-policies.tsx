import { Suspense, useMemo } from 'react';
import { explainTexts } from '../../../i18n/index.ts';
import { type FromFlow, fromFlow } from '../../../judge/flow.ts';
import { part } from '../../../lib/part.ts';
import { packPolicies } from '../../../link/policies-pack.ts';
import { writePoliciesAddress } from '../../../link/policies-page.ts';
import type { Trace } from '../../../trace/index.ts';
import { ArrowRightIcon } from '../../kit/icons.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { turnTo } from '../../store/address-bar.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

interface Props {
  readonly trace: Trace;
}

/** What a client sent of its own says what it says in its own words. */
const OfLive = lazyPart(
  part(() => import('./open-live-policies.tsx')),
  ({ OpenLivePolicies }) => OpenLivePolicies,
);

/** The way from a decision to the page where its policies can be edited. */
export function OpenPolicies({ trace }: Props) {
  return trace.scenario.request === undefined ? (
    <OfFlow trace={trace} />
  ) : (
    <Suspense fallback={null}>
      <OfLive trace={trace} />
    </Suspense>
  );
}

function OfFlow({ trace }: Props) {
  const own = useStore((state) => state.policies);
  const flow = useMemo(() => fromFlow(trace, own), [trace, own]);
  return <PoliciesLink flow={flow} />;
}

/** Leads to the Policies page with a request and policies. */
export function PoliciesLink({ flow }: { readonly flow: FromFlow }) {
  const t = useT();
  return (
    <p className="see-also">
      <button type="button" className="step-link" onClick={() => void openPolicies(flow)}>
        {t(explainTexts.openPolicies)} <ArrowRightIcon />
      </button>
    </p>
  );
}

/**
 * Goes to the Policies page with a flow's request and policies, as a link to them would; Back returns to the flow.
 * Policies too long for an address can only have been written on that page, where they still are.
 */
async function openPolicies({ request, texts }: FromFlow): Promise<void> {
  const packed = await packPolicies(texts);
  const { extras } = useStore.getState();
  const policies = writePoliciesAddress({ preset: null, request, packed });
  turnTo('policies', packed === null ? {} : { extras: { ...extras, policies } });
}
