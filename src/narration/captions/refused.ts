import { refusalAt } from '../../player/refusal-at.ts';
import type { FailStep, Step, Trace } from '../../trace/index.ts';
import { callerOf, nameOf, type Want, wantOf } from './caller.ts';

/** A refusal as a caption tells it, wherever one meets it: at the gate, where the work stops, or in an answer. */
export interface Refused {
  readonly at: 'gate' | 'stop' | 'answer';
  /** Who said no first; KMS's no reaches the client as an answer of S3. */
  readonly by: 's3' | 'kms';
  /** Who tells it here. */
  readonly told: 's3' | 'kms';
  /** Who asked, by the name of the role or user; null for an anonymous caller. */
  readonly who: string | null;
  /** The action that no policy allows, or that one denies; empty where no policy is the cause. */
  readonly action: string;
  /** What stood in the way: an id of causes, and for a decision by policies which of them. */
  readonly cause: string;
  readonly gate: string;
  /** The statement that denied, where it has a name. */
  readonly sid: string;
  readonly code: string;
  readonly want: Want;
}

/** What a step has to do with a refusal; null for a step that refuses nothing. */
export function refusedAt(step: Step, trace: Trace): Refused | null {
  const position = trace.steps.indexOf(step) + 1;
  if (position === 0) return null;
  if (step.kind === 'decide' && !step.decision.allowed) {
    const next = trace.steps[position];
    const fail = next?.kind === 'fail' ? next : null;
    const { decision } = step;
    const asked = decision.subject === 'authorization' ? decision : null;
    return {
      ...told(step, fail, trace),
      at: 'gate',
      ...(asked === null ? {} : { who: nameOf(asked.principal), action: asked.action }),
    };
  }
  const refusal = refusalAt(trace, position);
  if (refusal === null) return null;
  return {
    ...told(step, refusal.fail, trace),
    at: step.kind === 'fail' ? 'stop' : 'answer',
    code: refusal.answer.code ?? refusal.fail.code,
  };
}

function told(step: Step, fail: FailStep | null, trace: Trace): Omit<Refused, 'at'> {
  const { action = '', gate = '', sid = '' } = fail?.cause.facts ?? {};
  return {
    by: partyOf(fail ?? step),
    told: partyOf(step),
    who: callerOf(trace),
    action,
    cause: fail?.cause.id ?? '',
    gate,
    sid,
    code: fail?.code ?? '',
    want: wantOf(step, trace),
  };
}

function partyOf({ actor }: Step): 's3' | 'kms' {
  return actor === 'kms' ? 'kms' : 's3';
}
