import type { Check } from '../../../lessons/checks/check.ts';
import type { Attempt, Task } from '../../../lessons/lesson.ts';
import { type Circumstances, circumstancesOf, FIELD_KEYS } from '../../../scenario/index.ts';
import { type ObjectSource, SAMPLE } from '../../store/object-source.ts';
import type { Job } from '../../store/side-runs.ts';

/**
 * What was tried, as it differs from a task's start: read from the run on the stage, whatever was pressed for it.
 *
 * @param step the step on which the player stands, where the task asks for one
 */
export function attemptOf(
  task: Task,
  {
    job,
    source,
    step,
  }: { readonly job: Job; readonly source: ObjectSource; readonly step: string | null },
): Omit<Attempt, 'choice'> {
  const start = circumstancesOf(task.start.circumstances);
  const changed = FIELD_KEYS.filter((key) => job.circumstances[key] !== start[key]);
  const policies = Object.fromEntries(
    Object.entries(job.policies ?? {}).filter(
      ([slot, text]) => task.start.policies?.[slot as 'bucket'] !== text,
    ),
  );
  const object = source.kind === 'text' ? source.text : null;
  return {
    ...(changed.length === 0
      ? {}
      : {
          circumstances: Object.fromEntries(
            changed.map((key) => [key, job.circumstances[key]]),
          ) as Partial<Circumstances>,
        }),
    ...(Object.keys(policies).length === 0 ? {} : { policies }),
    ...(object === null || object === (task.start.object ?? SAMPLE.text) ? {} : { object }),
    ...(step === null ? {} : { step }),
  };
}

/** Whether a task asks where the player stands. */
export function asksForStep({ goals }: Task): boolean {
  return goals.some(({ check }) => looksAtStep(check));
}

function looksAtStep(check: Check): boolean {
  if (check.check === 'not') return looksAtStep(check.of);
  if (check.check === 'any') return check.of.some(looksAtStep);
  return check.check === 'at';
}

/** Whether something was tried at all. */
export function isTried(attempt: Attempt): boolean {
  return Object.keys(attempt).length > 0;
}
