import { OPERATIONS as KMS_OPERATIONS } from '../aws/kms/operations/index.ts';
import { NOT_SIMULATED } from '../aws/not-simulated.ts';
import { OPERATIONS as S3_OPERATIONS } from '../aws/s3/operations.ts';
import type { Abilities } from './abilities.ts';
import { MODES } from './registry.ts';

/** All that S3 and KMS can do here, for clients of which nobody knows what they will ask. */
export const EVERY_ABILITY: Abilities = {
  mechanisms: MODES.map(({ mechanism }) => mechanism),
  s3: S3_OPERATIONS,
  kms: KMS_OPERATIONS,
  kmsNotSimulated: NOT_SIMULATED.kms,
};
