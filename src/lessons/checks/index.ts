import type { Evidence } from '../evidence.ts';
import type { Choice } from '../lesson.ts';
import type { Check, CheckParams, PlainCheck } from './check.ts';
import { type Finding, type Judge, NONE } from './finding.ts';
import * as run from './run-checks.ts';
import * as tried from './try-checks.ts';

const JUDGES: { readonly [K in PlainCheck]: Judge<K> } = {
  answer: run.answer,
  decided: run.decided,
  'refused-by': run.refusedBy,
  'kms-calls': run.callsToKms,
  step: run.step,
  at: run.at,
  holds: run.holds,
  header: run.header,
  layers: run.layers,
  'comes-back': run.comesBack,
  trail: run.trail,
  reads: tried.reads,
  circumstance: tried.circumstance,
  'only-changed': tried.onlyChanged,
  foretold,
  verdicts: tried.verdicts,
};

/** What a check finds in what was tried. */
export function judgeCheck(check: Check, evidence: Evidence): Finding {
  if (check.check === 'not') {
    const { met, now } = judgeCheck(check.of, evidence);
    // What is not known yet is neither.
    return { met: now.kind !== 'pending' && !met, now };
  }
  if (check.check === 'any') {
    const found = check.of.map((each) => judgeCheck(each, evidence));
    return found.find(({ met }) => met) ?? found[0] ?? { met: false, now: NONE };
  }
  const judge = JUDGES[check.check] as (evidence: Evidence, params: unknown) => Finding;
  return judge(evidence, check satisfies CheckParams[PlainCheck]);
}

/** The choice that a run shows to be right; null where that is none or more than one. */
export function rightChoice<C extends Choice>(choices: readonly C[], evidence: Evidence): C | null {
  const right = choices.filter(({ when }) =>
    when.every((check) => judgeCheck(check, evidence).met),
  );
  return right.length === 1 ? (right[0] ?? null) : null;
}

function foretold(evidence: Evidence): Finding {
  const { choice, choices } = evidence;
  return {
    met: choice !== null && rightChoice(choices, evidence)?.id === choice,
    now: choice === null ? NONE : { kind: 'text', text: choice },
  };
}
