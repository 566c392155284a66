import { beforeAll, describe, expect, it } from 'vitest';
import type { Trace } from '../trace/index.ts';
import { ACTORS } from '../trace/index.ts';
import { lifelineAt, shapeOf } from './lanes.ts';
import { sampleTrace } from './sample-traces.test-helper.ts';

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
