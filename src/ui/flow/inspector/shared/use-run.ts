import type { Step, Trace } from '../../../../trace/index.ts';
import { useStore } from '../../../store/store.ts';
import { type RunIndex, runIndex } from './run-index.ts';

export interface Run {
  readonly trace: Trace;
  readonly step: Step;
  /** From 1. */
  readonly position: number;
  readonly index: RunIndex;
}

/** The run and the step the page stands on; null before the first run has finished. */
export function useRun(): Run | null {
  const trace = useStore((state) => state.trace);
  const position = useStore((state) => state.transport.position);
  const step = trace?.steps[position - 1];
  return trace && step ? { trace, step, position, index: runIndex(trace) } : null;
}
