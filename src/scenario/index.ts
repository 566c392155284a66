export type { Field, FieldKey, FieldValue } from './fields.ts';
export { FIELD_KEYS, FIELDS, fieldRow, valuesOf } from './fields.ts';
export type { Circumstances, ObjectInput, OwnPolicies, Scenario } from './scenario.ts';
export {
  circumstancesOf,
  DEFAULTS,
  isValueOf,
  OPENING,
  POLICY_KEY_ID,
  SAMPLE_OBJECT,
} from './scenario.ts';
