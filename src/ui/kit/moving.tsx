import { useLayoutEffect, useRef } from 'react';
import { part } from '../../lib/part.ts';
import { useStore } from '../store/store.ts';
import type { Movement, MovingProps } from './movement.ts';

const load = part(() => import('./animated.ts'));
let setOut: Awaited<ReturnType<typeof load>>['setOut'] | null = null;

/** Time in ms after which what did not arrive is asked for again. */
const AGAIN = 20_000;

/** Fetches what moves things. Until it is there, steps change without travel. */
export async function fetchMotion(): Promise<void> {
  while (setOut === null) {
    const loaded = await load().catch(() => null);
    setOut = loaded?.setOut ?? null;
    if (setOut === null) await new Promise((then) => setTimeout(then, AGAIN));
  }
}

/**
 * A part that moves while its step is shown: the same element as its still, so that a step costs no other one, and whatever
 * interrupts it leaves it in its place.
 */
export function Moving({ showing, movement, className, style, children }: MovingProps) {
  const element = useRef<HTMLSpanElement>(null);
  // The same number of seconds at another step is another movement.
  const { position } = useStore.getState().transport;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a movement may be a new object each time, and still the same
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || showing === null || setOut === null) return;
    return setOut(current, movement, showing);
  }, [showing, position]);
  return (
    <span ref={element} className={className} style={style}>
      {children}
    </span>
  );
}

/** What comes in at its time and stays. */
export function appearing(from: number, to: number, transform = 'scale(0.6)'): Movement {
  const rest = transform.replace(/\(.*\)/, transform.startsWith('scale') ? '(1)' : '(0%)');
  return {
    times: [0, from, to, 1],
    transform: [transform, transform, rest, rest],
    opacity: [0, 0, 1, 1],
    ease: 'easeOut',
  };
}

/** What is only seen on its way: it is gone when it has arrived. */
export function passing(from: number, to: number, distance: string): Movement {
  const [start, end] = ['translateX(0rem)', `translateX(${distance})`];
  return {
    times: [0, from, to, to + 0.04, 1],
    transform: [start, start, end, end, end],
    opacity: [1, 1, 1, 0, 0],
  };
}
