import { part } from '../../lib/part.ts';
import type { Movement, MovingProps } from './movement.ts';

const load = part(() => import('./animated.tsx'));
let Animated: Awaited<ReturnType<typeof load>>['Animated'] | null = null;

/** Time in ms after which what did not arrive is asked for again. */
const AGAIN = 20_000;

/** Fetches what moves things. Until it is there, steps change without travel. */
export async function fetchMotion(): Promise<void> {
  while (Animated === null) {
    const loaded = await load().catch(() => null);
    Animated = loaded?.Animated ?? null;
    if (Animated === null) await new Promise((then) => setTimeout(then, AGAIN));
  }
}

/** A part that moves while its step is shown. Its still is the same element without any style of its own. */
export function Moving({ showing, ...rest }: MovingProps) {
  const { className, style = {}, children } = rest;
  if (showing !== null && Animated !== null) return <Animated showing={showing} {...rest} />;
  return (
    <span className={className} style={style}>
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
