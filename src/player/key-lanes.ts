import { ACTORS, type Actor, type Trace } from '../trace/index.ts';
import { formsOf, objectOfSlot, objectsOfRequests, type Thing, thingsOf } from './key-identity.ts';
import { type LaneSegment, type Strand, segmentsOf, strandsOf } from './key-strands.ts';
import { type Look, lookOf } from './look.ts';
import { oncePerRun, runIndex } from './run-index.ts';
import { isKmsRequest, kmsOperation } from './steps.ts';

/** The life of one thing over the steps of a run: a key in every form it takes, an object and its ciphertext. */
export interface KeyLane {
  /** Id of its face's value; unique within the run. */
  readonly id: string;
  /** What it is called: an id of the table of value names (`Term`), such as `data-key`. */
  readonly name: string;
  /** Which one, where several share a name: a key's id, an object's key; null where the name is enough. */
  readonly label: string | null;
  readonly look: Look;
  /** Whose it is first of all: the party that made it or brought it in. */
  readonly party: Actor;
  /** The object it belongs to (a `LaneGroup`); null for what serves more than one, or none: KMS keys, bucket keys. */
  readonly group: string | null;
  /** Never empty. */
  readonly strands: readonly Strand[];
}

/** The lanes of one object of a flow, which may be folded into one line. */
export interface LaneGroup {
  /** The object's key in the bucket. */
  readonly id: string;
  /** Positions of the first and the last step of the requests on stage that concern it; null where none does. */
  readonly steps: { readonly first: number; readonly last: number } | null;
}

/** A request to KMS: a dot on the lanes. */
export interface KmsCall {
  /** Position of the step, from 1. */
  readonly position: number;
  /** `GenerateDataKey` */
  readonly operation: string;
}

export interface KeyLanes {
  /**
   * What no object has to itself first, then object by object in the order of `groups`; within each by party, then by
   * birth. In a flow of one object just by party.
   */
  readonly lanes: readonly KeyLane[];
  /** The objects of the flow, in the order in which its requests come to them. */
  readonly groups: readonly LaneGroup[];
  readonly calls: readonly KmsCall[];
  /** Number of steps: the length of every lane. */
  readonly total: number;
}

/**
 * The lives of all keys and of the data they protect, over the whole run. It knows no position: see `laneAt`. Things
 * that nobody holds on stage have no lane.
 */
export const keyLanes = oncePerRun((trace): KeyLanes => {
  const formOf = formsOf(trace);
  const groups = groupsOf(trace);
  const segmentsBy = segmentsOf(trace, formOf);
  const lanes = thingsOf(trace, formOf).flatMap((thing): KeyLane[] => {
    const segments = thing.values.flatMap(({ id }) => segmentsBy.get(id) ?? []);
    if (segments.length === 0) return [];
    const { face } = thing;
    return [
      {
        id: face.id,
        name: face.name,
        label: face.label,
        look: lookOf(face.role),
        party: face.madeBy,
        group: groupOf(thing, segments),
        strands: strandsOf(trace, segments),
      },
    ];
  });
  return {
    lanes: inOrder(lanes, groups),
    groups,
    calls: runIndex(trace).steps.flatMap(({ step, position }) =>
      isKmsRequest(step) ? { position, operation: kmsOperation(step) } : [],
    ),
    total: trace.steps.length,
  };
});

/** A lane as one position sees it. */
export interface LaneMoment {
  /** What is held after the step, in which state and where. Empty before it is born and after it is gone. */
  readonly held: readonly LaneSegment[];
  /** What came with the step, of what is held. */
  readonly came: readonly LaneSegment[];
  /** What the step took away. */
  readonly gone: readonly LaneSegment[];
}

/**
 * A lane after a step.
 *
 * @param position 0 (before the first step) to the number of steps
 */
export function laneAt(lane: KeyLane, position: number): LaneMoment {
  const all = lane.strands.flatMap(({ segments }) => segments);
  const held = all.filter(({ from, to }) => from <= position && (to === null || position < to));
  return {
    held,
    came: held.filter(({ from }) => from === position && position > 0),
    gone: all.filter(({ to }) => to === position),
  };
}

function groupsOf(trace: Trace): readonly LaneGroup[] {
  const requests = objectsOfRequests(trace.steps);
  const groups = new Map<string, { first: number; last: number } | null>();
  for (const { step, position } of runIndex(trace).steps) {
    const object = requests.get(step.exchange);
    if (object === undefined) continue;
    const first = groups.get(object)?.first ?? position;
    groups.set(object, { first, last: position });
  }
  // What lies there and is not asked for: a copy's source, what keys were swapped with.
  for (const slot of runIndex(trace).custodyAfter(0).atRest.keys())
    if (!groups.has(objectOfSlot(slot))) groups.set(objectOfSlot(slot), null);
  return [...groups].map(([id, steps]) => ({ id, steps }));
}

/** The one object that a thing belongs to; null where there are several, or where its home keeps it for all. */
function groupOf({ objects }: Thing, segments: readonly LaneSegment[]): string | null {
  const [only = null] = objects;
  return objects.size > 1 || segments.some(({ state }) => state === 'kept') ? null : only;
}

function inOrder(lanes: readonly KeyLane[], groups: readonly LaneGroup[]): readonly KeyLane[] {
  const ids = groups.map(({ id }) => id);
  const rank = ({ group }: KeyLane) =>
    groups.length > 1 && group !== null ? ids.indexOf(group) : -1;
  // Sorting keeps the order of birth among equals.
  return [...lanes].sort(
    (a, b) => rank(a) - rank(b) || ACTORS.indexOf(a.party) - ACTORS.indexOf(b.party),
  );
}
