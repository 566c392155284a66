import { ok } from '../../../lib/result.ts';
import { element } from '../../../lib/xml.ts';
import type { Answer, S3Call } from '../call.ts';
import type { Check, Refusal } from '../errors.ts';
import { invalidArgument, notImplemented, PASSED, refuse } from '../errors.ts';
import { versionHeader } from '../object/object-headers.ts';
import { calledObject } from '../object/visible-object.ts';
import type { BucketOperation } from '../operation.ts';
import { canonicalUser, ownerElement, s3Document } from '../wire/s3-xml.ts';
import type { Bucket, StoredObject } from './bucket.ts';
import { bucketArn, objectArn } from './bucket.ts';

/*
 * Access control lists, which new buckets have switched off. There is one here: everything for the owner, and for
 * the bucket's owner where a writer of another account says so. Grants to others are not simulated, and nobody shall believe that they were made.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
 */

const CANNED_ACLS = [
  'private',
  'public-read',
  'public-read-write',
  'authenticated-read',
  'aws-exec-read',
  'bucket-owner-read',
  'bucket-owner-full-control',
];
const PUBLIC_ACLS = ['public-read', 'public-read-write', 'authenticated-read'];
const EVERYBODY = /acs\.amazonaws\.com\/groups\/global\//;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html */
const getBucketAcl: BucketOperation = {
  name: 'GetBucketAcl',
  method: 'GET',
  on: 'bucket',
  subresource: 'acl',
  action: 's3:GetBucketAcl',
  async run(_call, bucket) {
    return ok({ status: 200, headers: [], body: await ownersAcl(bucket.account) });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html */
const getObjectAcl: BucketOperation = {
  name: 'GetObjectAcl',
  method: 'GET',
  on: 'object',
  subresource: 'acl',
  // Asked for with the object: without s3:ListBucket nobody is told that it is missing.
  action: null,
  async run(call, bucket) {
    const object = calledObject(call, bucket, [['s3:GetObjectAcl', 's3:GetObjectVersionAcl']]);
    if (!object.ok) return object;
    return ok({
      status: 200,
      headers: versionHeader(bucket, object.value),
      body: await aclOf(bucket, object.value),
    });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html */
const putBucketAcl: BucketOperation = {
  name: 'PutBucketAcl',
  method: 'PUT',
  on: 'bucket',
  subresource: 'acl',
  action: 's3:PutBucketAcl',
  run: (call, bucket) => putAcl(call, bucket, 's3:PutBucketAcl'),
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html */
const putObjectAcl: BucketOperation = {
  name: 'PutObjectAcl',
  method: 'PUT',
  on: 'object',
  subresource: 'acl',
  action: 's3:PutObjectAcl',
  run: (call, bucket) => putAcl(call, bucket, 's3:PutObjectAcl'),
};

export const accessControlLists = [getBucketAcl, putBucketAcl, getObjectAcl, putObjectAcl];

function aclOf(bucket: Bucket, { foreign }: StoredObject): Promise<string> {
  if (foreign === undefined) return ownersAcl(bucket.account);
  return ownersAcl(foreign.account, foreign.isForBucketOwner ? [bucket.account] : []);
}

/** @param others accounts beside the owner's that may do everything */
async function ownersAcl(account: string, others: readonly string[] = []): Promise<string> {
  const grants = [account, ...others].map(async (each) => {
    const grantee = element('Grantee', [element('ID', await canonicalUser(each))], {
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:type': 'CanonicalUser',
    });
    return element('Grant', [grantee, element('Permission', 'FULL_CONTROL')]);
  });
  return s3Document('AccessControlPolicy', [
    await ownerElement('Owner', account),
    element('AccessControlList', await Promise.all(grants)),
  ]);
}

/** @param action that the caller was allowed, for naming it where public ACLs are blocked */
async function putAcl(call: S3Call, bucket: Bucket, action: string): Promise<Answer> {
  const unblocked = checkPublicAcl(call, bucket, action);
  if (!unblocked.ok) return unblocked;
  if (bucket.ownership === 'BucketOwnerEnforced') return aclsNotAllowed(bucket);
  const isPrivate = call.header('x-amz-acl') === 'private' && call.request.body.length === 0;
  return isPrivate ? ok({ status: 200, headers: [], body: null }) : notImplemented('x-amz-acl');
}

/**
 * ACLs in the headers of a write. With Bucket owner enforced S3 takes what says nothing new: everything for the
 * bucket's owner, and `private` from the owner's own account (recorded by several clients), whose is the object then.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
 */
export function checkAcl(call: S3Call, bucket: Bucket): Check {
  const canned = call.header('x-amz-acl');
  if (canned !== null && !CANNED_ACLS.includes(canned)) {
    return invalidArgument('', 'x-amz-acl', canned);
  }
  const grants = call.request.headers.filter(([name]) => /^x-amz-grant-/i.test(name));
  const saysNothing =
    canned === null ||
    canned === 'bucket-owner-full-control' ||
    (canned === 'private' && call.principal?.account === bucket.account);
  if (saysNothing && grants.length === 0) return PASSED;
  if (bucket.ownership === 'BucketOwnerEnforced') return aclsNotAllowed(bucket);
  const unblocked = checkPublicAcl(call, bucket, 's3:PutObject');
  if (!unblocked.ok) return unblocked;
  return canned === 'private' && grants.length === 0 ? PASSED : notImplemented('x-amz-acl');
}

/**
 * Whether the bucket takes the ACL, if it is a public one. As recorded by many.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
function checkPublicAcl(call: S3Call, bucket: Bucket, action: string): Check {
  if (bucket.publicAccessBlock?.BlockPublicAcls !== true) return PASSED;
  const isPublic =
    PUBLIC_ACLS.includes(call.header('x-amz-acl') ?? '') ||
    call.request.headers.some(([name, who]) => /^x-amz-grant-/i.test(name) && EVERYBODY.test(who));
  if (!isPublic) return PASSED;
  const who = call.principal?.arn ?? 'anonymous';
  const resource = call.key === null ? bucketArn(bucket) : objectArn(bucket, call.key);
  return refuse(
    'AccessDenied',
    `User: ${who} is not authorized to perform: ${action} on resource: "${resource}" because public ACLs are prevented by the BlockPublicAcls setting in S3 Block Public Access.`,
    { cause: { id: 'public-acl-blocked', facts: { bucket: bucket.name } } },
  );
}

/** The answer of a bucket in which ACLs are switched off. */
function aclsNotAllowed(bucket: Bucket): Refusal {
  return refuse('AccessControlListNotSupported', 'The bucket does not allow ACLs', {
    details: { BucketName: bucket.name },
    cause: { id: 'acls-disabled', facts: { bucket: bucket.name } },
  });
}
