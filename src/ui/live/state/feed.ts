import type { LiveEvent, LiveRow, LiveState } from '../../../link/live-protocol.ts';

/** What the process holds, as its events have told it so far. */
export interface Held {
  readonly process: LiveState | null;
  /** In rising order of their numbers. */
  readonly rows: readonly LiveRow[];
}

/** Time in ms between two changes of what is shown: more of them nobody can read, and a thousand requests a second come. */
const BETWEEN = 100;

/**
 * Takes in what the process says, at any rate, and tells now and then what that comes to. What it holds is no more than the
 * process holds.
 */
export function createFeed(tell: (held: Held) => void) {
  const rows = new Map<string, LiveRow>();
  let process: LiveState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;

  function tellNow(): void {
    clearTimeout(timer);
    timer = undefined;
    toldAt = performance.now();
    tell({ process, rows: [...rows.values()].sort((one, other) => one.number - other.number) });
  }

  return {
    take(event: LiveEvent): void {
      switch (event.type) {
        case 'hello':
          rows.clear();
          process = event.state;
          for (const row of event.rows) rows.set(row.id, row);
          break;
        case 'row':
          rows.set(event.row.id, event.row);
          break;
        case 'gone':
          for (const id of event.ids) rows.delete(id);
          break;
        case 'state':
          process = event.state;
      }
      const wait = toldAt + BETWEEN - performance.now();
      if (event.type === 'hello' || wait <= 0) tellNow();
      else timer ??= setTimeout(tellNow, wait);
    },
    end(): void {
      clearTimeout(timer);
    },
  };
}
