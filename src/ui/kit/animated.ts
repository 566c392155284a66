import { animate } from 'framer-motion/dom/mini';
import type { Movement } from './movement.ts';

/**
 * Sets an element on its way. Loaded after the first screen, on which nothing moves.
 *
 * @param showing seconds of the whole choreography
 * @returns what ends it, at any time: the element is then as its style sheet has it
 */
export function setOut(
  element: HTMLElement,
  { times, ease = 'easeInOut', transform, opacity }: Movement,
  showing: number,
): () => void {
  const controls = animate(
    element,
    {
      ...(transform && { transform: [...transform] }),
      ...(opacity && { opacity: [...opacity] }),
    },
    { duration: showing, times: [...times], ease },
  );
  return () => {
    controls.cancel();
    // Written there where a movement has come to its end.
    element.style.removeProperty('transform');
    element.style.removeProperty('opacity');
  };
}
