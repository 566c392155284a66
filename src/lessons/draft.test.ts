import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lesson } from './course/download.ts';
import { blankLesson, type Draft, fileOf, newId, problemsOf, readDraft } from './draft.ts';
import { readLesson, writeLesson } from './read.ts';

const blank = blankLesson({ circumstances: { mode: 'sse-c', operation: 'upload' } });

describe('a draft', () => {
  it('of a lesson of ours has nothing wrong, and its file is that of the lesson', () => {
    expect(problemsOf(lesson)).toEqual([]);
    expect(fileOf(lesson)).toBe(writeLesson(lesson));
  });

  it('lacks nothing but words while it is blank', () => {
    const problems = problemsOf(blank);
    expect(new Set(problems.map(({ kind, found }) => `${kind} ${found}`))).toEqual(
      new Set(['wrong {}']),
    );
    expect(problems.map(({ path }) => path)).toContain('tasks[0].goals[0].missing');
  });

  it('says what leads nowhere while words are still to come', () => {
    const kinds = (draft: Draft) => new Set(problemsOf(draft).map(({ kind }) => kind));
    expect(kinds({ ...blank, about: { en: '{stp x}' } })).toEqual(
      new Set(['wrong', 'unknown-token']),
    );
    const { length } = problemsOf({ ...lesson, about: { en: '{stp x}' } });
    expect(length).toBe(1);
  });

  it('leaves out a language in which nothing is said', () => {
    const file = JSON.parse(fileOf({ ...blank, title: { en: 'One', ja: '' } }));
    expect(file.title).toEqual({ en: 'One' });
    // An empty policy is none, and says something.
    const scene = { circumstances: {}, policies: { bucket: '' } };
    expect(JSON.parse(fileOf(blankLesson(scene))).ideas[0].scene.policies).toEqual({ bucket: '' });
  });

  it('is the same after it was saved and opened, finished or not', () => {
    const half: Draft = { ...blank, id: 'Not an id', title: { ja: '題名' } };
    for (const draft of [lesson, blank, half]) {
      const read = readDraft(fileOf(draft));
      expect(read).toEqual({ ok: true, value: { draft, lost: [] } });
    }
  });

  it('is taken over as far as it goes, and what is not is said', () => {
    const file = JSON.parse(fileOf(lesson));
    file.ideas[1].scene.circumstances.mode = 'moon';
    file.tasks[0].surprise = 1;
    const read = readDraft(JSON.stringify(file));
    expect(read.ok && read.value.lost.map(({ path }) => path)).toEqual([
      'ideas[1].scene.circumstances.mode',
      'tasks[0].surprise',
    ]);
    expect(read.ok && read.value.draft.ideas[1]?.title).toEqual(lesson.ideas[1]?.title);
    expect(read.ok && problemsOf(read.value.draft)).toEqual([]);
  });

  it('is refused where nothing of it is a lesson', () => {
    expect(readDraft('[]').ok).toBe(false);
    expect(readDraft('{').ok).toBe(false);
  });

  it('is read without an error, whatever its file holds, and can be written on', () => {
    const file = JSON.parse(writeLesson(lesson)) as Record<string, unknown>;
    const keys = Object.keys(file).filter((key) => key !== 'format' && key !== 'version');
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const read = readDraft(JSON.stringify({ ...file, [key]: value }));
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        const { draft } = read.value;
        expect(draft.ideas.length).toBeGreaterThan(0);
        expect(readDraft(fileOf(draft)).ok).toBe(true);
        expect(readLesson(fileOf(draft)).ok).toBe(problemsOf(draft).length === 0);
      }),
      { numRuns: 300 },
    );
  });

  it('finds an id that is free', () => {
    expect(newId('goal', [])).toBe('goal-1');
    expect(newId('goal', [{ id: 'goal-2' }])).toBe('goal-3');
  });
});
