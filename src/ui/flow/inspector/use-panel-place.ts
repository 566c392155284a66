import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Each step and each tab is read from its beginning. The focus stays where it is; only when the thing that had it is
 * gone with its step does the panel take it, so that nobody is thrown back to the top of the page.
 */
export function usePanelPlace(
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
    current.scrollTop = 0;
    const isLost = focused.current !== null && !focused.current.isConnected;
    if (isLost && document.activeElement === document.body) {
      current.focus({ preventScroll: true });
    }
  }, [step, tab]);
}
