import { SSE, SSE_BUCKET_KEY, SSE_KEY_ID } from '../../aws/s3/encryption/sse.ts';
import type { Mode } from '../contract.ts';
import { withoutCustomerKey } from '../shared/constraints.ts';
import { expectations } from './expectations.ts';
import { mechanism } from './mechanism.ts';

/** SSE-KMS with an S3 Bucket Key: three objects in a row, so that one sees the calls to KMS fall away. */
export const mode: Mode = {
  id: 'sse-kms-bucket-key',
  mechanism,
  writeHeaders: ({ keyArn }) => [
    [SSE, 'aws:kms'],
    ...(keyArn === null ? [] : [[SSE_KEY_ID, keyArn] as const]),
    [SSE_BUCKET_KEY, 'true'],
  ],
  readHeaders: () => [],
  bucketDefault: { algorithm: 'aws:kms', bucketKey: true },
  usesKmsKey: true,
  operations: ['upload', 'download', 'multipart', 'copy', 'update-encryption'],
  objects: 3,
  constraint: withoutCustomerKey,
  expectations,
};
