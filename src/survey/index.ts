/** What runs say of the modes: the table's computed cells, and which mode does what is needed. */
export type { Evidence, EvidenceId } from './evidence.ts';
export type { Fit, SourcedFits } from './fit.ts';
export { fitOf, fitOfAll, rankOf, TOPIC_OF } from './fit.ts';
export type { Answer, Audit, Calls, KeyPlace } from './readings.ts';
export type {
  Computed,
  ComputedRow,
  ComputedTopic,
  Opens,
  PartnerWay,
  ReaderAnswer,
  RowPlan,
} from './row.ts';
export { planOf, rowOf } from './row.ts';
