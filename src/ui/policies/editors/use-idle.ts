import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { useT } from '../../store/hooks.ts';
import type { PolicySlot } from '../judge/documents.ts';
import { encryptionsOf, usesKms } from '../request/encryption.ts';
import { hasIdentityPolicies } from '../request/names.ts';
import { usePolicies } from '../state/store.ts';

/** Why a policy takes no part in the verdict on the present request; null where it does. */
export function useIdle(slot: PolicySlot): string | null {
  const t = useT();
  const request = usePolicies((state) => state.request);
  switch (slot) {
    case 'bucket':
      return null;
    case 'identity':
      return hasIdentityPolicies(request) ? null : t(policiesTexts.idleIdentity);
    case 'key':
      if (!encryptionsOf(request).some(usesKms)) return t(policiesTexts.idleKms);
      return request.key === 'aws-s3' ? t(policiesTexts.idleKey) : null;
  }
}
