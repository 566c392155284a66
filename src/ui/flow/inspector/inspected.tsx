import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type RunIndex, runIndex } from '../../../player/run-index.ts';
import type { Step, Trace } from '../../../trace/index.ts';
import { useStore } from '../../store/store.ts';

interface Props {
  readonly panel: RefObject<HTMLElement | null>;
  readonly tab: string;
  readonly children: ReactNode;
}

/** Lets the open tab follow the stage a moment later, so that the stage answers at once. */
export function Inspected({ panel, tab, children }: Props) {
  const trace = useDeferredValue(useStore((state) => state.trace));
  const position = useDeferredValue(useStore((state) => state.transport.position));
  usePanelPlace(panel, tab, trace?.steps[position - 1]?.id);
  const inspected = useMemo(() => ({ trace, position }), [trace, position]);
  return <InspectedContext value={inspected}>{children}</InspectedContext>;
}

/** A run, and the step of it that the inspector stands on. */
export interface Run {
  readonly trace: Trace;
  readonly step: Step;
  /** From 1. */
  readonly position: number;
  readonly index: RunIndex;
}

/** Where the inspector stands. It follows the stage a moment later, so that a step costs the stage nothing more. */
const InspectedContext = createContext<{
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

/** How one part of the inspector asks for a value to be shown in the Bytes tab. */
export interface BytesOpener {
  /** The value asked for and not yet shown. */
  readonly requested: string | null;
  open(value: string): void;
  /** Says that it is shown. */
  shown(): void;
}

export const BytesOpenerContext = createContext<BytesOpener>({
  requested: null,
  open: () => {},
  shown: () => {},
});

export function useBytesOpener(): BytesOpener {
  return useContext(BytesOpenerContext);
}

/**
 * Each step and each tab is read from its beginning. The focus stays where it is; only when the thing that had it is
 * gone with its step does the panel take it, so that nobody is thrown back to the top of the page.
 */
function usePanelPlace(
  panel: RefObject<HTMLElement | null>,
  tab: string,
  step: string | undefined,
): void {
  const focused = useRef<Element | null>(null);

  useEffect(() => {
    const remember = (event: FocusEvent) => {
      focused.current = event.target instanceof Element ? event.target : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step or tab is what this answers to
  useLayoutEffect(() => {
    const { current } = panel;
    if (current === null) return;
    // In the next frame, which lays the page out anyway.
    const due = requestAnimationFrame(() => current.scrollTo({ top: 0, behavior: 'instant' }));
    const isLost = focused.current !== null && !focused.current.isConnected;
    if (isLost && document.activeElement === document.body) {
      current.focus({ preventScroll: true });
    }
    return () => cancelAnimationFrame(due);
  }, [step, tab]);
}
