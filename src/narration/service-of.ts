import type { FactId } from '../trace/index.ts';
import { FACTS } from './facts.ts';

/** What a fact is about: a service, or this explorer itself. */
export const FACT_SUBJECTS = ['s3', 'kms', 'explorer'] as const;
export type FactSubject = (typeof FACT_SUBJECTS)[number];

/** Facts that speak of nothing that AWS has. */
const OWN: ReadonlySet<FactId> = new Set(['client-check', 'tampering', 'set-up']);

export function subjectOf(id: FactId): FactSubject {
  if (OWN.has(id)) return 'explorer';
  return id.startsWith('kms-') || FACTS[id].url?.includes('/kms/') ? 'kms' : 's3';
}
