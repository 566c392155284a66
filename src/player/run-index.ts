import type { Custody, Step, Trace, Value } from '../trace/index.ts';
import { CustodyReplay } from '../trace/index.ts';
import type { Fold } from './folds.ts';
import { foldsOf } from './folds.ts';
import type { MessagePair } from './messages.ts';
import { messagePairs } from './messages.ts';
import type { PlacedStep } from './steps.ts';

/** Where a step stands in its run. */
export interface Place {
  readonly step: Step;
  /** From 1; null for what happened before the stage. */
  readonly position: number | null;
}

/** Everything that is derived from a trace, by what derives it. A trace never changes, so each is derived once. */
const derived = new WeakMap<Trace, Map<unknown, unknown>>();

/**
 * Makes a function of a trace remember what it made, for as long as the trace is in use. What it makes must not be
 * changed by anybody.
 */
export function oncePerRun<T>(derive: (trace: Trace) => T): (trace: Trace) => T {
  return (trace) => {
    const known = derived.get(trace) ?? new Map<unknown, unknown>();
    derived.set(trace, known);
    if (!known.has(derive)) known.set(derive, derive(trace));
    return known.get(derive) as T;
  };
}

/** The index of a run: the one place where a trace is read through. */
export const runIndex = oncePerRun((trace): RunIndex => new RunIndex(trace));

/** A finished run, found by ids. Each part is made when it is first asked for. */
export class RunIndex {
  readonly trace: Trace;
  #values: ReadonlyMap<string, Value> | undefined;
  #places: ReadonlyMap<string, Place> | undefined;
  #steps: readonly PlacedStep[] | undefined;
  #custody: readonly Custody[] | undefined;
  #folds: readonly Fold[] | undefined;
  #messages: readonly MessagePair[] | undefined;

  constructor(trace: Trace) {
    this.trace = trace;
  }

  /** The values by id, in the order in which they came to be. */
  get values(): ReadonlyMap<string, Value> {
    this.#values ??= new Map(this.trace.values.map((value) => [value.id, value]));
    return this.#values;
  }

  /** The steps by id, those before the stage included. */
  get places(): ReadonlyMap<string, Place> {
    this.#places ??= new Map<string, Place>([
      ...this.trace.setup.map((step) => [step.id, { step, position: null }] as const),
      ...this.steps.map((place) => [place.step.id, place] as const),
    ]);
    return this.#places;
  }

  /** The steps on stage, in order. */
  get steps(): readonly PlacedStep[] {
    this.#steps ??= this.trace.steps.map((step, index) => ({ step, position: index + 1 }));
    return this.#steps;
  }

  /** Requests on stage that repeat the one before them. */
  get folds(): readonly Fold[] {
    this.#folds ??= foldsOf(this.trace.steps);
    return this.#folds;
  }

  /** Requests on stage with their responses, in the order of the requests. */
  get messages(): readonly MessagePair[] {
    this.#messages ??= messagePairs(this.steps);
    return this.#messages;
  }

  /** The steps of one kind, on stage and in order. */
  stepsOf<K extends Step['kind']>(kind: K): readonly PlacedStep<Step & { readonly kind: K }>[] {
    return this.steps.filter(
      (place): place is PlacedStep<Step & { readonly kind: K }> => place.step.kind === kind,
    );
  }

  /** Who holds what after so many steps on stage, from 0 to all of them. */
  custodyAfter(steps: number): Custody {
    this.#custody ??= custodyOf(this.trace);
    const custody = this.#custody[steps];
    if (custody === undefined) throw new Error(`the run has no moment after ${steps} steps`);
    return custody;
  }

  /** A value by its id; undefined also where there is no id. */
  value(id: string | undefined): Value | undefined {
    return id === undefined ? undefined : this.values.get(id);
  }

  /** The values with these ids, each once. */
  pick(ids: readonly string[]): readonly Value[] {
    return [...new Set(ids)].flatMap((id) => this.values.get(id) ?? []);
  }
}

/** The custody of every moment: entry `n` is the one after `n` steps on stage. */
function custodyOf({ values, setup, steps }: Trace): readonly Custody[] {
  const replay = new CustodyReplay(values);
  for (const step of setup) replay.apply(step);
  const moments = [replay.fold.snapshot()];
  for (const step of steps) {
    replay.apply(step);
    moments.push(replay.fold.snapshot());
  }
  return moments;
}
