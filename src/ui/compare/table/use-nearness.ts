import { type RefObject, useEffect, useRef } from 'react';
import { reveal } from '../../kit/reveal.ts';
import { surveyModes } from './survey.ts';

/** How near the table comes to what one sees before its runs begin. */
const NEAR = '400px';

/** Begins the runs when somebody comes near the table: what is compared above it is run first. */
export function useSurveyWhenNear(table: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = table;
    if (current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void surveyModes();
      },
      { rootMargin: NEAR },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [table]);
}

/** Whatever a user does first ends it. */
const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Shows the table where an address asks for a need, and keeps it shown while what stands above it arrives, until the user
 * does something.
 *
 * @param isAsked what counts is what it was at first
 */
export function useShownFirst(table: RefObject<HTMLElement | null>, isAsked: boolean): void {
  const wasAsked = useRef(isAsked);
  useEffect(() => {
    const { current } = table;
    if (current === null || !wasAsked.current) return;
    const observer = new ResizeObserver(() => reveal(current, 'start'));
    const above = [...(current.parentElement?.children ?? [])];
    for (const element of above.slice(0, above.indexOf(current))) observer.observe(element);
    const end = () => observer.disconnect();
    for (const act of ACTS) addEventListener(act, end, { once: true });
    return () => {
      end();
      for (const act of ACTS) removeEventListener(act, end);
    };
  }, [table]);
}
