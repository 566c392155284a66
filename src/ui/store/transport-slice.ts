import type { Transport, TransportEvent } from '../../player/index.ts';
import { findStep, reduce, STOPPED } from '../../player/index.ts';
import type { RunSlice } from './run-slice.ts';
import type { Slice } from './slice.ts';

/** Where in the run the page stands. */
export interface TransportSlice {
  readonly transport: Transport;
  /** True once the reader has taken a step, or came by a link to one. */
  readonly hasBegun: boolean;
  dispatch(event: TransportEvent): void;
  /** Seeks to a step by its stable id; does nothing where the run has no such step on stage. */
  goToStep(id: string): void;
}

export const transportSlice: Slice<TransportSlice, RunSlice> = (set, get) => ({
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
