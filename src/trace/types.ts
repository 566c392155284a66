import type { OpFailure, OpName, OpParams } from '../crypto/index.ts';
import type { Bytes } from '../lib/bytes.ts';
import type { FactId } from './facts.ts';

/** Who acts, in the order of the lifelines. `storage` is the disks behind S3: what it holds is at rest. */
export const ACTORS = ['client', 's3', 'kms', 'storage'] as const;
export type Actor = (typeof ACTORS)[number];

/** What a value is, which decides who may hold it and how it is drawn. */
export const ROLES = [
  'plaintext',
  'key',
  'wrapped-key',
  'ciphertext',
  'iv',
  'nonce',
  'salt',
  'tag',
  'digest',
  'context',
  'public',
] as const;
export type Role = (typeof ROLES)[number];

/** A named part of a value: bytes `start` (inclusive) to `end` (exclusive). */
export interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where a value came from. */
export type Origin =
  | { readonly from: 'input' }
  | { readonly from: 'entropy' }
  | { readonly from: 'op'; readonly output: string }
  | { readonly from: 'slice'; readonly of: string; readonly start: number; readonly end: number };

export interface Value {
  /** `v1`, `v2`, … in the order in which values came to be. */
  readonly id: string;
  /** What it is called: a key of the tables of value names (`data-key`, `object`, `iv`, …). */
  readonly name: string;
  readonly role: Role;
  readonly bytes: Bytes;
  readonly spans: readonly Span[];
  readonly origin: Origin;
  /** The step that made it or brought it in. */
  readonly bornAt: string;
  /** Who held it first. */
  readonly madeBy: Actor;
  /** True for what somebody keeps between requests (a KMS key, S3's root key, a live bucket key). */
  readonly retained: boolean;
  /** Which one, where several share a name: a key id, a part number, an object's key. */
  readonly label: string | null;
  /** SHA-256 in hex, set where no operation vouches for the bytes (an object that was refused before encryption). */
  readonly seal: string | null;
}

export type Header = readonly [name: string, value: string];

/** The header's value, or null when there is none. Several of one name are joined as RFC 9110 section 5.2 says. */
export function headerOf(headers: readonly Header[], name: string): string | null {
  const wanted = name.toLowerCase();
  let found: string | null = null;
  for (const [each, value] of headers) {
    // Most are of another length, and are not spelt anew.
    if (each.length !== wanted.length || each.toLowerCase() !== wanted) continue;
    found = found === null ? value.trim() : `${found}, ${value.trim()}`;
  }
  return found;
}

export type MessageBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  /** The body is this value (the object). */
  | { readonly kind: 'value'; readonly value: string; readonly length: number };

/** An HTTP message as it was sent. */
export type HttpMessage =
  | {
      readonly type: 'request';
      readonly method: string;
      readonly url: string;
      readonly headers: readonly Header[];
      readonly body: MessageBody;
    }
  | {
      readonly type: 'response';
      readonly status: number;
      readonly headers: readonly Header[];
      readonly body: MessageBody;
    };

/** A value on a message, and where in the message it stands. */
export interface Carried {
  readonly value: string;
  readonly place: 'body' | 'header' | 'json' | 'form';
  /** The name of the header, JSON member or field of a form (RFC 7578); empty for a body. */
  readonly name: string;
  readonly encoding: 'raw' | 'base64' | 'hex';
}

/**
 * Which policy, under which name, as a document (JSON). In the order in which those of a kind were judged; SCPs and RCPs
 * by the level they are attached to, from the root's 0, none of which is without one (SCPs) or unnumbered.
 */
export interface JudgedPolicy {
  readonly kind:
    | 'identity'
    | 'resource'
    | 'key'
    | 'boundary'
    | 'session'
    | 'endpoint'
    | 'scp'
    | 'rcp'
    | 'grant';
  /** Empty where nobody has given it one. */
  readonly name: string;
  /** Of an SCP or RCP. */
  readonly level?: number;
  readonly document: unknown;
}

/** What a decision was about and how it came out. `explanation` is serialisable; its type is its maker's. */
export type Decision =
  | {
      readonly subject: 'authorization';
      readonly principal: string;
      readonly action: string;
      readonly resource: string;
      readonly allowed: boolean;
      readonly decision: 'Allow' | 'ImplicitDeny' | 'ExplicitDeny';
      readonly policies: readonly JudgedPolicy[];
      readonly context: Readonly<Record<string, string | readonly string[]>>;
      readonly explanation: unknown;
    }
  | {
      /** Which encryption applies to a write. */
      readonly subject: 'encryption';
      readonly allowed: boolean;
      readonly because: 'request' | 'bucket-default' | 'baseline';
      /** Value of x-amz-server-side-encryption, or null when the customer brings the key. */
      readonly algorithm: string | null;
      readonly facts: Readonly<Record<string, string>>;
    }
  | {
      /** Any other check (headers, key state, block list). */
      readonly subject: 'check';
      readonly check: string;
      readonly allowed: boolean;
      readonly facts: Readonly<Record<string, string>>;
    };

interface StepBase {
  /** Stable and unique within the trace: the name, with `.2`, `.3` … for repeats; setup steps begin with `setup/`. */
  readonly id: string;
  /** Stable name of the kind of step: `kms.generate-data-key`. Texts are found by it. */
  readonly name: string;
  readonly actor: Actor;
  readonly fact: FactId;
  /** Which request of the client this belongs to, from 1. */
  readonly exchange: number;
  /** Time of the step in ms since the epoch, by the run's clock. */
  readonly time: number;
}

export interface SendStep extends StepBase {
  readonly kind: 'send';
  readonly to: Actor;
  readonly http: HttpMessage;
  readonly carries: readonly Carried[];
  /** Values the sender no longer holds once this is sent. */
  readonly drops: readonly string[];
}

export interface OpStep extends StepBase {
  readonly kind: 'op';
  readonly op: OpName;
  readonly params: OpParams;
  /** Input name to value id. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Output name to value id; empty when it failed. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly failure: OpFailure | null;
}

export interface DecideStep extends StepBase {
  readonly kind: 'decide';
  readonly decision: Decision;
}

/** S3 writes a record to its disks, or reads one. */
export interface StorageStep extends StepBase {
  readonly kind: 'store' | 'load';
  /** Which record: `bucket/key`, with the version where there is one. */
  readonly slot: string;
  readonly values: readonly string[];
  /** A store: values that lie on the disks already and belong to the record from now on, unmoved and unread. */
  readonly keeps?: readonly string[];
  /** A store: records that this one takes the place of. */
  readonly removes?: readonly string[];
  /** What stands beside the values in the record, as text. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface EraseStep extends StepBase {
  readonly kind: 'erase';
  readonly values: readonly string[];
}

export interface FailStep extends StepBase {
  readonly kind: 'fail';
  /** The service's error code as this actor gives it. */
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** The true cause: a key of the tables of causes, with what it speaks of. */
  readonly cause: { readonly id: string; readonly facts: Readonly<Record<string, string>> };
}

export type Step = SendStep | OpStep | DecideStep | StorageStep | EraseStep | FailStep;
export type StepKind = Step['kind'];

/** A step before it has its place in the run. */
export type NewStep<K extends StepKind> = Omit<
  Extract<Step, { kind: K }>,
  'id' | 'exchange' | 'time'
>;

/** An event the run leaves in CloudTrail, and the step it belongs to. */
export interface TrailEvent {
  readonly step: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** What the client was told last. */
export interface Outcome {
  readonly status: number;
  readonly code: string | null;
  readonly message: string | null;
}

/** A finished run: what happened, in order, and every value that was there. Immutable. */
export interface Trace {
  readonly version: 2;
  /** The circumstances, as the run was given them (address keys and values). */
  readonly scenario: Readonly<Record<string, string>>;
  /** Names of things in this run: region, account, bucket, objectKey, callerArn, keyArn, … */
  readonly world: Readonly<Record<string, string>>;
  readonly values: readonly Value[];
  /** What happened before the curtain rose: buckets and keys made, the object uploaded that is then read. */
  readonly setup: readonly Step[];
  readonly steps: readonly Step[];
  readonly events: readonly TrailEvent[];
  readonly outcome: Outcome;
  /** SHA-256 in hex over everything but the values' bytes. */
  readonly seal: string;
}
