import type { CaptionTables } from '../../captions/caption-tables.ts';
import { BEATS } from './beats.ts';
import { CLIENT_CAPTIONS } from './client.ts';
import { PROBLEMS, TAKEAWAYS } from './ends.ts';
import { KEY_CAPTIONS } from './keys.ts';
import { KMS_CAPTIONS } from './kms.ts';
import { QUESTIONS } from './questions.ts';
import { MESSAGE_CAPTIONS } from './s3-messages.ts';
import { COMPUTING_CAPTIONS, DECISION_CAPTIONS, STORAGE_CAPTIONS } from './s3-work.ts';

/** Why each step happens, what it asks, and what remains true at the end. */
export const CAPTIONS: CaptionTables = {
  steps: {
    ...CLIENT_CAPTIONS,
    ...MESSAGE_CAPTIONS,
    ...DECISION_CAPTIONS,
    ...COMPUTING_CAPTIONS,
    ...STORAGE_CAPTIONS,
    ...KEY_CAPTIONS,
    ...KMS_CAPTIONS,
  },
  questions: QUESTIONS,
  problems: PROBLEMS,
  takeaways: TAKEAWAYS,
  beats: BEATS,
};
