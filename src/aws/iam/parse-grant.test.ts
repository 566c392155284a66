import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGrants } from './index.ts';
import { GRANT_PROBLEM_CODES } from './problems.ts';

const USER = 'arn:aws:iam::111122223333:user/exampleUser';
const GRANT = { GranteePrincipal: USER, Operations: ['Decrypt', 'GenerateDataKey'] };

/** As `aws kms list-grants` prints one, with what decides nothing. */
const PRINTED = {
  Name: 'for the report',
  IssuingAccount: 'arn:aws:iam::111122223333:root',
  GrantId: '8c94d1f12f5e69f440bae30eaec9570bb1fb7358824f9ddfa1aa5a0dab1a59b2',
  Operations: ['Decrypt'],
  GranteePrincipal: USER,
  Constraints: { EncryptionContextEquals: { Department: 'IT' } },
  CreationDate: 1568565290,
  KeyId: 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
};

const codesOf = (value: unknown) => {
  const parsed = parseGrants(typeof value === 'string' ? value : JSON.stringify(value));
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${path}: ${code}`);
};

describe('what is read', () => {
  it.each([
    ['one grant', GRANT, [GRANT]],
    ['a list', [GRANT, PRINTED], [GRANT, PRINTED]],
    ['the output of list-grants', { Grants: [PRINTED], Truncated: false }, [PRINTED]],
    ['a key without grants', { Grants: [] }, []],
    [
      'a service as the grantee',
      { ...GRANT, GranteePrincipal: 'dynamodb.us-west-2.amazonaws.com' },
      [{ ...GRANT, GranteePrincipal: 'dynamodb.us-west-2.amazonaws.com' }],
    ],
  ])('%s', (_, value, expected) => {
    expect(parseGrants(JSON.stringify(value))).toEqual({ ok: true, value: expected });
  });
});

const REFUSED: readonly (readonly [string, unknown, readonly string[]])[] = [
  [
    'a policy',
    { Version: '2012-10-17', Statement: [] },
    [': grantee-missing', ': operations-missing'],
  ],
  ['no object', { Grants: ['x'] }, ['Grants[0]: grant-not-object']],
  ['everybody', { ...GRANT, GranteePrincipal: '*' }, ['GranteePrincipal: grantee-invalid']],
  [
    'the ARN of a bucket',
    { ...GRANT, GranteePrincipal: 'arn:aws:s3:::amzn-s3-demo-bucket' },
    ['GranteePrincipal: grantee-invalid'],
  ],
  [
    'an operation as an action',
    { ...GRANT, Operations: ['kms:Decrypt'] },
    ['Operations[0]: operation-unknown'],
  ],
  ['no list', { ...GRANT, Operations: 'Decrypt' }, ['Operations: operations-missing']],
  ['an empty list', { ...GRANT, Operations: [] }, ['Operations: list-empty']],
  [
    'a constraint that nobody knows',
    { ...GRANT, Constraints: { EncryptionContextSubsets: {} } },
    ['Constraints.EncryptionContextSubsets: constraint-unknown'],
  ],
  [
    'no text in a pair',
    { ...GRANT, Constraints: { EncryptionContextSubset: { team: 1 } } },
    ['Constraints.EncryptionContextSubset: constraint-pairs'],
  ],
  ['no JSON', '{"Grants": [', [': json-unexpected']],
  ['nothing', '', [': json-empty']],
];

describe('what is refused, with its place', () => {
  it.each(REFUSED)('%s', (_, value, expected) => {
    expect(codesOf(value)).toEqual(expected);
  });

  it('has a case for every problem there is', () => {
    const told = REFUSED.flatMap(([, , problems]) => problems).join();
    for (const code of GRANT_PROBLEM_CODES) expect(told).toContain(code);
  });

  it('suggests the operation that was meant', () => {
    const parsed = parseGrants(JSON.stringify({ ...GRANT, Operations: ['kms:Decrypt'] }));
    expect(!parsed.ok && parsed.error[0]?.params).toEqual({
      value: 'kms:Decrypt',
      suggestion: 'Decrypt',
    });
  });
});

it('throws for no text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(typeof parseGrants(text).ok).toBe('boolean');
    }),
  );
});
