import type { RareTables } from '../rare-tables.ts';
import { protectedBy, refused } from './captions/refused.ts';
import { CAUSE_WORDS as KMS_CAUSES } from './kms/causes.ts';
import { DIRECT_WORDS } from './kms/direct.ts';
import { WORDS_OF_MODES } from './modes/index.ts';
import { RARE_FACT_NOTES } from './rare-facts.ts';
import { requests } from './requests/index.ts';
import { CAUSE_WORDS as S3_CAUSES } from './s3/causes.ts';
import { ENCRYPTION_CAUSES } from './s3/causes-encryption.ts';

/** What is said where a run is no usual one. */
export const rare: RareTables = {
  modes: WORDS_OF_MODES,
  shared: [DIRECT_WORDS],
  causes: { ...KMS_CAUSES, ...S3_CAUSES, ...ENCRYPTION_CAUSES },
  refusals: { refused, protectedBy },
  requests,
  facts: RARE_FACT_NOTES,
};
