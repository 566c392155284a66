import { create } from 'zustand';
import { part } from '../../lib/part.ts';
import type { CellOutcome } from '../../modes/judge-cell.ts';
import type { ReaderCell } from '../../modes/readers.ts';
import type { Trace } from '../../trace/index.ts';
import { openCellDesk } from '../run/cell-desk.ts';
import { foundPart, tellMissing } from './missing-part.ts';
import { useStore } from './store.ts';

/** Answers by the cell's id. */
type Found = Readonly<Record<string, CellOutcome>>;

/** What was found out of who can read, by the run it was asked of: whoever comes back to a run finds it answered. */
const remembered = new WeakMap<Trace, Found>();

const NOTHING: Found = {};

interface Cells {
  /** The run that was asked about last. */
  readonly trace: Trace | null;
  readonly found: Found;
}

const useCells = create<Cells>()(() => ({ trace: null, found: NOTHING }));

const desk = openCellDesk({
  startWorker: () =>
    new Worker(new URL('../run/run.worker.ts', import.meta.url), { type: 'module' }),
  loadExecute: part(() => import('../run/execute-cells.ts')),
});

/** Ids of cells that are being worked out for the run on the screen. */
let asked = new Set<string>();

/** What is known of a run by now; nothing of none. */
export function useFound(trace: Trace | null): Found {
  return useCells((state) => (trace !== null && state.trace === trace ? state.found : NOTHING));
}

/**
 * Has cells of the run on the screen answered, each once, in their order and beside everything else. Another run, or the
 * wish for one, calls off what is not answered.
 */
export function askCells(cells: readonly ReaderCell[]): void {
  const { trace, job, progress } = useStore.getState();
  if (trace === null || job === null || progress !== null) return;
  if (useCells.getState().trace !== trace) {
    callOff();
    useCells.setState({ trace, found: remembered.get(trace) ?? NOTHING });
  }
  const { found } = useCells.getState();
  const open = cells.filter(({ id }) => !asked.has(id) && found[id] === undefined);
  if (open.length === 0) return;
  for (const { id } of open) asked.add(id);
  desk.ask({
    job,
    cells: open,
    onFound: (cell, outcome) => {
      foundPart('engine');
      const known = { ...useCells.getState().found, [cell]: outcome };
      remembered.set(trace, known);
      useCells.setState({ found: known });
    },
    onFailed: () => {
      for (const { id } of open) asked.delete(id);
      tellMissing('engine', () => askCells(open));
    },
  });
}

function callOff(): void {
  desk.stop();
  asked = new Set();
}

useStore.subscribe((state, before) => {
  if (state.trace !== before.trace || (state.progress !== null && before.progress === null))
    callOff();
});
