import { constraint } from '../../../modes/constraint.ts';
import type { CellOutcome } from '../../../modes/judge-cell.ts';
import type { ReaderCell } from '../../../modes/readers.ts';
import {
  type Circumstances,
  FIELD_KEYS,
  type FieldKey,
  isValueOf,
} from '../../../scenario/index.ts';

/** A single change, as a field and its value. */
type Change = readonly [field: FieldKey, value: string];

/** What breaks things, the most telling first. Which of these mean something in a flow is not said here: it is tried. */
const CHANGES: readonly Change[] = [
  ['caller', 's3-only'],
  ['customer-key', 'wrong'],
  ['key-state', 'disabled'],
  ['stored-bytes', 'ciphertext-flipped'],
  ['key-policy', 'nobody'],
  ['sse-c-blocked', 'yes'],
  ['customer-key', 'bad-md5'],
  ['connection', 'http'],
  ['bucket-policy', 'force-sse-kms'],
  ['bucket-policy', 'force-sse-c'],
  ['caller', 'other-account'],
  ['kms-rate', 'throttled'],
  ['customer-key', 'missing'],
  ['caller', 'anonymous'],
];

/** More than this is no suggestion any more. */
const MOST = 4;

/** A change that might break the flow, with the cell whose run shows whether it does. */
export interface Suggestion {
  readonly field: FieldKey;
  readonly value: string;
  readonly cell: ReaderCell;
}

/** The changes that are possible beside these circumstances, each with what is to be run for it. */
export function possibleBreaks(circumstances: Circumstances): readonly Suggestion[] {
  return CHANGES.flatMap(([field, value]): readonly Suggestion[] => {
    if (circumstances[field] === value || !isValueOf(field, value)) return [];
    const changed: Circumstances = { ...circumstances, [field]: value };
    if (FIELD_KEYS.some((key) => constraint(key, changed[key], changed) !== null)) return [];
    const cell = {
      id: `break ${field} ${value}`,
      who: changed.caller,
      what: 'as-is' as const,
      circumstances: changed,
    };
    return [{ field, value, cell }];
  });
}

/** Of these the ones that break the flow: somebody refuses. */
export function fitting(
  suggestions: readonly Suggestion[],
  found: Readonly<Record<string, CellOutcome>>,
): readonly Suggestion[] {
  return suggestions
    .filter(({ cell }) => (found[cell.id]?.answer?.status ?? 0) >= 400)
    .slice(0, MOST);
}
