import { Suspense, useMemo } from 'react';
import { fromFlow } from '../../../judge/flow.ts';
import { part } from '../../../lib/part.ts';
import type { Trace } from '../../../trace/index.ts';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useStore } from '../../store/store.ts';
import { PoliciesLink } from './policies-link.tsx';

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
