import { isKmsArn, partitionIn } from './arns.ts';
import { cleanLines, readable, withoutFrames } from './clean.ts';
import { encryptionNamed } from './encryption.ts';
import type { Encryption, Evidence } from './evidence.ts';
import { flowOf } from './flow.ts';
import type { Loose, LooseObject } from './loose-json.ts';
import { inOneLine, isObject, objectOf, readLoosely, textOf } from './loose-json.ts';
import { actionOf, isForObjects } from './operations.ts';
import { arnOf } from './place.ts';
import type { Refusal } from './refusal.ts';
import { findRefusal } from './refusal.ts';

const SOURCE = /^(s3|kms|s3express|s3-outposts|s3-object-lambda)\.amazonaws\.com(?:\.cn)?$/;
/** So many objects of a text are looked at. */
const MOST_OBJECTS = 20_000;
/** JSON's text in a string of JSON, and that in another: no service wraps an event more often. */
const MOST_LEVELS = 4;

/**
 * The first event of S3 or KMS in a text, of those that failed before others: a record alone, in `Records`, in the
 * `CloudTrailEvent` of lookup-events, in a log's message. Null where there is none.
 */
export function readCloudTrail(pasted: string): Evidence | null {
  return findEvent(pasted)?.evidence ?? null;
}

/** An event as it stands in a text, with what it says of the request. */
interface FoundEvent {
  readonly event: LooseObject;
  readonly evidence: Evidence;
}

/** The event that `readCloudTrail` reads. */
export function findEvent(pasted: string): FoundEvent | null {
  const text = readable(pasted);
  const squeezed = text.replace(/\\(?:[nr]|(?=\\))|[\s>│┃║|]/g, '');
  if (!/event_?source/i.test(squeezed) || !/event_?name/i.test(squeezed)) return null;
  const readings = versionsOf(text)
    .map((version) => read(version))
    .filter((found) => found !== null);
  const most = Math.max(...readings.map(said));
  return readings.find((found) => said(found) === most) ?? null;
}

function read(version: string): FoundEvent | null {
  const events = eventsIn(readLoosely(version));
  const event = events.find((each) => textOf(each, 'errorCode') !== null) ?? events[0];
  return event === undefined ? null : { event, evidence: evidenceOf(event) };
}

/** How much a reading knows: of the ways to read a text that one is right which breaks nothing. */
function said({ evidence }: FoundEvent): number {
  return Object.values(evidence).filter((value) => value !== null).length;
}

/** The text as it is, without what stands before its lines, in one line, and with one and two levels of escapes less. */
function versionsOf(text: string): readonly string[] {
  const lines = withoutFrames(text.split('\n'));
  const joined = lines.join('');
  const once = withoutEscapes(joined);
  const cleaned = cleanLines(text).map((line) => line.text);
  return [text, lines.join('\n'), joined, once, withoutEscapes(once), cleaned.join('\n')];
}

const withoutEscapes = (text: string) => text.replace(/\\(["\\/])/g, '$1');

/** Objects that are events, outer before inner; an event within the entry of a lookup comes before the entry. */
function eventsIn(root: LooseObject): readonly LooseObject[] {
  const whole: LooseObject[] = [];
  const outlines: LooseObject[] = [];
  const waiting: { value: Loose; level: number }[] = [{ value: root, level: 0 }];
  for (let at = 0; at < waiting.length && at < MOST_OBJECTS; at += 1) {
    const next = waiting[at];
    if (next === undefined) break;
    const { value, level } = next;
    if (typeof value === 'string') {
      const whole = level < MOST_LEVELS ? inOneLine(value) : '';
      if (/event_?source/i.test(whole))
        waiting.push({ value: readLoosely(whole), level: level + 1 });
      continue;
    }
    if (isObject(value) && isEvent(value)) {
      const isWhole = isObject(value.useridentity) || textOf(value, 'eventVersion') !== null;
      (isWhole ? whole : outlines).push(value);
    }
    for (const inner of Object.values(value) as Loose[]) waiting.push({ value: inner, level });
  }
  return [...whole, ...outlines];
}

function isEvent(object: LooseObject): boolean {
  return (
    SOURCE.test(textOf(object, 'eventSource') ?? '') &&
    /^[A-Z]\w{2,60}$/.test(textOf(object, 'eventName') ?? '')
  );
}

function evidenceOf(event: LooseObject): Evidence {
  const message = textOf(event, 'errorMessage');
  const refusal = message === null ? null : findRefusal(flowOf(cleanLines(message)));
  const parameters = objectOf(event, 'requestParameters');
  const versioned = textOf(parameters, 'versionId') !== null;
  const action = refusal?.action ?? actionOf(textOf(event, 'eventName') ?? '', versioned);
  const isKms = action?.startsWith('kms:') === true;
  const key = keyOf(event, refusal, isKms);
  return {
    kind: 'cloudtrail',
    caller: refusal?.caller ?? callerOf(event),
    action,
    resource: refusal?.resource ?? resourceOf(event, action, isKms ? key : null),
    code: textOf(event, 'errorCode'),
    deny: refusal?.deny ?? null,
    policy: refusal?.policy ?? (isOfEndpoint(event) ? 'endpoint' : null),
    encryption: isKms ? null : encryptionOf(event),
    key,
  };
}

/**
 * A network activity event of what a VPC endpoint's policy refused: it says no more than that.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-events.html#cloudtrail-network-events
 */
function isOfEndpoint(event: LooseObject): boolean {
  return textOf(event, 'errorCode') === 'VpceAccessDenied';
}

/** Whoever has an ARN; a service that calls by itself has its name alone. */
function callerOf(event: LooseObject): string | null {
  const identity = objectOf(event, 'userIdentity');
  if (identity === null) return null;
  const arn = textOf(identity, 'arn');
  if (arn?.startsWith('arn:') === true) return arn;
  const service = textOf(identity, 'invokedBy');
  const isService = textOf(identity, 'type') === 'AWSService';
  return isService && service?.endsWith('.amazonaws.com') === true ? service : null;
}

function keyOf(event: LooseObject, refusal: Refusal | null, isKms: boolean): string | null {
  const refused = refusal?.resource ?? null;
  if (refused !== null && isKmsArn(refused)) return refused;
  const parameters = objectOf(event, 'requestParameters');
  const response = objectOf(event, 'responseElements');
  const applied =
    textOf(parameters, 'x-amz-server-side-encryption-aws-kms-key-id') ??
    textOf(parameters, 'SSEKMSKeyId') ??
    textOf(response, 'x-amz-server-side-encryption-aws-kms-key-id') ??
    textOf(response, 'SSEKMSKeyId');
  // KMS writes the key that it found, where the caller may have named an alias.
  const listed = resourcesOf(event).find(isKmsArn) ?? null;
  if (!isKms) return applied ?? listed;
  return listed ?? textOf(parameters, 'keyId') ?? textOf(parameters, 'targetKeyId') ?? applied;
}

function resourcesOf(event: LooseObject): readonly string[] {
  const resources = event.resources;
  if (!Array.isArray(resources)) return [];
  return (resources as readonly Loose[]).flatMap((each) =>
    isObject(each) ? (textOf(each, 'ARN') ?? []) : [],
  );
}

function resourceOf(event: LooseObject, action: string | null, key: string | null): string | null {
  if (action?.startsWith('kms:') === true) return key?.startsWith('arn:') === true ? key : null;
  const parameters = objectOf(event, 'requestParameters');
  const bucket = textOf(parameters, 'bucketName');
  const region = textOf(event, 'awsRegion') ?? '';
  const identity = objectOf(event, 'userIdentity');
  const partition = partitionIn(
    [textOf(identity, 'arn'), ...resourcesOf(event), ` ${region} `].join(' '),
  );
  const place = bucket === null ? null : { bucket, key: textOf(parameters, 'key') };
  const built = arnOf(place, action, partition);
  if (built !== null || action === null) return built;
  const listed = resourcesOf(event).filter((arn) => /^arn:aws[a-z-]*:s3:::./.test(arn));
  const wanted = listed.filter((arn) => isForObjects(action) === arn.includes('/'));
  return wanted.length === 1 && place === null ? (wanted[0] ?? null) : null;
}

/** What was asked for, else what S3 says that it applied. */
function encryptionOf(event: LooseObject): Encryption | null {
  const asked = objectOf(event, 'requestParameters');
  const answered = objectOf(event, 'responseElements');
  const customer = 'x-amz-server-side-encryption-customer-algorithm';
  if (textOf(asked, customer) ?? textOf(answered, customer)) return 'sse-c';
  const header = textOf(asked, 'x-amz-server-side-encryption');
  const applied = textOf(objectOf(event, 'additionalEventData'), 'SSEApplied');
  return (
    encryptionNamed(header ?? '') ??
    appliedBy(applied) ??
    encryptionNamed(textOf(answered, 'x-amz-server-side-encryption') ?? '')
  );
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption-tracking.html */
function appliedBy(word: string | null): Encryption | null {
  if (word === null) return null;
  if (/DSSE/i.test(word)) return 'aws:kms:dsse';
  if (/SSE_S3$/i.test(word)) return 'AES256';
  if (/SSE_KMS$/i.test(word)) return 'aws:kms';
  return /SSE_C$/i.test(word) ? 'sse-c' : null;
}
