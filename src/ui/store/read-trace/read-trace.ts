import { part } from '../../../lib/part.ts';
import { ok, type Result, refused } from '../../../lib/result.ts';
import { loadNarrator } from '../../../narration/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { inWorker } from '../in-worker.ts';
import type { OpenProblem } from './check-file.ts';
import { untellableStep } from './rehearse.ts';

const loadCheck = part(() => import('./check-file.ts'));

/** Why a trace from outside is not shown. */
export type OpenRefusal = OpenProblem | { readonly kind: 'untold'; readonly step: string };

/**
 * Reads a trace file and trusts nothing in it: its shape, every operation and decision are checked in a worker, and both
 * narrators read it once. Rejects when it is called off, and with `PartMissing` where what checks it does not arrive.
 */
export async function readTrace(
  file: Blob,
  signal: AbortSignal,
): Promise<Result<Trace, OpenRefusal>> {
  const checked = await inWorker<Blob, Result<Trace, OpenProblem>>({
    startWorker: () =>
      new Worker(new URL('./trace.worker.ts', import.meta.url), { type: 'module' }),
    onPage: async (blob) => (await loadCheck()).checkFile(blob),
    ask: file,
    signal,
  });
  if (!checked.ok) return checked;
  const narrators = await Promise.all([loadNarrator('en'), loadNarrator('ja')]);
  signal.throwIfAborted();
  const step = untellableStep(checked.value, narrators);
  return step === null ? ok(checked.value) : refused({ kind: 'untold', step });
}
