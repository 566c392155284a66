import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lesson } from '../../../lessons/course/download.ts';
import { ENGINE } from '../../../lessons/evidence.test-helper.ts';
import type { Attempt, CourseLesson, Lesson } from '../../../lessons/lesson.ts';
import { readLesson } from '../../../lessons/read.ts';
import { type Engine, tryOut } from '../../../lessons/try-out.ts';
import { findUnsound } from './sound.ts';

type Task = CourseLesson['tasks'][number];

function withTask(at: number, change: Partial<Task>): Lesson {
  return {
    ...lesson,
    tasks: lesson.tasks.map((task, index) => (index === at ? { ...task, ...change } : task)),
  };
}

const title = (at: number) => lesson.tasks[at]?.title;

describe('what running a lesson finds', () => {
  it('is nothing in one of ours', async () => {
    expect(await findUnsound(lesson, ENGINE)).toEqual([]);
  });

  it.each<readonly [string, Lesson, object]>([
    [
      'a solution that does not solve',
      withTask(1, { solution: { circumstances: { 'key-state': 'rotated' } } }),
      { kind: 'not-solved', task: title(1), goals: [{ en: 'The download fails' }] },
    ],
    [
      'another solution that does not solve',
      withTask(1, { others: [{ circumstances: { caller: 'anonymous' } }] }),
      { kind: 'not-solved', task: title(1) },
    ],
    [
      'a start that is the end',
      withTask(2, {
        goals: [
          {
            id: 'foretold',
            say: { en: 'x', ja: 'x' },
            missing: { en: 'x', ja: 'x' },
            check: { check: 'answer', is: 'refused' },
          },
        ],
        wrong: [],
      }),
      { kind: 'done-before', task: title(2) },
    ],
    [
      'a wrong try that is wrong in another way',
      withTask(1, {
        wrong: [{ attempt: { circumstances: { caller: 'anonymous' } }, unmet: ['fails'] }],
      }),
      { kind: 'other-goals', number: 1, goals: [{ en: 'S3 allows `s3:GetObject`' }] },
    ],
    [
      'a question without an answer',
      { ...lesson, question: { ...lesson.question, choices: lesson.question.choices.slice(0, 1) } },
      { kind: 'no-answer' },
    ],
    [
      'a step that does not happen',
      { ...lesson, question: { ...lesson.question, shownAt: 'kms.make-tea' } },
      { kind: 'no-step', task: null, step: 'kms.make-tea' },
    ],
  ])('names %s', async (_, broken, expected) => {
    expect(await findUnsound(broken, ENGINE)).toEqual([toMatch(expected)]);
  });

  it('says of a task that cannot be run that it cannot, and looks at the others', async () => {
    const [first] = lesson.tasks;
    const isFirst = (attempt: Attempt['step']) => attempt === first?.solution.step;
    const failing: Engine = {
      ...ENGINE,
      run: (scene) => (isFirst(scene.step) ? Promise.reject(new Error('no')) : ENGINE.run(scene)),
    };
    const found = await findUnsound(
      { ...withTask(1, { solution: {} }), ideas: lesson.ideas.slice(0, 1) },
      failing,
    );
    expect(found.map(({ kind }) => kind)).toEqual(['not-run', 'not-solved']);
  });

  it('ends when it is called off', async () => {
    const control = new AbortController();
    control.abort();
    expect(await findUnsound(withTask(1, { solution: {} }), ENGINE, control.signal)).toEqual([]);
  });
});

const toMatch = (expected: object): unknown => {
  const { goals, ...rest } = expected as { readonly goals?: readonly object[] };
  return expect.objectContaining({
    ...rest,
    ...(goals === undefined ? {} : { goals: goals.map((each) => expect.objectContaining(each)) }),
  });
};

it('a try says which goals it leaves open', async () => {
  const task = lesson.tasks[1] as Task;
  expect((await tryOut(task, {}, ENGINE)).unmet).toEqual(['fails']);
  expect((await tryOut(task, task.solution, ENGINE)).unmet).toEqual([]);
});

it('the example of the guide is a lesson, and finds nothing', async () => {
  const read = readLesson(readFileSync('docs/example-lesson.json', 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(await findUnsound(read.value, ENGINE)).toEqual([]);
});
