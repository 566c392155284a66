import { create } from 'zustand';
import type { ComparedRun } from '../../../link/compare-address.ts';
import {
  type Column,
  lockStep,
  reduce,
  STOPPED,
  type Transport,
  type TransportEvent,
} from '../../../player/index.ts';
import { type Circumstances, DEFAULTS } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { allModes, type Choice } from './scenarios.ts';

/** One of the scenarios, as it was run. */
export interface ComparedRow {
  readonly run: ComparedRun;
  readonly circumstances: Circumstances;
  readonly trace: Trace;
}

/** The runs on the screen, in lock-step. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly columns: readonly Column[];
}

export interface CompareState {
  readonly choice: Choice;
  /** As the address says it; null: one that is drawn when the page opens. */
  readonly seed: string | null;
  /** Null until the first runs have ended; stays while others are under way. */
  readonly shown: Comparison | null;
  /** How many of the runs under way have ended; null while none is. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** Positions are columns, from 1. */
  readonly transport: Transport;
  choose(change: Partial<Choice>): void;
  dispatch(event: TransportEvent): void;
  /**
   * Puts other runs on the screen.
   *
   * @param step where to stand, by a column's id or number; null: at the end, `undefined`: where one stands, as far as it goes
   */
  show(rows: readonly ComparedRow[], step: string | null | undefined): void;
}

/** The state of the Compare page; it outlives the page, so that one comes back to it as it was left. */
export const useCompare = create<CompareState>()((set, get) => ({
  choice: { runs: allModes(DEFAULTS.operation), operation: DEFAULTS.operation, objects: 'three' },
  seed: null,
  shown: null,
  progress: null,
  // Steps are changes of state here: nothing travels.
  transport: { ...STOPPED, motion: false },
  choose: (change) => set({ choice: { ...get().choice, ...change } }),
  dispatch: (event) => {
    const { transport } = get();
    const next = reduce(transport, event);
    if (next !== transport) set({ transport: next });
  },
  show: (rows, step) => {
    const { shown, transport } = get();
    const columns = lockStep(rows.map(({ trace }) => trace));
    const wished = step === undefined ? stepOf(shown, transport.position) : step;
    const position = findColumn(columns, wished) ?? columns.length;
    set({
      shown: { rows, columns },
      transport: reduce(transport, { type: 'load', total: columns.length, position }),
    });
  },
}));

/** The id of the column one stands on; null at the end, where one stands unless somebody has stepped. */
export function stepOf(shown: Comparison | null, position: number): string | null {
  const columns = shown?.columns ?? [];
  return position >= columns.length ? null : (columns[position - 1]?.id ?? null);
}

/** The column of that id or number, from 1; null where there is none. */
export function findColumn(columns: readonly Column[], step: string | null): number | null {
  if (step === null) return null;
  const named = columns.findIndex(({ id }) => id === step);
  if (named >= 0) return named + 1;
  const number = /^[1-9]\d{0,3}$/.test(step) ? Number(step) : 0;
  return number >= 1 && number <= columns.length ? number : null;
}
