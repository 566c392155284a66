import type { Cause } from './cause.ts';
import { GUARD_CAUSES } from './guards.ts';
import { KMS_CAUSES } from './kms.ts';
import { REQUEST_CAUSES } from './requests.ts';
import { S3_CAUSES } from './s3.ts';

/** Everything that can lead to such an error, of what is equally likely the first to be looked at first. */
export const CAUSES: readonly Cause[] = [
  ...S3_CAUSES,
  ...KMS_CAUSES,
  ...GUARD_CAUSES,
  ...REQUEST_CAUSES,
];
