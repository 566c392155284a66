import * as v from 'valibot';
import { ok, type Result } from '../lib/result.ts';
import { LANGS } from '../lib/text.ts';
import { OPENING } from '../scenario/index.ts';
import type { Check } from './checks/check.ts';
import type { Lesson, Said, Scene, Task } from './lesson.ts';
import { type LessonProblem, looseEnds, readLesson } from './read.ts';
import { attemptShape, LESSON_FORMAT, LESSON_VERSION, partShapes } from './shape.ts';

/** A lesson that is being written: of a lesson's shape, and perhaps not whole. An empty text is one that is still to come. */
export type Draft = Lesson;

/** The most ideas and tasks that a lesson may have. */
export const MOST_IDEAS = 3;
export const MOST_TASKS = 4;

const NO_CHECK: Check = { check: 'answer', is: 'done' };
const NO_SCENE: Scene = { circumstances: OPENING };
const UNSAID: Said = {};

const said = v.fallback(partShapes.said, UNSAID);
const check = v.fallback(partShapes.check, NO_CHECK);
const scene = v.fallback(partShapes.scene as v.GenericSchema<unknown, Scene>, NO_SCENE);
const attempt = v.fallback(attemptShape, {});
const text = v.fallback(v.string(), '');
const all = <S extends v.GenericSchema>(item: S) => v.fallback(v.array(item), []);

const choice = v.object({ id: text, say: said, when: all(check) });

const task = v.object({
  id: text,
  title: said,
  ask: said,
  start: scene,
  offers: v.optional(all(text)),
  writes: v.fallback(v.optional(v.picklist(['bucket', 'identity', 'key'])), undefined),
  rows: v.optional(
    all(
      v.object({
        say: said,
        request: v.fallback(partShapes.request, {}),
        allowed: v.fallback(v.boolean(), true),
      }),
    ),
  ),
  foretell: v.fallback(v.optional(v.object({ ask: said, choices: all(choice) })), undefined),
  goals: all(v.object({ id: text, say: said, check, missing: said })),
  hints: v.fallback(v.tuple([said, said]), [UNSAID, UNSAID]),
  solution: attempt,
  others: v.optional(all(attempt)),
  wrong: all(v.object({ attempt, unmet: all(text) })),
  done: said,
});

/** What of an unfinished lesson can be taken over; whatever is missing or unusable begins anew. */
const draftShape = v.object({
  id: text,
  title: said,
  about: said,
  ideas: all(
    v.object({ id: text, title: said, words: all(said), scene, claims: v.optional(all(text)) }),
  ),
  question: v.fallback(
    v.object({ ask: said, scene, choices: all(choice), shownAt: text, why: said }),
    { ask: UNSAID, scene: NO_SCENE, choices: [], shownAt: '', why: UNSAID },
  ),
  takeaway: said,
  tasks: all(task),
  trainer: v.fallback(
    v.object({
      plan: all(v.object({ minutes: v.fallback(v.number(), 0), what: said })),
      notes: all(said),
    }),
    { plan: [], notes: [] },
  ),
});

/**
 * Reads a lesson that may be unfinished. Never throws.
 *
 * @returns refused where nothing of it is a lesson; what could not be taken over is in `lost`
 */
export function readDraft(
  text: string,
): Result<
  { readonly draft: Draft; readonly lost: readonly LessonProblem[] },
  readonly LessonProblem[]
> {
  const whole = readLesson(text);
  if (whole.ok) return ok({ draft: whole.value, lost: [] });
  const isOther = ['not-json', 'not-a-lesson', 'newer-version', 'too-large'];
  if (whole.error.some(({ kind }) => isOther.includes(kind))) return whole;
  const parsed = v.safeParse(draftShape, JSON.parse(text));
  if (!parsed.success) return whole;
  const draft = withEdges(parsed.output as Draft);
  const kept = new Set(problemsOf(draft).map(keyOf));
  return ok({ draft, lost: whole.error.filter((each) => !kept.has(keyOf(each))) });
}

const keyOf = ({ kind, path }: LessonProblem) => `${kind} ${path}`;

/** With at least one of whatever a lesson must have, so that there is something to write in. */
function withEdges(draft: Draft): Draft {
  const { ideas, question, tasks, trainer } = draft;
  const blank = blankLesson(ideas[0]?.scene ?? NO_SCENE);
  return {
    ...draft,
    ideas: ideas.length === 0 ? blank.ideas : ideas,
    question: question.choices.length === 0 ? blank.question : question,
    tasks: tasks.length === 0 ? blank.tasks : tasks,
    trainer: trainer.plan.length === 0 ? blank.trainer : trainer,
  };
}

/**
 * Everything that is still wrong with a draft, as somebody would be told who opened its file, and what he would be told
 * next: a token that is none is said while other texts are still to come.
 */
export function problemsOf(draft: Draft): readonly LessonProblem[] {
  const read = readLesson(fileOf(draft));
  if (read.ok) return [];
  const known = new Set(read.error.map(keyOf));
  return [...read.error, ...looseEnds(draft).filter((each) => !known.has(keyOf(each)))];
}

/** A draft as a file: languages in which nothing is said are left out. */
export function fileOf(draft: Draft): string {
  const file = { format: LESSON_FORMAT, version: LESSON_VERSION, ...(cleaned(draft) as object) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  const isSaid = Object.keys(value).every((key) => (LANGS as readonly string[]).includes(key));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined && !(isSaid && each === ''))
      .map(([key, each]) => [key, cleaned(each)]),
  );
}

/** A lesson in which everything is still to be written, about one scene. */
export function blankLesson(scene: Scene): Draft {
  const { step: _, ...start } = scene;
  return {
    id: 'my-lesson',
    title: {},
    about: {},
    ideas: [{ id: 'idea-1', title: {}, words: [{}], scene }],
    question: {
      ask: {},
      scene: start,
      choices: [
        { id: 'choice-1', say: {}, when: [{ check: 'answer', is: 'done' }] },
        { id: 'choice-2', say: {}, when: [{ check: 'answer', is: 'refused' }] },
      ],
      shownAt: scene.step ?? '',
      why: {},
    },
    takeaway: {},
    tasks: [blankTask('task-1', start)],
    trainer: { plan: [{ minutes: 10, what: {} }], notes: [{}] },
  };
}

/** A task in which everything is still to be written. */
export function blankTask(id: string, start: Scene): Task {
  return {
    id,
    title: {},
    ask: {},
    start,
    goals: [{ id: 'goal-1', say: {}, check: { check: 'answer', is: 'refused' }, missing: {} }],
    hints: [{}, {}],
    solution: {},
    wrong: [],
    done: {},
  };
}

/** An id of this kind that none of the others has: `goal-3`. */
export function newId(kind: string, others: readonly { readonly id: string }[]): string {
  for (let number = others.length + 1; ; number++) {
    const id = `${kind}-${number}`;
    if (others.every((other) => other.id !== id)) return id;
  }
}
