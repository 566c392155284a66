import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Transport, TransportEvent } from './transport.ts';
import { reduce, SPEEDS, STOPPED } from './transport.ts';

const loaded = (position = 1, total = 5): Transport =>
  reduce(STOPPED, { type: 'load', total, position });
const run = (state: Transport, ...events: TransportEvent[]) => events.reduce(reduce, state);
const shown = (position: number): TransportEvent => ({ type: 'animation-finished', position });
const rested = (position: number): TransportEvent => ({ type: 'rested', position });

describe('the transport', () => {
  it('moves to the next step and settles when it has been shown', () => {
    const moving = run(loaded(), { type: 'next' });
    expect(moving).toMatchObject({ position: 2, phase: 'moving', playing: false });
    expect(run(moving, shown(2))).toMatchObject({ position: 2, phase: 'settled' });
  });

  it('moves one step a press, also when next comes in the middle of a step', () => {
    const moving = run(loaded(), { type: 'next' });
    const pressed = run(moving, { type: 'next' });
    expect(pressed).toMatchObject({ position: 3, phase: 'moving' });
    expect(run(pressed, shown(2))).toBe(pressed);
    expect(run(pressed, shown(3))).toMatchObject({ position: 3, phase: 'settled' });
    const atEnd = run(loaded(4), { type: 'next' }, { type: 'next' });
    expect(atEnd).toMatchObject({ position: 5, phase: 'settled' });
  });

  it('stops at the beats of a story alone, and at both ends', () => {
    const told = run(loaded(), { type: 'stops', stops: [2, 4] }, { type: 'motion', motion: false });
    const next = run(told, { type: 'next' });
    expect(next).toMatchObject({ position: 2 });
    expect(run(next, { type: 'next' })).toMatchObject({ position: 4 });
    expect(run(next, { type: 'next' }, { type: 'next' })).toMatchObject({ position: 5 });
    expect(run(loaded(5), { type: 'stops', stops: [2, 4] }, { type: 'previous' })).toMatchObject({
      position: 4,
    });
    expect(run(next, { type: 'previous' })).toMatchObject({ position: 1 });
    expect(run(next, { type: 'stops', stops: null }, { type: 'next' })).toMatchObject({
      position: 3,
    });
  });

  it('goes back, to the ends and anywhere at once, and pauses', () => {
    const playing = run(loaded(3), { type: 'play' });
    for (const [event, position] of [
      [{ type: 'previous' }, 3],
      [{ type: 'first' }, 1],
      [{ type: 'last' }, 5],
      [{ type: 'seek', position: 2 }, 2],
    ] as const) {
      expect(run(playing, event)).toMatchObject({ position, phase: 'settled', playing: false });
    }
  });

  it('plays to the end and stops there', () => {
    let state = run(loaded(3), { type: 'play' });
    expect(state).toMatchObject({ position: 4, phase: 'moving', playing: true });
    state = run(state, shown(4));
    expect(state).toMatchObject({ position: 4, phase: 'settled', playing: true });
    state = run(state, rested(4), shown(5));
    expect(state).toMatchObject({ position: 5, playing: true });
    expect(run(state, rested(5))).toMatchObject({ position: 5, playing: false });
  });

  it('plays again from the first step when it stands at the end', () => {
    expect(run(loaded(5), { type: 'play' })).toMatchObject({ position: 1, playing: true });
  });

  it('pauses in the middle of a step, which is shown to its end', () => {
    const paused = run(loaded(), { type: 'play' }, { type: 'toggle' });
    expect(paused).toMatchObject({ position: 2, phase: 'moving', playing: false });
    expect(run(paused, shown(2), rested(2))).toMatchObject({ position: 2, phase: 'settled' });
  });

  it('ignores late news of steps it has left', () => {
    const playing = run(loaded(), { type: 'play' });
    expect(run(playing, shown(1), rested(1), rested(2))).toBe(playing);
  });

  it('never moves where motion is not wanted', () => {
    const calm = run(loaded(), { type: 'motion', motion: false });
    expect(run(calm, { type: 'next' })).toMatchObject({ position: 2, phase: 'settled' });
    expect(run(calm, { type: 'next' }, { type: 'next' })).toMatchObject({ position: 3 });
    const moving = run(loaded(), { type: 'next' });
    expect(run(moving, { type: 'motion', motion: false })).toMatchObject({ phase: 'settled' });
  });

  it('does nothing before there is a run', () => {
    for (const type of ['next', 'previous', 'play', 'toggle', 'last'] as const) {
      expect(run(STOPPED, { type })).toBe(STOPPED);
    }
  });
});

const anyEvent: fc.Arbitrary<TransportEvent> = fc.oneof(
  fc
    .constantFrom('first', 'previous', 'next', 'last', 'play', 'pause', 'toggle')
    .map((type) => ({ type }) as TransportEvent),
  fc.record({ type: fc.constant('seek' as const), position: fc.integer({ min: -5, max: 80 }) }),
  fc.record({ type: fc.constant('speed' as const), speed: fc.constantFrom(...SPEEDS) }),
  fc.record({ type: fc.constant('motion' as const), motion: fc.boolean() }),
  fc.record({
    type: fc.constantFrom('animation-finished' as const, 'rested' as const),
    position: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({
    type: fc.constant('load' as const),
    total: fc.integer({ min: 1, max: 60 }),
    position: fc.integer({ min: -5, max: 80 }),
  }),
);

describe('whatever happens', () => {
  it('stays on a step of the run, and moves only while motion is wanted', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state = loaded();
        for (const event of events) {
          const next = reduce(state, event);
          expect(next.position).toBeGreaterThanOrEqual(1);
          expect(next.position).toBeLessThanOrEqual(next.total);
          expect(next.phase === 'moving' && !next.motion).toBe(false);
          // No event but a jump goes further than one step.
          if (event.type === 'next' || event.type === 'rested') {
            expect(next.position - state.position).toBeLessThanOrEqual(1);
          }
          state = next;
        }
      }),
    );
  });
});
