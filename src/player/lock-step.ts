import type { OpStep, Trace } from '../trace/index.ts';
import { runIndex } from './run-index.ts';
import { type Beat, type BeatKind, beatsByRequest } from './story.ts';

/** What happens within a request, seen from so far that every mode does the same, in the usual order. */
export const COLUMN_PHASES = [
  /** The client asks, S3 looks at who may. */
  'ask',
  /** S3 reads a record. */
  'load',
  /** Whatever it takes to have the plaintext key: asked for, made, opened or compared. */
  'key',
  'open',
  'lock',
  'forget',
  'store',
  'answer',
] as const;
type ColumnPhase = (typeof COLUMN_PHASES)[number];

/** What a run does within a column. Positions are from 1. */
interface ColumnCell {
  readonly first: number;
  readonly last: number;
  /** The beats it is told in; two runs that do the same have the same. */
  readonly kinds: readonly BeatKind[];
  /** Whether somebody refuses in it. */
  readonly refuses: boolean;
}

/** What happens at once in runs that are compared. */
export interface Column {
  /** Stable and unique within the comparison: `2.lock`; `2.key.2` where the second request comes to a key twice. */
  readonly id: string;
  /** The client's request, from 1. */
  readonly request: number;
  readonly phase: ColumnPhase;
  /** Run by run; null for one that does nothing of the kind here. */
  readonly cells: readonly (ColumnCell | null)[];
}

/** Stretches of one run's steps that belong to one phase of one request. */
interface Stretch extends ColumnCell {
  readonly phase: ColumnPhase;
}

/**
 * Runs in lock-step by what happens, request by request: every step of every run is in exactly one column, and no run
 * goes back. Runs need not be of one operation, nor come to an end.
 */
export function lockStep(traces: readonly Trace[]): readonly Column[] {
  const runs = traces.map((trace) =>
    beatsByRequest(trace).map((beats) => stretchesOf(trace, beats)),
  );
  const requests = Math.max(0, ...runs.map(({ length }) => length));
  return Array.from({ length: requests }, (_, at) =>
    columnsOf(
      at + 1,
      runs.map((run) => run[at] ?? []),
    ),
  ).flat();
}

/**
 * Where a run stands when a comparison stands on a column: the last of its steps in that column or before it; 0 where it
 * has not begun.
 *
 * @param column from 1
 */
export function positionIn(columns: readonly Column[], run: number, column: number): number {
  return columns.slice(0, column).findLast(({ cells }) => cells[run])?.cells[run]?.last ?? 0;
}

/** The column a run's step is in, from 1; null for a position that the run does not have. */
export function columnOf(columns: readonly Column[], run: number, position: number): number | null {
  const at = columns.findIndex(({ cells }) => {
    const cell = cells[run];
    return cell ? cell.first <= position && position <= cell.last : false;
  });
  return at < 0 ? null : at + 1;
}

/** Whether two runs do something else in a column. */
export function differsIn({ cells }: Column, one: number, other: number): boolean {
  const [a, b] = [cells[one], cells[other]];
  return a?.kinds.join() !== b?.kinds.join();
}

function columnsOf(request: number, runs: readonly (readonly Stretch[])[]): readonly Column[] {
  const phases = runs
    .map((stretches) => stretches.map(({ phase }) => phase))
    .reduce(merged, [] as readonly ColumnPhase[]);
  const next = runs.map(() => 0);
  return phases.map((phase, index) => {
    const nth = phases.slice(0, index + 1).filter((one) => one === phase).length;
    return {
      id: [request, phase, ...(nth > 1 ? [nth] : [])].join('.'),
      request,
      phase,
      cells: runs.map((stretches, run) => {
        const stretch = stretches[next[run] ?? 0];
        if (stretch?.phase !== phase) return null;
        next[run] = (next[run] ?? 0) + 1;
        const { first, last, kinds, refuses } = stretch;
        return { first, last, kinds, refuses };
      }),
    };
  });
}

/** The shortest sequence in which both are contained, each in its order; where either may come first, the usual order. */
function merged(
  one: readonly ColumnPhase[],
  other: readonly ColumnPhase[],
): readonly ColumnPhase[] {
  const [a, b] = [one[0], other[0]];
  if (a === undefined) return other;
  if (b === undefined) return one;
  if (a === b) return [a, ...merged(one.slice(1), other.slice(1))];
  const first = [a, ...merged(one.slice(1), other)];
  const second = [b, ...merged(one, other.slice(1))];
  if (first.length !== second.length) return first.length < second.length ? first : second;
  return COLUMN_PHASES.indexOf(a) <= COLUMN_PHASES.indexOf(b) ? first : second;
}

function stretchesOf(trace: Trace, beats: readonly Beat[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, beat] of beats.entries()) {
    const before = stretches.at(-1);
    const phase = phaseOf(trace, beats, index, before?.phase ?? 'ask');
    const refuses = beat.kind === 'refuse';
    const { kind, first, last } = beat;
    if (before?.phase !== phase) stretches.push({ phase, first, last, kinds: [kind], refuses });
    else {
      const kinds = before.kinds.at(-1) === kind ? before.kinds : [...before.kinds, kind];
      stretches[stretches.length - 1] = {
        ...before,
        last,
        kinds,
        refuses: before.refuses || refuses,
      };
    }
  }
  return stretches;
}

const PHASE_OF: Readonly<Record<Exclude<BeatKind, 'refuse'>, ColumnPhase>> = {
  'own-key': 'ask',
  ask: 'ask',
  authorize: 'ask',
  load: 'load',
  'ask-kms': 'key',
  'make-key': 'key',
  'open-key': 'key',
  'wrap-key': 'key',
  'hand-over': 'key',
  'check-key': 'key',
  lock: 'lock',
  open: 'open',
  forget: 'forget',
  store: 'store',
  answer: 'answer',
};

function phaseOf(
  trace: Trace,
  beats: readonly Beat[],
  index: number,
  before: ColumnPhase,
): ColumnPhase {
  const beat = beats[index];
  if (beat === undefined) throw new Error('there is no such beat');
  if (beat.kind === 'refuse') return refusedPhase(trace, beat) ?? before;
  const next = beats[index + 1];
  // A key that is too old to be used is forgotten on the way to another.
  if (beat.kind === 'forget' && next !== undefined && next.kind !== 'refuse') {
    const isUsed = beats.slice(0, index).some(({ kind }) => kind === 'lock' || kind === 'open');
    if (!isUsed && PHASE_OF[next.kind] === 'key') return 'key';
  }
  return PHASE_OF[beat.kind];
}

/** What was to be done when it failed, where an operation did; null where it was a decision: that is part of what it was for. */
function refusedPhase(trace: Trace, { first, last }: Beat): ColumnPhase | null {
  const failed = trace.steps
    .slice(first - 1, last)
    .find((step): step is OpStep => step.kind === 'op' && step.failure !== null);
  if (failed?.op !== 'aes-256-gcm-open') return null;
  return runIndex(trace).value(failed.inputs.sealed)?.role === 'ciphertext' ? 'open' : 'key';
}
