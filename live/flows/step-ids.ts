import type { Step } from '../../src/trace/index.ts';

/** What the steps of recordings are called once they are joined to one trace: `trace/join.ts` counts names through. */
export class StepIds {
  readonly #counts = new Map<string, number>();

  /** Ids of a recording's steps, which follow those of the recordings before. */
  next(steps: readonly Step[]): readonly string[] {
    return steps.map(({ name }) => {
      const count = (this.#counts.get(name) ?? 0) + 1;
      this.#counts.set(name, count);
      return count === 1 ? name : `${name}.${count}`;
    });
  }
}
