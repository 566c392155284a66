import { noticeTexts, say } from '../../../i18n/index.ts';
import type { ComparedRun } from '../../../link/compare-address.ts';
import { encodeAddress, FIRST_PAGE } from '../../../link/index.ts';
import type { Circumstances } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { foundPart, tellMissing } from '../../store/missing-part.ts';
import { runSeveral } from '../../store/several-runs.ts';
import { readableSeed } from '../../store/share-link.ts';
import { useStore } from '../../store/store.ts';
import { changesOf, modeName } from '../rows/names.ts';
import type { ComparedRow } from './comparison.ts';
import { circumstancesOf } from './scenarios.ts';
import { useCompare } from './store.ts';

/** The seed of all runs where nobody has named one: they are to be of one world, or no key could be compared. */
const drawnSeed = readableSeed();

/** The seed of the runs. */
function seedOfRuns(): string {
  return useCompare.getState().seed ?? drawnSeed;
}

/**
 * Runs what is chosen and puts it on the screen.
 *
 * @param step see `CompareState.show`
 */
export async function runChoice(step: string | null | undefined): Promise<void> {
  const { choice } = useCompare.getState();
  const scenarios = choice.runs.map((run) => circumstancesOf(run, choice));
  const end = await runSeveral(scenarios, seedOfRuns(), (done) =>
    useCompare.setState({ progress: { done, of: scenarios.length } }),
  );
  // Something else was chosen meanwhile.
  if (end.status === 'superseded' || end.status === 'cancelled') return;
  useCompare.setState({ progress: null });
  if (end.status === 'failed') {
    tellFailed(end.reason, end.message, () => void runChoice(step));
    return;
  }
  foundPart('engine');
  useStore.getState().dismiss('run');
  const rows = choice.runs.flatMap((run, at) => {
    const [circumstances, trace] = [scenarios[at], end.traces[at]];
    return circumstances && trace ? rowOf(run, circumstances, trace) : [];
  });
  useCompare.getState().show(rows, choice.operation, step);
}

function rowOf(run: ComparedRun, circumstances: Circumstances, trace: Trace): ComparedRow {
  const seed = seedOfRuns();
  return {
    trace,
    name: (lang) => modeName(run.mode, lang),
    changes: (lang) => changesOf(run, lang),
    address: (step) =>
      encodeAddress({ page: FIRST_PAGE, scenario: { ...circumstances, seed }, step }),
  };
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
