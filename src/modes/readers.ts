import type { Circumstances, OwnPolicies, Scenario } from '../scenario/index.ts';
import { DEFAULTS, FIELD_KEYS, valuesOf } from '../scenario/index.ts';
import { constraint } from './constraint.ts';
import { profileOf } from './profiles.ts';

/** Who might read a stored object: callers of S3, a thief of the disks, and the services themselves. */
export type ReaderId = Circumstances['caller'] | 'disk-thief' | 's3' | 'kms';

/** What may be otherwise when they try. */
export type ReadChangeId =
  | 'as-is'
  | 'public-read'
  | 'key-policy-nobody'
  | 'key-disabled'
  | 'key-pending-deletion'
  | 'customer-key-wrong'
  | 'customer-key-missing';

/** One question of the matrix "who can read it now?". */
export interface ReaderCell {
  /** `<who> <what>`, unique in the matrix. */
  readonly id: string;
  readonly who: ReaderId;
  readonly what: ReadChangeId;
  /** The download that answers it, as a flow that can be opened; null where no request is made. */
  readonly circumstances: Circumstances | null;
}

/** The columns, in order: what differs from how things are. */
const CHANGES: Readonly<Record<ReadChangeId, Partial<Circumstances>>> = {
  'as-is': {},
  'public-read': { 'bucket-policy': 'public-read' },
  'key-policy-nobody': { 'key-policy': 'nobody' },
  'key-disabled': { 'key-state': 'disabled' },
  'key-pending-deletion': { 'key-state': 'pending-deletion' },
  'customer-key-missing': { 'customer-key': 'missing' },
  'customer-key-wrong': { 'customer-key': 'wrong' },
};

/**
 * Who might read the object that a run has stored, and what might change about it: row by row, the callers first, in
 * each the unchanged case first. A combination that means nothing in the mode, and a change that changes nothing, are
 * absent. Nothing is run: `judgeCell` answers a cell.
 *
 * @param circumstances of the run that stored the object, or read it
 */
export function readersOf(circumstances: Circumstances): readonly ReaderCell[] {
  const asItIs = downloadOf(circumstances);
  const changes = Object.entries(CHANGES) as [ReadChangeId, Partial<Circumstances>][];
  const callers = valuesOf('caller').flatMap((who) =>
    changes.flatMap(([what, change]): readonly ReaderCell[] => {
      const changed: Circumstances = { ...asItIs, ...change, caller: who };
      if (what !== 'as-is' && isSame(changed, { ...asItIs, caller: who })) return [];
      return isPossible(changed)
        ? [{ id: `${who} ${what}`, who, what, circumstances: changed }]
        : [];
    }),
  );
  const usesKmsKey = profileOf(circumstances.mode)?.usesKmsKey === true;
  const others = (['disk-thief', 's3', 'kms'] as const).filter(
    (who) => who !== 'kms' || usesKmsKey,
  );
  return [
    ...callers,
    ...others.map((who) => ({
      id: `${who} as-is`,
      who,
      what: 'as-is' as const,
      circumstances: null,
    })),
  ];
}

/**
 * The scenario that answers a cell: the run's own object, seed and policies, save the policies that the cell changes
 * and those of another caller. Null where no request is made.
 */
export function scenarioOf(cell: ReaderCell, scenario: Scenario): Scenario | null {
  if (cell.circumstances === null) return null;
  const { seed, object, policies } = scenario;
  return {
    ...cell.circumstances,
    ...(seed === undefined ? {} : { seed }),
    ...(object === undefined ? {} : { object }),
    policies: ownPolicies(cell, scenario, policies ?? {}),
  };
}

function ownPolicies(cell: ReaderCell, scenario: Scenario, own: OwnPolicies): OwnPolicies {
  const isCaller = cell.who === (scenario.caller ?? DEFAULTS.caller);
  const { bucket, identity, key } = own;
  return {
    ...(bucket === undefined || cell.what === 'public-read' ? {} : { bucket }),
    ...(identity === undefined || !isCaller ? {} : { identity }),
    ...(key === undefined || cell.what === 'key-policy-nobody' ? {} : { key }),
  };
}

/** A usual download of what the run has stored: what concerns the request alone is as usual again. */
function downloadOf(circumstances: Circumstances): Circumstances {
  const usual: Circumstances = {
    ...circumstances,
    operation: 'download',
    caller: DEFAULTS.caller,
    connection: DEFAULTS.connection,
    'customer-key': DEFAULTS['customer-key'],
    'kms-rate': DEFAULTS['kms-rate'],
  };
  // What means nothing to a download has no part in it.
  const none = FIELD_KEYS.filter((field) => constraint(field, usual[field], usual) !== null);
  return { ...usual, ...Object.fromEntries(none.map((field) => [field, DEFAULTS[field]])) };
}

function isPossible(circumstances: Circumstances): boolean {
  return FIELD_KEYS.every(
    (field) => constraint(field, circumstances[field], circumstances) === null,
  );
}

function isSame(one: Circumstances, other: Circumstances): boolean {
  return FIELD_KEYS.every((field) => one[field] === other[field]);
}
