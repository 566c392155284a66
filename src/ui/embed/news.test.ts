import { beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_VERSION } from '../../link/index.ts';
import { runScenario } from '../../modes/index.ts';
import { STOPPED } from '../../player/index.ts';
import { OPENING } from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import { steadyHeights } from './natural-height.ts';
import { isPlaced, newsOf } from './news.ts';

let trace: Trace;
beforeAll(async () => {
  trace = await runScenario({ ...OPENING, seed: 'news' });
});

const total = () => trace.steps.length;
const at = (position: number, change: Partial<State> = {}): State => ({
  ...useStore.getState(),
  trace,
  transport: { ...STOPPED, total: total(), position },
  ...change,
});
const place = (position: number) => ({
  step: trace.steps[position - 1]?.id,
  position,
  total: total(),
});
const types = (state: State, before: State | null) => newsOf(state, before).map(({ type }) => type);

describe('what the page around the player is told', () => {
  it('is nothing before there is a run, and while a run has not been taken up', () => {
    const empty = { ...at(1), trace: null };
    expect(newsOf(empty, null)).toEqual([]);
    const between = at(1, { transport: { ...STOPPED, total: 3 } });
    expect(isPlaced(between)).toBe(false);
    expect(newsOf(between, empty)).toEqual([]);
    expect(types(at(1), between)).toEqual(['ready', 'step']);
  });

  it('is where it stands at first, and each place after that, once', () => {
    expect(newsOf(at(4), null)).toEqual([
      { type: 'ready', contentVersion: CONTENT_VERSION, ...place(4) },
      { type: 'step', title: trace.steps[3]?.name, ...place(4) },
    ]);
    expect(types(at(5), at(4))).toEqual(['step']);
    expect(newsOf(at(5), at(5))).toEqual([]);
    expect(types(at(5, { trace: { ...trace } }), at(5))).toEqual(['step']);
  });

  it('is where a page with steps of its own stands', () => {
    const ownAt = (position: number, of: object = trace): State =>
      at(1, {
        ownSteps: {
          of,
          position,
          total: 6,
          step: `1.step-${position}`,
          title: (lang) => `${lang} ${position}`,
          dispatch: () => {},
          goTo: () => {},
        },
      });
    const own = { step: '1.step-2', position: 2, total: 6 };
    expect(newsOf(ownAt(2), null)).toEqual([
      { type: 'ready', contentVersion: CONTENT_VERSION, ...own },
      { type: 'step', title: 'en 2', ...own },
    ]);
    expect(newsOf(ownAt(2), ownAt(2))).toEqual([]);
    expect(types(ownAt(2, {}), ownAt(2))).toEqual(['step']);
    expect(types(ownAt(6), ownAt(5))).toEqual(['step', 'ended']);
  });

  it('is the end when the last step is at rest', () => {
    const moving = at(total(), {
      transport: { ...STOPPED, total: total(), position: total(), phase: 'moving' },
    });
    expect(types(moving, at(total() - 1))).toEqual(['step']);
    expect(newsOf(at(total()), moving)).toEqual([{ type: 'ended', ...place(total()) }]);
    expect(newsOf(at(total()), at(total()))).toEqual([]);
  });

  it.each([
    ['address-0', 'warning', 'address'],
    ['impossible-caller', 'info', 'circumstances'],
    ['step', 'warning', 'step'],
    ['step', 'info', null],
    ['run', 'warning', 'run'],
    ['run', 'info', null],
    ['missing-engine', 'warning', 'missing'],
    ['file', 'warning', null],
  ] as const)('is of the notice %s (%s) the error %s', (id, tone, code) => {
    const notice = { id, tone, text: (lang: string) => `in ${lang}` };
    const state = at(2, { notices: [notice], lang: 'ja' });
    const told = code === null ? [] : [{ type: 'error', code, message: 'in ja' }];
    expect(newsOf(state, at(2))).toEqual(told);
    expect(newsOf(state, state)).toEqual([]);
  });
});

describe('the height that is asked for', () => {
  it('grows within a situation, and is measured anew in another', () => {
    const steady = steadyHeights();
    expect([steady('a', 500), steady('a', 450), steady('a', 520), steady('b', 450)]).toEqual([
      500, 500, 520, 450,
    ]);
    expect(steady('a', 480)).toBe(480);
  });
});
