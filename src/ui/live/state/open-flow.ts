import { say } from '../../../i18n/index.ts';
import { liveTexts } from '../../../i18n/texts/live.ts';
import { PartMissing } from '../../../lib/part.ts';
import { LIVE_PATH, type LiveRow } from '../../../link/live-protocol.ts';
import { findStep } from '../../../player/index.ts';
import { circumstancesOf } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { readTrace } from '../../store/read-trace/read-trace.ts';
import { useStore } from '../../store/store.ts';
import { rowTitle } from '../row-words.ts';
import { type FlowTrouble, useLive } from './store.ts';

/** Where a flow is fetched. */
export function flowAddress(id: string): string {
  return `${LIVE_PATH}flows/${encodeURIComponent(id)}`;
}

let control: AbortController | null = null;

/**
 * Fetches the flow of a request, checks it as a file is checked, and puts it on the stage; another one asked for meanwhile
 * takes its place. What keeps it from the stage is told in the page's state. Never rejects.
 *
 * @param step where to stand, by the step's id or number; null: where it was refused, or else at the first
 * @param plays whether it begins to play by itself, from its first step on
 */
export async function openFlow(id: string, step: string | null, plays = false): Promise<void> {
  control?.abort();
  const mine = new AbortController();
  control = mine;
  const { shown } = useLive.getState();
  if (shown === id && useStore.getState().trace !== null) {
    standAt(id, step, false);
    useLive.setState({ opening: null, trouble: null });
    return;
  }
  useLive.setState({ opening: id, trouble: null });
  const found = await flowOf(id, mine.signal);
  if (mine.signal.aborted) return;
  if (found.kind !== 'trace') {
    clearStage();
    useLive.setState({ opening: null, trouble: found });
    return;
  }
  show(id, found.trace);
  useLive.setState({ opening: null, trouble: null });
  standAt(id, plays ? '1' : step, plays);
}

/** Has nothing on the stage and nothing under way. */
export function closeFlow(): void {
  control?.abort();
  control = null;
  clearStage();
  useLive.setState({ opening: null, trouble: null });
}

/** A checked flow, or why there is none. A call that was called off is for the caller to notice. */
export async function flowOf(
  id: string,
  signal: AbortSignal,
): Promise<{ readonly kind: 'trace'; readonly trace: Trace } | FlowTrouble> {
  const row = useLive.getState().rows.find((one) => one.id === id);
  if (row && row.noFlow !== null) return { kind: 'no-flow', why: row.noFlow };
  let file: Blob;
  try {
    const answer = await fetch(flowAddress(id), { signal });
    if (answer.status === 413) return { kind: 'no-flow', why: 'too-large' };
    if (!answer.ok) return { kind: answer.status === 404 ? 'gone' : 'unreachable' };
    file = await answer.blob();
  } catch {
    return { kind: 'unreachable' };
  }
  try {
    const read = await readTrace(file, signal);
    return read.ok
      ? { kind: 'trace', trace: read.value }
      : { kind: 'refused', refusal: read.error };
  } catch (error) {
    if (signal.aborted || error instanceof PartMissing) return { kind: 'missing' };
    throw error;
  }
}

function show(id: string, trace: Trace): void {
  const row = useLive.getState().rows.find((one) => one.id === id);
  useStore.setState({
    trace,
    isOpening: false,
    job: null,
    highlight: null,
    card: null,
    circumstances: circumstancesOf(trace.scenario),
    seed: null,
    opened: { name: nameOf(row, id), before: null },
  });
  useLive.setState({ shown: id });
}

function clearStage(): void {
  if (useLive.getState().shown === null) return;
  useLive.setState({ shown: null });
  useStore.setState({ trace: null, opened: null, highlight: null, card: null });
}

function nameOf(row: LiveRow | undefined, id: string): string {
  return row === undefined ? id : rowTitle(row, useStore.getState().lang);
}

function standAt(id: string, step: string | null, plays: boolean): void {
  const { trace, dispatch, notify, transport } = useStore.getState();
  if (trace === null) return;
  const refusedAt = useLive.getState().rows.find((row) => row.id === id)?.refusedAt ?? null;
  const wished = step ?? refusedAt;
  const position = wished === null ? 1 : findStep(trace, wished);
  if (position === null && step !== null) {
    notify({
      id: 'step',
      tone: 'warning',
      text: (lang) => say(lang, liveTexts.unknownStep, { step: step.slice(0, 60) }),
    });
  }
  dispatch({ type: 'load', total: trace.steps.length, position: position ?? 1 });
  if (plays && transport.motion) dispatch({ type: 'play' });
}
