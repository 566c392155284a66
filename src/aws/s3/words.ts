import type { Words } from '../words.ts';
import { CAUSE_WORDS } from './words/causes.ts';
import { ENCRYPTION_CAUSES } from './words/causes-encryption.ts';
import { COMPUTING_WORDS } from './words/computing.ts';
import { DECISION_WORDS } from './words/decisions.ts';
import { MESSAGE_WORDS } from './words/messages.ts';
import { SPAN_NAMES, VALUE_NAMES } from './words/names.ts';
import { STORAGE_WORDS } from './words/storage.ts';

/** Words for everything that S3 records, and for the messages that clients send it on stage. */
export const S3_WORDS: Words = {
  steps: { ...MESSAGE_WORDS, ...DECISION_WORDS, ...COMPUTING_WORDS, ...STORAGE_WORDS },
  values: VALUE_NAMES,
  spans: SPAN_NAMES,
  causes: { ...CAUSE_WORDS, ...ENCRYPTION_CAUSES },
};
