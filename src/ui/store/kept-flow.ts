import { STOPPED } from '../../player/index.ts';
import { useStore } from './store.ts';

/** Clears the stage for runs that are not the flow's, and keeps the flow; nothing happens where that has been done. */
export function keepFlow(): void {
  const { setState, getState } = useStore;
  const state = getState();
  if (state.kept !== null) return;
  const { trace, isOpening, job, opened, circumstances, seed, source, policies, predict } = state;
  const { motion, speed, position } = state.transport;
  setState({
    kept: {
      ...{ trace, isOpening, job, opened, circumstances, seed, source, policies, predict },
      position,
      wasRunning: state.progress !== null,
    },
    trace: null,
    isOpening: false,
    job: null,
    opened: null,
    progress: null,
    highlight: null,
    card: null,
    predict: false,
    transport: { ...STOPPED, motion, speed },
  });
}

/** Puts the flow back as it was kept; does nothing where none is. */
export function returnToFlow(): void {
  const { setState, getState } = useStore;
  const { kept, dispatch, transport } = getState();
  if (kept === null) return;
  const { position, wasRunning, ...flow } = kept;
  const { motion, speed } = transport;
  setState({
    ...flow,
    kept: null,
    progress: null,
    highlight: null,
    card: null,
    transport: { ...STOPPED, motion, speed },
  });
  if (flow.trace !== null) dispatch({ type: 'load', total: flow.trace.steps.length, position });
  // What was under way then was called off: the same wish once more, and it is run.
  if (wasRunning) setState({ circumstances: { ...flow.circumstances } });
}
