import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveRow, liveState } from '../rows.test-helper.ts';
import { createFeed, type Held } from './feed.ts';

let told: Held[] = [];
const numbers = () => told.at(-1)?.rows.map(({ number }) => number);

beforeEach(() => {
  told = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const feed = () => createFeed((held) => told.push(held));

describe('what the process says', () => {
  it('is the list after each hello, whatever was there before', () => {
    const { take } = feed();
    take({ type: 'hello', state: liveState(), rows: [liveRow(1), liveRow(2)] });
    take({ type: 'hello', state: liveState({ dropped: 3 }), rows: [liveRow(7)] });
    expect(numbers()).toEqual([7]);
    expect(told.at(-1)?.process?.dropped).toBe(3);
  });

  it('changes rows in their place, and takes away those that are gone', () => {
    const { take } = feed();
    take({ type: 'hello', state: liveState(), rows: [liveRow(1), liveRow(2, { open: true })] });
    take({ type: 'row', row: liveRow(3) });
    take({ type: 'row', row: liveRow(2, { requests: 4 }) });
    take({ type: 'gone', ids: ['p-1', 'unknown'] });
    take({ type: 'state', state: liveState({ paused: true }) });
    vi.runAllTimers();
    expect(numbers()).toEqual([2, 3]);
    expect(told.at(-1)?.rows[0]).toMatchObject({ open: false, requests: 4 });
    expect(told.at(-1)?.process?.paused).toBe(true);
  });

  it('is told now and then, however much comes, and never more than there is', () => {
    const { take } = feed();
    take({ type: 'hello', state: liveState(), rows: [] });
    for (let number = 1; number <= 1000; number++) {
      take({ type: 'row', row: liveRow(number) });
      if (number > 500) take({ type: 'gone', ids: [`p-${number - 500}`] });
      if (number % 100 === 0) vi.advanceTimersByTime(20);
    }
    vi.runAllTimers();
    expect(told.length).toBeLessThan(6);
    expect(numbers()).toHaveLength(500);
    expect(numbers()?.[0]).toBe(501);
  });

  it('is told no more once nobody listens', () => {
    const { take, end } = feed();
    take({ type: 'hello', state: liveState(), rows: [] });
    take({ type: 'row', row: liveRow(1) });
    end();
    vi.runAllTimers();
    expect(told).toHaveLength(1);
  });
});
