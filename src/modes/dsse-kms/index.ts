import { SSE, SSE_KEY_ID } from '../../aws/s3/encryption/sse.ts';
import type { Mode } from '../contract.ts';
import { currentRootKey } from '../shared/root-keys.ts';
import { mechanism } from './mechanism.ts';
import { profile } from './profile.ts';

export const mode: Mode = {
  ...profile,
  mechanism,
  writeHeaders: ({ keyId }) => [
    [SSE, 'aws:kms:dsse'],
    ...(keyId === null ? [] : [[SSE_KEY_ID, keyId] as const]),
  ],
  readHeaders: () => [],
  prepare: currentRootKey,
};
