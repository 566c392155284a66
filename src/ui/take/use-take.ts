import { useMemo } from 'react';
import type { Take } from '../../takeaway/index.ts';
import type { PaletteName } from '../../takeaway/svg/palette.ts';
import { runTitle } from '../kit/flow-title.ts';
import { useStore } from '../store/store.ts';

/**
 * The run on the screen and who tells it, to be taken away; null until both are there. The one that came with the page has
 * not the bytes of a run.
 */
export function useTake(): Take | null {
  const trace = useStore((state) => (state.isOpening ? null : state.trace));
  const narrator = useStore((state) => state.narrator);
  return useMemo(
    () => (trace && narrator ? { trace, narrator, title: runTitle(trace, narrator.lang) } : null),
    [trace, narrator],
  );
}

/** The colours of the page. */
export function usePageTheme(): PaletteName {
  return useStore(({ theme, systemDark }) => theme ?? (systemDark ? 'dark' : 'light'));
}
