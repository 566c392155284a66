import { describe, expect, it } from 'vitest';
import type { Check } from '../../../lessons/checks/check.ts';
import { lesson } from '../../../lessons/course/download.ts';
import { COURSE_IDS, loadLesson } from '../../../lessons/course/index.ts';
import { problemsOf } from '../../../lessons/draft.ts';
import type { Lesson } from '../../../lessons/lesson.ts';
import { BLANK_CHECKS, CHECK_KINDS, CHECK_PARAMS, kindOf } from './check-forms.ts';

const lessons = await Promise.all(COURSE_IDS.map(loadLesson));

/** Every check of the course, those within others too. */
function allChecks(): readonly Check[] {
  return lessons.flatMap(({ question, tasks }) => [
    ...question.choices.flatMap(({ when }) => when.flatMap(parts)),
    ...tasks.flatMap((task) => task.goals.flatMap(({ check }) => parts(check))),
    ...tasks.flatMap(({ foretell }) => (foretell?.choices ?? []).flatMap(({ when }) => when)),
  ]);
}

function parts(check: Check): readonly Check[] {
  if (check.check === 'not') return [check, ...parts(check.of)];
  if (check.check === 'any') return [check, ...check.of.flatMap(parts)];
  return [check];
}

/** The model lesson with a check in place of its first task's. */
function withCheck(check: Check): Lesson {
  const [task, ...tasks] = lesson.tasks;
  if (task === undefined) throw new Error('the lesson has tasks');
  const goals = task.goals.map((goal) => ({ ...goal, check }));
  return { ...lesson, tasks: [{ ...task, goals }, ...tasks] };
}

describe.each(CHECK_KINDS)('the form of %s', (kind) => {
  it('begins with a check that a file may hold, under its own name', () => {
    const check = BLANK_CHECKS[kind];
    // What a check needs of its task beside it is another matter.
    const problems = problemsOf(withCheck(check)).filter(
      ({ kind: each }) => !each.startsWith('needs-'),
    );
    expect(problems).toEqual([]);
    expect(kindOf(check)).toBe(kind);
  });

  it('asks for everything that it begins with', () => {
    if (kind === 'not' || kind === 'any') return;
    const asked = CHECK_PARAMS[kind].map(({ key }) => key);
    for (const key of Object.keys(BLANK_CHECKS[kind]))
      if (key !== 'check') expect(asked).toContain(key);
  });
});

it('has a field for every parameter that a check of the course has', () => {
  const checks = allChecks().filter(({ check }) => check !== 'not' && check !== 'any');
  expect(checks.length).toBeGreaterThan(10);
  for (const check of checks) {
    const asked = CHECK_PARAMS[kindOf(check)].map(({ key }) => key);
    for (const key of Object.keys(check).filter((each) => each !== 'check'))
      expect([check, asked.includes(key)]).toEqual([check, true]);
  }
});
