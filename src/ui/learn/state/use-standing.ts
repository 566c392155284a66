import { useEffect, useMemo } from 'react';
import { type Evidence, needsOf, sceneOf } from '../../../lessons/evidence.ts';
import { judgeTask, type Standing } from '../../../lessons/judge-task.ts';
import type { Attempt, Task } from '../../../lessons/lesson.ts';
import { policyTextsOf } from '../../../lessons/policy-texts.ts';
import { circumstancesOf, type PolicyTexts } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { askCells, useFound } from '../../store/reader-cells.ts';
import { useStore } from '../../store/store.ts';
import { useLearn } from './store.ts';
import { useVerdicts } from './verdicts.ts';

/** How far the task that is worked at is, and the run that says so; null while that run is under way. */
export interface Judged {
  readonly standing: Standing;
  readonly trace: Trace;
}

/** What is tried of a task: what one has tried oneself, or the solution while that is shown. */
export function triedOf(task: Task, attempt: Attempt, showsSolution: boolean): Attempt {
  return showsSolution ? task.solution : attempt;
}

/** The policies by which the table of a task is judged; null where it has none. */
function useTableTexts(task: Task, attempt: Attempt): PolicyTexts | null {
  const key = JSON.stringify(attempt.policies ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the policies alone matter, by what they say
  return useMemo(
    () => (task.rows === undefined ? null : policyTextsOf(sceneOf(task, attempt))),
    [task, key],
  );
}

/** Judges the task that is worked at from the run on the stage, and from whatever else it needs. */
export function useStanding(task: Task, attempt: Attempt): Judged | null {
  const trace = useStore((state) => state.trace);
  const position = useStore((state) => state.transport.position);
  const isIdle = useStore((state) => state.progress === null && state.job !== null);
  const isWaiting = useLearn((state) => state.isWaiting);
  const choices = task.foretell?.choices ?? NONE;
  const needs = useMemo(() => {
    if (trace === null) return null;
    const checks = [
      ...task.goals.map(({ check }) => check),
      ...(task.foretell?.choices ?? NONE).flatMap(({ when }) => when),
    ];
    return needsOf(checks, trace);
  }, [task, trace]);
  useEffect(() => {
    if (isIdle && !isWaiting && needs !== null) askCells(needs.cells);
  }, [isIdle, isWaiting, needs]);
  const found = useFound(trace);
  const texts = useTableTexts(task, attempt);
  const rows = task.rows ?? NONE;
  const { verdicts } = useVerdicts(rows, texts);
  return useMemo(() => {
    if (trace === null || isWaiting) return null;
    const evidence: Evidence = {
      trace,
      start: circumstancesOf(task.start.circumstances),
      position,
      choice: attempt.choice ?? null,
      choices,
      cell: (id) => found[id],
      verdicts,
      rows,
    };
    return { standing: judgeTask(task, evidence), trace };
  }, [task, trace, isWaiting, position, attempt.choice, choices, found, verdicts, rows]);
}

const NONE: readonly never[] = [];
