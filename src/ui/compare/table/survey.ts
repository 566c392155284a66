import { create } from 'zustand';
import type { CellOutcome } from '../../../modes/judge-cell.ts';
import type { ModeProfile } from '../../../modes/profile.ts';
import { PROFILES } from '../../../modes/profiles.ts';
import type { Circumstances } from '../../../scenario/index.ts';
import type { EvidenceId } from '../../../survey/evidence.ts';
import { type ComputedRow, planOf, rowOf } from '../../../survey/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { foundPart, tellMissing } from '../../store/missing-part.ts';
import { cellsBeside, runBeside } from '../../store/side-runs.ts';
import { useStore } from '../../store/store.ts';

type Mode = Circumstances['mode'];

/** What was found out of a mode, with the run of its upload, by which values have their names. */
export interface SurveyedRow {
  readonly row: ComputedRow;
  readonly trace: Trace;
}

interface Survey {
  readonly rows: Partial<Readonly<Record<Mode, SurveyedRow>>>;
  /** Runs that are over, of all that there are. */
  readonly done: number;
  readonly total: number;
}

const PLANS = PROFILES.map((profile) => ({ profile, plan: planOf(profile) }));
const TOTAL = PLANS.reduce((sum, { plan }) => sum + plan.evidence.length + plan.readers.length, 0);

export const useSurvey = create<Survey>()(() => ({ rows: {}, done: 0, total: TOTAL }));

let isUnderWay = false;

/** Has every mode's row found out, once for this page; what failed is tried again when it is next asked for. */
export async function surveyModes(): Promise<void> {
  if (isUnderWay) return;
  isUnderWay = true;
  try {
    for (const { profile } of PLANS) {
      if (useSurvey.getState().rows[profile.id] === undefined) await surveyMode(profile);
    }
    foundPart('engine');
  } catch {
    tellMissing('engine', () => void surveyModes());
  }
  isUnderWay = false;
}

async function surveyMode(profile: ModeProfile): Promise<void> {
  const plan = planOf(profile);
  const { seed } = useStore.getState();
  const job = (evidence: (typeof plan.evidence)[number]) => ({
    circumstances: evidence.circumstances,
    policies: evidence.policies,
    seed,
    object: null,
  });
  const before = useSurvey.getState().done;
  let ended = 0;
  const tick = () => useSurvey.setState({ done: before + ++ended });
  const traces = new Map<EvidenceId, Trace>();
  const outcomes: Record<string, CellOutcome> = {};
  try {
    for (const evidence of plan.evidence) {
      traces.set(evidence.id, await runBeside(job(evidence)));
      tick();
    }
    const upload = plan.evidence.find(({ id }) => id === 'upload');
    const trace = traces.get('upload');
    if (upload === undefined || trace === undefined) throw new Error('every mode stores something');
    await cellsBeside(job(upload), plan.readers, (id, outcome) => {
      outcomes[id] = outcome;
      tick();
    });
    const row = rowOf(plan, traces, outcomes);
    const { rows } = useSurvey.getState();
    useSurvey.setState({ rows: { ...rows, [profile.id]: { row, trace } } });
  } catch (error) {
    useSurvey.setState({ done: before });
    throw error;
  }
}
