import { POLICY_KEY_ID } from '../../scenario/index.ts';
import type { Attempt } from '../lesson.ts';

/** Policies that tasks begin with, and that solve them: JSON texts as an editor shows them. */

/** The condition key of the header that names a mode. */
export const MODE_HEADER = 's3:x-amz-server-side-encryption';
/** The condition key of the header that names a KMS key; its value is the key's full ARN. */
export const KEY_HEADER = 's3:x-amz-server-side-encryption-aws-kms-key-id';
/** The condition key of a header that every SSE-C upload has. */
export const CUSTOMER_HEADER = 's3:x-amz-server-side-encryption-customer-algorithm';

/** A policy of these statements. */
export function policyText(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
}

/** Refuses uploads to the course's bucket where the condition holds. */
export function denyUploads(condition: object): object {
  return {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:PutObject',
    Resource: 'arn:aws:s3:::wiki-demo/*',
    Condition: condition,
  };
}

/** Lets the course's role upload where the condition holds. */
export function allowUploads(condition: object): object {
  return {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
    Action: 's3:PutObject',
    Resource: 'arn:aws:s3:::wiki-demo/*',
    Condition: condition,
  };
}

/** The KMS key of every run, as policies speak of it. */
export const RUN_KEY = `arn:aws:kms:ap-northeast-1:111122223333:key/${POLICY_KEY_ID}`;

/** Another KMS key of the account. */
export const OTHER_KEY =
  'arn:aws:kms:ap-northeast-1:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321';

/** An attempt with a bucket policy of these statements. */
export function withBucket(...statements: readonly object[]): Attempt {
  return { policies: { bucket: policyText(...statements) } };
}

/** An attempt in which the caller's IAM policy has these statements. */
export function withIdentity(...statements: readonly object[]): Attempt {
  return { policies: { identity: policyText(...statements) } };
}
