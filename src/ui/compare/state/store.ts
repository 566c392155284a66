import { create } from 'zustand';
import { DEFAULTS } from '../../../scenario/index.ts';
import { type ComparisonState, comparisonSlice } from './comparison.ts';
import { allModes, type Choice } from './scenarios.ts';

export interface CompareState extends ComparisonState {
  readonly choice: Choice;
  /** As the address says it; null: one that is drawn when the page opens. */
  readonly seed: string | null;
  /** How many of the runs under way have ended; null while none is. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  choose(change: Partial<Choice>): void;
}

/** The state of the Compare page; it outlives the page, so that one comes back to it as it was left. */
export const useCompare = create<CompareState>()((set, get) => ({
  ...comparisonSlice(set, get),
  choice: { runs: allModes(DEFAULTS.operation), operation: DEFAULTS.operation, objects: 'three' },
  seed: null,
  progress: null,
  choose: (change) => set({ choice: { ...get().choice, ...change } }),
}));
