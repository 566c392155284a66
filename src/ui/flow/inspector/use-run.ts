import { createContext, useContext, useMemo } from 'react';
import { type RunIndex, runIndex } from '../../../player/run-index.ts';
import type { Step, Trace } from '../../../trace/index.ts';

export interface Run {
  readonly trace: Trace;
  readonly step: Step;
  /** From 1. */
  readonly position: number;
  readonly index: RunIndex;
}

/** Where the inspector stands. It follows the stage a moment later, so that a step costs the stage nothing more. */
export const InspectedContext = createContext<{
  readonly trace: Trace | null;
  readonly position: number;
}>({ trace: null, position: 1 });

/** The run and the step the inspector stands on; null before the first run has finished. */
export function useRun(): Run | null {
  const { trace, position } = useContext(InspectedContext);
  return useMemo(() => {
    const step = trace?.steps[position - 1];
    return trace && step ? { trace, step, position, index: runIndex(trace) } : null;
  }, [trace, position]);
}
