import { RUN_WORDS } from './client.ts';
import { KMS_WORDS } from './kms/index.ts';
import { MODE_WORDS } from './modes/shared.ts';
import { S3_WORDS } from './s3/index.ts';
import type { Words } from './types.ts';

/** Words that every mode's run may need, in the order in which they are asked. */
export const SHARED_WORDS: readonly Words[] = [MODE_WORDS, RUN_WORDS, S3_WORDS, KMS_WORDS];
