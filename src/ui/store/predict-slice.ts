import type { Trace } from '../../trace/index.ts';
import type { RunSlice } from './run-slice.ts';
import type { Slice } from './slice.ts';
import type { TransportSlice } from './transport-slice.ts';

/** Choices made, by the question's id. */
type Given = Readonly<Record<string, string>>;

/** Whether the page asks what comes next, and what was answered. */
export interface PredictSlice {
  /** Asked for here, or by the address; the same at the desk and in front of a room. */
  readonly predict: boolean;
  /** Answers to one run's questions; another run begins anew. */
  readonly guesses: { readonly trace: Trace | null; readonly given: Given };
  setPredict(on: boolean): void;
  /** Answers a question of the run on the screen; the first answer counts. */
  guess(question: string, choice: string): void;
  forgetGuesses(): void;
}

const NONE: Given = {};

export const predictSlice: Slice<PredictSlice, RunSlice> = (set, get) => ({
  predict: false,
  guesses: { trace: null, given: NONE },
  setPredict: (on) => set({ predict: on }),
  guess: (question, choice) => {
    const given = guessesOf(get());
    if (Object.hasOwn(given, question)) return;
    set({ guesses: { trace: get().trace, given: { ...given, [question]: choice } } });
  },
  forgetGuesses: () => set({ guesses: { trace: null, given: NONE } }),
});

/** True while questions are asked, and what is to come is hidden for it. */
export function isPredicting({ predict }: Pick<PredictSlice, 'predict'>): boolean {
  return predict;
}

/** What was answered of the run on the screen. */
export function guessesOf({ guesses, trace }: PredictSlice & RunSlice): Given {
  return guesses.trace === trace ? guesses.given : NONE;
}

/** True on the last step of the run. */
export function isAtEnd({ transport: { position, total } }: TransportSlice): boolean {
  return position >= total;
}
