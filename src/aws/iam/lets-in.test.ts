import { expect, it } from 'vitest';
import type { PolicyChange } from './apply.ts';
import {
  type AccessRequest,
  evaluate,
  type Policies,
  type PolicyDocument,
  type Statement,
  suggest,
} from './index.ts';

const A = '111122223333';
const doc = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });
const request = (principal: string, context: AccessRequest['context'] = {}): AccessRequest => ({
  principal,
  action: 's3:PutObject',
  resource: 'arn:aws:s3:::b/k',
  resourceAccount: A,
  context,
});
const user = `arn:aws:iam::${A}:user/eva`;
const session = `arn:aws:sts::${A}:assumed-role/app/demo`;
const ALL: PolicyDocument = doc({ Effect: 'Allow', Action: '*', Resource: '*' });
const rest = {
  Effect: 'Deny',
  Action: ['s3:PutObject', 's3:GetObject'],
  Resource: 'arn:aws:s3:::b/*',
} as const;
const deny = (more: Partial<Statement>): Policies => ({
  identity: [ALL],
  resource: doc({ ...rest, Principal: '*', ...more }),
});

/** What the suggestions for a refused request would let in beside it. */
function said(policies: Policies, of: AccessRequest) {
  const { explanation } = evaluate(policies, of);
  return suggest(policies, of, explanation).map((one) => one.letsIn);
}

const SSE = 's3:x-amz-server-side-encryption';
const act = { action: 's3:PutObject', resource: 'arn:aws:s3:::b/k' };
const both = 's3:PutObject, s3:GetObject';

it.each([
  [
    'an Allow for the caller, or for whom the bucket names',
    { identity: [] },
    request(user),
    [[{ kind: 'caller', ...act }], [{ kind: 'named', who: user, ...act }]],
  ],
  [
    'an Allow for everybody',
    { identity: [] },
    request('ANONYMOUS'),
    [[{ kind: 'everybody', who: '*', ...act }]],
  ],
  [
    'a Deny that requests without the header pass, or that is gone',
    deny({ Condition: { StringNotEquals: { [SSE]: 'aws:kms' } } }),
    request(user),
    [
      [{ kind: 'without', key: SSE, action: both }],
      [{ kind: 'removed', action: both, resource: 'arn:aws:s3:::b/*' }],
    ],
  ],
  [
    'a Deny that lets further values pass',
    deny({ Condition: { StringNotEquals: { [SSE]: 'aws:kms' } } }),
    request(user, { [SSE]: 'AES256' }),
    [
      [{ kind: 'values', key: SSE, who: 'AES256', action: both }],
      [{ kind: 'removed', action: both, resource: 'arn:aws:s3:::b/*' }],
    ],
  ],
  [
    'a Deny that spares somebody more',
    {
      identity: [ALL],
      resource: doc({ ...rest, NotPrincipal: { AWS: `arn:aws:iam::${A}:role/app` } }),
    },
    request(session),
    [[{ kind: 'spared', who: `${session}, arn:aws:iam::${A}:root` }]],
  ],
] as const)('a suggestion says what it lets in: %s', (_, policies, of, expected) => {
  expect(said(policies, of)).toEqual(expected);
});

it('no suggestion is without a word of what it lets in', () => {
  const changes: PolicyChange[] = [];
  for (const policies of [{ identity: [] }, deny({}), { identity: [], key: ALL }]) {
    const of = request(user);
    for (const one of suggest(policies, of, evaluate(policies, of).explanation)) {
      expect(one.letsIn.length).toBeGreaterThanOrEqual(one.changes.length);
      changes.push(...one.changes);
    }
  }
  expect(changes.length).toBeGreaterThan(0);
});
