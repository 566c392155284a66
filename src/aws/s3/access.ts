import { ok, type Result } from '../../lib/result.ts';
import type { FactId } from '../../trace/index.ts';
import { denyingSid, gateFacts } from '../gate-facts.ts';
import type { Explanation } from '../iam/index.ts';
import type { Principal } from '../principals.ts';
import type { ForeignObject } from './bucket/bucket.ts';
import { type Bucket, bucketArn, objectArn } from './bucket/bucket.ts';
import { denialsOf, letsIn } from './bucket/object-owner.ts';
import { isPublicPolicy } from './bucket/public-policy.ts';
import type { S3Call } from './call.ts';
import { type Check, PASSED, refuse, type S3Failure } from './errors.ts';
import { requestContext } from './request-context.ts';

export interface Permission {
  /** `s3:PutObject` */
  readonly action: string;
  /** The object's key; left out for the call's own, null for the bucket itself. */
  readonly key?: string | null;
  /** Name of the decision's step; `s3.authorize` if left out. */
  readonly step?: string;
  /** What the decision rests on; how S3 authorizes any request, if left out. */
  readonly fact?: FactId;
  /** Condition keys beside those every S3 request has. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
  /** Whose the object is, where it is not the bucket owner's. */
  readonly foreign?: ForeignObject | undefined;
}

/** Whether the caller may; else AWS's refusal. */
export function permit(call: S3Call, bucket: Bucket, permission: Permission): Check {
  const { action } = permission;
  const key = permission.key === undefined ? call.key : permission.key;
  const resource = key === null ? bucketArn(bucket) : objectArn(bucket, key);
  const { principal } = call;
  const foreign = principal === null || principal.account !== bucket.account;
  const restricted =
    foreign &&
    bucket.policy !== null &&
    bucket.publicAccessBlock?.RestrictPublicBuckets === true &&
    isPublicPolicy(bucket.policy.document);
  const owned = permission.foreign;
  // An ACL knows accounts, and no policy lets in whom it does not.
  if (owned !== undefined && !letsIn(owned, bucket, principal?.account ?? null)) {
    return refuse('AccessDenied', 'Access Denied', {
      cause: { id: 'object-of-other-account', facts: { resource } },
    });
  }
  const judging = restricted ? null : bucketPolicy(bucket, owned);
  const answer = call.state.authorizer(call.state.recorder, {
    actor: 's3',
    name: permission.step ?? 's3.authorize',
    fact: permission.fact ?? 's3-authorization',
    principal,
    action,
    resource,
    // The caller's own, where the ACL has let the caller in: what is left to ask is the caller's own policies.
    resourceAccount: owned === undefined ? bucket.account : (principal?.account ?? ''),
    resourcePolicy: judging === null ? null : { name: bucket.name, document: judging },
    ...(restricted ? { isRestricted: true } : {}),
    context: {
      ...requestContext(call, action, bucket.region),
      'aws:ResourceAccount': bucket.account,
      's3:ResourceAccount': bucket.account,
      'aws:RequestedRegion': bucket.region,
      ...permission.context,
    },
  });
  if (answer.allowed) return PASSED;
  const cause = {
    id: 's3-denied',
    facts: {
      principal: principal?.arn ?? 'anonymous',
      action,
      resource,
      ...(restricted ? { gate: 'restricted', sid: '' } : stoodInTheWay(answer.explanation)),
    },
  };
  // S3 explains a refusal within the account and the organization; callers of another account are taken to be of another
  // organization here. https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
  if (principal === null || foreign) return refuse('AccessDenied', 'Access Denied', { cause });
  return refuse(
    'AccessDenied',
    `User: ${principal.arn} is not authorized to perform: ${action} on resource: "${resource}" ${answer.reason}`,
    { cause },
  );
}

function bucketPolicy({ policy }: Bucket, foreign: ForeignObject | undefined) {
  if (policy === null || foreign === undefined) return policy?.document ?? null;
  return denialsOf(policy.document);
}

/** For what no bucket policy can speak of, making buckets and listing them: who calls, if the caller may. */
export function permitAccount(
  call: S3Call,
  permission: { readonly action: string; readonly resource: string },
): Result<Principal, S3Failure> {
  const { principal } = call;
  if (principal === null) {
    return refuse('AccessDenied', 'Access Denied', {
      cause: { id: 'anonymous-cannot', facts: {} },
    });
  }
  const { action, resource } = permission;
  const answer = call.state.authorizer(call.state.recorder, {
    actor: 's3',
    name: 's3.authorize',
    fact: 's3-authorization',
    principal,
    action,
    resource,
    resourceAccount: principal.account,
    context: {
      ...requestContext(call, action, call.endpointRegion),
      'aws:ResourceAccount': principal.account,
      's3:ResourceAccount': principal.account,
      'aws:RequestedRegion': call.endpointRegion,
    },
  });
  if (answer.allowed) return ok(principal);
  return refuse(
    'AccessDenied',
    `User: ${principal.arn} is not authorized to perform: ${action} on resource: "${resource}" ${answer.reason}`,
    {
      cause: {
        id: 's3-denied',
        facts: { principal: principal.arn, action, resource, ...stoodInTheWay(answer.explanation) },
      },
    },
  );
}

function stoodInTheWay(explanation: Explanation): Readonly<Record<string, string>> {
  return { ...gateFacts(explanation), sid: denyingSid(explanation) };
}
