/**
 * One part of the state. It sets what is its own, and reads besides what it names of the others (`Reads`), so that one
 * sees which parts depend on which.
 */
export type Slice<Own, Reads = unknown> = (
  set: (change: Partial<Own>) => void,
  get: () => Own & Reads,
) => Own;
