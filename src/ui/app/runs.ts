import { fieldTexts, noticeTexts, say } from '../../i18n/index.ts';
import { part } from '../../lib/part.ts';
import { landingOf, type Made, UNSAID } from '../../link/index.ts';
import { constraint } from '../../modes/constraint.ts';
import { isUsual } from '../../narration/index.ts';
import { findStep } from '../../player/index.ts';
import {
  type Circumstances,
  type ConstraintId,
  FIELD_KEYS,
  type FieldKey,
} from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';
import { reveal } from '../kit/reveal.ts';
import type { Job } from '../run/job.ts';
import type { Runner } from '../run/runner.ts';
import { foundPart, tellMissing } from '../store/missing-part.ts';
import { wantAllWords } from '../store/narrating.ts';
import { blobOf, contentTypeOf, isSample } from '../store/object-source.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';

/** Time in ms after the last keystroke in the object or the seed before it is run. */
const TYPING_PAUSE = 180;

/** Runs whatever the scenario is, now and at each change of it. */
export interface Runs {
  /**
   * Goes to a step, as an address names it; null is the first.
   *
   * @param afterRun true to run the scenario first, false to go there in the run on the screen
   * @param made what the address says of the content it was made with
   */
  landAt(step: string | null, afterRun: boolean, made?: Made | null): void;
  /** Shows the run that came with the page, where this tab's own is not there yet. */
  open(trace: Trace): void;
}

/** @param whenAlive settled once the page can show a run of its own in place of the one it came with */
export function connectRuns(runner: Runner, whenAlive: Promise<void>): Runs {
  let landing: { readonly step: string; readonly made: Made | null } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAsked = 0;
  const { setState, getState, subscribe } = useStore;

  async function start(): Promise<void> {
    clearTimeout(timer);
    const wish = getState();
    setState({ progress: { phase: 'running', steps: 0 } });
    const job = jobOf(wish);
    // Not before: what was set may have begun another.
    const asked = ++lastAsked;
    const end = await runner.run(job, (progress) => setState({ progress }));
    await whenAlive;
    if (end.status === 'superseded') return;
    if (end.status === 'done' && !isUsual(end.trace)) {
      // What is said of a refusal comes with it, not a moment later.
      await wantAllWords();
      if (asked !== lastAsked) return;
    }
    setState({ progress: null });
    // A trace was opened meanwhile, or closed, or something else put on the stage: that is what is wished for now.
    const { opened, kept, circumstances } = getState();
    const isStale =
      opened !== wish.opened || kept !== wish.kept || circumstances !== wish.circumstances;
    if (isStale) return;
    if (end.status === 'done') show(end.trace, job);
    else if (end.status === 'cancelled') notifyCancelled();
    else if (end.reason === 'missing') tellMissing('engine', () => void start());
    else notifyFailed(end.reason, wish.source.name, end.message, () => void start());
  }

  function show(trace: Trace, job: Job): void {
    const { trace: before, isOpening, transport, dispatch, dismiss } = getState();
    const asked = landing;
    landing = null;
    // What kept an earlier run from its end is over.
    dismiss('run');
    dismiss('opened');
    foundPart('engine');
    document.documentElement.dataset.run = 'own';
    if (isOpening && before !== null && haveSameSteps(before, trace)) {
      // Who has begun to look at them stays where they are, and what moves goes on.
      setState({ trace, job, isOpening: false });
      return;
    }
    setState({ trace, job, opened: null, isOpening: false, highlight: null });
    const position =
      asked === null
        ? placeToStay(before, transport.position, trace)
        : landingPlace(trace, asked.step, asked.made);
    dispatch({ type: 'load', total: trace.steps.length, position });
    if (asked !== null && position > 1) revealStage();
  }

  subscribe((state, before) => {
    const { circumstances, seed, source, policies } = state;
    // With a trace that is opened, closed or put on the stage come its circumstances, and the run that belongs to them.
    const isPut =
      state.opened !== before.opened || state.kept !== before.kept || state.job !== before.job;
    if (isPut) return;
    if (circumstances !== before.circumstances) {
      if (resetImpossible(circumstances)) return;
      void start();
    } else if (
      policies !== before.policies ||
      (source !== before.source && source.kind === 'file')
    ) {
      void start();
    } else if (seed !== before.seed || source !== before.source) {
      clearTimeout(timer);
      timer = setTimeout(() => void start(), TYPING_PAUSE);
    }
  });
  setState({ cancelRun: () => runner.cancel() });

  return {
    open: (trace) => {
      if (getState().trace !== null) return;
      landing = null;
      document.documentElement.dataset.run = 'opening';
      setState({ trace, job: jobOf(getState()), isOpening: true });
      getState().dispatch({ type: 'load', total: trace.steps.length, position: 1 });
    },
    landAt: (step, afterRun, made = null) => {
      const { trace, dispatch } = getState();
      if (afterRun || trace === null) {
        landing = { step: step ?? '1', made: step === null ? null : made };
        // An address may name a scenario that cannot be.
        if (!resetImpossible(getState().circumstances)) void start();
      } else {
        dispatch({ type: 'seek', position: step === null ? 1 : landingPlace(trace, step, made) });
      }
    },
  };
}

function jobOf({ circumstances, seed, source, policies }: State): Job {
  return {
    circumstances,
    seed,
    policies,
    object: isSample(source)
      ? null
      : { name: source.name, blob: blobOf(source), contentType: contentTypeOf(source) },
  };
}

function haveSameSteps(one: Trace, other: Trace): boolean {
  return (
    one.steps.length === other.steps.length &&
    one.steps.every(({ id }, at) => id === other.steps[at]?.id)
  );
}

/** The same step where the new run has it, so that one sees what a change does to it. */
function placeToStay(before: Trace | null, position: number, trace: Trace): number {
  const sameFlow =
    before?.scenario.mode === trace.scenario.mode &&
    before?.scenario.operation === trace.scenario.operation;
  const id = sameFlow ? before?.steps[position - 1]?.id : undefined;
  if (id === undefined) return 1;
  return findStep(trace, id) ?? position;
}

const loadLandingNotice = part(() => import('./landing-notice.ts'));

/** The position that a link leads to in a run; what has to be said of it comes in a notice. */
function landingPlace(trace: Trace, step: string, made: Made | null): number {
  const { position, news } = landingOf(trace, step, made);
  if (news !== null) {
    void loadLandingNotice().then(
      ({ notifyLanding }) => notifyLanding(news, step),
      () => {},
    );
  }
  return position;
}

/** Takes back values that cannot be under these circumstances, and says so. True when there was one. */
function resetImpossible(circumstances: Circumstances): boolean {
  let mended = circumstances;
  // In the order of the table: the mode decides what operations there are, both decide the rest.
  for (const key of FIELD_KEYS) {
    const value = mended[key];
    const reason = constraint(key, value, mended);
    if (reason === null || value === UNSAID[key]) continue;
    mended = { ...mended, [key]: UNSAID[key] };
    // Where the usual number is the one that was wished for, nothing is lost that one would have to be told of.
    if (reason !== 'as-usual') whenNarrated(() => notifyImpossible(key, value, reason));
  }
  useStore.getState().setCircumstances(mended);
  return mended !== circumstances;
}

/** Now, or once the words have been loaded. */
function whenNarrated(then: () => void): void {
  if (useStore.getState().narrator !== null) {
    then();
    return;
  }
  const stop = useStore.subscribe(({ narrator }) => {
    if (narrator === null) return;
    stop();
    then();
  });
}

function notifyImpossible(key: FieldKey, value: string, reason: ConstraintId): void {
  useStore.getState().notify({
    id: `impossible-${key}`,
    tone: 'info',
    text: (lang) =>
      say(lang, noticeTexts.impossible, {
        field: fieldTexts(key).label[lang],
        value: valueLabel(key, value)[lang],
        used: valueLabel(key, UNSAID[key])[lang],
        reason: useStore.getState().narrator?.constraint(reason) ?? '',
      }),
  });
}

function valueLabel(key: FieldKey, value: string) {
  return fieldTexts(key).values[value] ?? { en: value, ja: value };
}

function notifyCancelled(): void {
  useStore.getState().notify({
    id: 'run',
    tone: 'info',
    text: (lang) => say(lang, noticeTexts.cancelled),
  });
}

function notifyFailed(
  reason: 'unreadable' | 'error',
  name: string,
  message: string,
  retry: () => void,
): void {
  useStore.getState().notify({
    id: 'run',
    tone: 'warning',
    text: (lang) =>
      reason === 'unreadable'
        ? say(lang, noticeTexts.unreadable, { name })
        : say(lang, noticeTexts.failed, { message }),
    retry,
  });
}

/**
 * Scrolls the page to the stage where that stands below the scenario and ends out of sight or under the transport: who
 * came by a link to a step came for that step. The next frame knows where things are.
 */
function revealStage(): void {
  requestAnimationFrame(() => {
    const diagram = document.querySelector('.diagram');
    const transport = document.querySelector('.transport');
    if (diagram === null || transport === null) return;
    const { bottom } = diagram.getBoundingClientRect();
    if (bottom > Math.min(innerHeight, transport.getBoundingClientRect().top)) {
      const stage = document.querySelector('.stage');
      if (stage !== null) reveal(stage, 'start');
    }
  });
}
