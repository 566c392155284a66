import * as v from 'valibot';
import { ok, type Result, refused } from '../lib/result.ts';
import type { Lesson, Task } from './lesson.ts';
import { LESSON_FORMAT, LESSON_VERSION, lessonShape } from './shape.ts';
import { partsOf } from './tokens.ts';

/** The most bytes that a lesson's file may have. */
export const LARGEST_LESSON = 1_000_000;

/** Why a lesson cannot be used, with where it stands: `tasks[1].goals[0].check`. Words for it are in `i18n/texts/learn-file.ts`. */
export interface LessonProblem {
  readonly kind:
    | 'not-json'
    | 'not-a-lesson'
    | 'newer-version'
    | 'too-large'
    | 'missing'
    | 'unknown-member'
    | 'wrong'
    | 'repeated-id'
    | 'unknown-goal'
    | 'unknown-choice'
    | 'unknown-token'
    | 'needs-rows'
    | 'needs-foretell';
  /** Empty where it is the whole file. */
  readonly path: string;
  /** What stands there, or is missing, as text; cut if it is long. */
  readonly found: string;
}

/** Reads a lesson's file. Everything that is wrong with it is said at once. Never throws. */
export function readLesson(text: string): Result<Lesson, readonly LessonProblem[]> {
  if (text.length > LARGEST_LESSON)
    return refused([{ kind: 'too-large', path: '', found: String(text.length) }]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return refused([{ kind: 'not-json', path: '', found: String((cause as Error).message) }]);
  }
  const { format, version } = Object(value) as Record<string, unknown>;
  if (format !== LESSON_FORMAT)
    return refused([{ kind: 'not-a-lesson', path: 'format', found: shown(format) }]);
  if (typeof version === 'number' && version > LESSON_VERSION)
    return refused([{ kind: 'newer-version', path: 'version', found: shown(version) }]);
  if (isDeeper(value, DEEPEST)) return refused([{ kind: 'wrong', path: '', found: '…' }]);
  const parsed = v.safeParse(lessonShape, value);
  if (!parsed.success) return refused(parsed.issues.flatMap(problemsOf));
  const { format: _, version: __, ...lesson } = parsed.output;
  const problems = looseEnds(lesson as Lesson);
  return problems.length === 0 ? ok(lesson as Lesson) : refused(problems);
}

/** Nothing in a lesson lies deeper; policies may, as AWS allows. A parser that descends must not be led further. */
const DEEPEST = 60;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((each) => isDeeper(each, levels - 1));
}

/** A lesson as its file has it. */
export function writeLesson(lesson: Lesson): string {
  return `${JSON.stringify({ format: LESSON_FORMAT, version: LESSON_VERSION, ...lesson }, null, 2)}\n`;
}

function problemsOf(issue: v.BaseIssue<unknown>): readonly LessonProblem[] {
  // Of several shapes none fits: what is wrong with the nearest says more than that none does.
  const inner = issue.issues;
  if (inner !== undefined && inner.length > 0) {
    const deepest = Math.max(...inner.map(({ path }) => path?.length ?? 0));
    return inner
      .filter(({ path }) => (path?.length ?? 0) === deepest)
      .slice(0, 1)
      .flatMap((each) =>
        problemsOf({ ...each, path: [...(issue.path ?? []), ...(each.path ?? [])] as never }),
      );
  }
  const path = pathOf(issue.path?.map(({ key }) => key) ?? []);
  const isMissing = issue.kind === 'schema' && issue.received === 'undefined';
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
  return [
    {
      kind: isMissing ? 'missing' : isUnknown ? 'unknown-member' : 'wrong',
      path,
      found: isMissing ? '' : shown(issue.input),
    },
  ];
}

function pathOf(keys: readonly unknown[]): string {
  return keys
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${key}`))
    .join('');
}

const MOST_SHOWN = 80;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** What the shape alone does not show: ids that repeat or lead nowhere, tokens that are none. */
export function looseEnds(lesson: Lesson): readonly LessonProblem[] {
  return [
    ...repeated(lesson.ideas, 'ideas'),
    ...repeated(lesson.question.choices, 'question.choices'),
    ...repeated(lesson.tasks, 'tasks'),
    ...lesson.tasks.flatMap(looseEndsOfTask),
    ...unknownTokens(lesson, ''),
  ];
}

function looseEndsOfTask(task: Task, at: number): readonly LessonProblem[] {
  const path = `tasks[${at}]`;
  const goals = new Set(task.goals.map(({ id }) => id));
  const choices = new Set(task.foretell?.choices.map(({ id }) => id));
  const checks = JSON.stringify(task.goals.map(({ check }) => check));
  const attempts = [
    [task.solution, `${path}.solution`] as const,
    ...(task.others ?? []).map((each, i) => [each, `${path}.others[${i}]`] as const),
    ...task.wrong.map(({ attempt }, i) => [attempt, `${path}.wrong[${i}].attempt`] as const),
  ];
  return [
    ...repeated(task.goals, `${path}.goals`),
    ...repeated(task.foretell?.choices ?? [], `${path}.foretell.choices`),
    ...task.wrong.flatMap(({ unmet }, i) =>
      unmet
        .filter((id) => !goals.has(id))
        .map((id) => ({
          kind: 'unknown-goal' as const,
          path: `${path}.wrong[${i}].unmet`,
          found: shown(id),
        })),
    ),
    ...attempts.flatMap(([{ choice }, where]) =>
      choice === undefined || choices.has(choice)
        ? []
        : [{ kind: 'unknown-choice' as const, path: `${where}.choice`, found: shown(choice) }],
    ),
    ...(checks.includes('"check":"verdicts"') && (task.rows ?? []).length === 0
      ? [{ kind: 'needs-rows' as const, path, found: 'verdicts' }]
      : []),
    ...(checks.includes('"check":"foretold"') && task.foretell === undefined
      ? [{ kind: 'needs-foretell' as const, path, found: 'foretold' }]
      : []),
  ];
}

function repeated(all: readonly { readonly id: string }[], path: string): readonly LessonProblem[] {
  return all.flatMap(({ id }, at) =>
    all.findIndex((other) => other.id === id) < at
      ? [{ kind: 'repeated-id' as const, path: `${path}[${at}].id`, found: shown(id) }]
      : [],
  );
}

/** Members that hold policies and other texts of AWS's, in which braces are no tokens. */
const NO_WORDS = new Set(['policies', 'object', 'circumstances', 'request', 'check', 'when']);

function unknownTokens(value: unknown, path: string): readonly LessonProblem[] {
  if (typeof value === 'string')
    return partsOf(value).flatMap((part) =>
      part.kind === 'unknown' ? [{ kind: 'unknown-token' as const, path, found: part.text }] : [],
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    NO_WORDS.has(key)
      ? []
      : unknownTokens(
          each,
          Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`,
        ),
  );
}
