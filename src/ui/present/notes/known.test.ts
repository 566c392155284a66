import { describe, expect, it } from 'vitest';
import { deck, lessonDeck, stage } from '../messages.test-helper.ts';
import { heard, type Known, left, moved } from './known.ts';

const waiting: Known = { line: 'waiting', deck: null, state: null };
const there: Known = { line: 'there', deck, state: stage };

describe('what the notes know', () => {
  it('begins with the run, and follows how it is seen', () => {
    expect(heard(waiting, { to: 'notes', type: 'deck', deck, stage })).toEqual(there);
    const next = { ...stage, position: 1 };
    expect(heard(there, { to: 'notes', type: 'stage', stage: next })).toEqual({
      ...there,
      state: next,
    });
  });

  it('stays when the stage goes, where there is anything to stay', () => {
    expect(heard(there, { to: 'notes', type: 'bye' })).toEqual({ ...there, line: 'gone' });
    expect(left(waiting)).toEqual(waiting);
  });

  it.each([
    ['first', 1],
    ['previous', 1],
    ['next', 2],
    ['last', 2],
    ['toggle', 2],
    ['blank', 2],
    ['reveal', 2],
  ] as const)('moves by itself: %s', (action, position) => {
    const blanked = { ...there, state: { ...stage, blanked: true, playing: true } };
    expect(moved(blanked, action)).toEqual({ ...there, state: { ...stage, position } });
    expect(moved(waiting, action)).toBe(waiting);
  });

  it('goes on to what is said of other ideas, as far as there are any', () => {
    const held: Known = { line: 'gone', deck: lessonDeck, state: { ...stage, place: 1 } };
    const placeAfter = (known: Known, ...actions: readonly ('previous-idea' | 'next-idea')[]) =>
      actions.reduce(moved, known).state?.place;
    expect(placeAfter(held, 'next-idea')).toBe(2);
    expect(placeAfter(held, 'next-idea', 'next-idea')).toBe(2);
    expect(placeAfter(held, 'next-idea', 'previous-idea', 'previous-idea')).toBe(1);
    expect(moved(held, 'next-idea').state?.position).toBe(stage.position);
    expect(placeAfter(there, 'next-idea')).toBeNull();
  });
});
