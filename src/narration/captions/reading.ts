import { isClientResponse, isKmsRequest, kmsCalls, receivedObject } from '../../player/index.ts';
import type { Step, Trace, Value } from '../../trace/index.ts';
import { carriedName, contextOf, input, output, statusOf, urlOf } from '../reading.ts';
import { isLive } from '../requests/is-live.ts';
import type { StepContext } from '../types.ts';
import { callerOf } from './caller.ts';
import { type Refused, refusedAt } from './refused.ts';

/** Whose key stands between the disks and the plaintext. */
export type Keeper = 'customer' | 'bucket-key' | 'two-layers' | 'kms' | 's3';

/** Read from the values, not from the mode's name: what was not used protects nothing. */
export function keeperOf(trace: Pick<Trace, 'values' | 'scenario' | 'steps'>): Keeper {
  const names = new Set(trace.values.map(({ name }) => name));
  if (names.has('customer-key')) return 'customer';
  if (names.has('bucket-key')) return 'bucket-key';
  if (names.has('second-key')) return 'two-layers';
  if (names.has('wrapping-key')) return 'kms';
  // A request that was recorded by itself knows nothing of a key that was refused before it was used.
  if (isLive(trace) && !names.has('root-key') && trace.steps.some(isKmsRequest)) return 'kms';
  // A KMS key may exist and have no part in it, as where S3's own key is at work.
  return names.has('kms-key') && !names.has('root-key') ? 'kms' : 's3';
}

/** One of several, by whose key protects the object. */
export function byKeeper<T>(
  c: Pick<StepContext, 'trace'>,
  choices: Readonly<Record<Keeper, T>>,
): T {
  return choices[keeperOf(c.trace)];
}

/** True where KMS is asked in the request that the step belongs to. */
export function asksKms({ step, trace }: StepContext): boolean {
  return trace.steps.some((one) => one.exchange === step.exchange && isKmsRequest(one));
}

/** True where a step of this name belongs to the same request. */
export function hasBeside({ step, trace }: StepContext, name: string): boolean {
  return trace.steps.some((one) => one.exchange === step.exchange && one.name === name);
}

/** Which of the client's requests of its kind this is, and of how many. */
export function placeAmongAlike({ step, trace }: StepContext): {
  readonly nth: number;
  readonly of: number;
} {
  const alike = trace.steps.filter(({ name }) => name === step.name);
  return { nth: alike.indexOf(step) + 1, of: alike.length };
}

/** True where the client asks for the like of it more than once: several objects, one after the other. */
export function isOneOfSeveral(c: StepContext): boolean {
  return placeAmongAlike(c).of > 1;
}

/** Which object a step works for, where each is brought in or out by a request of its own; null for the first. */
export function laterObject({ step, trace, value }: StepContext): {
  readonly nth: number;
  readonly of: number;
} | null {
  const request = trace.steps.find(
    (one) => one.exchange === step.exchange && /^s3\.(put|get)-object$/.test(one.name),
  );
  if (request === undefined) return null;
  const place = placeAmongAlike({ step: request, trace, value });
  return place.nth > 1 ? place : null;
}

/** Which part of its upload a request sends, and how many parts that upload has; null as long as it may get more. */
export function partOf({ step, trace }: StepContext): {
  readonly nth: string;
  readonly of: number | null;
} {
  const upload = urlOf(step).parameter('uploadId');
  const parts = trace.steps.filter(
    (one) => one.name === step.name && urlOf(one).parameter('uploadId') === upload,
  );
  const nth = urlOf(step).parameter('partNumber');
  const isWhole =
    !isLive(trace) || trace.steps.some(({ name }) => name === 's3.complete-multipart-upload');
  // A client may send a part twice.
  const numbers = new Set(parts.map((one) => urlOf(one).parameter('partNumber')));
  return { nth, of: isWhole ? numbers.size : null };
}

/** The run up to a step, the step included. */
function until({ step, trace }: StepContext): readonly Step[] {
  return trace.steps.slice(0, trace.steps.indexOf(step) + 1);
}

/** Requests to KMS up to a step. */
export function callsUntil(c: StepContext): number {
  return until(c).filter(isKmsRequest).length;
}

/** How many requests like the one that a step answers have succeeded, this one included. */
export function answeredUntil(c: StepContext): number {
  return until(c).filter((step) => step.name === c.step.name && statusOf(step) < 300).length;
}

/** How many objects a bucket key has served up to a step that uses it. */
export function servedUntil(c: StepContext): number {
  const key = input(c, 'key');
  const steps = [...c.trace.setup, ...until(c)];
  return key === undefined ? 0 : objectsUnder(key, steps, c);
}

/** How many objects a bucket key serves on stage. */
export function servedBy(key: Value | undefined, c: StepContext): number {
  return key === undefined ? 0 : objectsUnder(key, c.trace.steps, c);
}

/** Objects are told apart by their ARN, to which each data key is bound. */
function objectsUnder({ id }: Value, steps: readonly Step[], c: StepContext): number {
  const arns = new Set<string>();
  for (const step of steps) {
    if (step.kind !== 'op' || step.inputs.key !== id) continue;
    const arn = c.value(step.inputs.aad ?? '');
    if (arn?.name === 'object-arn') arns.add(arn.bytes.join());
  }
  return arns.size;
}

/** True where what a key derivation gives is used for opening. */
export function isForOpening({ step, trace }: StepContext): boolean {
  const id = step.kind === 'op' ? step.outputs.key : undefined;
  return [...trace.setup, ...trace.steps].some(
    (one) => one.kind === 'op' && one.op === 'aes-256-gcm-open' && one.inputs.key === id,
  );
}

/** True where KMS works on a bucket key, which one call makes for many objects. */
export function worksOnBucketKey(c: StepContext): boolean {
  const worked =
    output(c, 'bytes') ?? output(c, 'plaintext') ?? input(c, 'plaintext') ?? output(c, 'joined');
  const name = worked?.name ?? carriedName(c, 'Plaintext');
  if (name !== '') return name.endsWith('bucket-key');
  // A request for a key carries none yet, but its context is the bucket's ARN, not an object's.
  return /"arn:[^"]*:::[^/"]+"/.test(contextOf(c.step) ?? '');
}

/** How a run ended, and what a sentence at its end may speak of. */
export interface EndFacts {
  readonly end: 'stored' | 'read' | 'changed' | 'refused';
  readonly refused: Refused | null;
  /** The caller's name; null for an anonymous one. */
  readonly who: string | null;
  readonly object: string;
  /** Bytes that came back to the client. */
  readonly bytes: number;
  /** Requests of the client that brought an object in or out, or changed one. */
  readonly objects: number;
  readonly kmsCalls: number;
  /** True under aws/s3, whose key policy lets the whole account use it through S3. */
  readonly isAwsManaged: boolean;
}

/** A request that begins something with an object, and not one more step of it. */
const BRINGS_AN_OBJECT =
  /^s3\.(put-object|get-object|copy-object|complete-multipart-upload|update-object-encryption)$/;

export function endOf(trace: Trace): EndFacts {
  const last = trace.steps.findLast(isClientResponse);
  const refused = last === undefined ? null : refusedAt(last, trace);
  const brought = trace.steps.filter(({ name }) => BRINGS_AN_OBJECT.test(name));
  const received = receivedObject(trace);
  const changes = brought.some(({ name }) => name === 's3.update-object-encryption');
  return {
    end: refused !== null ? 'refused' : received !== null ? 'read' : changes ? 'changed' : 'stored',
    refused,
    who: callerOf(trace),
    object: trace.world.objectKey ?? '',
    bytes: received?.value.bytes.length ?? 0,
    objects: brought.length,
    kmsCalls: kmsCalls(trace),
    isAwsManaged: trace.scenario['kms-key'] === 'aws-managed',
  };
}
