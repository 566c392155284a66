import type { Bytes } from '../../lib/bytes.ts';
import { runScenario } from '../../modes/index.ts';
import { failureOf, type Job, type Progress, type RunEnd } from './job.ts';
import { readBlob } from './read-blob.ts';

/** Runs a job where this is called: in the worker, or on the page where there is none. Never rejects. */
export async function execute(
  job: Job,
  report: (progress: Progress) => void,
): Promise<Extract<RunEnd, { status: 'done' | 'failed' }>> {
  const { blob, name, contentType } = job.object;
  let bytes: Bytes;
  try {
    bytes = await readBlob(blob, (read) => {
      report({ phase: 'reading', bytes: read, total: blob.size });
    });
  } catch (error) {
    return { status: 'failed', reason: 'unreadable', message: String(error) };
  }
  try {
    let steps = 0;
    const trace = await runScenario(
      {
        ...job.circumstances,
        seed: job.seed,
        policies: job.policies ?? null,
        object: { name, bytes, contentType },
      },
      { onStep: () => report({ phase: 'running', steps: ++steps }) },
    );
    return { status: 'done', trace };
  } catch (error) {
    return failureOf(error);
  }
}
