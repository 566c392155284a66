import { ANONYMOUS, partitionOf } from '../aws/iam/index.ts';
import { CALLERS, WORLD } from '../modes/run/world.ts';
import { POLICY_KEY_ID, type PolicyRequest, SAMPLE_OBJECT } from '../scenario/index.ts';

/** The names in a request, none of them left open. */
export interface Names {
  readonly bucket: string;
  readonly objectKey: string;
  /** Account that owns the bucket, the object in it and the named key. */
  readonly account: string;
  readonly region: string;
  /** Of the Region: `aws`, `aws-cn` or `aws-us-gov`. */
  readonly partition: string;
  /** ARN of the caller; the name of a service that calls for itself; `ANONYMOUS` for one without credentials. */
  readonly caller: string;
  /** Account of the caller; null for one without. */
  readonly callerAccount: string | null;
  /** An account that is not the owner's: the caller's, if it is another one. */
  readonly otherAccount: string;
  /** ARN of the key whose policy is written. */
  readonly keyArn: string;
  /** An alias of that key, with `alias/`; null where none is known. */
  readonly keyAlias: string | null;
}

/** What is used where nothing is typed: the names of the runs on the main screen. */
export function namesOf(request: PolicyRequest): Names {
  const account = request.account || WORLD.account;
  const region = request.region || WORLD.region;
  const partition = partitionOf(region);
  const caller = callerOf(request, account, partition);
  const hasAccount = caller !== ANONYMOUS && request.caller !== 'service';
  const callerAccount = hasAccount ? (caller.split(':')[4] ?? '') : null;
  return {
    bucket: request.bucket || WORLD.bucket,
    objectKey: request.object || SAMPLE_OBJECT.name,
    account,
    region,
    partition,
    caller,
    callerAccount,
    otherAccount:
      request.caller === 'other-account' && callerAccount ? callerAccount : WORLD.otherAccount,
    keyArn: request['key-arn'] || `arn:${partition}:kms:${region}:${account}:key/${POLICY_KEY_ID}`,
    keyAlias: aliasOf(request),
  };
}

function aliasOf(request: PolicyRequest): string | null {
  const typed = request['key-alias'].replace(/^arn:[^/]*:(?=alias\/)/, '');
  if (typed !== '') return typed.startsWith('alias/') ? typed : `alias/${typed}`;
  return request['key-name'] === 'alias' ? WORLD.keyAlias : null;
}

/** Writes S3's server access logs. https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html */
const USUAL_SERVICE = 'logging.s3.amazonaws.com';

function callerOf(request: PolicyRequest, account: string, partition: string): string {
  const usual = (caller: keyof typeof CALLERS) =>
    CALLERS[caller].arn.replace(/^arn:aws:/, `arn:${partition}:`);
  switch (request.caller) {
    case 'anonymous':
      return ANONYMOUS;
    case 'root':
      return `arn:${partition}:iam::${account}:root`;
    case 'service':
      return request.service || USUAL_SERVICE;
    case 'other-account':
      return request['caller-arn'] || usual('other-account');
    default:
      return request['caller-arn'] || usual(request.caller).replace(WORLD.account, account);
  }
}

/** Whether a caller can have IAM policies at all. */
export function hasIdentityPolicies({ caller }: PolicyRequest): boolean {
  return caller !== 'anonymous' && caller !== 'root' && caller !== 'service';
}

/** Puts names in the place of others in any text, all at once, the longest first; of one that is there twice the first counts. */
export function renamer(
  pairs: readonly (readonly [from: string, to: string])[],
): (text: string) => string {
  const names = new Map<string, string>();
  for (const [from, to] of pairs) if (from !== '' && !names.has(from)) names.set(from, to);
  const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length);
  // A bucket's name or an account must not be the beginning of another one.
  const pattern = new RegExp(`(?:${longestFirst.map(escaped).join('|')})(?![\\w-])`, 'g');
  return (text) => text.replace(pattern, (name) => names.get(name) ?? name);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
