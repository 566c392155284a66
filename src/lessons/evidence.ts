import type { RowVerdict } from '../judge/work.ts';
import type { CellOutcome } from '../modes/judge-cell.ts';
import { type ReadChangeId, type ReaderCell, type ReaderId, readersOf } from '../modes/readers.ts';
import { type Circumstances, circumstancesOf } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import type { Check } from './checks/check.ts';
import type { Attempt, Choice, Row, Scene, Task } from './lesson.ts';

/** What a task is judged from. Nothing in it is a click. */
export interface Evidence {
  /** The run of what was tried, and of the task's start. */
  readonly trace: Trace;
  /** What the task began with. */
  readonly start: Circumstances;
  /** Where the player stands, from 1. */
  readonly position: number;
  /** The choice that was made before the run was seen; null where none was. */
  readonly choice: string | null;
  readonly choices: readonly Choice[];
  /** The answer of a cell of "who can read it now?", by the cell's id; undefined while it is not known. */
  cell(id: string): CellOutcome | undefined;
  /** The verdict on each row of the task's table, in their order; null while they are not known. */
  readonly verdicts: readonly RowVerdict[] | null;
  readonly rows: readonly Row[];
}

/** What has to be found out before checks can be judged, beside the run itself. */
export interface Needs {
  readonly cells: readonly ReaderCell[];
  readonly verdicts: boolean;
}

/**
 * The cell that says whether somebody can read what a run has stored. A change that the mode does not know changes nothing:
 * then it is how things are. Null for somebody who has no part in the mode.
 */
export function cellOf(
  trace: Trace,
  who: ReaderId,
  what: ReadChangeId = 'as-is',
): ReaderCell | null {
  const cells = readersOf(circumstancesOf(trace.scenario));
  const theirs = cells.filter((cell) => cell.who === who);
  return theirs.find((cell) => cell.what === what) ?? theirs[0] ?? null;
}

/** What checks need to be found out of a run. */
export function needsOf(checks: readonly Check[], trace: Trace): Needs {
  const flat = checks.flatMap(withParts);
  const cells = flat.flatMap((check) =>
    check.check === 'reads' ? (cellOf(trace, check.who, check.what) ?? []) : [],
  );
  return {
    cells: [...new Map(cells.map((cell) => [cell.id, cell])).values()],
    verdicts: flat.some(({ check }) => check === 'verdicts'),
  };
}

function withParts(check: Check): readonly Check[] {
  if (check.check === 'not') return [check, ...withParts(check.of)];
  if (check.check === 'any') return [check, ...check.of.flatMap(withParts)];
  return [check];
}

/** What is run for an attempt: the task's start with what was changed. */
export function sceneOf(task: Pick<Task, 'start'>, attempt: Attempt): Scene {
  const { start } = task;
  const object = attempt.object ?? start.object;
  const step = attempt.step ?? start.step;
  return {
    circumstances: { ...start.circumstances, ...attempt.circumstances },
    policies: { ...start.policies, ...attempt.policies },
    ...(object === undefined ? {} : { object }),
    ...(step === undefined ? {} : { step }),
  };
}
