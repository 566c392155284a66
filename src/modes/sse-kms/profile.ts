import type { ModeProfile } from '../profile.ts';
import { withoutCustomerKey } from '../shared/constraints.ts';

/** SSE-KMS: a data key for each object, under a KMS key. */
export const profile: ModeProfile = {
  id: 'sse-kms',
  bucketDefault: { algorithm: 'aws:kms', bucketKey: false },
  usesKmsKey: true,
  needsCustomerKey: false,
  operations: ['upload', 'download', 'multipart', 'copy', 'update-encryption'],
  objects: 1,
  constraint: withoutCustomerKey,
};
