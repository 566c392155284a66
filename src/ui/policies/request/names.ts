import { ANONYMOUS } from '../../../aws/principals.ts';
import type { PolicyRequest } from '../../../link/policies-fields.ts';
import { CALLERS, WORLD } from '../../../modes/run/world.ts';
import { POLICY_KEY_ID, SAMPLE_OBJECT } from '../../../scenario/index.ts';

/** The names in a request, none of them left open. */
export interface Names {
  readonly bucket: string;
  readonly objectKey: string;
  /** Account that owns the bucket, the object in it and the named key. */
  readonly account: string;
  readonly region: string;
  /** ARN of the caller; `ANONYMOUS` for one without credentials. */
  readonly caller: string;
  /** Account of the caller; null for one without. */
  readonly callerAccount: string | null;
  /** An account that is not the owner's: the caller's, if it is another one. */
  readonly otherAccount: string;
  /** ARN of the key whose policy is written. */
  readonly keyArn: string;
}

/** What is used where nothing is typed: the names of the runs on the main screen. */
export function namesOf(request: PolicyRequest): Names {
  const account = request.account || WORLD.account;
  const region = request.region || WORLD.region;
  const caller = callerOf(request, account);
  const callerAccount = caller === ANONYMOUS ? null : (caller.split(':')[4] ?? '');
  return {
    bucket: request.bucket || WORLD.bucket,
    objectKey: request.object || SAMPLE_OBJECT.name,
    account,
    region,
    caller,
    callerAccount,
    otherAccount:
      request.as === 'other-account' && callerAccount ? callerAccount : WORLD.otherAccount,
    keyArn: request['key-arn'] || `arn:aws:kms:${region}:${account}:key/${POLICY_KEY_ID}`,
  };
}

function callerOf(request: PolicyRequest, account: string): string {
  switch (request.as) {
    case 'anonymous':
      return ANONYMOUS;
    case 'root':
      return `arn:aws:iam::${account}:root`;
    case 'role':
      return request['caller-arn'] || CALLERS['s3-and-kms'].arn.replace(WORLD.account, account);
    case 'other-account':
      return request['caller-arn'] || CALLERS['other-account'].arn;
  }
}

/** Whether a caller can have IAM policies at all. */
export function hasIdentityPolicies(request: PolicyRequest): boolean {
  return request.as === 'role' || request.as === 'other-account';
}
