import { packPolicies } from '../../../link/policies-pack.ts';
import { writePoliciesAddress } from '../../../link/policies-page.ts';
import { turnTo } from '../../store/address-bar.ts';
import { useStore } from '../../store/store.ts';
import type { FromFlow } from './from-flow.ts';

/**
 * Goes to the Policies page with a flow's request and policies, as a link to them would; Back returns to the flow.
 * Policies too long for an address can only have been written on that page, where they still are.
 */
export async function openPolicies({ request, texts }: FromFlow): Promise<void> {
  const packed = await packPolicies(texts);
  const { extras } = useStore.getState();
  const policies = writePoliciesAddress({ preset: null, request, packed });
  turnTo('policies', packed === null ? {} : { extras: { ...extras, policies } });
}
