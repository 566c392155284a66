import { SSE } from '../../aws/s3/encryption/sse.ts';
import type { Mode } from '../contract.ts';
import { currentRootKey } from '../shared/root-keys.ts';
import { mechanism } from './mechanism.ts';
import { profile } from './profile.ts';

export const mode: Mode = {
  ...profile,
  mechanism,
  writeHeaders: () => [[SSE, 'AES256']],
  readHeaders: () => [],
  prepare: currentRootKey,
};
