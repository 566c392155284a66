import './embed.css';

/** A frame lower than this has nothing to show. */
const LOWEST = 320;

/**
 * How high the player would have to be for all of it to be seen, in CSS px. It fills its frame, whatever the frame's
 * size, so that this is measured by letting go of the frame for the time of one layout.
 */
export function naturalHeight(app: HTMLElement): number {
  // Without their limits what scrolls would be back at its beginning.
  const scrolled = [...app.querySelectorAll('*')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  app.dataset.measured = '';
  const height = app.offsetHeight;
  delete app.dataset.measured;
  for (const { element, top, left } of scrolled) {
    element.scrollTop = top;
    element.scrollLeft = left;
  }
  return Math.max(LOWEST, Math.ceil(height));
}

/**
 * The height to ask for, given the heights of one situation (a run, a width, what is open) so far: it grows with what is
 * shown and does not shrink from step to step, or the text around the frame would jump at each.
 */
export function steadyHeights() {
  let situation = '';
  let height = 0;
  return (now: string, measured: number): number => {
    height = now === situation ? Math.max(height, measured) : measured;
    situation = now;
    return height;
  };
}
