import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  doneOf,
  lessonProgress,
  merged,
  NO_PROGRESS,
  type Progress,
  packProgress,
  readProgress,
  taskProgress,
  unpackProgress,
  withAnswer,
  withTask,
  writeProgress,
} from './progress.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/);
const task = fc.record({
  done: fc.boolean(),
  attempt: fc.constantFrom({}, { choice: 'a' }, { circumstances: { caller: 's3-only' as const } }),
  hints: fc.constantFrom(0 as const, 1 as const, 2 as const),
  shown: fc.boolean(),
});
const progress: fc.Arbitrary<Progress> = fc.record({
  lessons: fc.dictionary(
    id,
    fc.record({ answer: fc.option(id), tasks: fc.dictionary(id, task, { maxKeys: 4 }) }),
    { maxKeys: 4 },
  ),
});

/** Every task that is done. */
const doneIn = ({ lessons }: Progress) =>
  Object.entries(lessons).flatMap(([lesson, { tasks }]) =>
    Object.keys(tasks)
      .filter((name) => tasks[name]?.done)
      .map((name) => `${lesson} ${name}`),
  );

describe('progress', () => {
  it('keeps a task done whatever is tried afterwards', () => {
    const done = withTask(NO_PROGRESS, 'sse-c', 'store', { done: true, attempt: { choice: 'a' } });
    const after = withTask(done, 'sse-c', 'store', { done: false, attempt: { choice: 'b' } });
    expect(taskProgress(after, 'sse-c', 'store')).toEqual({
      done: true,
      attempt: { choice: 'b' },
      hints: 0,
      shown: false,
    });
    expect(
      doneOf(after, { id: 'sse-c', tasks: [{ id: 'store' }, { id: 'other' }] as never }),
    ).toEqual({
      done: 1,
      total: 2,
    });
  });

  it('keeps the first answer', () => {
    const first = withAnswer(NO_PROGRESS, 'sse-c', 'wrong');
    expect(lessonProgress(withAnswer(first, 'sse-c', 'right'), 'sse-c').answer).toBe('wrong');
  });

  it('is not found under names of objects’ own', () => {
    expect(lessonProgress(NO_PROGRESS, 'constructor').answer).toBeNull();
    expect(taskProgress(NO_PROGRESS, 'toString', 'constructor').done).toBe(false);
  });

  it('is the same when it is read from a file', () => {
    fc.assert(
      fc.property(progress, (each) => {
        expect(readProgress(writeProgress(each))).toEqual({ ok: true, value: each });
      }),
    );
  });

  it('is refused where a file is of something else', () => {
    for (const text of [
      '',
      '{}',
      '[]',
      'null',
      '{"format":"s3-encryption-progress","version":2,"lessons":{}}',
    ])
      expect(readProgress(text)).toEqual({ ok: false, error: 'not-a-progress' });
    fc.assert(fc.property(fc.anything(), (any) => !readProgress(JSON.stringify(any) ?? '').ok));
  });

  it('carries what is done and answered in an address, and nothing that was tried', () => {
    fc.assert(
      fc.property(progress, (each) => {
        const packed = packProgress(each);
        expect(packed).toMatch(/^[a-z0-9.~!-]*$/);
        const back = unpackProgress(packed);
        if (packed === '') return;
        expect(doneIn(back ?? NO_PROGRESS)).toEqual(doneIn(each));
        for (const [lesson, { answer }] of Object.entries(each.lessons))
          expect(lessonProgress(back ?? NO_PROGRESS, lesson).answer).toBe(answer);
      }),
    );
  });

  it('reads no address that is something else, and never throws', () => {
    for (const text of ['', 'A', 'a b', 'a.b.c d', '<script>', 'a~', '~'])
      expect(unpackProgress(text)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void unpackProgress(text)));
  });

  it('merges without losing anything, whichever comes first', () => {
    fc.assert(
      fc.property(progress, progress, (one, other) => {
        const both = merged(one, other);
        const expected = new Set([...doneIn(one), ...doneIn(other)]);
        expect(new Set(doneIn(both))).toEqual(expected);
        expect(new Set(doneIn(merged(other, one)))).toEqual(expected);
        expect(doneIn(merged(one, one))).toEqual(doneIn(one));
      }),
    );
  });
});
