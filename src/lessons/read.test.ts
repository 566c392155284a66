import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lesson } from './course/download.ts';
import { LARGEST_LESSON, type LessonProblem, readLesson, writeLesson } from './read.ts';

type Json = Record<string, unknown>;

/** The model lesson's file with something changed in it, read. */
function readWith(change: (file: Json) => void): readonly LessonProblem[] {
  const file = JSON.parse(writeLesson(lesson)) as Json;
  change(file);
  return problemsOf(JSON.stringify(file));
}

function problemsOf(text: string): readonly LessonProblem[] {
  const read = readLesson(text);
  return read.ok ? [] : read.error;
}

/** What lies in a file at a path: `at(file, 'tasks', 1, 'goals')`. */
function at(file: unknown, ...path: readonly (string | number)[]): Json {
  return path.reduce<unknown>((inner, key) => Object(inner)[key], file) as Json;
}

const put = (value: unknown, ...path: readonly (string | number)[]) => {
  const key = path.at(-1) ?? '';
  return (file: Json) => Object.assign(at(file, ...path.slice(0, -1)), { [key]: value });
};

const BROKEN: readonly (readonly [
  what: string,
  change: (file: Json) => void,
  problem: Partial<LessonProblem>,
])[] = [
  ['another format', put('a-lesson', 'format'), { kind: 'not-a-lesson', path: 'format' }],
  ['a newer version', put(2, 'version'), { kind: 'newer-version', path: 'version', found: '2' }],
  ['no title', (file) => delete file.title, { kind: 'missing', path: 'title' }],
  [
    'a goal without words',
    (file) => delete at(file, 'tasks', 1, 'goals', 0).say,
    { kind: 'missing', path: 'tasks[1].goals[0].say' },
  ],
  [
    'a member of another name',
    put({}, 'tasks', 0, 'soltion'),
    { kind: 'unknown-member', path: 'tasks[0].soltion' },
  ],
  [
    'a circumstance that there is not',
    put('moon', 'ideas', 0, 'scene', 'circumstances', 'mode'),
    { kind: 'wrong', path: 'ideas[0].scene.circumstances.mode', found: '"moon"' },
  ],
  [
    'a check that there is not',
    put({ check: 'guess' }, 'tasks', 0, 'goals', 0, 'check'),
    { kind: 'wrong', path: 'tasks[0].goals[0].check.check' },
  ],
  [
    'a check with a wrong parameter',
    put({ check: 'answer', is: 'maybe' }, 'tasks', 0, 'goals', 0, 'check'),
    { kind: 'wrong', path: 'tasks[0].goals[0].check.is', found: '"maybe"' },
  ],
  ['no words in any language', put({}, 'about'), { kind: 'wrong', path: 'about', found: '{}' }],
  [
    'too many ideas',
    (file) => put([...lesson.ideas, ...lesson.ideas], 'ideas')(file),
    { kind: 'wrong', path: 'ideas' },
  ],
  [
    'an id that is there twice',
    put('locked-twice', 'ideas', 1, 'id'),
    { kind: 'repeated-id', path: 'ideas[1].id', found: '"locked-twice"' },
  ],
  [
    'a wrong try that names no goal',
    put(['fail'], 'tasks', 1, 'wrong', 0, 'unmet'),
    { kind: 'unknown-goal', path: 'tasks[1].wrong[0].unmet', found: '"fail"' },
  ],
  [
    'a solution that chooses what is not there',
    put({ choice: 'nobody' }, 'tasks', 2, 'solution'),
    { kind: 'unknown-choice', path: 'tasks[2].solution.choice', found: '"nobody"' },
  ],
  [
    'braces that are no token',
    put({ en: 'At {stp kms.decrypt}.' }, 'ideas', 1, 'words', 0),
    { kind: 'unknown-token', path: 'ideas[1].words[0].en', found: '{stp kms.decrypt}' },
  ],
  [
    'verdicts without rows',
    put({ check: 'verdicts' }, 'tasks', 0, 'goals', 0, 'check'),
    { kind: 'needs-rows', path: 'tasks[0]' },
  ],
  [
    'a foretelling that nobody asks for',
    put({ check: 'not', of: { check: 'foretold' } }, 'tasks', 0, 'goals', 0, 'check'),
    { kind: 'needs-foretell', path: 'tasks[0]' },
  ],
];

describe('a lesson’s file', () => {
  it('is whole to begin with', () => expect(readWith(() => {})).toEqual([]));

  it.each(BROKEN)('with %s says so, where it is, and nothing else', (_, change, problem) => {
    expect(readWith(change)).toEqual([expect.objectContaining(problem)]);
  });

  it('has each kind of problem tried here', () => {
    const kinds = new Set(BROKEN.map(([, , { kind }]) => kind));
    expect([...kinds, 'not-json', 'too-large']).toHaveLength(13);
  });

  it('that is no JSON says so', () => {
    expect(problemsOf('{"format": ')).toEqual([expect.objectContaining({ kind: 'not-json' })]);
  });

  it('that is too large is not read', () => {
    expect(problemsOf(' '.repeat(LARGEST_LESSON + 1))).toEqual([
      { kind: 'too-large', path: '', found: String(LARGEST_LESSON + 1) },
    ]);
  });

  it('says everything that is wrong at once', () => {
    const problems = readWith((file) => {
      delete file.title;
      put(0, 'trainer', 'plan', 0, 'minutes')(file);
      put('x y', 'tasks', 0, 'id')(file);
    });
    expect(problems.map(({ path }) => path).toSorted()).toEqual([
      'tasks[0].id',
      'title',
      'trainer.plan[0].minutes',
    ]);
  });

  it('takes a text alone for every language', () => {
    const file = JSON.parse(writeLesson(lesson)) as Json;
    file.about = 'Both';
    const read = readLesson(JSON.stringify(file));
    expect(read.ok && read.value.about).toEqual({ en: 'Both', ja: 'Both' });
  });

  it('is read without an error, whatever it holds', () => {
    const file = JSON.parse(writeLesson(lesson)) as Json;
    const paths = pathsOf(file);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const copy = structuredClone(file);
        put(value, ...path)(copy);
        const text = JSON.stringify(copy);
        const read = readLesson(text);
        // What is read can be written, and is the same when it is read again.
        if (read.ok) expect(readLesson(writeLesson(read.value))).toEqual(read);
        else {
          expect(read.error.length).toBeGreaterThan(0);
          for (const { found } of read.error) expect(found.length).toBeLessThan(300);
        }
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readLesson(text).ok).toBe(false);
      }),
    );
  });
});

function pathsOf(value: unknown): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return [[step], ...pathsOf(inner).map((path) => [step, ...path])];
  });
}
