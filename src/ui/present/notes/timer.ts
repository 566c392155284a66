/** A stopwatch. Times are ms since the epoch. */
interface Timer {
  /** Counted until it was last paused, in ms. */
  readonly counted: number;
  /** Since when it counts on, or null while it is paused. */
  readonly since: number | null;
}

export function startTimer(now: number): Timer {
  return { counted: 0, since: now };
}

export function pause(timer: Timer, now: number): Timer {
  return { counted: elapsed(timer, now), since: null };
}

export function resume({ counted, since }: Timer, now: number): Timer {
  return { counted, since: since ?? now };
}

/** How much it has counted, in ms; never less than nothing, even where the clock was put back. */
export function elapsed({ counted, since }: Timer, now: number): number {
  return counted + (since === null ? 0 : Math.max(0, now - since));
}

/** `7:05`, and from an hour on `1:07:05`. */
export function timerText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}
