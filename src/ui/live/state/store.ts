import { create } from 'zustand';
import type { LiveRow, LiveState } from '../../../link/live-protocol.ts';
import type { OpenRefusal } from '../../store/read-trace/read-trace.ts';
import { NO_FILTER, type RowFilter } from './filter.ts';

/** How the line to the process stands. */
export type Connection =
  | 'connecting'
  | 'live'
  /** It broke off a moment ago, and is asked for again. */
  | 'reconnecting'
  /** It has not come back for some time; it is asked for all the same. */
  | 'gone';

/** Why a request's flow is not on the stage. */
export type FlowTrouble =
  /** The process has no such flow, or no longer. */
  | { readonly kind: 'gone' }
  /** The process did not answer. */
  | { readonly kind: 'unreachable' }
  /** It is listed without a flow. */
  | { readonly kind: 'no-flow'; readonly why: NonNullable<LiveRow['noFlow']> }
  /** A part of the page that checks it did not arrive. */
  | { readonly kind: 'missing' }
  /** It was checked, and is not shown. */
  | { readonly kind: 'refused'; readonly refusal: OpenRefusal };

/** What the Live page knows and what is chosen on it; it outlives the page, so that one comes back to it as it was left. */
interface Live {
  readonly connection: Connection;
  /** As it said last; null before it has said anything. */
  readonly process: LiveState | null;
  /** What the process holds, in rising order of their numbers. */
  readonly rows: readonly LiveRow[];
  readonly filter: RowFilter;
  /** Ids of the rows that are to be compared, two at the most. */
  readonly compared: readonly string[];
  /** Whether the newest flow is put on the stage as it ends. */
  readonly follows: boolean;
  /** Id of the flow on the stage; null while none is. */
  readonly shown: string | null;
  /** Id of the flow that is being fetched and checked. */
  readonly opening: string | null;
  /** Why the flow that the address names is not on the stage. */
  readonly trouble: FlowTrouble | null;
}

export const useLive = create<Live>()(() => ({
  connection: 'connecting',
  process: null,
  rows: [],
  filter: NO_FILTER,
  compared: [],
  follows: false,
  shown: null,
  opening: null,
  trouble: null,
}));

/** Takes a row to be compared, or puts it back; of three, the one taken first gives way. */
export function toggleCompared(id: string): void {
  const { compared } = useLive.getState();
  const others = compared.filter((one) => one !== id);
  useLive.setState({
    compared: others.length < compared.length ? others : [...compared, id].slice(-2),
  });
}
