import { ACTORS, type Actor, type Custody, type Trace, type Value } from '../trace/index.ts';
import type { Form } from './key-identity.ts';
import { runIndex } from './run-index.ts';

/**
 * How a value is there: as plaintext, wrapped, encrypted, as a salted hash; `kept` is a plaintext key in its home, with
 * the one who made it and never lets go of it (a KMS key in its HSM, the customer's own key).
 */
export type LaneState = Form | 'kept';

/** How a holding ended: erased by its holder, let go of with an answer, or what lay on the disks overwritten. */
export type LaneEnd = 'erased' | 'released' | 'replaced';

/** One value in one place for a stretch of the run: exactly as custody says. */
export interface LaneSegment {
  /** The value's id. */
  readonly value: string;
  readonly party: Actor;
  /** The record it lies in; null in memory. */
  readonly slot: string | null;
  readonly state: LaneState;
  /** Position of the step from which on it is there, from 1; 0 where it was before the first. */
  readonly from: number;
  /** Position of the step with which it is gone; null where it is still there at the end. */
  readonly to: number | null;
  /** How it ended; null where it did not. */
  readonly end: LaneEnd | null;
}

/**
 * One copy on its way: holdings that follow one another, in the order in which they begin. Where one begins before the
 * last has ended, the earlier holder has passed it on and is about to let go: the later one is drawn over it.
 */
export interface Strand {
  readonly state: LaneState;
  readonly segments: readonly LaneSegment[];
  /** Where the copy dies for good; null where it survives. */
  readonly dies: { readonly position: number; readonly how: LaneEnd } | null;
}

/** Every stretch for which a party holds a value on stage, by the value's id and in the order in which they begin. */
export function segmentsOf(
  trace: Trace,
  formOf: (value: Value) => Form | null,
): ReadonlyMap<string, readonly LaneSegment[]> {
  const run = runIndex(trace);
  const forms = new Map(trace.values.map((value) => [value.id, formOf(value)]));
  const found = new Map<string, LaneSegment[]>();
  const open = new Map<string, Holding>();
  const close = ({ id, party, slot, from }: Holding, to: number | null) => {
    const [value, form] = [run.value(id), forms.get(id)];
    if (value === undefined || !form) return;
    const isHome = to === null && value.role === 'key' && value.retained && party === value.madeBy;
    const state = isHome ? 'kept' : form;
    const end = to === null ? null : endOf(trace, to, id);
    const segments = found.get(id) ?? [];
    found.set(id, segments);
    segments.push({ value: id, party, slot, state, from, to, end });
  };
  for (let at = 0; at <= trace.steps.length; at++) {
    const held = holdingsOf(run.custodyAfter(at), at);
    for (const [place, holding] of open) {
      if (held.has(place)) continue;
      open.delete(place);
      close(holding, at);
    }
    for (const [place, holding] of held) if (!open.has(place)) open.set(place, holding);
  }
  for (const holding of open.values()) close(holding, null);
  return found;
}

/** A value in a place from some position on. */
interface Holding {
  readonly id: string;
  readonly party: Actor;
  readonly slot: string | null;
  readonly from: number;
}

/** Who holds what at one moment. What the disks hold is told by the records it lies in where it lies in any. */
function holdingsOf({ memory, atRest }: Custody, from: number): ReadonlyMap<string, Holding> {
  const held = new Map<string, Holding>();
  const resting = new Set<string>();
  for (const [slot, ids] of atRest) {
    for (const id of ids) {
      resting.add(id);
      held.set(`${id} at rest ${slot}`, { id, party: 'storage', slot, from });
    }
  }
  for (const party of ACTORS) {
    for (const id of memory[party]) {
      if (party === 'storage' && resting.has(id)) continue;
      held.set(`${id} ${party}`, { id, party, slot: null, from });
    }
  }
  return held;
}

/** What took a value away at a step. */
function endOf({ steps }: Trace, position: number, id: string): LaneEnd {
  const step = steps[position - 1];
  if (step?.kind === 'erase' && step.values.includes(id)) return 'erased';
  return step?.kind === 'send' ? 'released' : 'replaced';
}

/** A lane's stretches as strands. */
export function strandsOf(trace: Trace, segments: readonly LaneSegment[]): readonly Strand[] {
  const strands: LaneSegment[][] = [];
  const inOrder = [...segments].sort(
    (a, b) => a.from - b.from || ACTORS.indexOf(a.party) - ACTORS.indexOf(b.party),
  );
  for (const segment of inOrder) {
    const strand =
      strands.find((each) => goesOn(trace, each, segment)) ??
      strands.find((each) => comesBack(each, segment));
    if (strand === undefined) strands.push([segment]);
    else strand.push(segment);
  }
  return strands.map((all) => ({
    state: all[0]?.state ?? 'plaintext',
    segments: all,
    dies: deathOf(all),
  }));
}

/** Whether a stretch takes a copy further: it comes from where that is, and the copy there does not outlive it. */
function goesOn(trace: Trace, strand: readonly LaneSegment[], next: LaneSegment): boolean {
  const last = strand.at(-1);
  if (last === undefined || last.state !== next.state || last.to === null) return false;
  return (next.to === null || last.to <= next.to) && comesFrom(trace, last, next);
}

/** Whether a stretch is a copy again that was gone: where it began before, or where it was last. */
function comesBack(strand: readonly LaneSegment[], next: LaneSegment): boolean {
  const [first, last] = [strand[0], strand.at(-1)];
  if (last?.state !== next.state) return false;
  const isOver = strand.every(({ to }) => to !== null && to <= next.from);
  return isOver && (isLike(first, next) || isLike(last, next));
}

function isLike(one: LaneSegment | undefined, other: LaneSegment): boolean {
  return one?.party === other.party && (one.slot === null) === (other.slot === null);
}

/** Whether a stretch begins with a step that takes the value, or what it was made of, from where another is. */
function comesFrom(trace: Trace, source: LaneSegment, next: LaneSegment): boolean {
  const step = trace.steps[next.from - 1];
  if (step === undefined) return false;
  if (source.value === next.value) {
    // A record that takes another's place takes over what lay there.
    if (source.slot !== null)
      return step.kind === 'store' && step.removes?.includes(source.slot) === true;
    if (step.kind === 'send') return source.party === step.actor && next.party === step.to;
    return step.kind === 'store' && source.party === step.actor && next.party === 'storage';
  }
  if (source.party !== next.party || source.slot !== null) return false;
  const origin = runIndex(trace).value(next.value)?.origin;
  if (origin?.from === 'slice') return origin.of === source.value;
  return step.kind === 'op' && Object.values(step.inputs).includes(source.value);
}

function deathOf(segments: readonly LaneSegment[]): Strand['dies'] {
  let dies: Strand['dies'] = null;
  for (const { to, end } of segments) {
    if (to === null || end === null) return null;
    if (dies === null || to >= dies.position) dies = { position: to, how: end };
  }
  return dies;
}
