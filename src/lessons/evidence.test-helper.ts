import { expect } from 'vitest';
import { rowVerdict } from '../judge/work.ts';
import { utf8 } from '../lib/bytes.ts';
import { runScenario } from '../modes/index.ts';
import { type CellOutcome, judgeCell } from '../modes/judge-cell.ts';
import { findStep } from '../player/index.ts';
import {
  type Circumstances,
  circumstancesOf,
  type Scenario,
  USUAL_REQUEST,
} from '../scenario/index.ts';
import { type Trace, verify } from '../trace/index.ts';
import type { Check } from './checks/check.ts';
import { type Evidence, needsOf, sceneOf } from './evidence.ts';
import type { Attempt, Choice, Row, Scene, Task } from './lesson.ts';
import { policyTextsOf } from './policy-texts.ts';

/** The seed of every run here. */
const SEED = 'course';

export function scenarioOf(scene: Scene): Scenario {
  return {
    ...scene.circumstances,
    seed: SEED,
    policies: scene.policies ?? null,
    ...(scene.object === undefined
      ? {}
      : { object: { name: 'report.csv', bytes: utf8(scene.object), contentType: 'text/csv' } }),
  };
}

const ran = new Map<string, Promise<Trace>>();

/** The run of a scene, verified. */
export function runOf(scene: Scene): Promise<Trace> {
  const scenario = scenarioOf(scene);
  const key = JSON.stringify([scene.circumstances, scene.policies, scene.object]);
  const known = ran.get(key) ?? runVerified(scenario);
  ran.set(key, known);
  return known;
}

async function runVerified(scenario: Scenario): Promise<Trace> {
  const trace = await runScenario(scenario);
  expect(await verify(trace)).toMatchObject({ ok: true });
  return trace;
}

/** What a task would be judged from, found out with the engine itself. */
export async function evidenceOf(task: Task, attempt: Attempt): Promise<Evidence> {
  const scene = sceneOf(task, attempt);
  const choices = task.foretell?.choices ?? [];
  const checks = [...task.goals.map(({ check }) => check), ...choices.flatMap(({ when }) => when)];
  return evidenceIn(scene, checks, {
    start: circumstancesOf(task.start.circumstances),
    choice: attempt.choice ?? null,
    choices,
    rows: task.rows ?? [],
  });
}

/** The same for any scene and its checks. */
export async function evidenceIn(
  scene: Scene,
  checks: readonly Check[],
  {
    start = circumstancesOf(scene.circumstances),
    choice = null,
    choices = [],
    rows = [],
  }: {
    readonly start?: Circumstances;
    readonly choice?: string | null;
    readonly choices?: readonly Choice[];
    readonly rows?: readonly Row[];
  } = {},
): Promise<Evidence> {
  const trace = await runOf(scene);
  const needs = needsOf(checks, trace);
  const found = new Map<string, CellOutcome>();
  for (const cell of needs.cells)
    found.set(cell.id, await judgeCell(cell, { scenario: scenarioOf(scene), trace }));
  const texts = policyTextsOf(scene);
  const verdicts = needs.verdicts
    ? await Promise.all(
        rows.map(({ request }) => rowVerdict(texts, { ...USUAL_REQUEST, ...request }, Date.now())),
      )
    : null;
  return {
    trace,
    start,
    position: scene.step === undefined ? 1 : (findStep(trace, scene.step) ?? 1),
    choice,
    choices,
    cell: (id) => found.get(id),
    verdicts,
    rows,
  };
}
