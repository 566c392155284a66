import type { Lang } from '../../lib/text.ts';
import type { Transport, TransportEvent } from '../../player/index.ts';
import { findStep, reduce, STOPPED } from '../../player/index.ts';
import type { RunSlice } from './run-slice.ts';
import type { Slice } from './slice.ts';

/** Steps that a page has of its own, in place of a flow's: keys go along them, and the page around a frame. */
interface OwnSteps {
  /** What is stepped through: another object is something else. */
  readonly of: object;
  readonly position: number;
  readonly total: number;
  /** The step's stable name. */
  readonly step: string;
  title(lang: Lang): string;
  dispatch(event: TransportEvent): void;
  /** Goes to a step by its stable name or its number; says so where there is none. */
  goTo(step: string): void;
}

/** Where in the run the page stands. */
export interface TransportSlice {
  /** Null on a page that has none, and before they are there. */
  readonly ownSteps: OwnSteps | null;
  readonly transport: Transport;
  /** True once the reader has taken a step, or came by a link to one. */
  readonly hasBegun: boolean;
  dispatch(event: TransportEvent): void;
  /** Seeks to a step by its stable id; does nothing where the run has no such step on stage. */
  goToStep(id: string): void;
}

export const transportSlice: Slice<TransportSlice, RunSlice> = (set, get) => ({
  ownSteps: null,
  transport: STOPPED,
  hasBegun: false,
  dispatch: (event) => {
    const { transport, hasBegun } = get();
    const next = reduce(transport, event);
    if (next === transport) return;
    set({ transport: next, hasBegun: hasBegun || next.position > 1 || next.playing });
  },
  goToStep: (id) => {
    const { trace, dispatch } = get();
    const position = trace && findStep(trace, id);
    if (position) dispatch({ type: 'seek', position });
  },
});
