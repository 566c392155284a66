import { SSE, SSE_KEY_ID } from '../../aws/s3/encryption/sse.ts';
import type { Mode } from '../contract.ts';
import { withoutCustomerKey } from '../shared/constraints.ts';
import { expectations } from './expectations.ts';
import { mechanism } from './mechanism.ts';

/** SSE-KMS: a data key for each object, under a KMS key. */
export const mode: Mode = {
  id: 'sse-kms',
  mechanism,
  writeHeaders: ({ keyArn }) => [
    [SSE, 'aws:kms'],
    ...(keyArn === null ? [] : [[SSE_KEY_ID, keyArn] as const]),
  ],
  readHeaders: () => [],
  bucketDefault: { algorithm: 'aws:kms', bucketKey: false },
  usesKmsKey: true,
  operations: ['upload', 'download', 'multipart', 'copy', 'update-encryption'],
  objects: 1,
  constraint: withoutCustomerKey,
  expectations,
};
