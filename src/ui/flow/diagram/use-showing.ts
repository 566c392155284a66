import type { StepMark } from '../../../player/index.ts';
import { useStore } from '../../store/store.ts';
import { showingTime } from '../choreography.ts';

/**
 * Seconds the step is being shown for, while it is; null once it has been, and for every other step. A component
 * takes this as its `key`, so that whatever interrupts it leaves the same picture as its end.
 */
export function useShowing({ step, when }: Pick<StepMark, 'step' | 'when'>): number | null {
  return useStore(({ transport }) =>
    when === 'current' && transport.phase === 'moving'
      ? showingTime(step) / transport.speed / 1000
      : null,
  );
}
