import { type RefObject, useLayoutEffect } from 'react';
import type { Step, Trace } from '../../../trace/index.ts';
import { useStore } from '../../store/store.ts';
import { ends, lifelineAt, scrollToShow } from './geometry.ts';

/** Room in px to keep around the current step. */
const MARGIN = 72;

/** Scrolls the diagram within itself, never the page, so that the current step is seen, whatever its size. */
export function useKeepInView(
  scroller: RefObject<HTMLElement | null>,
  position: number,
  trace: Trace | null,
): void {
  useLayoutEffect(() => {
    // In the next frame, which lays the page out anyway: measured here, it would be laid out twice.
    const view = scroller.current;
    const step = trace?.steps[position - 1];
    if (!view || !step) return;
    let isShown = false;
    const due = requestAnimationFrame(() => {
      isShown = true;
      showRow(view, step, !useStore.getState().transport.motion);
    });
    // A step that was in view is to stay there when the diagram is made larger or smaller.
    const sized = new ResizeObserver(() => {
      if (isShown) showRow(view, step, true);
    });
    sized.observe(view);
    return () => {
      cancelAnimationFrame(due);
      sized.disconnect();
    };
  }, [scroller, position, trace]);
}

function showRow(view: HTMLElement, step: Step, isCalm: boolean): void {
  const row = view.querySelector<HTMLElement>('.steps [aria-current]');
  const head = view.querySelector<HTMLElement>('.parties')?.offsetHeight ?? 0;
  if (!row) return;
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
  view.scrollTo({ top, left, behavior: isCalm ? 'instant' : 'smooth' });
}
