import type {
  Entropy,
  OpFailure,
  OpInputs,
  OpName,
  OpOutputs,
  OpParams,
  Purpose,
} from '../crypto/index.ts';
import { opRow } from '../crypto/index.ts';
import type { Bytes } from '../lib/bytes.ts';
import { asBytes } from '../lib/bytes.ts';
import type { Result } from '../lib/result.ts';
import type { FactId } from './facts.ts';
import type { Actor, Carried, Decision, HttpMessage, MessageBody, Role, Span } from './types.ts';

/** What a new value is called and what it is. */
export interface ValueSpec {
  readonly name: string;
  readonly role: Role;
  readonly spans?: readonly Span[];
  readonly label?: string;
  readonly retained?: boolean;
  /** Of bytes that are drawn: whose they are, so that a seed gives the same to the same, whatever happens around it. */
  readonly drawnFor?: Omit<Purpose, 'what'>;
}

export interface StepHead {
  readonly actor: Actor;
  /** Stable name of the kind of step. */
  readonly name: string;
  readonly fact: FactId;
}

/** Bytes on a message, and where in it they stand. */
export interface CarriedBytes {
  readonly bytes: Uint8Array;
  readonly place: Carried['place'];
  readonly name?: string;
  readonly encoding?: 'raw' | 'base64' | 'hex';
}

/** An HTTP message as a simulator has it: its body as text, as bytes that are a value, or none. */
export type Message =
  | (Omit<Extract<HttpMessage, { type: 'request' }>, 'body'> & {
      readonly body: Exclude<MessageBody, { kind: 'value' }> | Uint8Array;
    })
  | (Omit<Extract<HttpMessage, { type: 'response' }>, 'body'> & {
      readonly body: Exclude<MessageBody, { kind: 'value' }> | Uint8Array;
    });

export interface SendRecord extends StepHead {
  readonly to: Actor;
  readonly message: Message;
  readonly carries: readonly CarriedBytes[];
  /** True when the sender keeps nothing of what it had in memory for this request (retained values stay). */
  readonly releases?: boolean;
}

export interface OpRecord extends StepHead {
  readonly op: OpName;
  readonly inputs: OpInputs;
  readonly params?: OpParams;
  readonly outputs: Readonly<Record<string, ValueSpec>>;
}

export interface StorageRecord extends StepHead {
  readonly slot: string;
  readonly values: readonly Uint8Array[];
  /** A store: what lies on the disks already and belongs to the record from now on, unmoved and unread. */
  readonly keeps?: readonly Uint8Array[];
  /** A store: records that this one takes the place of. */
  readonly removes?: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
}

export interface FailRecord extends StepHead {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly cause: { readonly id: string; readonly facts: Readonly<Record<string, string>> };
}

/**
 * What the simulators tell of themselves. The only way to have bytes recorded is to have them made here: `op` looks
 * the operation up in the table of operations, runs it and records what really went in and came out. Bytes that
 * nobody announced (`input`), drew (`draw`), cut (`slice`) or computed (`op`) cannot enter a step.
 */
export interface Recorder {
  /** A new request of the client begins. */
  exchange(): void;
  /** Bytes brought in from outside, held by `actor` from the next step on. */
  input(actor: Actor, bytes: Uint8Array, spec: ValueSpec): void;
  /** Random bytes, made for the next step. */
  draw(actor: Actor, length: number, spec: ValueSpec): Promise<Bytes>;
  /** A part of a value, cut out for the next step. */
  slice(actor: Actor, bytes: Uint8Array, start: number, end: number, spec: ValueSpec): Bytes;
  /**
   * From now on `actor` keeps these bytes between requests, until it erases them. A keeper may have a name of its own
   * for what others made: what KMS calls a data key is S3's bucket key.
   */
  retain(actor: Actor, bytes: Uint8Array, as?: Pick<ValueSpec, 'name'>): void;
  op(record: OpRecord): Promise<Result<OpOutputs, OpFailure>>;
  send(record: SendRecord): void;
  decide(record: StepHead & { readonly decision: Decision }): void;
  store(record: StorageRecord): void;
  load(record: StorageRecord): void;
  erase(record: StepHead & { readonly values: readonly Uint8Array[] }): void;
  fail(record: FailRecord): void;
  /** An event left in CloudTrail by the step recorded last. */
  event(event: Readonly<Record<string, unknown>>): void;
}

/** What a party draws bytes for that will be this value. */
export function purposeOf(actor: Actor, { name, drawnFor }: ValueSpec): Purpose {
  return { what: `${actor} ${name}`, ...drawnFor };
}

/** Runs an operation of the table. What it draws is drawn for its output: there is one where randomness is made. */
export function runOp(
  { actor, op, inputs, params = {}, outputs }: OpRecord,
  entropy: Entropy,
): Promise<Result<OpOutputs, OpFailure>> {
  const [spec] = Object.values(outputs);
  const purpose = spec === undefined ? { what: op } : purposeOf(actor, spec);
  return opRow(op).run(inputs, params, (length) => entropy.draw(length, purpose));
}

/** Runs every operation and keeps nothing: for a cloud that is only spoken to. */
export function silentRecorder(entropy: Entropy): Recorder {
  const nothing = () => {};
  return {
    exchange: nothing,
    input: nothing,
    draw: (actor, length, spec) => entropy.draw(length, purposeOf(actor, spec)),
    slice: (_actor, bytes, start, end) => asBytes(bytes.subarray(start, end)),
    retain: nothing,
    op: (record) => runOp(record, entropy),
    send: nothing,
    decide: nothing,
    store: nothing,
    load: nothing,
    erase: nothing,
    fail: nothing,
    event: nothing,
  };
}
