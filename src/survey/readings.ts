import {
  endsOf,
  isClientResponse,
  isKmsRequest,
  kmsOperation,
  receivedObject,
  runIndex,
} from '../player/index.ts';
import type { Actor, FailStep, Header, OpStep, Trace, Value } from '../trace/index.ts';

/** What was read, and the step of the run at which one sees it; null for its first. */
export interface Reading<T> {
  readonly value: T;
  readonly step: string | null;
}

/** How a request ended. */
export interface Answer {
  /** Whether the caller got what was asked for: the very object, or that it is stored. */
  readonly isDone: boolean;
  readonly status: number;
  readonly code: string | null;
  /** Who said no; null where nobody did. */
  readonly refusedBy: 's3' | 'kms' | null;
}

/** How a run's request ended; read at the refusal, or at the end. */
export function readAnswer(trace: Trace): Reading<Answer> {
  const fail = trace.steps.find((step): step is FailStep => step.kind === 'fail');
  const { status, code } = trace.outcome;
  const isRead = trace.scenario.operation === 'download';
  const isDone = isRead ? receivedObject(trace)?.isSame === true : status < 300;
  return {
    value: {
      isDone,
      status,
      code,
      refusedBy: fail === undefined ? null : fail.actor === 'kms' ? 'kms' : 's3',
    },
    step: fail?.id ?? lastStep(trace),
  };
}

/** Where keys are when all is done: who has which, in memory or at rest. */
export interface KeyPlace {
  readonly place: Actor;
  /** Each name once. */
  readonly keys: readonly Pick<Value, 'name' | 'role'>[];
}

/** Where a run leaves keys, in plaintext or wrapped; places without any are left out. */
export function readPlaces(trace: Trace): Reading<readonly KeyPlace[]> {
  const index = runIndex(trace);
  const { memory, atRest } = index.custodyAfter(trace.steps.length);
  const held: readonly (readonly [Actor, readonly string[]])[] = [
    ['client', [...memory.client]],
    ['s3', [...memory.s3]],
    ['kms', [...memory.kms]],
    ['storage', [...memory.storage, ...[...atRest.values()].flat()]],
  ];
  const places = held.map(([place, ids]) => {
    const keys = index.pick(ids).filter(({ role }) => role === 'key' || role === 'wrapped-key');
    const byName = new Map(keys.map(({ name, role }) => [name, { name, role }]));
    return { place, keys: [...byName.values()] };
  });
  return { value: places.filter(({ keys }) => keys.length > 0), step: lastStep(trace) };
}

/** How many times the object is encrypted, one over the other; read at the last of them. */
export function readLayers(trace: Trace): Reading<number> {
  const index = runIndex(trace);
  const layers = trace.steps.filter((step): step is OpStep => {
    if (step.kind !== 'op' || step.op !== 'aes-256-gcm-seal') return false;
    const role = index.value(step.inputs.plaintext)?.role;
    return role === 'plaintext' || role === 'ciphertext';
  });
  return { value: layers.length, step: layers.at(-1)?.id ?? null };
}

const ENCRYPTION = /^x-amz-server-side-encryption/i;

/** The headers by which the run's upload asks for its encryption; read at that request. */
export function readHeaders(trace: Trace): Reading<readonly Header[]> {
  const request = trace.steps.find(
    (step) => step.kind === 'send' && endsOf(step).from === 'client' && step.to === 's3',
  );
  const headers =
    request?.kind === 'send' && request.http.type === 'request' ? request.http.headers : [];
  return {
    value: headers.filter(([name]) => ENCRYPTION.test(name)),
    step: request?.id ?? null,
  };
}

/** Calls to KMS for so many objects. */
export interface Calls {
  readonly calls: number;
  readonly objects: number;
  /** AWS's names of them, each once. */
  readonly operations: readonly string[];
}

/** How often KMS was asked; read at the first time, or at the end where it never was. */
export function readCalls(trace: Trace): Reading<Calls> {
  const calls = trace.steps.filter(isKmsRequest);
  const objects = trace.steps.filter(
    (step) => isClientResponse(step) && step.http.type === 'response' && step.http.status < 300,
  );
  return {
    value: {
      calls: calls.length,
      objects: objects.length,
      operations: [...new Set(calls.map(kmsOperation))],
    },
    step: calls[0]?.id ?? lastStep(trace),
  };
}

/** What CloudTrail has of the use of a key. */
export interface Audit {
  /** Events of KMS. */
  readonly kmsEvents: number;
  /** Events of S3, which are kept only where somebody asks for data events. */
  readonly dataEvents: number;
  /** What the encryption context in the events of KMS names; null where there are none. */
  readonly names: 'object' | 'bucket' | null;
}

/** The events that a run leaves; read at KMS's last, or at the end where it has none. */
export function readAudit(trace: Trace): Reading<Audit> {
  const { places } = runIndex(trace);
  const own = trace.events.filter(({ step }) => places.get(step)?.position != null);
  const ofKms = own.filter(({ event }) => event.eventSource === 'kms.amazonaws.com');
  const named = ofKms.map(({ event }) => {
    const { encryptionContext } = Object(event.requestParameters) as Record<string, unknown>;
    return String((Object(encryptionContext) as Record<string, unknown>)['aws:s3:arn'] ?? '');
  });
  return {
    value: {
      kmsEvents: ofKms.length,
      dataEvents: own.length - ofKms.length,
      names:
        named.length === 0 ? null : named.every((arn) => arn.includes('/')) ? 'object' : 'bucket',
    },
    step: ofKms.at(-1)?.step ?? lastStep(trace),
  };
}

function lastStep({ steps }: Trace): string | null {
  return steps.length > 1 ? (steps.at(-1)?.id ?? null) : null;
}
