import { SSE } from '../../aws/s3/encryption/sse.ts';
import type { Mode } from '../contract.ts';
import { withoutCustomerKey } from '../shared/constraints.ts';
import { currentRootKey } from '../shared/root-keys.ts';
import { expectations } from './expectations.ts';
import { mechanism } from './mechanism.ts';

/** SSE-S3: a data key for each object, under a root key of S3's own. The baseline of every bucket. */
export const mode: Mode = {
  id: 'sse-s3',
  mechanism,
  writeHeaders: () => [[SSE, 'AES256']],
  readHeaders: () => [],
  bucketDefault: { algorithm: 'AES256', bucketKey: false },
  usesKmsKey: false,
  operations: ['upload', 'download', 'multipart', 'copy'],
  objects: 1,
  prepare: currentRootKey,
  constraint: withoutCustomerKey,
  expectations,
};
