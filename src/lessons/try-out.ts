import type { RowVerdict } from '../judge/work.ts';
import type { CellOutcome } from '../modes/judge-cell.ts';
import type { ReaderCell } from '../modes/readers.ts';
import { findStep } from '../player/index.ts';
import {
  circumstancesOf,
  type PolicyRequest,
  type PolicyTexts,
  USUAL_REQUEST,
} from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import type { Check } from './checks/check.ts';
import type { Finding } from './checks/finding.ts';
import { rightChoice } from './checks/index.ts';
import { type Evidence, needsOf, sceneOf } from './evidence.ts';
import { judgeTask, type Standing } from './judge-task.ts';
import type { Attempt, Choice, Lesson, Scene, Task } from './lesson.ts';
import { policyTextsOf } from './policy-texts.ts';

/** What finds out what a try leads to. Each rejects where it cannot be found out. */
export interface Engine {
  run(scene: Scene): Promise<Trace>;
  cells(scene: Scene, cells: readonly ReaderCell[]): Promise<ReadonlyMap<string, CellOutcome>>;
  verdicts(texts: PolicyTexts, requests: readonly PolicyRequest[]): Promise<readonly RowVerdict[]>;
}

/** A try that has been run. */
export interface Tried {
  readonly trace: Trace;
  readonly standing: Standing;
  /** Ids of the goals that it does not meet. */
  readonly unmet: readonly string[];
}

/** Runs a try and judges the task by it. Rejects where it cannot be run. */
export async function tryOut(task: Task, attempt: Attempt, engine: Engine): Promise<Tried> {
  const choices = task.foretell?.choices ?? [];
  const evidence = await evidenceOf(
    {
      scene: sceneOf(task, attempt),
      checks: [...task.goals.map(({ check }) => check), ...checksOf(choices)],
      start: task.start,
      choice: attempt.choice ?? null,
      choices,
      rows: task.rows ?? [],
    },
    engine,
  );
  const standing = judgeTask(task, evidence);
  const unmet = task.goals.flatMap(({ id }, at) => (isMet(standing.findings[at]) ? [] : [id]));
  return { trace: evidence.trace, standing, unmet };
}

/** The choice of a question that its run shows to be right; null where that is none or more than one. */
export async function answerOf(
  { scene, choices }: Pick<Lesson['question'], 'scene' | 'choices'>,
  engine: Engine,
): Promise<Choice | null> {
  const asked = { scene, checks: checksOf(choices), start: scene, choice: null, choices, rows: [] };
  return rightChoice(choices, await evidenceOf(asked, engine));
}

const checksOf = (choices: readonly Choice[]) => choices.flatMap(({ when }) => when);

const isMet = (finding: Finding | undefined) => finding?.met === true;

interface Asked extends Pick<Evidence, 'choice' | 'choices' | 'rows'> {
  readonly scene: Scene;
  readonly checks: readonly Check[];
  readonly start: Scene;
}

async function evidenceOf(
  { scene, checks, start, choice, choices, rows }: Asked,
  engine: Engine,
): Promise<Evidence> {
  const trace = await engine.run(scene);
  const needs = needsOf(checks, trace);
  const cells =
    needs.cells.length === 0
      ? new Map<string, CellOutcome>()
      : await engine.cells(scene, needs.cells);
  const verdicts = needs.verdicts
    ? await engine.verdicts(
        policyTextsOf(scene),
        rows.map(({ request }) => ({ ...USUAL_REQUEST, ...request })),
      )
    : null;
  return {
    trace,
    start: circumstancesOf(start.circumstances),
    position: scene.step === undefined ? 1 : (findStep(trace, scene.step) ?? 1),
    choice,
    choices,
    cell: (id) => cells.get(id),
    verdicts,
    rows,
  };
}
