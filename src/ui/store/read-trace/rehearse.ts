import type { Narrator } from '../../../narration/index.ts';
import { frame, keyLanes, roomLayout, stopsOf, story } from '../../../player/index.ts';
import type { Trace } from '../../../trace/index.ts';

/**
 * Reads a run that came from outside once as the page will: every moment, every lane, every step's words. What is sealed
 * and verified may still be of no simulator's making, such as a step of a known name and another kind, and whoever reads
 * such a step takes it for what its name says.
 *
 * @returns id of the first step that cannot be told; null where all can
 */
export function untellableStep(trace: Trace, narrators: readonly Narrator[]): string | null {
  for (const [index, step] of trace.steps.entries()) {
    if (!succeeds(() => read(trace, index, narrators))) return step.id;
  }
  const isRead = succeeds(() => {
    for (const narrator of narrators) narrator.takeaway(trace);
    for (const derive of [keyLanes, story, stopsOf]) derive(trace);
    roomLayout(trace, HEIGHT);
  });
  return isRead ? null : (trace.steps.at(-1)?.id ?? '');
}

/** Of the rooms, in rem; any will do. */
const HEIGHT = 600;

function read(trace: Trace, index: number, narrators: readonly Narrator[]): void {
  const { step, payload, custody } = frame(trace, index + 1);
  for (const narrator of narrators) {
    narrator.step(step, trace);
    narrator.caption(step, trace);
    narrator.question(step, trace);
    narrator.fact(step.fact);
    if (step.kind === 'fail') narrator.cause(step, trace);
    for (const value of payload) narrator.valueMeaning(value, trace);
    for (const { value } of Object.values(custody).flat()) narrator.valueName(value, trace);
  }
}

function succeeds(reading: () => void): boolean {
  try {
    reading();
    return true;
  } catch {
    return false;
  }
}
