import { isClientResponse } from '../../player/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { EndFacts } from '../captions/reading.ts';
import { statusOf } from '../reading.ts';
import { isLive } from './is-live.ts';
import type { RequestEnd } from './request-tables.ts';

/** Answers after which an object is there, read or changed, so that what is said of flows holds. */
const ABOUT_AN_OBJECT =
  /^s3\.(?:put-object|post-object|get-object|copy-object|complete-multipart-upload|update-object-encryption)\.response$/;

/** What the end of somebody's request may speak of; null for a flow, and for a request after which the same holds as after one. */
export function requestEndOf(trace: Trace, { who, kmsCalls }: EndFacts): RequestEnd | null {
  const { scenario, steps } = trace;
  if (!isLive(trace) || scenario.request === undefined) return null;
  const isAboutObject = steps.some(
    (step) => ABOUT_AN_OBJECT.test(step.name) && statusOf(step) < 300 && tellsMode(trace),
  );
  if (isAboutObject) return null;
  const last = steps.findLast(isClientResponse);
  return {
    trace,
    who,
    kmsCalls,
    operation: scenario.request,
    isKms: last?.actor === 'kms',
    hasKeys: steps.some((step) => step.kind === 'op' && step.op.startsWith('aes-256-gcm')),
  };
}

/** Whether S3 has said how it encrypts the object; without that nobody knows the mode. */
function tellsMode({ steps }: Trace): boolean {
  return steps.some(
    (step) =>
      isClientResponse(step) &&
      step.http.headers.some(([name]) => /^x-amz-server-side-encryption/i.test(name)),
  );
}
