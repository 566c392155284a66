import { type RefObject, useEffect } from 'react';
import { useStore } from '../store/store.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  /** In ms. */
  readonly at: number;
}

/** Shorter than this it is a finger that trembles (px), longer than this one that rests (ms). */
const LEAST = 48;
const LONGEST = 700;

/** What a finger's way asks for: leftwards the next step, as one turns a page. Null where it is no swipe. */
export function swipeOf(from: Place, to: Place): 'next' | 'previous' | null {
  const along = to.x - from.x;
  const isLevel = Math.abs(along) >= 2 * Math.abs(to.y - from.y);
  if (!isLevel || Math.abs(along) < LEAST || to.at - from.at > LONGEST) return null;
  return along < 0 ? 'next' : 'previous';
}

/** Where a finger that moves sideways does something else. */
const OWN = 'input, textarea, select, dialog, [contenteditable]';

/** Takes a step when a finger swipes over an element, except where that scrolls sideways or moves a slider. */
export function useSwipe(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    let from: Place | null = null;
    const begin = ({ touches, target, timeStamp }: TouchEvent) => {
      const [touch] = touches;
      const isFree = target instanceof Element && !target.closest(OWN) && !isPanned(target);
      // A second finger makes the page larger.
      from = touch && touches.length === 1 && isFree ? placeOf(touch, timeStamp) : null;
    };
    const end = ({ changedTouches: [touch], timeStamp }: TouchEvent) => {
      const type = from && touch ? swipeOf(from, placeOf(touch, timeStamp)) : null;
      from = null;
      if (type !== null) useStore.getState().dispatch({ type });
    };
    const cancel = () => {
      from = null;
    };
    const passive = { passive: true };
    current.addEventListener('touchstart', begin, passive);
    current.addEventListener('touchend', end, passive);
    current.addEventListener('touchcancel', cancel, passive);
    return () => {
      current.removeEventListener('touchstart', begin);
      current.removeEventListener('touchend', end);
      current.removeEventListener('touchcancel', cancel);
    };
  }, [element]);
}

function placeOf({ clientX, clientY }: Touch, at: number): Place {
  return { x: clientX, y: clientY, at };
}

/** Whether something from here on outwards scrolls sideways. */
function isPanned(target: Element): boolean {
  for (let around: Element | null = target; around !== null; around = around.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowX);
    if (scrolls && around.scrollWidth > around.clientWidth) return true;
  }
  return false;
}
