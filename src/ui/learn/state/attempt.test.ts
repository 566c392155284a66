import { describe, expect, it } from 'vitest';
import { COURSE_IDS, loadLesson } from '../../../lessons/course/index.ts';
import { sceneOf } from '../../../lessons/evidence.ts';
import { circumstancesOf } from '../../../scenario/index.ts';
import { SAMPLE } from '../../store/object-source.ts';
import { asksForStep, attemptOf, isTried } from './attempt.ts';
import { jobOf, sourceOf } from './scenes.ts';

const lessons = await Promise.all(COURSE_IDS.map(loadLesson));
const tasks = lessons.flatMap((lesson) =>
  lesson.tasks.map((task) => [`${lesson.id} ${task.id}`, task] as const),
);

describe.each(tasks)('what is tried of %s', (_, task) => {
  it('is nothing at its start', () => {
    const scene = sceneOf(task, {});
    const attempt = attemptOf(task, {
      job: jobOf(scene, null),
      source: sourceOf(scene),
      step: null,
    });
    expect(attempt).toEqual({});
    expect(isTried(attempt)).toBe(false);
  });

  it('is read from the run of each of its solutions and wrong tries', () => {
    const tries = [task.solution, ...(task.others ?? []), ...task.wrong.map((one) => one.attempt)];
    for (const tried of tries) {
      const scene = sceneOf(task, tried);
      const read = attemptOf(task, {
        job: jobOf(scene, null),
        source: sourceOf(scene),
        step: tried.step ?? null,
      });
      // Not as it is written, but what is run for it is the same.
      const again = sceneOf(task, read);
      expect(circumstancesOf(again.circumstances)).toEqual(circumstancesOf(scene.circumstances));
      expect(again.policies).toEqual(scene.policies);
      expect(again.object ?? SAMPLE.text).toBe(scene.object ?? SAMPLE.text);
      expect(again.step).toBe(scene.step);
    }
  });
});

describe('a task', () => {
  it('asks for a step where one of its checks looks there, however deep', () => {
    const [task] = lessons.flatMap((lesson) => lesson.tasks);
    if (task === undefined) throw new Error('there is a task');
    const asking = (check: (typeof task.goals)[number]['check']) =>
      asksForStep({ ...task, goals: task.goals.slice(0, 1).map((goal) => ({ ...goal, check })) });
    const at = { check: 'at', step: 'kms.decrypt' } as const;
    expect(asking(at)).toBe(true);
    expect(asking({ check: 'any', of: [{ check: 'not', of: at }] })).toBe(true);
    expect(asking({ check: 'answer', is: 'done' })).toBe(false);
  });
});
