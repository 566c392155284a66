import { ALIAS_OPERATIONS } from '../../../aws/kms/operations/aliases.ts';
import { DELETION_OPERATIONS } from '../../../aws/kms/operations/deletion.ts';
import { POLICY_OPERATIONS } from '../../../aws/kms/operations/policies.ts';
import { ROTATION_OPERATIONS } from '../../../aws/kms/operations/rotation.ts';
import type { Abilities } from '../../abilities.ts';

/** For a KMS key that has another name, policy or state than a new one. */
export const abilities: Partial<Abilities> = {
  kms: {
    ...ALIAS_OPERATIONS,
    ...DELETION_OPERATIONS,
    ...POLICY_OPERATIONS,
    ...ROTATION_OPERATIONS,
  },
};
