import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Trace } from '../trace/index.ts';
import { verify } from '../trace/index.ts';
import { findStep, frame, refusalOf } from './index.ts';
import { refusedTrace, sampleTrace } from './sample-traces.test-helper.ts';

let trace: Trace;
let refused: Trace;
beforeAll(async () => {
  trace = await sampleTrace();
  refused = await refusedTrace();
});

const at = (id: string) => findStep(trace, id) ?? Number.NaN;
const held = (id: string, actor: Actor) =>
  frame(trace, at(id)).custody[actor].map(({ value, change }) => `${value.name} ${change}`);

describe('the sample', () => {
  it('is a trace that verifies', async () => {
    expect(await verify(trace)).toEqual({ ok: true });
    expect(trace.steps).toHaveLength(9);
  });
});

describe('frame', () => {
  it('shows a key appear, be used, be erased and be gone', () => {
    expect(held('make-data-key', 'kms')).toEqual(['kms-key kept', 'data-key new']);
    expect(held('give', 'kms')).toEqual([
      'kms-key kept',
      'data-key leaving',
      'iv leaving',
      'wrapped leaving',
    ]);
    expect(held('give', 's3')).toEqual(['object kept', 'data-key new', 'wrapped new']);
    expect(held('erase', 's3')).toContain('data-key leaving');
    expect(held('store', 's3').join()).not.toContain('data-key');
    expect(held('store', 'kms')).toEqual(['kms-key kept']);
  });

  it('knows what lies at rest, and in which record', () => {
    const { custody } = frame(trace, at('store'));
    expect(custody.storage.map(({ value, slot }) => [value.name, slot])).toEqual([
      ['wrapped', 'b/o'],
      ['sealed', 'b/o'],
    ]);
    expect(frame(trace, at('erase')).custody.storage).toEqual([]);
    expect(custody.s3.every(({ slot }) => slot === null)).toBe(true);
  });

  it('names what is on the current message', () => {
    expect(frame(trace, at('give')).payload.map(({ name }) => name)).toEqual([
      'data-key',
      'wrapped',
    ]);
    expect(frame(trace, at('store')).payload.map(({ name }) => name)).toEqual([
      'sealed',
      'wrapped',
    ]);
    expect(frame(trace, at('encrypt')).payload).toEqual([]);
  });

  it('marks past, current and future', () => {
    expect(frame(trace, 3).marks.map(({ when }) => when)).toEqual([
      'past',
      'past',
      'current',
      ...Array.from({ length: 6 }, () => 'future'),
    ]);
  });

  it('marks the refusal and what follows from it', () => {
    const { marks } = frame(refused, 4);
    expect(marks.map(({ refuses }) => refuses)).toEqual([false, true, false, false]);
    expect(marks.map(({ afterRefusal }) => afterRefusal)).toEqual([false, false, true, true]);
    expect(refusalOf(refused.steps)).toBe(2);
    expect(refusalOf(trace.steps)).toBeNull();
  });

  it('brings any position into range', () => {
    for (const [asked, got] of [
      [-3, 1],
      [0, 1],
      [2.4, 2],
      [99, 9],
      [Number.NaN, 1],
      [Number.POSITIVE_INFINITY, 1],
    ] as const) {
      expect(frame(trace, asked).position).toBe(got);
    }
  });

  it('is the same however often and in whatever order it is asked for', () => {
    const forwards = trace.steps.map((_, index) => frame(trace, index + 1));
    const copy = { ...trace };
    const backwards = trace.steps.map((_, index) => frame(copy, trace.steps.length - index));
    expect(backwards.toReversed()).toEqual(forwards);
  });
});

describe('findStep', () => {
  it('knows names and numbers', () => {
    expect(findStep(trace, 'put')).toBe(1);
    expect(findStep(trace, '9')).toBe(9);
  });

  it.each(['0', '10', '-1', '1.5', '01', '1e0', '', 'nothing', '__proto__', 'setup/make-key'])(
    'has no step "%s"',
    (text) => {
      expect(findStep(trace, text)).toBeNull();
    },
  );
});
