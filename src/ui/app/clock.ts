import { pauseAfter, showingTime } from '../../player/index.ts';
import { useStore } from '../store/store.ts';

/**
 * Lets time pass for the transport: says when the current step has been shown, and, while playing, when it has been
 * there long enough to be read. Times do not depend on frames, so a page in the background plays on.
 */
export function connectClock(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  useStore.subscribe((state, before) => {
    if (state.transport === before.transport && state.trace === before.trace) return;
    clearTimeout(timer);
    const { transport, trace, narrator, dispatch } = state;
    const { position, phase, playing, speed } = transport;
    const step = trace?.steps[position - 1];
    if (!trace || !step) return;
    if (phase === 'moving') {
      timer = setTimeout(
        () => dispatch({ type: 'animation-finished', position }),
        showingTime(step) / speed,
      );
    } else if (playing) {
      const { lead = '', point = '' } = narrator?.caption(step, trace) ?? {};
      timer = setTimeout(
        () => dispatch({ type: 'rested', position }),
        pauseAfter(lead + point, narrator?.lang ?? state.lang) / speed,
      );
    }
  });
}
