/** What runs say of the modes: the table's computed cells, and which mode does what is needed. */
export type { Fit } from './fit.ts';
export { fitOf, fitOfAll, rankOf, TOPIC_OF } from './fit.ts';
export type { Answer, KeyPlace } from './readings.ts';
export type { ComputedRow, ComputedTopic, Opens, PartnerWay } from './row.ts';
export { planOf, rowOf } from './row.ts';
