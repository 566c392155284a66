import { say } from '../../../i18n/index.ts';
import { takeTexts } from '../../../i18n/texts/take.ts';
import { FIRST_PAGE, hasOwnRuns } from '../../../link/index.ts';
import { circumstancesOf } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { turnTo } from '../../store/address-bar.ts';
import { type OpenRefusal, readTrace } from '../../store/read-trace/read-trace.ts';
import { useStore } from '../../store/store.ts';

/**
 * Reads and checks a file, and plays the trace in it in place of the run on the screen. Rejects as `readTrace` does.
 *
 * @returns null once it is on the screen; else why not, and nothing has changed
 */
export async function openTrace(file: File, signal: AbortSignal): Promise<OpenRefusal | null> {
  const read = await readTrace(file, signal);
  if (!read.ok) return read.error;
  // A page with runs of its own gives the stage back to the flow first.
  if (hasOwnRuns(useStore.getState().page)) turnTo(FIRST_PAGE, {});
  show(read.value, file.name);
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
  if (opened === null || opened.before === null) return;
  const { trace, isOpening, job, position, circumstances, seed, wasRunning } = opened.before;
  setState({ trace, isOpening, job, circumstances, seed, opened: null, highlight: null });
  if (trace !== null) dispatch({ type: 'load', total: trace.steps.length, position });
  dismiss('opened');
  // What was under way then was called off by the opening: the same wish once more, and it is run.
  if (wasRunning) setState({ circumstances: { ...circumstances } });
}
