import type { ModeProfile } from '../profile.ts';
import { withoutCustomerKey } from '../shared/constraints.ts';

/** SSE-KMS with an S3 Bucket Key: three objects in a row, so that one sees the calls to KMS fall away. */
export const profile: ModeProfile = {
  id: 'sse-kms-bucket-key',
  bucketDefault: { algorithm: 'aws:kms', bucketKey: true },
  usesKmsKey: true,
  needsCustomerKey: false,
  operations: ['upload', 'download', 'multipart', 'copy', 'update-encryption'],
  objects: 3,
  constraint: withoutCustomerKey,
};
