import { narratorOf } from '../narrator.ts';
import type { RareTables } from '../rare-tables.ts';
import type { LanguageTables } from '../types.ts';
import { ABOUT_MODES } from './about.ts';
import { CAPTIONS } from './captions/index.ts';
import { CLIENT_WORDS } from './client.ts';
import { CONSTRAINTS } from './constraints.ts';
import { FACT_NOTES } from './facts.ts';
import { KMS_WORDS } from './kms/index.ts';
import { MODE_WORDS } from './modes/shared.ts';
import { S3_WORDS } from './s3/index.ts';

export const tables: LanguageTables = {
  lang: 'en',
  shared: [MODE_WORDS, CLIENT_WORDS, S3_WORDS, KMS_WORDS],
  facts: FACT_NOTES,
  sourceTitle: (title) => title,
  constraints: CONSTRAINTS,
  about: ABOUT_MODES,
};

/** @param rare null where none but usual runs are told */
export const narratorWith = (rare: RareTables | null) => narratorOf(tables, CAPTIONS, rare);
