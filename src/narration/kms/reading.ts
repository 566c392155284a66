import type { Step, Value } from '../../trace/index.ts';
import type { WordContext } from '../types.ts';

/** The value that an operation's step gave under this name. */
export function output(c: WordContext, name: string): Value | undefined {
  return c.step.kind === 'op' ? c.value(c.step.outputs[name] ?? '') : undefined;
}

export function input(c: WordContext, name: string): Value | undefined {
  return c.step.kind === 'op' ? c.value(c.step.inputs[name] ?? '') : undefined;
}

export function lengthOf(value: Value | undefined): string {
  return String(value?.bytes.length ?? 0);
}

export function hasFailed(step: Step): boolean {
  return step.kind === 'op' && step.failure !== null;
}

/** The status of the response that a step sends; 0 for anything else. */
export function statusOf(step: Step): number {
  return step.kind === 'send' && step.http.type === 'response' ? step.http.status : 0;
}

/** What stands in the JSON body of the message that a step sends. */
export function bodyOf(step: Step): Readonly<Record<string, unknown>> {
  if (step.kind !== 'send' || step.http.body.kind !== 'text') return {};
  try {
    const json: unknown = JSON.parse(step.http.body.text);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The exception that a response's body names, or an empty text. */
export function errorOf(step: Step): string {
  const { __type: type } = bodyOf(step);
  return typeof type === 'string' ? type : '';
}

/** An encryption context of a request's body as JSON, or null when there is none. */
export function contextOf(step: Step, member = 'EncryptionContext'): string | null {
  const context = bodyOf(step)[member];
  return typeof context === 'object' && context !== null ? JSON.stringify(context) : null;
}

/** Length in bytes of the carried value that stands in this JSON member. */
export function carriedLength(c: WordContext, member: string): string {
  const { step } = c;
  const carried =
    step.kind === 'send' ? step.carries.find(({ name }) => name === member) : undefined;
  return lengthOf(carried === undefined ? undefined : c.value(carried.value));
}

/** `arn:aws:kms:us-east-1:111122223333:key/1234abcd-…` → `1234abcd`, for reading; anything else as it is. */
export function shortKey(arn: string): string {
  return /:key\/([0-9a-f]{8})-[0-9a-f-]+$/.exec(arn)?.[1] ?? arn;
}
