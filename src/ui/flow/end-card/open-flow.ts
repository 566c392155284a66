import { FIRST_PAGE } from '../../../link/index.ts';
import { constraint } from '../../../modes/constraint.ts';
import { type ReaderCell, scenarioOf } from '../../../modes/readers.ts';
import { runIndex } from '../../../player/index.ts';
import {
  type Circumstances,
  DEFAULTS,
  FIELD_KEYS,
  type OwnPolicies,
} from '../../../scenario/index.ts';
import { focusOn } from '../../kit/reveal.ts';
import { turnTo } from '../../store/address-bar.ts';
import { useStore } from '../../store/store.ts';

/** Turns to the run that answers a cell. */
export function openCell(cell: ReaderCell): void {
  const { job } = useStore.getState();
  if (job === null || cell.circumstances === null) return;
  const asked = scenarioOf(cell, { ...job.circumstances, policies: job.policies ?? null });
  const policies = asked?.policies ?? {};
  openFlow(cell.circumstances, Object.keys(policies).length === 0 ? null : policies);
}

/** Turns to the download of what the run on the screen has stored: all else is as it was. */
export function openDownload(): void {
  const { job } = useStore.getState();
  if (job === null) return;
  const wished: Circumstances = { ...job.circumstances, operation: 'download' };
  // What means nothing to a download has no part in it.
  const none = FIELD_KEYS.filter((field) => constraint(field, wished[field], wished) !== null);
  const usual = Object.fromEntries(none.map((field) => [field, DEFAULTS[field]]));
  openFlow({ ...wished, ...usual }, job.policies ?? null);
}

/** Turns to another flow with the same object and seed, at its first step. Back returns to this one. */
export function openFlow(circumstances: Circumstances, policies: OwnPolicies | null): void {
  const { embed, dispatch, seed, source } = useStore.getState();
  const changes = { circumstances, policies, seed, source, ...sameObject() };
  if (embed) {
    // A frame leaves the history of its host alone.
    useStore.setState(changes);
    dispatch({ type: 'first' });
  } else turnTo(FIRST_PAGE, changes);
  goOnFromStage();
}

/** Back to the first step of the run on the screen. */
export function startAgain(): void {
  useStore.getState().dispatch({ type: 'first' });
  goOnFromStage();
}

/** What was pressed is gone: whoever uses the keyboard goes on from the stage, once it is there. */
function goOnFromStage(): void {
  requestAnimationFrame(() => {
    const stage = document.querySelector<HTMLElement>('.stage-panel [tabindex]');
    if (stage !== null) focusOn(stage);
  });
}

/**
 * Where a flow made its object itself, as an upload in parts does for want of a large one, another flow would make one of
 * its own: it is handed over as a file.
 */
function sameObject() {
  const { job, trace } = useStore.getState();
  if (job === null || trace === null || job.object !== null) return {};
  if (job.circumstances.operation !== 'multipart') return {};
  const object = [...runIndex(trace).values.values()].find(({ role }) => role === 'plaintext');
  if (object === undefined) return {};
  const name = trace.world.objectKey ?? object.name;
  const file = new File([object.bytes], name);
  return { source: { kind: 'file' as const, name, file } };
}
