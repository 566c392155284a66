import { type RefObject, useEffect } from 'react';

/** How far beyond the edge of the diagram rows are still drawn, so that scrolling finds them ready. */
const BEYOND = '320px 0px';

const observers = new WeakMap<Element, IntersectionObserver>();

/** One observer for all rows of a diagram. */
function observerOf(diagram: Element): IntersectionObserver {
  const known = observers.get(diagram);
  if (known !== undefined) return known;
  const made = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        target.toggleAttribute('data-away', !isIntersecting);
      }
    },
    { root: diagram, rootMargin: BEYOND },
  );
  observers.set(diagram, made);
  return made;
}

/**
 * Marks a row that is far out of sight with `data-away`; the style sheet leaves out what is drawn in it, while its words
 * stay. In a flow of eighty steps most of each frame would go into rows that nobody sees.
 */
export function useOutOfSight(row: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = row;
    const diagram = current?.closest('.diagram');
    if (!current || !diagram) return;
    const observer = observerOf(diagram);
    observer.observe(current);
    return () => observer.unobserve(current);
  }, [row]);
}
