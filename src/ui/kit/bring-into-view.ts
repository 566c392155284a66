import { scrollToShow } from './scroll-to-show.ts';

/** Room in px to keep around what is brought into view. */
const MARGIN = 8;

/**
 * Scrolls a part within itself, and nothing around it (neither the page nor a host that embeds it), so that a stretch of
 * it is seen. One that is higher than the part is seen from its start.
 *
 * @param scroller the part that scrolls
 * @param from first element of the stretch, inside the scroller
 * @param to last element of the stretch
 * @param covered px at the part's upper edge that something lies over
 */
export function bringIntoView(scroller: Element, from: Element, to: Element, covered = 0): void {
  if (scroller.scrollHeight <= scroller.clientHeight) return;
  const origin = scroller.getBoundingClientRect().top + scroller.clientTop - scroller.scrollTop;
  const start = from.getBoundingClientRect().top - origin - covered;
  const length = to.getBoundingClientRect().bottom - from.getBoundingClientRect().top;
  const room = scroller.clientHeight - covered;
  const top = scrollToShow(
    { start: scroller.scrollTop, length: room },
    { start, length: Math.min(length, room) },
    MARGIN,
  );
  if (Math.abs(top - scroller.scrollTop) > 1) scroller.scrollTo({ top, behavior: 'instant' });
}
