import { describe, expect, it } from 'vitest';
import { elapsed, pause, resume, startTimer, timerText } from './timer.ts';

describe('the timer', () => {
  it('counts, stands still while paused, and counts on', () => {
    const started = startTimer(1000);
    expect(elapsed(started, 4000)).toBe(3000);
    const paused = pause(started, 4000);
    expect(elapsed(paused, 9000)).toBe(3000);
    const resumed = resume(paused, 10_000);
    expect(elapsed(resumed, 12_000)).toBe(5000);
    expect(resume(resumed, 20_000)).toEqual(resumed);
    expect(elapsed(pause(paused, 50_000), 60_000)).toBe(3000);
  });

  it('never goes back when the clock does', () => {
    expect(elapsed(startTimer(5000), 1000)).toBe(0);
  });

  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [65_000, '1:05'],
    [3_599_999, '59:59'],
    [4_025_000, '1:07:05'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(timerText(ms)).toBe(text);
  });
});
