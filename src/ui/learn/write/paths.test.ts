import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moved, pathText, valueAt, withAt, without } from './paths.ts';

const draft = { id: 'a', tasks: [{ goals: ['x', 'y'] }, { goals: [] }] };

it('names a path as the problems of a lesson do', () => {
  expect(pathText(['tasks', 1, 'goals', 0, 'say'])).toBe('tasks[1].goals[0].say');
  expect(pathText([])).toBe('');
});

it('puts something in its place and leaves all else as it is', () => {
  const changed = withAt(draft, ['tasks', 0, 'goals', 1], 'z');
  expect(changed).toEqual({ id: 'a', tasks: [{ goals: ['x', 'z'] }, { goals: [] }] });
  expect(changed.tasks[1]).toBe(draft.tasks[1]);
  expect(draft.tasks[0]?.goals).toEqual(['x', 'y']);
  expect(valueAt(changed, ['tasks', 0, 'goals', 1])).toBe('z');
  expect(valueAt(changed, ['tasks', 9, 'goals', 1])).toBeUndefined();
});

it('puts something behind the end of a list, and what is between is empty', () => {
  expect(withAt({ notes: ['a'] }, ['notes', 2], 'c')).toEqual({ notes: ['a', {}, 'c'] });
  expect(withAt({ notes: [] }, ['notes', 0, 'en'], 'a')).toEqual({ notes: [{ en: 'a' }] });
});

it('takes a member away, and keeps the order of the others', () => {
  expect(Object.keys(withAt(draft, ['id'], undefined))).toEqual(['tasks']);
  expect(Object.keys(withAt(draft, ['id'], 'b'))).toEqual(['id', 'tasks']);
  expect(withAt({ scene: {} }, ['scene', 'policies', 'bucket'], '{}')).toEqual({
    scene: { policies: { bucket: '{}' } },
  });
});

it('moves an item back to where it was', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: -1, max: 12 }), (list, at) => {
      const down = moved(list, at, 1);
      expect([...down].toSorted()).toEqual([...list].toSorted());
      if (at >= 0 && at < list.length - 1) expect(moved(down, at + 1, -1)).toEqual(list);
      else expect(down).toBe(list);
      expect(without(list, at)).toHaveLength(list.length - (at >= 0 && at < list.length ? 1 : 0));
    }),
  );
});
