import { layersOf, runIndex } from '../player/index.ts';
import type { Trace } from '../trace/index.ts';

/**
 * How many objects a run stores on stage or, where it stores none, reads: each by its name once, parts of an upload that is
 * not complete left out.
 */
export function movedObjects(trace: Trace): number {
  const { steps } = runIndex(trace);
  const of = (kind: 'store' | 'load') =>
    new Set(
      steps.flatMap(({ step }) =>
        step.kind === kind && !step.slot.includes('?uploadId=') ? step.slot : [],
      ),
    ).size;
  return of('store') || of('load');
}

/** How many times what lies on the disks at the end is encrypted, one over the other; 0 where nothing does. */
export function storedLayers(trace: Trace): number {
  const run = runIndex(trace);
  const { atRest } = run.custodyAfter(trace.steps.length);
  const values = run.pick([...atRest.values()].flat());
  return Math.max(0, ...values.map((value) => layersOf(value, trace)));
}
