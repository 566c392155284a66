import type { PolicyDocument } from '../../iam/index.ts';
import type { S3Call } from '../call.ts';
import type { Bucket, ForeignObject, StoredObject } from './bucket.ts';

/**
 * Whose an object is that is written now. With ACLs on, it is the account's that writes it, unless the bucket prefers its
 * own owner and the writer gives everything to that one.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
 */
export function ownershipOf(call: S3Call, bucket: Bucket): Pick<StoredObject, 'foreign'> {
  const account = call.principal?.account ?? '';
  const isForBucketOwner = call.header('x-amz-acl') === 'bucket-owner-full-control';
  const isOwners =
    account === bucket.account ||
    bucket.ownership === 'BucketOwnerEnforced' ||
    (bucket.ownership === 'BucketOwnerPreferred' && isForBucketOwner);
  if (isOwners) return {};
  return { foreign: { account, isForBucketOwner } };
}

/**
 * Whether an object that is not the bucket owner's lets an account in: its own, and the bucket owner's where the ACL says
 * so. Nobody else can be named here, see `acl.ts`.
 */
export function letsIn(foreign: ForeignObject, bucket: Bucket, account: string | null): boolean {
  return account === foreign.account || (foreign.isForBucketOwner && account === bucket.account);
}

/**
 * What a bucket policy says to an object that is not the bucket owner's: its Deny statements alone. Null: nothing.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-auth-workflow-object-operation.html
 */
export function denialsOf(document: PolicyDocument): PolicyDocument | null {
  const denials = [document.Statement].flat().filter(({ Effect }) => Effect === 'Deny');
  return denials.length === 0 ? null : { ...document, Statement: denials };
}
