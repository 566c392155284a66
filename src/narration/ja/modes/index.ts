import type { WORDS_OF_MODES as ENGLISH } from '../../en/modes/index.ts';
import type { Words } from '../../types.ts';
import { words as dsseKms } from './dsse-kms.ts';
import { words as sseC } from './sse-c.ts';
import { words as sseKmsBucketKey } from './sse-kms-bucket-key.ts';

/** Words that one mode alone has, beside those that all share. */
export const WORDS_OF_MODES = {
  'sse-kms-bucket-key': sseKmsBucketKey,
  'dsse-kms': dsseKms,
  'sse-c': sseC,
} satisfies Record<keyof typeof ENGLISH, Words>;
