import { useStore } from '../store/store.ts';
import { showingTime } from '../../player/pace.ts';

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
