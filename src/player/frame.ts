import {
  ACTORS,
  type Actor,
  type Custody,
  type Step,
  type Trace,
  type Value,
} from '../trace/index.ts';
import { oncePerRun, runIndex } from './run-index.ts';
import { movedBy, type PlacedStep, refusalOf } from './steps.ts';

/** A value in a party's hands at one moment. */
export interface Holding {
  readonly value: Value;
  /** `new`: came with the current step; `leaving`: gone with it; `kept`: there before and after. */
  readonly change: 'kept' | 'new' | 'leaving';
  /** The record it lies in, or null when it is in memory. */
  readonly slot: string | null;
}

/** A step as the current position sees it. */
export interface StepMark extends PlacedStep {
  readonly when: 'past' | 'current' | 'future';
  /** True for the step that refuses. */
  readonly refuses: boolean;
  /** True for what follows a refusal: the error on its way back. */
  readonly afterRefusal: boolean;
}

/** Everything there is to show at one position of a run. */
export interface Frame {
  readonly position: number;
  readonly total: number;
  readonly step: Step;
  readonly marks: readonly StepMark[];
  /** What each party holds, in the order in which the values came to be; storage by slot. */
  readonly custody: Readonly<Record<Actor, readonly Holding[]>>;
  /** Values that move with the current step: on a message, into a record or out of it. */
  readonly payload: readonly Value[];
}

/**
 * What a run looks like at a position. Each frame is made once, and what a party holds is the same list in all frames in
 * which it holds the same: whoever draws it can see at a glance that nothing has changed.
 *
 * @param position 1 to the number of steps; anything else is brought into that range
 * @throws when the trace has no step at all, which no run leaves behind
 */
export function frame(trace: Trace, position: number): Frame {
  const shown = clampPosition(position, trace.steps.length);
  const frames = framesOf(trace);
  const made = frames.get(shown) ?? makeFrame(trace, shown);
  frames.set(shown, made);
  return made;
}

const framesOf = oncePerRun(() => new Map<number, Frame>());
const holdingsOf = oncePerRun(() => new Map<string, readonly Holding[]>());

/** The list that was made before with the same content, or this one. */
function theSame(trace: Trace, held: readonly Holding[]): readonly Holding[] {
  const lists = holdingsOf(trace);
  const content = held.map(({ value, change, slot }) => `${value.id} ${change} ${slot}`).join();
  const known = lists.get(content) ?? held;
  lists.set(content, known);
  return known;
}

function makeFrame(trace: Trace, shown: number): Frame {
  const total = trace.steps.length;
  const step = trace.steps[shown - 1];
  if (step === undefined) throw new Error('the trace has no step');
  const run = runIndex(trace);
  const before = run.custodyAfter(shown - 1);
  const after = run.custodyAfter(shown);
  const custody = Object.fromEntries(
    ACTORS.map((actor) => [actor, theSame(trace, holdings(actor, before, after, run.values))]),
  ) as Record<Actor, readonly Holding[]>;
  return {
    position: shown,
    total,
    step,
    marks: marks(run.steps, shown),
    custody,
    payload: run.pick(movedBy(step)),
  };
}

/** A whole number within 1 to `total`. */
export function clampPosition(position: number, total: number): number {
  const whole = Number.isFinite(position) ? Math.round(position) : 1;
  return Math.max(1, Math.min(whole, total));
}

function marks(steps: readonly PlacedStep[], current: number): readonly StepMark[] {
  const refusal = refusalOf(steps.map(({ step }) => step));
  return steps.map(({ step, position }) => ({
    step,
    position,
    when: position < current ? 'past' : position === current ? 'current' : 'future',
    refuses: position === refusal,
    afterRefusal: refusal !== null && position > refusal,
  }));
}

function holdings(
  actor: Actor,
  before: Custody,
  after: Custody,
  values: ReadonlyMap<string, Value>,
): readonly Holding[] {
  if (actor !== 'storage') return changes(before.memory[actor], after.memory[actor], null, values);
  // The disks have no memory beside what lies on them. Who tampers with a record there holds what it lists already.
  return [
    ...changes(outsideRecords(before), outsideRecords(after), null, values),
    ...records(before, after, values),
  ];
}

function outsideRecords({ memory, atRest }: Custody): ReadonlySet<string> {
  const listed = new Set([...atRest.values()].flat());
  return new Set([...memory.storage].filter((id) => !listed.has(id)));
}

function records(
  before: Custody,
  after: Custody,
  values: ReadonlyMap<string, Value>,
): readonly Holding[] {
  const slots = new Set([...before.atRest.keys(), ...after.atRest.keys()]);
  return [...slots].flatMap((slot) =>
    changes(new Set(before.atRest.get(slot)), new Set(after.atRest.get(slot)), slot, values),
  );
}

function changes(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  slot: string | null,
  values: ReadonlyMap<string, Value>,
): readonly Holding[] {
  const held: Holding[] = [];
  // The order of birth, so that nothing changes its place from step to step.
  for (const value of values.values()) {
    const was = before.has(value.id);
    const is = after.has(value.id);
    if (was || is) held.push({ value, slot, change: was && is ? 'kept' : is ? 'new' : 'leaving' });
  }
  return held;
}
