import { type ReactNode, type RefObject, useDeferredValue, useMemo } from 'react';
import { useStore } from '../../store/store.ts';
import { usePanelPlace } from './use-panel-place.ts';
import { InspectedContext } from './use-run.ts';

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
