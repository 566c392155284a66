import { useMemo } from 'react';
import { fromLive } from '../../../judge/from-live.ts';
import { masked } from '../../../judge/mask/mask.ts';
import type { Trace } from '../../../trace/index.ts';
import { PoliciesLink } from './policies-link.tsx';

/** The same for a client's own request, where it says enough: with example names, for an address carries no others unasked. */
export function OpenLivePolicies({ trace }: { readonly trace: Trace }) {
  const flow = useMemo(() => {
    const found = fromLive(trace);
    return found === null ? null : masked(found.texts, found.request);
  }, [trace]);
  return flow === null ? null : <PoliciesLink flow={flow} />;
}
