import type { Actor, Trace } from '../trace/index.ts';
import { ACTORS } from '../trace/index.ts';
import { formsOf } from './key-identity.ts';
import { keyLanes, laneAt } from './key-lanes.ts';
import { type Look, lookOf } from './look.ts';
import { oncePerRun, runIndex } from './run-index.ts';
import { trailRows } from './trail-events.ts';

/** So many so far, and of how many in the whole run. */
export interface Counted {
  readonly sofar: number;
  readonly total: number;
}

/** A plaintext key in somebody's hands. */
export interface HeldKey {
  /** Id of its lane. */
  readonly id: string;
  /** What it is called: an id of the table of value names. */
  readonly name: string;
  /** Who holds it, in the order of the lifelines. */
  readonly parties: readonly Actor[];
}

/** Values of one kind on the disks. */
interface StoredKind {
  /** What they are called: an id of the table of value names. */
  readonly name: string;
  readonly look: Look;
  /** Size of each, in bytes. */
  readonly bytes: number;
  readonly count: number;
}

/** What one counts of a run at a position. */
export interface Meters {
  /** Requests to KMS. */
  readonly kms: Counted;
  /** Events of KMS in CloudTrail. */
  readonly trail: Counted;
  /** Plaintext keys outside their home, which are to be erased. */
  readonly alive: readonly HeldKey[];
  /** Plaintext keys that never leave their home and are never let go of. */
  readonly kept: readonly HeldKey[];
  /** Who has come by the object in plaintext, in the order of the lifelines. */
  readonly saw: readonly Actor[];
  /** What lies on the disks and is to be read by nobody: ciphertexts, wrapped keys, hashes of keys. */
  readonly disk: readonly StoredKind[];
}

/**
 * What there is to count of a run after a step. Keys are counted as the lanes draw them: a key that two parties hold at
 * once is one.
 *
 * @param position 0 (before the first step) to the number of steps
 */
export function metersAt(trace: Trace, position: number): Meters {
  const known = metersOf(trace);
  const meters = known.get(position) ?? count(trace, position);
  known.set(position, meters);
  return meters;
}

const metersOf = oncePerRun(() => new Map<number, Meters>());

function count(trace: Trace, position: number): Meters {
  const { lanes, calls } = keyLanes(trace);
  const events = trailRows(trace, position).filter(({ source }) => source === KMS);
  const keys = (isKept: boolean) =>
    lanes
      .filter(({ look }) => look === 'key')
      .flatMap((lane): readonly HeldKey[] => {
        const held = laneAt(lane, position).held.filter(
          ({ state }) => state === (isKept ? 'kept' : 'plaintext'),
        );
        const parties = ACTORS.filter((actor) => held.some(({ party }) => party === actor));
        return parties.length === 0 ? [] : [{ id: lane.id, name: lane.name, parties }];
      });
  // What somebody had before the stage is nothing that this run has shown to them.
  const shown = lanes
    .filter(({ look }) => look === 'plaintext')
    .flatMap(({ strands }) => strands.flatMap(({ segments }) => segments))
    .filter(({ state, from }) => state === 'plaintext' && from > 0 && from <= position);
  return {
    kms: { sofar: calls.filter((call) => call.position <= position).length, total: calls.length },
    trail: {
      sofar: events.filter((event) => event.position <= position).length,
      total: events.length,
    },
    alive: keys(false),
    kept: keys(true),
    saw: ACTORS.filter((actor) => shown.some(({ party }) => party === actor)),
    disk: diskAt(trace, position),
  };
}

const KMS = 'kms.amazonaws.com';

function diskAt(trace: Trace, position: number): readonly StoredKind[] {
  const run = runIndex(trace);
  const formOf = formsOf(trace);
  const kinds = new Map<string, StoredKind>();
  for (const ids of run.custodyAfter(position).atRest.values()) {
    for (const value of ids.flatMap((id) => run.value(id) ?? [])) {
      if (formOf(value) === null) continue;
      const { name, role, bytes } = value;
      const key = `${name} ${bytes.length}`;
      const count = (kinds.get(key)?.count ?? 0) + 1;
      kinds.set(key, { name, look: lookOf(role), bytes: bytes.length, count });
    }
  }
  return [...kinds.values()];
}
