import type { Clock } from '../../aws/clock.ts';

/** A run's clock: the given one, which the set-up may put forward (a bucket key expires overnight, a rotation passes). */
export class RunClock implements Clock {
  readonly #base: Clock;
  #ahead = 0;

  constructor(base: Clock) {
    this.#base = base;
  }

  now(): number {
    return this.#base.now() + this.#ahead;
  }

  /** @param ms how much later it shall be */
  advance(ms: number): void {
    this.#ahead += ms;
  }
}

/** A seeded run happens at this moment, so that its dates and signatures are the same each time: 2026-06-01, after SSE-C came to be blocked on new buckets. */
export const SEEDED_NOW = Date.UTC(2026, 5, 1, 9, 0, 0);
