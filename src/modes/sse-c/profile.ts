import type { ModeProfile } from '../profile.ts';

/** SSE-C: S3 encrypts with the key that the customer sends along each time. */
export const profile: ModeProfile = {
  id: 'sse-c',
  bucketDefault: null,
  usesKmsKey: false,
  needsCustomerKey: true,
  operations: ['upload', 'download', 'multipart', 'copy'],
  objects: 1,
  constraint(field, value, { operation }) {
    if (field === 'chosen-by') return 'never-default';
    if (field === 'stored-bytes' && value !== 'ciphertext-flipped') return 'no-wrapped-key';
    if (field === 'customer-key' && value === 'wrong' && operation === 'upload')
      return 'any-key-is-right';
    return null;
  },
};
