import { part } from '../../lib/part.ts';
import type { Circumstances } from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';
import { takeWorker } from '../run/ahead.ts';
import type { Job, RunEnd } from '../run/job.ts';
import { createRunner } from '../run/runner.ts';
import { blobOf, contentTypeOf, isSample, type ObjectSource } from './object-source.ts';
import { useStore } from './store.ts';

/** An object with more bytes than this would be run many times over for nothing that the sample does not show. */
const LARGEST = 256 * 1024;

/** Runs that are kept, so that one that is wished for again is not run again. */
const KEPT = 10;

/** How several runs ended: all of them with a trace, or the first that did not. */
type SeveralEnd =
  | { readonly status: 'done'; readonly traces: readonly Trace[] }
  | Exclude<RunEnd, { readonly status: 'done' }>;

const runner = createRunner({
  startWorker: takeWorker,
  loadExecute: part(() => import('../run/execute.ts')),
  onNoWorker: () => {},
});

const known = new Map<string, Trace>();
let generation = 0;

/**
 * Runs scenarios with the object of the page one after the other, beside everything else; a later wish takes the place of
 * one that is under way. Never rejects.
 *
 * @param tell told how many have ended
 */
export async function runSeveral(
  scenarios: readonly Circumstances[],
  seed: string,
  tell: (done: number) => void,
): Promise<SeveralEnd> {
  const mine = ++generation;
  const traces: Trace[] = [];
  for (const circumstances of scenarios) {
    const { job, key } = jobOf(circumstances, seed);
    let trace = known.get(key);
    if (trace === undefined) {
      tell(traces.length);
      const end = await runner.run(job, () => {});
      if (mine !== generation) return { status: 'superseded' };
      if (end.status !== 'done') return end;
      trace = end.trace;
    }
    keep(key, trace);
    traces.push(trace);
  }
  return { status: 'done', traces };
}

/** The one used last is let go of last. */
function keep(key: string, trace: Trace): void {
  known.delete(key);
  known.set(key, trace);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) return;
    known.delete(oldest);
  }
}

const sources = new WeakMap<ObjectSource, number>();
let countOfSources = 0;

function jobOf(
  circumstances: Circumstances,
  seed: string,
): { readonly job: Job; readonly key: string } {
  const { source } = useStore.getState();
  const blob = blobOf(source);
  const isUsual = isSample(source) || blob.size > LARGEST;
  const job: Job = {
    circumstances,
    seed,
    object: isUsual ? null : { name: source.name, blob, contentType: contentTypeOf(source) },
  };
  if (!sources.has(source)) sources.set(source, ++countOfSources);
  const object = isUsual ? null : sources.get(source);
  return { job, key: JSON.stringify([circumstances, seed, object]) };
}
