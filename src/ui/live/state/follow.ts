import type { LiveRow } from '../../../link/live-protocol.ts';

/** When a request was answered, in ms since the epoch. */
function endOf({ begun, took }: LiveRow): number {
  return begun + took;
}

/** The row that ended last among those that have a flow; null where there is none. An upload under way has not ended. */
export function newestEnded(rows: readonly LiveRow[]): LiveRow | null {
  let newest: LiveRow | null = null;
  for (const row of rows) {
    if (row.open || row.noFlow !== null) continue;
    if (newest === null || endOf(row) >= endOf(newest)) newest = row;
  }
  return newest;
}

/** Whether a row ended after the one that was the newest before. */
export function isToFollow(row: LiveRow, before: LiveRow | null): boolean {
  if (before === null) return true;
  return row.id !== before.id && endOf(row) >= endOf(before);
}
