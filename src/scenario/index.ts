export type { ConstraintId } from './constraint-id.ts';
export type { FieldKey, FieldValue } from './fields.ts';
export { FIELD_KEYS, FIELDS, isFieldKey, valuesOf } from './fields.ts';
export type { FormerKey } from './former-words.ts';
export { FORMER_KEYS, FORMER_WORDS, inFormerWords } from './former-words.ts';
export type { Need } from './needs.ts';
export { NEEDS } from './needs.ts';
export type { MoreKind, MorePolicy, OwnPolicies, PolicyTexts } from './policies.ts';
export { isMorePolicy, MORE_KINDS, POLICY_KEY_ID } from './policies.ts';
export type {
  PolicyPreset,
  PolicyRequest,
  RequestName,
  SharedField,
} from './request.ts';
export {
  FIRST_PRESET,
  isSameRequest,
  POLICY_PRESETS,
  REQUEST_FIELD_KEYS,
  REQUEST_FIELDS,
  REQUEST_NAME_KEYS,
  REQUEST_NAMES,
  requestOf,
  SHARED_FIELDS,
  USUAL_REQUEST,
  withNamesOf,
} from './request.ts';
export type { ObjectInput } from './sample.ts';
export { LARGE_SAMPLE, SAMPLE_OBJECT, sampleFor } from './sample.ts';
export type { Circumstances, Scenario } from './scenario.ts';
export {
  circumstancesOf,
  DEFAULTS,
  isValueOf,
  OPENING,
} from './scenario.ts';
