import { type RefObject, useLayoutEffect } from 'react';
import type { Trace } from '../../../trace/index.ts';
import { useStore } from '../../store/store.ts';
import { ends, lifelineAt, scrollToShow } from './geometry.ts';

/** Room in px to keep around the current step. */
const MARGIN = 72;

/** Scrolls the diagram within itself, never the page, so that the current step is seen. */
export function useKeepInView(
  scroller: RefObject<HTMLElement | null>,
  position: number,
  trace: Trace | null,
): void {
  useLayoutEffect(() => {
    const view = scroller.current;
    const step = trace?.steps[position - 1];
    const row = view?.querySelector<HTMLElement>('.steps > [aria-current]');
    const head = view?.querySelector<HTMLElement>('.parties')?.offsetHeight ?? 0;
    if (!view || !row || !step) return;
    const top = scrollToShow(
      { start: view.scrollTop, length: view.clientHeight - head },
      { start: row.offsetTop - head, length: row.offsetHeight },
      MARGIN,
    );
    const places = [ends(step).from, ends(step).to].map(
      (actor) => lifelineAt(actor) * row.offsetWidth,
    );
    const start = Math.min(...places);
    const left = scrollToShow(
      { start: view.scrollLeft, length: view.clientWidth },
      { start, length: Math.max(...places) - start },
      MARGIN,
    );
    if (top === view.scrollTop && left === view.scrollLeft) return;
    const isCalm = !useStore.getState().transport.motion;
    view.scrollTo({ top, left, behavior: isCalm ? 'instant' : 'smooth' });
  }, [scroller, position, trace]);
}
