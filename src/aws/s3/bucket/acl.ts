import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { Operation, S3Call } from '../call.ts';
import { notImplemented } from '../errors.ts';
import { versionHeader } from '../object/object-headers.ts';
import { calledObject } from '../object/visible-object.ts';
import { aclsNotAllowed, refusePublicAcl } from '../object/writable.ts';
import { canonicalUser, ownerElement } from '../wire/owner.ts';
import { element, s3Document, withAttributes } from '../wire/s3-xml.ts';
import { at } from '../wire/subresource.ts';
import { existingBucket } from './find-bucket.ts';

const matches = at('acl');

/** The one ACL there is here: everything for the owner. */
async function ownersAcl(account: string): Promise<string> {
  const grantee = withAttributes(
    'Grantee',
    { 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:type': 'CanonicalUser' },
    [element('ID', await canonicalUser(account))],
  );
  return s3Document('AccessControlPolicy', [
    await ownerElement('Owner', account),
    element('AccessControlList', [
      element('Grant', [grantee, element('Permission', 'FULL_CONTROL')]),
    ]),
  ]);
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html */
export const getBucketAcl: Operation = {
  name: 'GetBucketAcl',
  method: 'GET',
  on: 'bucket',
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const denied = permit(call, found.value, { action: 's3:GetBucketAcl' });
    if (denied !== null) return refused(denied);
    return ok({ status: 200, headers: [], body: await ownersAcl(found.value.account) });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html */
export const getObjectAcl: Operation = {
  name: 'GetObjectAcl',
  method: 'GET',
  on: 'object',
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const object = calledObject(call, bucket, [['s3:GetObjectAcl', 's3:GetObjectVersionAcl']]);
    if (!object.ok) return object;
    return ok({
      status: 200,
      headers: versionHeader(bucket, object.value),
      body: await ownersAcl(bucket.account),
    });
  },
};

/** Refused where ACLs are off, which they are by default; grants to others are not simulated. */
async function putAcl(call: S3Call, action: string) {
  const found = existingBucket(call);
  if (!found.ok) return found;
  const denied = permit(call, found.value, { action });
  if (denied !== null) return refused(denied);
  const blocked = refusePublicAcl(call, found.value, action);
  if (blocked !== null) return refused(blocked);
  if (found.value.ownership === 'BucketOwnerEnforced') return refused(aclsNotAllowed(found.value));
  const isPrivate = call.header('x-amz-acl') === 'private' && call.request.body.length === 0;
  return isPrivate
    ? ok({ status: 200, headers: [], body: null })
    : refused(notImplemented('x-amz-acl'));
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html */
export const putBucketAcl: Operation = {
  name: 'PutBucketAcl',
  method: 'PUT',
  on: 'bucket',
  matches,
  run: (call) => putAcl(call, 's3:PutBucketAcl'),
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html */
export const putObjectAcl: Operation = {
  name: 'PutObjectAcl',
  method: 'PUT',
  on: 'object',
  matches,
  run: (call) => putAcl(call, 's3:PutObjectAcl'),
};
