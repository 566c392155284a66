import { type RefObject, useLayoutEffect } from 'react';
import type { Actor } from '../../../trace/index.ts';

/** Where a value sets out from: the party that sent it, or its own place where it was made. */
export interface Journey {
  readonly value: string;
  readonly from: Actor;
  /** Seconds that the step is shown for. */
  readonly showing: number;
}

/** The share of a step's time that a value is on its way. */
const SHARE = 0.5;

/**
 * Has a value travel from where it lies in another room to this element, which is where it stays: the same chip, moved by
 * transform alone. Whatever interrupts it leaves the element in its place.
 */
export function useTravel(element: RefObject<HTMLElement | null>, journey: Journey | null): void {
  const { value, from, showing } = journey ?? {};
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || value === undefined || showing === undefined) return;
    let animation: Animation | undefined;
    // In the frame that draws the step: measured here, the page would be laid out twice.
    const due = requestAnimationFrame(() => {
      const rooms = current.closest('.rooms');
      const origin = [...(rooms?.querySelectorAll(`[data-room="${from}"] [data-card]`) ?? [])].find(
        (card) => card instanceof HTMLElement && card.dataset.card === value,
      );
      if (origin === undefined) return;
      const [start, end] = [origin.getBoundingClientRect(), current.getBoundingClientRect()];
      const away = `translate(${start.left - end.left}px, ${start.top - end.top}px)`;
      animation = current.animate(
        [
          { transform: away, offset: 0 },
          { transform: away, offset: 0.1 },
          { transform: 'none', offset: 1 },
        ],
        { duration: showing * SHARE * 1000, easing: 'ease-in-out', fill: 'backwards' },
      );
    });
    return () => {
      cancelAnimationFrame(due);
      animation?.cancel();
    };
  }, [element, value, from, showing]);
}
