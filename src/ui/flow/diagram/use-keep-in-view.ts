import { type RefObject, useLayoutEffect, useRef } from 'react';
import { endsOf, lifelineAt } from '../../../player/index.ts';
import type { Step, Trace } from '../../../trace/index.ts';
import { scrollToShow } from '../../kit/scroll-to-show.ts';
import { useStore } from '../../store/store.ts';

/** Room in px to keep around the current step. */
const MARGIN = 72;

/**
 * Scrolls the diagram within itself so that the current step is seen, whatever its size. The page is scrolled only where
 * the transport lies over it and would hide the step; who reads on below the stage is left there.
 */
export function useKeepInView(
  scroller: RefObject<HTMLElement | null>,
  position: number,
  trace: Trace | null,
): void {
  const shown = useRef<Trace | null>(null);
  useLayoutEffect(() => {
    // In the next frame, which lays the page out anyway: measured here, it would be laid out twice.
    const diagram = scroller.current;
    const step = trace?.steps[position - 1];
    if (!diagram || !step) return;
    let sized: ResizeObserver | undefined;
    const due = requestAnimationFrame(() => {
      const view = scrolls(diagram) ? diagram : (diagram.parentElement ?? diagram);
      const isCalm = !useStore.getState().transport.motion;
      showRow(view, step, isCalm);
      // Another run means that somebody is at the scenario, and wants to stay there.
      const isLedger = diagram.classList.contains('ledger');
      if (shown.current === trace && !isLedger) uncover(view, isCalm);
      shown.current = trace;
      // A step that was in view is to stay there when the diagram is made larger or smaller.
      sized = new ResizeObserver(() => showRow(view, step, true));
      sized.observe(view);
    });
    return () => {
      cancelAnimationFrame(due);
      sized?.disconnect();
    };
  }, [scroller, position, trace]);
}

/** In a low frame the diagram does not scroll within itself, but together with what stands under it. */
function scrolls(element: HTMLElement): boolean {
  return getComputedStyle(element).overflowY !== 'visible';
}

function showRow(view: HTMLElement, step: Step, isCalm: boolean): void {
  const row = view.querySelector<HTMLElement>('.steps [aria-current]');
  const head = view.querySelector<HTMLElement>('.parties, .ledger-head')?.offsetHeight ?? 0;
  if (!row) return;
  const top = scrollToShow(
    { start: view.scrollTop, length: view.clientHeight - head },
    { start: row.offsetTop - head, length: row.offsetHeight },
    MARGIN,
  );
  const { from, to } = endsOf(step);
  const places = [from, to].map((actor) => lifelineAt(actor) * row.offsetWidth);
  const start = Math.min(...places);
  const left = scrollToShow(
    { start: view.scrollLeft, length: view.clientWidth },
    { start, length: Math.max(...places) - start },
    MARGIN,
  );
  if (top === view.scrollTop && (left === view.scrollLeft || view.scrollWidth <= view.clientWidth))
    return;
  view.scrollTo({ top, left, behavior: isCalm ? 'instant' : 'smooth' });
}

/** Scrolls the page by what the transport hides of a diagram that one is looking at. */
function uncover(view: HTMLElement, isCalm: boolean): void {
  const transport = document.querySelector('.transport');
  if (transport === null || getComputedStyle(transport).position !== 'fixed') return;
  const { top, bottom } = view.getBoundingClientRect();
  const edge = transport.getBoundingClientRect().top;
  const hidden = bottom - edge;
  // The whole diagram, so that this happens once and not at every step; and never so far that its head is lost.
  if (hidden <= 0 || top > edge) return;
  scrollBy({ top: Math.min(hidden, top), behavior: isCalm ? 'instant' : 'smooth' });
}
