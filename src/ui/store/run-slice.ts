import type { IamTexts, Narrator } from '../../narration/index.ts';
import type { Circumstances, OwnPolicies } from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { Job, Progress } from '../run/job.ts';
import type { ObjectSource } from './object-source.ts';
import type { Slice } from './slice.ts';

/** A run that was read from a file or from a live process, and what it took the place of. */
interface OpenedTrace {
  /** Of the file; a live flow has its own. */
  readonly name: string;
  /** Null where the page that opened it keeps the flow, and gives it back. */
  readonly before: {
    readonly trace: Trace | null;
    /** As in `RunSlice`. */
    readonly isOpening: boolean;
    readonly job: Job | null;
    readonly position: number;
    readonly circumstances: Circumstances;
    readonly seed: string | null;
    /** True where that run was no longer what was wished for: another was under way. */
    readonly wasRunning: boolean;
  } | null;
}

/** The flow that was on the stage before a page put runs of its own there, with everything that was wished for. */
interface KeptFlow {
  readonly trace: Trace | null;
  readonly isOpening: boolean;
  readonly job: Job | null;
  readonly opened: OpenedTrace | null;
  readonly position: number;
  readonly circumstances: Circumstances;
  readonly seed: string | null;
  readonly source: ObjectSource;
  readonly policies: OwnPolicies | null;
  readonly predict: boolean;
  readonly wasRunning: boolean;
}

/** The run on the screen, and the one under way. */
export interface RunSlice {
  /** The last finished run; stays while another is under way, is cancelled or fails. */
  readonly trace: Trace | null;
  /**
   * True while the run on the screen is the one that came with the page: the same steps, without what each run draws for
   * itself. This tab's own is under way and takes its place.
   */
  readonly isOpening: boolean;
  /** What that run was run with: what is wished for may have changed since. Null for an opened trace. */
  readonly job: Job | null;
  /** Where the run on the screen was read from; null where it was run here. */
  readonly opened: OpenedTrace | null;
  /** What to come back to while a page has runs of its own on the stage; null where the run is the flow's. */
  readonly kept: KeptFlow | null;
  /** How far the run under way is, or null. */
  readonly progress: Progress | null;
  /**
   * Who says what happens; null until the words are loaded, shortly after the page opens. In the language before, until
   * those of another are there.
   */
  readonly narrator: Narrator | null;
  /** What is said of policies; null until something on the screen asks for it. */
  readonly iamTexts: IamTexts | null;
  /** Ends the run under way; set by whoever runs them, `app/runs.ts`. */
  cancelRun(): void;
}

export const runSlice: Slice<RunSlice> = () => ({
  trace: null,
  isOpening: false,
  job: null,
  opened: null,
  kept: null,
  progress: null,
  narrator: null,
  iamTexts: null,
  cancelRun: () => {},
});

/** Whether a run is under way for which one has to wait: the page's first is not, while one sees the opening. */
export function isWaiting({ progress, isOpening }: RunSlice): boolean {
  return progress !== null && !isOpening;
}
