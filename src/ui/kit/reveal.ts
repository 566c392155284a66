/**
 * Scrolls what lies around an element, as little as possible, until the element is seen. Only scrollers of this page:
 * the browser's own `scrollIntoView` goes on into the page that holds this one in a frame, whose reader has not asked for
 * that.
 *
 * @param place `start` to have it at the top, `nearest` to leave it where it is when it is seen already
 */
export function reveal(element: Element, place: 'start' | 'nearest' = 'nearest'): void {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (around === document.documentElement || around === document.body) continue;
    if (!/auto|scroll/.test(getComputedStyle(around).overflowY)) continue;
    const { top } = around.getBoundingClientRect();
    const start = top + around.clientTop;
    around.scrollTop += distance(element, start, start + around.clientHeight, place);
  }
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const end = innerHeight - px(scrollPaddingBottom);
  scrollBy({ top: distance(element, px(scrollPaddingTop), end, place), behavior: 'instant' });
}

/** Gives an element the focus, and has it seen. */
export function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  reveal(element);
}

function px(length: string): number {
  return Number.parseFloat(length) || 0;
}

function distance(element: Element, start: number, end: number, place: 'start' | 'nearest') {
  const { top, bottom } = element.getBoundingClientRect();
  return scrollNeeded({ top, bottom }, { top: start, bottom: end }, place);
}

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** How far to scroll down, in px, so that something is seen in a view. What is higher than the view shows its top. */
export function scrollNeeded(it: Extent, view: Extent, place: 'start' | 'nearest'): number {
  const above = it.top - view.top;
  const below = it.bottom - view.bottom;
  if (place === 'start' || above < 0) return above;
  return below > 0 ? Math.min(below, above) : 0;
}
