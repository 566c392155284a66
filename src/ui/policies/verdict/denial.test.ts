import { expect, it } from 'vitest';
import { evaluate, type Statement } from '../../../aws/iam/index.ts';
import { denialOf } from './denial.ts';

const DENY: Statement = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: 'arn:aws:s3:::b/*',
};
const role = { AWS: 'arn:aws:iam::111122223333:role/app' };
const { Principal: _everybody, ...rest } = DENY;

it.each([
  ['nobody is spared', DENY, 'unconditional', 0],
  ['whom NotPrincipal names by half', { ...rest, NotPrincipal: role }, 'notPrincipal', 0],
  [
    'a condition',
    { ...DENY, Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
    'unconditional',
    1,
  ],
  ['an Allow', { ...DENY, Effect: 'Allow' }, null, 0],
] as const)('says of a Deny whom it reaches: %s', (_, statement, reach, conditions) => {
  const { explanation } = evaluate(
    { identity: [], resource: { Version: '2012-10-17', Statement: [statement as Statement] } },
    {
      principal: 'arn:aws:sts::111122223333:assumed-role/app/demo',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/k',
      context: { 'aws:SecureTransport': 'true' },
    },
  );
  const denial = denialOf(explanation);
  expect(denial.reach).toBe(reach);
  expect(denial.conditions).toHaveLength(conditions);
});
