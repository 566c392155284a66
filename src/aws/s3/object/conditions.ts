import { httpDate } from '../../clock.ts';
import type { StoredObject } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { Check, Refusal } from '../errors.ts';
import { notImplemented, PASSED, refuse } from '../errors.ts';
import { quoted } from './object-headers.ts';
import { noSuchKey } from './versions.ts';

/** An ETag as a condition names it: with quotation marks or without. */
function names(condition: string, etag: string): boolean {
  return condition
    .split(',')
    .map((each) =>
      each
        .trim()
        .replace(/^W\//, '')
        .replace(/^"(.*)"$/, '$1'),
    )
    .some((each) => each === '*' || each === etag);
}

function moment(header: string | null): number | null {
  const ms = header === null ? Number.NaN : Date.parse(header);
  return Number.isNaN(ms) ? null : ms;
}

/** Last-Modified has whole seconds. */
const seconds = (ms: number): number => Math.floor(ms / 1000);

function notMet(condition: string): Refusal {
  return refuse(
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
    {
      details: { Condition: condition },
      cause: { id: 'precondition-failed', facts: { condition } },
    },
  );
}

/**
 * The conditions of a read. If-Match beats If-Unmodified-Since, If-None-Match beats If-Modified-Since.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export function checkReadCondition(call: S3Call, object: StoredObject): Check {
  const failed = failedCondition(call, object, {
    match: call.header('if-match'),
    noneMatch: call.header('if-none-match'),
    modifiedSince: call.header('if-modified-since'),
    unmodifiedSince: call.header('if-unmodified-since'),
  });
  if (failed === null) return PASSED;
  if (failed === 'match' || failed === 'unmodifiedSince') return notMet(NAMES[failed]);
  return refuse('NotModified', 'Not Modified', {
    headers: [
      ['ETag', quoted(object.etag)],
      ['Last-Modified', httpDate(object.lastModified)],
    ],
    cause: { id: 'not-modified', facts: { etag: object.etag } },
  });
}

/** The conditions a copy sets its source. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html */
export function checkCopyCondition(call: S3Call, source: StoredObject): Check {
  const prefix = 'x-amz-copy-source-if-';
  const failed = failedCondition(call, source, {
    match: call.header(`${prefix}match`),
    noneMatch: call.header(`${prefix}none-match`),
    modifiedSince: call.header(`${prefix}modified-since`),
    unmodifiedSince: call.header(`${prefix}unmodified-since`),
  });
  if (failed === null) return PASSED;
  return notMet(`x-amz-copy-source-${NAMES[failed]}`);
}

interface Conditions {
  readonly match: string | null;
  readonly noneMatch: string | null;
  readonly modifiedSince: string | null;
  readonly unmodifiedSince: string | null;
}

const NAMES: Readonly<Record<keyof Conditions, string>> = {
  match: 'If-Match',
  noneMatch: 'If-None-Match',
  modifiedSince: 'If-Modified-Since',
  unmodifiedSince: 'If-Unmodified-Since',
};

function failedCondition(
  call: S3Call,
  object: StoredObject,
  conditions: Conditions,
): keyof Conditions | null {
  const { match, noneMatch } = conditions;
  const modified = seconds(object.lastModified);
  const since = moment(conditions.modifiedSince);
  const until = moment(conditions.unmodifiedSince);
  if (match !== null) {
    if (!names(match, object.etag)) return 'match';
  } else if (until !== null && modified > seconds(until)) return 'unmodifiedSince';
  if (noneMatch !== null) {
    if (names(noneMatch, object.etag)) return 'noneMatch';
  } else if (since !== null && modified <= seconds(since) && since <= call.state.clock.now()) {
    // A moment that is still to come is no condition: recorded from S3, as RFC 2616 section 14.25 had it.
    return 'modifiedSince';
  }
  return null;
}

/**
 * The conditions of a write.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 *
 * @param present the newest version of the object, or null
 */
export function checkWriteCondition(call: S3Call, present: StoredObject | null): Check {
  const noneMatch = call.header('if-none-match');
  const match = call.header('if-match');
  if (noneMatch !== null && match !== null) {
    return notImplemented(
      'If-Match,If-None-Match',
      'Multiple conditional request headers present in the request',
    );
  }
  if (noneMatch !== null) {
    if (noneMatch !== '*') return valueNotAccepted('If-None-Match');
    return present === null ? PASSED : notMet('If-None-Match');
  }
  if (match === null) return PASSED;
  if (match === '*') return valueNotAccepted('If-Match');
  if (present === null) return noSuchKey(call.key ?? '');
  return names(match, present.etag) ? PASSED : notMet('If-Match');
}

function valueNotAccepted(header: string): Refusal {
  return notImplemented(
    header,
    `We don't accept the provided value of ${header} header for this API`,
  );
}
