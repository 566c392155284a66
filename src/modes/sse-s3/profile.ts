import type { ModeProfile } from '../profile.ts';
import { withoutCustomerKey } from '../shared/constraints.ts';

/** SSE-S3: a data key for each object, under a root key of S3's own. The baseline of every bucket. */
export const profile: ModeProfile = {
  id: 'sse-s3',
  bucketDefault: { algorithm: 'AES256', bucketKey: false },
  usesKmsKey: false,
  needsCustomerKey: false,
  operations: ['upload', 'download', 'multipart', 'copy'],
  objects: 1,
  constraint: withoutCustomerKey,
};
