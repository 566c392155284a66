import { type CellOutcome, judgeCell, MODES, runScenario } from '../modes/index.ts';
import type { Circumstances, Scenario } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import type { EvidenceId } from './evidence.ts';
import { type ComputedRow, planOf, rowOf } from './index.ts';

export type ModeId = Circumstances['mode'];
export const SEED = 'survey';

/** Every mode's row, with the trace of its upload, as the table has them. */
export async function surveyAll(): Promise<
  ReadonlyMap<ModeId, { readonly row: ComputedRow; readonly trace: Trace }>
> {
  const rows = new Map<ModeId, { row: ComputedRow; trace: Trace }>();
  for (const mode of MODES) {
    const plan = planOf(mode);
    const traces = new Map<EvidenceId, Trace>();
    const scenarioOf = (id: EvidenceId): Scenario => {
      const run = plan.evidence.find((each) => each.id === id);
      return { ...run?.circumstances, policies: run?.policies ?? null, seed: SEED };
    };
    for (const { id } of plan.evidence) traces.set(id, await runScenario(scenarioOf(id)));
    const trace = traces.get('upload');
    if (trace === undefined) throw new Error('no upload');
    const outcomes: Record<string, CellOutcome> = {};
    for (const cell of plan.readers) {
      outcomes[cell.id] = await judgeCell(cell, { scenario: scenarioOf('upload'), trace });
    }
    rows.set(mode.id, { row: rowOf(plan, traces, outcomes), trace });
  }
  return rows;
}
