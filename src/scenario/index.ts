export type { Field, FieldKey, FieldValue } from './fields.ts';
export { FIELD_KEYS, FIELDS, fieldRow, valuesOf } from './fields.ts';
export type { Circumstances, ObjectInput, Scenario } from './scenario.ts';
export { circumstancesOf, DEFAULTS, isValueOf, OPENING, SAMPLE_OBJECT } from './scenario.ts';
