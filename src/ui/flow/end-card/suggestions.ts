import { constraint } from '../../../modes/constraint.ts';
import type { CellOutcome } from '../../../modes/judge-cell.ts';
import { objectCount, objectsFor } from '../../../modes/object-count.ts';
import type { ModeProfile } from '../../../modes/profile.ts';
import { PROFILES, profileOf } from '../../../modes/profiles.ts';
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
    if (!isPossible(changed)) return [];
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

/** A flow that makes the next point, and which. */
export interface NextFlow {
  /** Several objects, to see what each costs; or the same with a Bucket Key, to see what it saves of that. */
  readonly point: 'several' | 'bucket-key';
  /** How many objects it moves. */
  readonly objects: number;
  readonly circumstances: Circumstances;
}

/** Where calls to KMS could be spared: what to see next. Null where there are none to spare, or it would mean something else. */
export function nextFlow(circumstances: Circumstances): NextFlow | null {
  const own = profileOf(circumstances.mode);
  const saving = own === undefined ? undefined : withBucketKey(own);
  if (own === undefined || saving === undefined) return null;
  const isOne = objectCount(own, circumstances.objects) === 1;
  const next: Circumstances = isOne
    ? { ...circumstances, objects: objectsFor(own, 'three') }
    : { ...circumstances, mode: saving.id, objects: objectsFor(saving, 'three') };
  if (!isPossible(next)) return null;
  const objects = objectCount(isOne ? own : saving, next.objects);
  return { point: isOne ? 'several' : 'bucket-key', objects, circumstances: next };
}

/** The mode of the same algorithm that has a Bucket Key; undefined where there is none, or the mode has one itself. */
function withBucketKey({ bucketDefault: own }: ModeProfile): ModeProfile | undefined {
  if (own === null || own.bucketKey) return undefined;
  return PROFILES.find(
    ({ bucketDefault: other }) => other?.bucketKey && other.algorithm === own.algorithm,
  );
}

function isPossible(circumstances: Circumstances): boolean {
  return FIELD_KEYS.every((key) => constraint(key, circumstances[key], circumstances) === null);
}
