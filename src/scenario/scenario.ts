import { utf8 } from '../lib/bytes.ts';
import type { FieldKey, FieldValue } from './fields.ts';
import { FIELD_KEYS, fieldRow } from './fields.ts';

/** The circumstances of a run: one value for each field. */
export type Circumstances = { readonly [K in FieldKey]: FieldValue<K> };

/** The object that is uploaded. */
export interface ObjectInput {
  /** The object's key in the bucket, as the user's file is called. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
}

/** Everything a run depends on. Left-out circumstances have their defaults. */
export type Scenario = Partial<Circumstances> & {
  /** Any text: the same seed, circumstances and object give the same bytes. Absent: the system's randomness. */
  readonly seed?: string | null;
  readonly object?: ObjectInput;
};

/** The object a newcomer meets: recognisable, small, and plainly nobody's secret. */
export const SAMPLE_OBJECT: ObjectInput = {
  name: 'report.csv',
  bytes: utf8('region,month,revenue\ntokyo,2026-10,4200\nosaka,2026-10,3100\n'),
  contentType: 'text/csv',
};

/** All defaults. The main screen opens on SSE-KMS, which is not the first value of its field. */
export const DEFAULTS = Object.freeze(
  Object.fromEntries(FIELD_KEYS.map((key) => [key, Object.keys(fieldRow(key).values)[0]])),
) as unknown as Circumstances;

/** What the main screen opens on. */
export const OPENING = {
  mode: 'sse-kms',
  operation: 'upload',
} as const satisfies Partial<Circumstances>;

/** True when the text is one of the field's values. */
export function isValueOf<K extends FieldKey>(key: K, value: unknown): value is FieldValue<K> {
  return typeof value === 'string' && Object.hasOwn(fieldRow(key).values, value);
}

/** The scenario's circumstances, every field filled in; what is no value of its field gives way to the default. */
export function circumstancesOf(scenario: Scenario): Circumstances {
  return Object.fromEntries(
    FIELD_KEYS.map((key) => [key, isValueOf(key, scenario[key]) ? scenario[key] : DEFAULTS[key]]),
  ) as unknown as Circumstances;
}
