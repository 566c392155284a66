/** Time in ms after which a style sheet that did not arrive is asked for again. */
const PAUSE = 1000;

/**
 * Has style sheets that did not arrive asked for until they do. Vite asks once for those of a part, and takes them for
 * loaded when the part itself is tried again.
 */
export function connectStyles(): void {
  addEventListener('vite:preloadError', ({ payload }) => {
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
      if (payload.message.endsWith(link.href)) askAgain(link);
    }
  });
}

function askAgain(lost: HTMLLinkElement): void {
  setTimeout(() => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.crossOrigin = lost.crossOrigin;
    link.href = lost.href;
    link.addEventListener('error', () => askAgain(link));
    lost.replaceWith(link);
  }, PAUSE);
}
