import { SSE, SSE_KEY_ID } from '../../aws/s3/encryption/sse.ts';
import type { Mode } from '../contract.ts';
import { mechanism } from './mechanism.ts';
import { profile } from './profile.ts';

export const mode: Mode = {
  ...profile,
  mechanism,
  writeHeaders: ({ keyId }) => [
    [SSE, 'aws:kms'],
    ...(keyId === null ? [] : [[SSE_KEY_ID, keyId] as const]),
  ],
  readHeaders: () => [],
};
