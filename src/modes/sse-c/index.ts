import type { Mode } from '../contract.ts';
import { expectations } from './expectations.ts';
import { mechanism } from './mechanism.ts';

/** SSE-C: S3 encrypts with the key that the customer sends along each time. */
export const mode: Mode = {
  id: 'sse-c',
  mechanism,
  writeHeaders: ({ customer }) => customer,
  readHeaders: ({ customer }) => customer,
  bucketDefault: null,
  usesKmsKey: false,
  operations: ['upload', 'download', 'multipart', 'copy'],
  objects: 1,
  constraint(field, value, { operation }) {
    if (field === 'chosen-by') return 'never-default';
    if (field === 'stored-bytes' && value !== 'ciphertext-flipped') return 'no-wrapped-key';
    if (field === 'customer-key' && value === 'wrong' && operation === 'upload')
      return 'any-key-is-right';
    return null;
  },
  expectations,
};
