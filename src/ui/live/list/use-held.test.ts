import { describe, expect, it } from 'vitest';
import { liveRow } from '../rows.test-helper.ts';
import { listOf } from './use-held.ts';

const shown = (rows: ReturnType<typeof listOf>) =>
  rows.held.map(({ row, isGone }) => `${row.number}${isGone ? ' gone' : ''}`);

describe('the list while one reads it', () => {
  const before = [liveRow(1), liveRow(2), liveRow(3, { open: true })];
  const now = [liveRow(2), liveRow(3, { requests: 5 }), liveRow(4), liveRow(5)];

  it('is the newest first, where nothing is held', () => {
    expect(shown(listOf(now, null))).toEqual(['5', '4', '3', '2']);
    expect(listOf(now, null).fresh).toEqual([]);
  });

  it('keeps every row in its place, says which are gone, and counts what waits', () => {
    const list = listOf(now, before);
    expect(shown(list)).toEqual(['3', '2', '1 gone']);
    expect(list.held[0]?.row.requests).toBe(5);
    expect(list.fresh.map(({ number }) => number)).toEqual([4, 5]);
  });
});
