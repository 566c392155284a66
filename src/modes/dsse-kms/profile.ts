import type { ModeProfile } from '../profile.ts';
import { withoutCustomerKey } from '../shared/constraints.ts';

/** DSSE-KMS: two layers, one under a KMS key's data key, one under a key that S3 manages. */
export const profile: ModeProfile = {
  id: 'dsse-kms',
  bucketDefault: { algorithm: 'aws:kms:dsse', bucketKey: false },
  usesKmsKey: true,
  needsCustomerKey: false,
  operations: ['upload', 'download', 'multipart', 'copy'],
  objects: 1,
  constraint: withoutCustomerKey,
};
