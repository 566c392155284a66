import { FIELD_KEYS, type FieldKey, type FieldValue, valuesOf } from './fields.ts';
import type { OwnPolicies } from './policies.ts';
import type { ObjectInput } from './sample.ts';

/** The circumstances of a run: one value for each field. */
export type Circumstances = { readonly [K in FieldKey]: FieldValue<K> };

/** Everything a run depends on. Left-out circumstances have their defaults. */
export type Scenario = Partial<Circumstances> & {
  /** Any text: the same seed, circumstances and object give the same bytes. Absent: the system's randomness. */
  readonly seed?: string | null;
  readonly object?: ObjectInput;
  /** Never part of an address. */
  readonly policies?: OwnPolicies | null;
};

/** All defaults. The main screen opens on SSE-KMS, which is not the first value of its field. */
export const DEFAULTS = Object.freeze(
  Object.fromEntries(FIELD_KEYS.map((key) => [key, valuesOf(key)[0]])),
) as unknown as Circumstances;

/** What the main screen opens on. */
export const OPENING = {
  mode: 'sse-kms',
  operation: 'upload',
} as const satisfies Partial<Circumstances>;

/** True when the text is one of the field's values. */
export function isValueOf<K extends FieldKey>(key: K, value: unknown): value is FieldValue<K> {
  return typeof value === 'string' && (valuesOf(key) as readonly string[]).includes(value);
}

/** The scenario's circumstances, every field filled in; what is no value of its field gives way to the default. */
export function circumstancesOf(scenario: Scenario): Circumstances {
  return Object.fromEntries(
    FIELD_KEYS.map((key) => [key, isValueOf(key, scenario[key]) ? scenario[key] : DEFAULTS[key]]),
  ) as unknown as Circumstances;
}
