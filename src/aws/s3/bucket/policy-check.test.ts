import { expect, it } from 'vitest';
import { checkBucketPolicy } from './policy-check.ts';

const statement = (more: Record<string, unknown>) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: 'arn:aws:s3:::shelf/*',
  ...more,
});
const text = (Statement: unknown) => JSON.stringify({ Version: '2012-10-17', Statement });
const saved = (Statement: unknown, region = 'us-east-1') => {
  const checked = checkBucketPolicy(text(Statement), 'shelf', region);
  return checked.ok ? null : [checked.error.code, checked.error.message];
};

/** S3's words as others recorded them. */
it.each([
  [{ Action: 's3:PutObjects' }, 'Policy has invalid action'],
  [{ Condition: { Null: { 's3:x-amz-sse': 'true' } } }, 'Policy has an invalid condition key'],
  [
    { Condition: { StringLike: { 's3:prefix': 'a/*' } } },
    'Conditions do not apply to combination of actions and resources in statement',
  ],
  [
    {
      Action: ['s3:ListBucket', 's3:GetBucketLocation'],
      Resource: 'arn:aws:s3:::shelf',
      Condition: { StringLike: { 's3:prefix': ['*'] } },
    },
    'Conditions do not apply to combination of actions and resources in statement',
  ],
  [{ Resource: 'arn:aws:s3:::other/*' }, 'Policy has invalid resource'],
  [{ Resource: 'arn:aws-cn:s3:::shelf/*' }, 'Policy has invalid resource'],
])('S3 does not save %j', (more, message) => {
  expect(saved(statement(more))).toEqual(['MalformedPolicy', message]);
});

it('S3 does not save a policy without a statement', () => {
  expect(saved([])).toEqual(['MalformedPolicy', 'Could not parse the policy: Statement is empty!']);
});

it.each([
  ['us-gov-west-1', 'arn:aws-us-gov:s3:::shelf/*'],
  ['cn-north-1', 'arn:aws-cn:s3:::shelf/*'],
  ['eu-west-1', 'arn:aws:s3:::shelf/*'],
])('in %s a bucket’s ARN is %s', (region, Resource) => {
  expect(saved(statement({ Resource }), region)).toBeNull();
});
