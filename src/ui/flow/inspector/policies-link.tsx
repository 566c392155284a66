import { explainTexts } from '../../../i18n/index.ts';
import type { FromFlow } from '../../../judge/flow.ts';
import { packPolicies } from '../../../link/policies-pack.ts';
import { writePoliciesAddress } from '../../../link/policies-page.ts';
import { ArrowRightIcon } from '../../kit/icons.tsx';
import { turnTo } from '../../store/address-bar.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

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
