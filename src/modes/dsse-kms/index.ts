import { SSE, SSE_KEY_ID } from '../../aws/s3/encryption/sse.ts';
import type { Mode } from '../contract.ts';
import { withoutCustomerKey } from '../shared/constraints.ts';
import { currentRootKey } from '../shared/root-keys.ts';
import { expectations } from './expectations.ts';
import { mechanism } from './mechanism.ts';

/** DSSE-KMS: two layers, one under a KMS key's data key, one under a key that S3 manages. */
export const mode: Mode = {
  id: 'dsse-kms',
  mechanism,
  writeHeaders: ({ keyArn }) => [
    [SSE, 'aws:kms:dsse'],
    ...(keyArn === null ? [] : [[SSE_KEY_ID, keyArn] as const]),
  ],
  readHeaders: () => [],
  bucketDefault: { algorithm: 'aws:kms:dsse', bucketKey: false },
  usesKmsKey: true,
  operations: ['upload', 'download', 'multipart', 'copy'],
  objects: 1,
  prepare: currentRootKey,
  constraint: withoutCustomerKey,
  expectations,
};
