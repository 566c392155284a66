import { say } from '../../../i18n/index.ts';
import { takeTexts } from '../../../i18n/texts/take.ts';
import { part } from '../../../lib/part.ts';
import type { Result } from '../../../lib/result.ts';
import { loadNarrator } from '../../../narration/index.ts';
import { circumstancesOf } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { inWorker } from '../../store/in-worker.ts';
import { useStore } from '../../store/store.ts';
import type { OpenProblem } from './check-file.ts';
import { untellableStep } from './rehearse.ts';

const loadCheck = part(() => import('./check-file.ts'));

/** Why a file was not opened. */
export type OpenRefusal = OpenProblem | { readonly kind: 'untold'; readonly step: string };

/**
 * Reads and checks a file, and plays the trace in it in place of the run on the screen. Rejects when it is called off,
 * and with `PartMissing` where what checks it does not arrive.
 *
 * @returns null once it is on the screen; else why not, and nothing has changed
 */
export async function openTrace(file: File, signal: AbortSignal): Promise<OpenRefusal | null> {
  const checked = await inWorker<Blob, Result<Trace, OpenProblem>>({
    startWorker: () =>
      new Worker(new URL('./trace.worker.ts', import.meta.url), { type: 'module' }),
    onPage: async (blob) => (await loadCheck()).checkFile(blob),
    ask: file,
    signal,
  });
  if (!checked.ok) return checked.error;
  const narrators = await Promise.all([loadNarrator('en'), loadNarrator('ja')]);
  signal.throwIfAborted();
  const step = untellableStep(checked.value, narrators);
  if (step !== null) return { kind: 'untold', step };
  show(checked.value, file.name);
  return null;
}

function show(trace: Trace, name: string): void {
  const { setState, getState } = useStore;
  const state = getState();
  const { trace: own, isOpening, job, circumstances, seed, transport, progress, opened } = state;
  const { position } = transport;
  setState({
    trace,
    isOpening: false,
    job: null,
    highlight: null,
    circumstances: circumstancesOf(trace.scenario),
    seed: trace.scenario.seed ?? null,
    opened: {
      name,
      // From one opened trace to the next, it is the own run that one returns to.
      before: opened?.before ?? {
        trace: own,
        isOpening,
        job,
        position,
        circumstances,
        seed,
        wasRunning: progress !== null,
      },
    },
  });
  state.dispatch({ type: 'load', total: trace.steps.length, position: 1 });
  state.dismiss('run');
  state.notify({
    id: 'opened',
    tone: 'info',
    text: (lang) => say(lang, takeTexts.opened, { name }),
    offer: { label: (lang) => takeTexts.back[lang], act: closeTrace },
  });
}

/** Puts the own run back where it was before a trace was opened; does nothing where none is. */
export function closeTrace(): void {
  const { setState, getState } = useStore;
  const { opened, dispatch, dismiss } = getState();
  if (opened === null) return;
  const { trace, isOpening, job, position, circumstances, seed, wasRunning } = opened.before;
  setState({ trace, isOpening, job, circumstances, seed, opened: null, highlight: null });
  if (trace !== null) dispatch({ type: 'load', total: trace.steps.length, position });
  dismiss('opened');
  // What was under way then was called off by the opening: the same wish once more, and it is run.
  if (wasRunning) setState({ circumstances: { ...circumstances } });
}
