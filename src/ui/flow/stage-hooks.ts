import { useCallback } from 'react';
import { runIndex, showingTime } from '../../player/index.ts';
import type { Value } from '../../trace/index.ts';
import { useStore } from '../store/store.ts';

/** Finds values of the run on the screen by their ids, each once; none before there is a run. */
export function useFindValues(): (ids: readonly string[]) => readonly Value[] {
  const trace = useStore((state) => state.trace);
  return useCallback((ids) => (trace === null ? [] : runIndex(trace).pick(ids)), [trace]);
}

/**
 * Seconds the current step is being shown for, while it is; null once it has been. What moves becomes another element
 * when this changes, so that whatever interrupts a choreography leaves the same picture as its end.
 *
 * @param isCurrent false for what belongs to another step, which never moves
 */
export function useShowing(isCurrent = true): number | null {
  return useStore(({ trace, transport }) => {
    const step = trace?.steps[transport.position - 1];
    const isShown = isCurrent && step !== undefined && transport.phase === 'moving';
    return isShown ? showingTime(step) / transport.speed / 1000 : null;
  });
}
