import { elementText } from '../lib/xml.ts';
import type { Actor, DecideStep, FailStep, HttpMessage, Step, Trace } from '../trace/index.ts';
import { isKmsRequest } from './steps.ts';

/** A refusal as one meets it at a step: where it happens, or the answer that brings it. */
export interface Refusal {
  /** Where it was refused. */
  readonly fail: FailStep;
  readonly position: number;
  /** What the one who is told is told. */
  readonly answer: Answer;
  /** Who gives this answer; not always who refused. */
  readonly by: Actor;
  /** Whether KMS was asked before it came to this. */
  readonly kmsAsked: boolean;
  /** The decision it follows from, where it is one. */
  readonly denial: DecideStep | null;
}

interface Answer {
  readonly status: number;
  readonly code: string | null;
  readonly message: string | null;
}

/** The refusal at a position, from 1: of a step that refuses, and of a response that says so. Null anywhere else. */
export function refusalAt(trace: Trace, position: number): Refusal | null {
  const step = trace.steps[position - 1];
  if (step === undefined) return null;
  if (step.kind === 'fail') {
    const { status, code, message } = step;
    return refusalOf(trace, position, { status, code, message }, step.actor);
  }
  if (step.kind !== 'send' || step.http.type !== 'response' || step.http.status < 400) return null;
  const at = trace.steps.findIndex(
    (one, i) => i < position && one.kind === 'fail' && one.exchange === step.exchange,
  );
  return at < 0 ? null : refusalOf(trace, at + 1, answerOf(step.http), step.actor);
}

function refusalOf(trace: Trace, position: number, answer: Answer, by: Actor): Refusal | null {
  const fail = trace.steps[position - 1];
  if (fail?.kind !== 'fail') return null;
  const before = trace.steps
    .slice(0, position - 1)
    .filter(({ exchange }) => exchange === fail.exchange);
  const last = before.at(-1);
  return {
    fail,
    position,
    answer,
    by,
    kmsAsked: before.some(isKmsRequest),
    denial: last !== undefined && isDenial(last) ? last : null,
  };
}

/** True for a decision by policies that went against the caller. */
export function isDenial(step: Step): step is DecideStep {
  return (
    step.kind === 'decide' && step.decision.subject === 'authorization' && !step.decision.allowed
  );
}

/** What an error response says: S3's XML, KMS's JSON, or the status alone. */
function answerOf(http: Extract<HttpMessage, { type: 'response' }>): Answer {
  const { status, body } = http;
  if (body.kind !== 'text') return { status, code: null, message: null };
  if (!body.text.trimStart().startsWith('{')) {
    return {
      status,
      code: elementText(body.text, 'Code'),
      message: elementText(body.text, 'Message'),
    };
  }
  const json = parse(body.text);
  const text = (member: unknown) => (typeof member === 'string' ? member : null);
  return { status, code: text(json.__type), message: text(json.message ?? json.Message) };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
