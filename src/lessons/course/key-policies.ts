/** Statements of key policies and IAM policies that tasks about a KMS key begin with, and that solve them. */

/** Another key of the same account. */
export const OTHER_KEY =
  'arn:aws:kms:ap-northeast-1:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321';
/** One more key: whoever excepts a single one by name has not kept out all others. */
export const THIRD_KEY =
  'arn:aws:kms:ap-northeast-1:111122223333:key/5678efab-56ef-78ab-90cd-ef1234567890';
/** What uploads and downloads need of a KMS key. */
export const KEY_ACTIONS = ['kms:GenerateDataKey', 'kms:Decrypt'];

/** What a key policy needs so that IAM policies of the account decide too. */
export const LEAVE_IT_TO_IAM = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:root' },
  Action: 'kms:*',
  Resource: '*',
};

/** A role of the course's account. */
export const roleArn = (name: string): string => `arn:aws:iam::111122223333:role/${name}`;
/** The same role as it calls. */
export const callerArn = (name: string): string =>
  `arn:aws:sts::111122223333:assumed-role/${name}/demo`;

/** In an IAM policy: actions on a resource, and what else the statement has. */
export function allow(
  actions: string | readonly string[],
  resource: string,
  more: object = {},
): object {
  return { Effect: 'Allow', Action: actions, Resource: resource, ...more };
}

/** In a key policy: what a role may do with the key, and what else the statement has. */
export function allowRole(
  name: string,
  actions: string | readonly string[],
  more: object = {},
): object {
  return {
    Effect: 'Allow',
    Principal: { AWS: roleArn(name) },
    Action: actions,
    Resource: '*',
    ...more,
  };
}

/** In an IAM policy: uploads and downloads in the course's bucket, as far as S3 is concerned. */
export const ALLOW_OBJECTS = allow(['s3:PutObject', 's3:GetObject'], 'arn:aws:s3:::wiki-demo/*');
