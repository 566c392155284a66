import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Lang } from '../../../lib/text.ts';
import {
  type Column,
  lockStep,
  reduce,
  STOPPED,
  type Transport,
  type TransportEvent,
} from '../../../player/index.ts';
import type { Circumstances } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';

/** One of the runs that are compared. */
export interface ComparedRow {
  readonly trace: Trace;
  /** What it is called. */
  name(lang: Lang): string;
  /** What sets it apart from others of that name. */
  changes(lang: Lang): readonly { readonly label: string; readonly value: string }[];
  /** Its address as a flow, at a step. */
  address(step: string | null): string;
}

/** The runs on the screen, in lock-step. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly columns: readonly Column[];
  /** What all of them do, which names their requests; null where they have it not in common. */
  readonly operation: Circumstances['operation'] | null;
}

export interface ComparisonState {
  /** Null until the first runs have ended; stays while others are under way. */
  readonly shown: Comparison | null;
  /** Positions are columns, from 1. */
  readonly transport: Transport;
  dispatch(event: TransportEvent): void;
  /**
   * Puts other runs on the screen.
   *
   * @param step where to stand, by a column's id or number; null: at the end, `undefined`: where one stands, as far as it goes
   */
  show(
    rows: readonly ComparedRow[],
    operation: Comparison['operation'],
    step: string | null | undefined,
  ): void;
}

/** The part of a store that holds a comparison. */
export function comparisonSlice(
  set: (change: Partial<ComparisonState>) => void,
  get: () => ComparisonState,
): ComparisonState {
  return {
    shown: null,
    // Steps are changes of state here: nothing travels.
    transport: { ...STOPPED, motion: false },
    dispatch: (event) => {
      const { transport } = get();
      const next = reduce(transport, event);
      if (next !== transport) set({ transport: next });
    },
    show: (rows, operation, step) => {
      const { shown, transport } = get();
      const columns = lockStep(rows.map(({ trace }) => trace));
      const wished = step === undefined ? stepOf(shown, transport.position) : step;
      const position = findColumn(columns, wished) ?? columns.length;
      set({
        shown: { rows, columns, operation },
        transport: reduce(transport, { type: 'load', total: columns.length, position }),
      });
    },
  };
}

/** A comparison of its own, beside that of the Compare page. */
export function createComparison(): StoreApi<ComparisonState> {
  return createStore<ComparisonState>()(comparisonSlice);
}

/** The comparison that is on the screen; whoever shows one says which. */
export const ComparisonContext = createContext<StoreApi<ComparisonState> | null>(null);

/** The store of the comparison around a component. */
export function useComparisonStore(): StoreApi<ComparisonState> {
  const store = useContext(ComparisonContext);
  if (store === null) throw new Error('there is no comparison around this');
  return store;
}

export function useComparison<T>(select: (state: ComparisonState) => T): T {
  return useStore(useComparisonStore(), select);
}

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
