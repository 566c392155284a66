import type { Trace, Value } from '../trace/index.ts';
import { runIndex } from './run-index.ts';
import { isKmsRequest } from './steps.ts';

/** Reason phrases of the statuses S3 gives (RFC 9110 section 15). */
const PHRASES: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  206: 'Partial Content',
  304: 'Not Modified',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  416: 'Range Not Satisfiable',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Slow Down',
};

/** `200 OK` */
export function statusText(status: number): string {
  return `${status} ${PHRASES[status] ?? ''}`.trim();
}

/** How often KMS was asked for something on stage. */
export function kmsCalls(trace: Trace): number {
  return trace.steps.filter(isKmsRequest).length;
}

/** The object that came back to the client, and whether the run found it equal to what went in; null if none came. */
export function receivedObject(
  trace: Trace,
): { readonly value: Value; readonly isSame: boolean } | null {
  const message = trace.steps.findLast(
    (step) => step.kind === 'send' && step.to === 'client' && step.http.body.kind === 'value',
  );
  if (message?.kind !== 'send' || message.http.body.kind !== 'value') return null;
  const value = runIndex(trace).value(message.http.body.value);
  if (value === undefined) return null;
  const isSame = trace.steps.some(
    (step) =>
      step.kind === 'op' &&
      step.op === 'equal' &&
      step.actor === 'client' &&
      step.failure === null &&
      Object.values(step.inputs).includes(value.id),
  );
  return { value, isSame };
}
