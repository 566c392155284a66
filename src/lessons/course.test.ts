import { describe, expect, it } from 'vitest';
import { LANGS } from '../lib/text.ts';
import { constraint } from '../modes/constraint.ts';
import { loadNarrator } from '../narration/index.ts';
import { circumstancesOf, FIELD_KEYS } from '../scenario/index.ts';
import { CLAIMS } from './claims.ts';
import { COURSE_IDS, courseTitle, loadLesson } from './course/index.ts';
import { ENGINE, runOf } from './evidence.test-helper.ts';
import { sceneOf } from './evidence.ts';
import { fill, fillWithoutRun } from './fill.ts';
import type { Attempt, CourseLesson, Task } from './lesson.ts';
import { minutesOf } from './lesson.ts';
import { readLesson, writeLesson } from './read.ts';
import { answerOf, tryOut } from './try-out.ts';

const lessons = await Promise.all(COURSE_IDS.map(loadLesson));

/** The goals that an attempt does not meet. */
async function unmetBy(task: Task, attempt: Attempt): Promise<readonly string[]> {
  return (await tryOut(task, attempt, ENGINE)).unmet;
}

/** Everything that is said in a lesson, with the scene whose run it speaks of; null where any run may come. */
function saidIn(lesson: CourseLesson) {
  const { ideas, question, tasks, trainer } = lesson;
  const first = ideas[0]?.scene ?? question.scene;
  return [
    { said: lesson.title, scene: first },
    { said: lesson.about, scene: first },
    { said: lesson.takeaway, scene: first },
    ...ideas.flatMap(({ title, words, scene }) =>
      [title, ...words].map((said) => ({ said, scene })),
    ),
    ...trainer.notes.map((said, at) => ({ said, scene: ideas[at]?.scene ?? first })),
    ...trainer.plan.map(({ what }) => ({ said: what, scene: first })),
    ...[question.ask, question.why, ...question.choices.map(({ say }) => say)].map((said) => ({
      said,
      scene: question.scene,
    })),
    ...tasks.flatMap((task) => [
      ...[task.title, task.ask, ...task.hints, ...(task.rows ?? []).map(({ say }) => say)].map(
        (said) => ({ said, scene: task.start }),
      ),
      ...(task.foretell === undefined
        ? []
        : [task.foretell.ask, ...task.foretell.choices.map(({ say }) => say)].map((said) => ({
            said,
            scene: task.start,
          }))),
      ...task.goals.map(({ say }) => ({ said: say, scene: task.start })),
      { said: task.done, scene: sceneOf(task, task.solution) },
      ...task.wrong.flatMap(({ attempt, unmet }) =>
        task.goals
          .filter(({ id }) => unmet.includes(id))
          .map(({ missing }) => ({ said: missing, scene: sceneOf(task, attempt) })),
      ),
    ]),
  ];
}

/** Names in which a digit stands; any other number has to come from the run. */
const NAMES =
  /S3|SHA-?256|AES-?256|SP 800-108|AWS4|SigV4|x-amz-\S+|MD5|CNSA 1\.0|CNSSP 15|(?:40|50)\d|20\d\d 年(?: ?\d+ 月)?|(?:January|April|May) 20\d\d|(?<![\d,])[1-9](?: ?つ| ?人目?| ?段| ?回| ?本| ?種類| ?点| ?度| ?行| ?度目| ?ステップ| ?件| ?個| ?枚| ?文| ?社| ?要素| ?層| ?ビット)/g;

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('lesson %s', (id, lesson) => {
  it('is called in the list what it is called itself', () => {
    expect(courseTitle(id as (typeof COURSE_IDS)[number])).toEqual(lesson.title);
  });

  it('is the same when it is read from a file', () => {
    const read = readLesson(writeLesson(lesson));
    expect(read).toEqual({ ok: true, value: lesson });
  });

  it('takes about ten minutes, has two to four tasks and a note for each idea', () => {
    expect(minutesOf(lesson)).toBeGreaterThanOrEqual(8);
    expect(minutesOf(lesson)).toBeLessThanOrEqual(14);
    expect(lesson.tasks.length).toBeGreaterThanOrEqual(2);
    expect(lesson.tasks.length).toBeLessThanOrEqual(4);
    expect(lesson.trainer.notes).toHaveLength(lesson.ideas.length);
  });

  it('stands at steps that there are', async () => {
    const scenes = [
      ...lesson.ideas.map(({ scene }) => scene),
      lesson.question.scene,
      { ...lesson.question.scene, step: lesson.question.shownAt },
      ...lesson.tasks.flatMap((task) =>
        [{}, task.solution, ...(task.others ?? [])].map((each) => sceneOf(task, each)),
      ),
    ];
    for (const scene of scenes) {
      const { steps } = await runOf(scene);
      if (scene.step !== undefined) expect(steps.map((step) => step.id)).toContain(scene.step);
    }
  });

  it('chooses only circumstances that can be chosen', () => {
    const attempts = lesson.tasks.flatMap((task) =>
      [{}, task.solution, ...(task.others ?? []), ...task.wrong.map(({ attempt }) => attempt)].map(
        (attempt) => sceneOf(task, attempt),
      ),
    );
    const scenes = [...lesson.ideas.map(({ scene }) => scene), lesson.question.scene, ...attempts];
    const impossible = scenes.flatMap((scene) => {
      const chosen = circumstancesOf(scene.circumstances);
      return FIELD_KEYS.flatMap((field) => {
        const reason = constraint(field, chosen[field], chosen);
        // Three objects where a mode has three anyway are the same run, said in another way.
        return reason === null || reason === 'as-usual'
          ? []
          : [{ ...scene.circumstances, field, reason }];
      });
    });
    expect(impossible).toEqual([]);
  });

  it('asks a question that the run answers', async () => {
    expect(await answerOf(lesson.question, ENGINE)).not.toBeNull();
  });

  it('has only tokens that a run fills in', async () => {
    for (const lang of LANGS) {
      const narrator = await loadNarrator(lang);
      for (const { said, scene } of saidIn(lesson)) {
        const pieces = fill(said[lang], { trace: await runOf(scene), narrator });
        expect(pieces.filter(({ kind }) => kind === 'unknown')).toEqual([]);
      }
    }
  });

  it('has a name and a takeaway that speak of no run, for where there is none', async () => {
    for (const lang of LANGS) {
      const narrator = await loadNarrator(lang);
      for (const said of [lesson.title, lesson.about, lesson.takeaway]) {
        const pieces = fillWithoutRun(said[lang], narrator);
        expect(pieces.filter(({ kind }) => kind === 'unknown')).toEqual([]);
      }
    }
  });

  it('types no number that a run could say', () => {
    const typed = saidIn(lesson)
      .flatMap(({ said }) => LANGS.map((lang) => said[lang]))
      .map((text) => text.replace(/`[^`]*`|\{[^}]*\}/g, '').replace(NAMES, ''))
      .filter((text) => /\d/.test(text));
    expect(typed).toEqual([]);
  });

  it('speaks of the same run in both languages', () => {
    const tokens = (text: string) => (text.match(/\{[^}]*\}|`[^`]*`/g) ?? []).toSorted();
    for (const { said } of saidIn(lesson)) expect(tokens(said.ja)).toEqual(tokens(said.en));
  });

  describe.each(lesson.tasks.map((task) => [task.id, task] as const))('task %s', (_, task) => {
    it('is not done before anything is tried', async () => {
      expect(await unmetBy(task, {})).not.toEqual([]);
    });

    it('is done by its solution, and by every other one', async () => {
      for (const attempt of [task.solution, ...(task.others ?? [])])
        expect([attempt, await unmetBy(task, attempt)]).toEqual([attempt, []]);
    });

    it('says of each wrong try what is missing', async () => {
      expect(task.wrong.length).toBeGreaterThan(0);
      for (const { attempt, unmet } of task.wrong)
        expect([attempt, await unmetBy(task, attempt)]).toEqual([attempt, unmet]);
    });
  });
});

describe('the course', () => {
  it('meets every claim of the article, and names no other', () => {
    const met = lessons.flatMap(({ ideas }) => ideas.flatMap(({ claims = [] }) => claims));
    expect(met.filter((id) => !Object.hasOwn(CLAIMS, id))).toEqual([]);
    expect(Object.keys(CLAIMS).filter((id) => !met.includes(id))).toEqual([]);
    expect(Object.keys(CLAIMS)).toHaveLength(60);
  });

  it('takes two hours at most', () => {
    const minutes = lessons.reduce((sum, lesson) => sum + minutesOf(lesson), 0);
    expect(minutes).toBeLessThanOrEqual(120);
  });
});
