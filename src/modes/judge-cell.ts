import type { Scenario } from '../scenario/index.ts';
import type { Actor, FailStep, Trace } from '../trace/index.ts';
import { custodyAtEnd, type Opening, openedWith } from './opened-with.ts';
import { type ReaderCell, scenarioOf } from './readers.ts';
import { runScenario } from './run.ts';

/** Why somebody can or cannot read the object without asking for it. */
export type HoldingReason =
  /** What they hold opens it. */
  | 'holds-the-key'
  /** What lies on the disks has no key that opens it. */
  | 'no-key-at-rest'
  /** S3 has to have KMS unwrap the key, and for a caller who may. */
  | 'must-ask-kms'
  /** Somebody has to bring the key along. */
  | 'must-be-given-the-key'
  /** The key is here, and the object never is. */
  | 'never-has-the-object'
  /** No key of anybody opens what lies there: it was damaged. */
  | 'opens-for-nobody';

/** The answer to "can they read it?". */
export interface CellOutcome {
  /** Whether plaintext of the object gets into their hands. */
  readonly reads: boolean;
  /** What their request was answered; null where none is made. */
  readonly answer: { readonly status: number; readonly code: string | null } | null;
  /** Who said no; null where nobody did. */
  readonly refusedBy: Extract<Actor, 's3' | 'kms'> | null;
  /**
   * Why: of a refusal the id of its cause, with what that speaks of (the tables of causes have words for it); `read` of
   * a download that succeeds; otherwise a `HoldingReason`.
   */
  readonly reason: { readonly id: string; readonly facts: Readonly<Record<string, string>> };
  /** The step that refused, with what AWS says; null where nobody did. */
  readonly fail: FailStep | null;
  /** Whether KMS was asked for the sake of their request. */
  readonly kmsAsked: boolean;
  /** How many keys were tried where no request is made; null for a download. */
  readonly keysTried: number | null;
}

/** A run that is over. */
export interface FinishedRun {
  readonly scenario: Scenario;
  readonly trace: Trace;
}

/** True where a run has left an object on the disks, so that there is something to read. */
export function hasStoredObject(trace: Trace): boolean {
  const roles = new Map(trace.values.map(({ id, role }) => [id, role]));
  return [...custodyAtEnd(trace).atRest].some(
    ([slot, ids]) =>
      !slot.includes('?uploadId=') && ids.some((id) => roles.get(id) === 'ciphertext'),
  );
}

/** Answers a cell: a request by running it, everything else by trying what is held when the run is over. */
export async function judgeCell(cell: ReaderCell, run: FinishedRun): Promise<CellOutcome> {
  const scenario = scenarioOf(cell, run.scenario);
  if (scenario !== null) return outcomeOfDownload(await runScenario(scenario));
  switch (cell.who) {
    case 's3':
      return byS3(run.trace);
    case 'kms':
      return byKms(run.trace);
    default:
      return byThief(run.trace);
  }
}

function outcomeOfDownload(trace: Trace): CellOutcome {
  const { status, code } = trace.outcome;
  const reads = trace.steps.some(
    (step) =>
      step.kind === 'op' && step.actor === 'client' && step.op === 'equal' && step.failure === null,
  );
  const fail = trace.steps.find((step): step is FailStep => step.kind === 'fail');
  return {
    reads,
    answer: { status, code },
    refusedBy: fail === undefined ? null : fail.actor === 'kms' ? 'kms' : 's3',
    reason: fail?.cause ?? { id: 'read', facts: {} },
    fail: fail ?? null,
    kmsAsked: trace.steps.some((step) => step.kind === 'send' && step.to === 'kms'),
    keysTried: null,
  };
}

async function byThief(trace: Trace): Promise<CellOutcome> {
  const opening = await openedWith(trace, disks(trace));
  return withoutRequest(opening, opening.opens ? 'holds-the-key' : 'no-key-at-rest');
}

async function byS3(trace: Trace): Promise<CellOutcome> {
  const own = [...disks(trace), ...keysOf(trace, 's3')];
  const alone = await openedWith(trace, own);
  if (alone.opens) return withoutRequest(alone, 'holds-the-key');
  const withKms = await openedWith(trace, [...own, ...keysOf(trace, 'kms')]);
  if (withKms.opens) return withoutRequest(alone, 'must-ask-kms');
  const withClient = await openedWith(trace, [...own, ...keysOf(trace, 'client')]);
  return withoutRequest(alone, withClient.opens ? 'must-be-given-the-key' : 'opens-for-nobody');
}

async function byKms(trace: Trace): Promise<CellOutcome> {
  const opening = await openedWith(trace, keysOf(trace, 'kms'));
  return withoutRequest(opening, opening.opens ? 'holds-the-key' : 'never-has-the-object');
}

function withoutRequest({ opens, keys }: Opening, id: HoldingReason): CellOutcome {
  return {
    reads: opens,
    answer: null,
    refusedBy: null,
    reason: { id, facts: {} },
    fail: null,
    kmsAsked: false,
    keysTried: keys,
  };
}

/** What lies on the disks. */
function disks(trace: Trace): readonly string[] {
  return [...custodyAtEnd(trace).atRest.values()].flat();
}

/** The keys that a party has in memory when the run is over, wrapped ones included. What it has of the object is no key. */
function keysOf(trace: Trace, party: 'client' | 's3' | 'kms'): readonly string[] {
  const held = custodyAtEnd(trace).memory[party];
  return trace.values.flatMap(({ id, role }) =>
    held.has(id) && (role === 'key' || role === 'wrapped-key') ? id : [],
  );
}
