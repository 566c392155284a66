import type { Trace } from '../../trace/index.ts';
import type { Progress } from '../run/job.ts';
import type { RunTexts } from '../run/run-texts.ts';
import type { Slice } from './slice.ts';

/** The run on the screen, and the one under way. */
export interface RunSlice {
  /** The last finished run; stays while another is under way, is cancelled or fails. */
  readonly trace: Trace | null;
  /** How far the run under way is, or null. */
  readonly progress: Progress | null;
  /** Narration, names of values, constraints; null until they are loaded, shortly after the page opens. */
  readonly texts: RunTexts | null;
  /** Ends the run under way; set by whoever runs them, `app/runs.ts`. */
  cancelRun(): void;
}

export const runSlice: Slice<RunSlice> = () => ({
  trace: null,
  progress: null,
  texts: null,
  cancelRun: () => {},
});
