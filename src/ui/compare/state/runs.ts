import { say } from '../../../i18n/index.ts';
import { noticeTexts } from '../../../i18n/texts/notices.ts';
import { part } from '../../../lib/part.ts';
import type { Trace } from '../../../trace/index.ts';
import { takeWorker } from '../../run/ahead.ts';
import type { Job } from '../../run/job.ts';
import { createRunner } from '../../run/runner.ts';
import { foundPart, tellMissing } from '../../store/missing-part.ts';
import { blobOf, contentTypeOf, isSample, type ObjectSource } from '../../store/object-source.ts';
import { readableSeed } from '../../store/share-link.ts';
import { useStore } from '../../store/store.ts';
import { circumstancesOf } from './scenarios.ts';
import { type ComparedRow, useCompare } from './store.ts';

/** An object with more bytes than this would be run many times over for nothing that the sample does not show. */
const LARGEST = 256 * 1024;

/** Runs that are kept, so that a row that comes back, or stays, is not run again. */
const KEPT = 10;

const runner = createRunner({
  startWorker: takeWorker,
  loadExecute: part(() => import('../../run/execute.ts')),
  onNoWorker: () => {},
});

const known = new Map<string, Trace>();
const sources = new WeakMap<ObjectSource, number>();
let countOfSources = 0;
let generation = 0;

/** The seed of all runs where nobody has named one: they are to be of one world, or no key could be compared. */
const drawnSeed = readableSeed();

/** The seed of the runs. */
export function seedOfRuns(): string {
  return useCompare.getState().seed ?? drawnSeed;
}

/**
 * Runs what is chosen, one scenario after the other and beside everything else, and puts it on the screen.
 *
 * @param step see `CompareState.show`
 */
export async function runChoice(step: string | null | undefined): Promise<void> {
  const mine = ++generation;
  const { choice } = useCompare.getState();
  const jobs = choice.runs.map((run) => jobOf(circumstancesOf(run, choice)));
  const rows: ComparedRow[] = [];
  for (const [index, { job, key }] of jobs.entries()) {
    const run = choice.runs[index];
    if (run === undefined) continue;
    if (!known.has(key)) {
      useCompare.setState({ progress: { done: index, of: jobs.length } });
      const end = await runner.run(job, () => {});
      // Something else was chosen meanwhile.
      if (mine !== generation || end.status === 'superseded' || end.status === 'cancelled') return;
      if (end.status === 'failed') {
        useCompare.setState({ progress: null });
        tellFailed(end.reason, end.message, () => void runChoice(step));
        return;
      }
      foundPart('engine');
      keep(key, end.trace);
    }
    const trace = known.get(key);
    if (trace !== undefined) rows.push({ run, circumstances: job.circumstances, trace });
  }
  useCompare.setState({ progress: null });
  useStore.getState().dismiss('run');
  useCompare.getState().show(rows, step);
}

function keep(key: string, trace: Trace): void {
  known.set(key, trace);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) return;
    known.delete(oldest);
  }
}

function jobOf(circumstances: Job['circumstances']): { readonly job: Job; readonly key: string } {
  const { source } = useStore.getState();
  const blob = blobOf(source);
  const isUsual = isSample(source) || blob.size > LARGEST;
  const job: Job = {
    circumstances,
    seed: seedOfRuns(),
    object: isUsual ? null : { name: source.name, blob, contentType: contentTypeOf(source) },
  };
  if (!sources.has(source)) sources.set(source, ++countOfSources);
  const object = isUsual ? null : sources.get(source);
  return { job, key: JSON.stringify([circumstances, job.seed, object]) };
}

function tellFailed(
  reason: 'unreadable' | 'error' | 'missing',
  message: string,
  retry: () => void,
): void {
  if (reason === 'missing') {
    tellMissing('engine', retry);
    return;
  }
  useStore.getState().notify({
    id: 'run',
    tone: 'warning',
    text: (lang) =>
      reason === 'unreadable'
        ? say(lang, noticeTexts.unreadable, { name: useStore.getState().source.name })
        : say(lang, noticeTexts.failed, { message }),
    retry,
  });
}
