import {
  type Circumstances,
  DEFAULTS,
  FIELD_KEYS,
  type FieldKey,
  isValueOf,
} from '../scenario/index.ts';

/** One of the scenarios that are compared. What all have in common (operation, objects, seed) is said once. */
export interface ComparedRun {
  readonly mode: Circumstances['mode'];
  /** What differs from the defaults. */
  readonly changes: Partial<Circumstances>;
}

/** How many objects each of the scenarios moves. */
export const OBJECT_COUNTS = ['three', 'one'] as const;
type ObjectCount = (typeof OBJECT_COUNTS)[number];

/** What the address of the Compare page says. */
export interface CompareAddress {
  /** Two to five; null: all modes. */
  readonly runs: readonly ComparedRun[] | null;
  readonly operation: Circumstances['operation'];
  readonly objects: ObjectCount;
  /** Null: drawn when the page is opened, and the same for all runs. */
  readonly seed: string | null;
  /** A column's id or its number, as written; null: the last. */
  readonly step: string | null;
}

export const LEAST_RUNS = 2;
export const MOST_RUNS = 5;

/** The circumstances that each of the scenarios has for itself. */
export const OWN_FIELDS: readonly FieldKey[] = FIELD_KEYS.filter(
  (key) => !['mode', 'operation', 'objects'].includes(key),
);

/** Writes the page's own part of an address, `Address.extra`; what has its default is left out. */
export function writeCompareAddress(address: Partial<CompareAddress>): Record<string, string> {
  const { runs = null, operation = DEFAULTS.operation, objects, seed, step } = address;
  return {
    ...(runs === null ? {} : { runs: runs.map(runText).join('~') }),
    ...(operation === DEFAULTS.operation ? {} : { operation }),
    ...(objects === 'one' ? { objects } : {}),
    ...(seed ? { seed } : {}),
    ...(step ? { step } : {}),
  };
}

/** `sse-kms.caller-s3-only.key-state-disabled` */
function runText({ mode, changes }: ComparedRun): string {
  const changed = OWN_FIELDS.flatMap((key) => {
    const value = changes[key];
    return isValueOf(key, value) && value !== DEFAULTS[key] ? `${key}-${value}` : [];
  });
  return [mode, ...changed].join('.');
}
