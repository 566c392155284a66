export type { ConstraintId } from './constraint-id.ts';
export type { FieldKey, FieldValue } from './fields.ts';
export { FIELD_KEYS, FIELDS, valuesOf } from './fields.ts';
export type { Circumstances, ObjectInput, OwnPolicies, Scenario } from './scenario.ts';
export {
  circumstancesOf,
  DEFAULTS,
  isValueOf,
  OPENING,
  POLICY_KEY_ID,
  SAMPLE_OBJECT,
} from './scenario.ts';
