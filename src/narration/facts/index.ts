import type { FactId } from '../../trace/index.ts';
import type { FactRow } from './fact-row.ts';
import { KMS_FACTS } from './kms.ts';
import { MODE_FACTS } from './modes.ts';
import { S3_FACTS } from './s3.ts';

export type { FactRow, FactStatus } from './fact-row.ts';

/** What the simulators rely on, each fact with its standing; a row for every fact that a step can cite. */
export const FACTS: Readonly<Record<FactId, FactRow>> = {
  ...S3_FACTS,
  ...KMS_FACTS,
  ...MODE_FACTS,
};
