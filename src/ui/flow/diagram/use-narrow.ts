import { type RefObject, useEffect } from 'react';

/** Below this width the stage leaves names out; in rem, so that big type counts as a narrow stage. */
const NARROW = 40;

/**
 * Marks an element as narrow, for the style sheet. A container query would do the same, but makes the browser work
 * out the styles of all rows again at each layout.
 */
export function useNarrow(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      current.toggleAttribute('data-narrow', current.clientWidth < NARROW * rem);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
}
