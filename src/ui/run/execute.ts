import { runScenario } from '../../modes/index.ts';
import type { ObjectInput } from '../../scenario/index.ts';
import { failureOf, type Job, type Progress, type RunEnd } from './job.ts';
import { readBlob } from './read-blob.ts';

/** Runs a job where this is called: in the worker, or on the page where there is none. Never rejects. */
export async function execute(
  job: Job,
  report: (progress: Progress) => void,
): Promise<Extract<RunEnd, { status: 'done' | 'failed' }>> {
  let object: ObjectInput | null;
  try {
    object = await objectOf(job, report);
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
        ...(object === null ? {} : { object }),
      },
      { onStep: () => report({ phase: 'running', steps: ++steps }) },
    );
    return { status: 'done', trace };
  } catch (error) {
    return failureOf(error);
  }
}

/** The object with its bytes; null where the sample will do. */
export async function objectOf(
  { object }: Pick<Job, 'object'>,
  report: (progress: Progress) => void = () => {},
): Promise<ObjectInput | null> {
  if (object === null) return null;
  const { blob, name, contentType } = object;
  const bytes = await readBlob(blob, (read) => {
    report({ phase: 'reading', bytes: read, total: blob.size });
  });
  return { name, bytes, contentType };
}
