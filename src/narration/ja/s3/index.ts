import type { S3_WORDS as ENGLISH } from '../../en/s3/index.ts';
import type { SameNames } from '../../types.ts';
import { SEALED_PARTS } from '../sealed-parts.ts';
import { COMPUTING_WORDS } from './computing.ts';
import { DECISION_WORDS } from './decisions.ts';
import { MESSAGE_WORDS } from './messages.ts';
import { VALUE_NAMES } from './names.ts';
import { STORAGE_WORDS } from './storage.ts';

/** Words for everything that S3 records, and for the messages that clients send it on stage. */
export const S3_WORDS = {
  steps: { ...MESSAGE_WORDS, ...DECISION_WORDS, ...COMPUTING_WORDS, ...STORAGE_WORDS },
  values: VALUE_NAMES,
  spans: SEALED_PARTS,
} satisfies SameNames<typeof ENGLISH>;
