import { KMS_WORDS } from '../aws/kms/index.ts';
import { S3_WORDS } from '../aws/s3/words.ts';
import type { Words } from '../aws/words.ts';
import { RUN_WORDS } from './run/words.ts';
import { MODE_WORDS } from './shared/words.ts';

/** Words that every mode's run may need, in the order in which they are asked. */
export const SHARED_WORDS: readonly Words[] = [MODE_WORDS, RUN_WORDS, S3_WORDS, KMS_WORDS];
