import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleTrace } from '../../../player/sample-traces.test-helper.ts';
import type { Trace } from '../../../trace/index.ts';
import { ACTORS } from '../../../trace/index.ts';
import { lifelineAt, scrollToShow, shapeOf } from './geometry.ts';

let trace: Trace;
beforeAll(async () => {
  trace = await sampleTrace();
});

const shape = (name: string) => {
  const step = trace.steps.find(({ id }) => id === name);
  if (!step) throw new Error(`no step ${name}`);
  return shapeOf(step);
};

describe('the shape of a step', () => {
  it('puts the lifelines apart evenly, in their order', () => {
    const places = ACTORS.map(lifelineAt);
    expect(places).toEqual([0.125, 0.375, 0.625, 0.875]);
  });

  it('draws messages and records as arrows from giver to taker', () => {
    expect(shape('put')).toEqual({ kind: 'arrow', from: 0.125, to: 0.375 });
    expect(shape('give')).toEqual({ kind: 'arrow', from: 0.625, to: 0.375 });
    expect(shape('store')).toEqual({ kind: 'arrow', from: 0.375, to: 0.875 });
  });

  it('puts the words of what happens in one place where there is room', () => {
    expect(shape('encrypt')).toEqual({ kind: 'node', at: 0.375, side: 'right' });
    expect(shape('wrap')).toEqual({ kind: 'node', at: 0.625, side: 'left' });
  });
});

describe('scrollToShow', () => {
  const size = fc.integer({ min: 1, max: 2000 });
  const view = fc.record({ start: fc.nat(5000), length: size });
  const row = fc.record({ start: fc.nat(5000), length: size });

  it('shows the row, with room around it as far as there is room', () => {
    fc.assert(
      fc.property(view, row, fc.nat(200), (seen, wanted, margin) => {
        fc.pre(wanted.length <= seen.length);
        const start = scrollToShow(seen, wanted, margin);
        const room = Math.min(margin, (seen.length - wanted.length) / 2);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + seen.length).toBeGreaterThanOrEqual(
          wanted.start + wanted.length + room - 1e-6,
        );
        if (start > 0) expect(start).toBeLessThanOrEqual(wanted.start - room + 1e-6);
      }),
    );
  });

  it('does not move while the row is well in view', () => {
    expect(scrollToShow({ start: 100, length: 400 }, { start: 250, length: 40 }, 60)).toBe(100);
    expect(scrollToShow({ start: 100, length: 400 }, { start: 120, length: 40 }, 60)).toBe(60);
    expect(scrollToShow({ start: 100, length: 400 }, { start: 480, length: 40 }, 60)).toBe(180);
  });

  it('comes to rest: asked again, it stays', () => {
    fc.assert(
      fc.property(view, row, fc.nat(200), (seen, wanted, margin) => {
        const start = scrollToShow(seen, wanted, margin);
        expect(scrollToShow({ ...seen, start }, wanted, margin)).toBeCloseTo(start);
      }),
    );
  });
});
