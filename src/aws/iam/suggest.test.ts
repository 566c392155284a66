import { describe, expect, it } from 'vitest';
import {
  type AccessRequest,
  applyChanges,
  awsManagedS3KeyPolicy,
  type DocumentKind,
  defaultKeyPolicy,
  denialReason,
  evaluate,
  type Policies,
  type PolicyDocument,
  type PolicyKind,
  parsePolicy,
  type Statement,
  suggest,
} from './index.ts';

const A = '111122223333';
const alice = `arn:aws:iam::${A}:user/alice`;
const bob = 'arn:aws:iam::444455556666:user/bob';
const key = `arn:aws:kms:us-east-1:${A}:key/1`;
const object = 'arn:aws:s3:::b/a*b';

const s3 = (principal: string, context = {}): AccessRequest => ({
  principal,
  action: 's3:PutObject',
  resource: object,
  resourceAccount: A,
  context,
});
const kms = (principal: string, context = {}): AccessRequest => ({
  principal,
  action: 'kms:Decrypt',
  resource: key,
  resourceAccount: A,
  context,
});
const doc = (...Statement: PolicyDocument['Statement'][]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: Statement.flat(),
});
const all = doc({ Effect: 'Allow', Action: '*', Resource: '*' });

function suggested(policies: Policies, request: AccessRequest, locked: readonly PolicyKind[] = []) {
  const { explanation } = evaluate(policies, request);
  const found = suggest(policies, request, explanation, locked);
  for (const { changes } of found) {
    const after = applyChanges(policies, changes);
    expect(evaluate(after, request).decision).toBe('Allow');
    // What is added must be something AWS would store.
    for (const change of changes) {
      if (change.kind === 'remove') continue;
      expect(
        parsePolicy(JSON.stringify(doc(change.statement)), change.where as DocumentKind),
      ).toMatchObject({
        ok: true,
      });
    }
  }
  return found.map(({ changes }) =>
    changes.map((change) => `${change.kind} ${change.where}`).join(' + '),
  );
}

describe('suggest', () => {
  it('says nothing about an allowed request', () => {
    expect(suggested({ identity: [all] }, s3(alice))).toEqual([]);
  });

  it('same account: a statement in either policy, for just this action and object', () => {
    const policies = { identity: [] };
    expect(suggested(policies, s3(alice))).toEqual(['add identity', 'add resource']);
    const [first] = suggest(policies, s3(alice), evaluate(policies, s3(alice)).explanation);
    expect(first?.changes).toEqual([
      {
        kind: 'add',
        where: 'identity',
        policyIndex: null,
        // The object's own asterisk, not a wildcard.
        statement: { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::b/a${*}b' },
      },
    ]);
  });

  it('cross-account: both sides, or the one that is missing', () => {
    expect(suggested({ identity: [] }, s3(bob))).toEqual(['add identity + add resource']);
    expect(suggested({ identity: [all] }, s3(bob))).toEqual(['add resource']);
    expect(suggested({ identity: [], key: defaultKeyPolicy(A) }, kms(bob))).toEqual([
      'add identity + add key',
    ]);
  });

  it.each<NonNullable<Statement['Condition']>>([
    { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a' } },
    { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
    { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
  ])('opens no perimeter: %j', (Condition) => {
    const resource = doc({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::b/*',
      Condition,
    });
    const request = s3(alice, { 'aws:SourceIp': '198.51.100.7' });
    expect(suggested({ identity: [all], resource }, request)).toEqual([]);
  });

  it('NotPrincipal: adds role, session and account instead of removing the Deny', () => {
    const role = `arn:aws:iam::${A}:role/app`;
    const session = `arn:aws:sts::${A}:assumed-role/app/me`;
    const resource = doc({
      Effect: 'Deny',
      NotPrincipal: { AWS: role },
      Action: 's3:*',
      Resource: 'arn:aws:s3:::b/*',
    });
    const policies = { identity: [all], resource };
    const request = s3(session);
    expect(suggested(policies, request)).toEqual(['replace resource']);
    const [first] = suggest(policies, request, evaluate(policies, request).explanation);
    expect(first?.changes[0]).toMatchObject({
      statement: { NotPrincipal: { AWS: [role, session, `arn:aws:iam::${A}:root`] } },
    });
  });

  it('a session: names its role, not the session', () => {
    const request = s3(`arn:aws:sts::${A}:assumed-role/Uploader/build-7`);
    const policies = { identity: [] };
    const found = suggest(policies, request, evaluate(policies, request).explanation);
    expect(JSON.stringify(found)).toContain(`arn:aws:iam::${A}:role/Uploader"`);
    expect(suggested(policies, request)).toEqual(['add identity', 'add resource']);
  });

  it('anonymous callers and services: the bucket policy', () => {
    expect(suggested({ identity: [] }, s3('ANONYMOUS'))).toEqual(['add resource']);
    expect(suggested({ identity: [] }, s3('logging.s3.amazonaws.com'))).toEqual(['add resource']);
  });

  it('KMS: what the key policy leaves open', () => {
    expect(suggested({ identity: [], key: defaultKeyPolicy(A) }, kms(alice))).toEqual([
      'add identity',
      'add key',
    ]);
    const nobody = doc({
      Effect: 'Allow',
      Principal: { AWS: bob },
      Action: 'kms:*',
      Resource: '*',
    });
    expect(suggested({ identity: [all], key: nobody }, kms(alice))).toEqual(['add key', 'add key']);
    expect(suggested({ identity: [], key: nobody }, kms(alice))).toEqual([
      'add key',
      'add key + add identity',
    ]);
  });

  it('KMS: never that a key go without its policy', () => {
    const deny = doc({ Effect: 'Deny', Principal: '*', Action: 'kms:*', Resource: '*' });
    expect(suggested({ identity: [all], key: deny }, kms(alice))).toEqual([
      'remove key + add key',
      'remove key + add key',
    ]);
    // Nobody calls KMS anonymously, so nothing can be done for such a caller.
    expect(suggested({ identity: [], key: deny }, kms('ANONYMOUS'))).toEqual([]);
  });

  it('a policy without statements: the new one goes into it', () => {
    const empty = { Version: '2012-10-17' as const, Statement: [] };
    expect(suggested({ identity: [], resource: empty, key: empty }, s3('ANONYMOUS'))).toEqual([
      'add resource',
    ]);
    expect(suggested({ identity: [all], key: empty }, kms(alice))).toEqual(['add key', 'add key']);
  });

  it('a locked key policy: nothing where only it could help', () => {
    const auto = awsManagedS3KeyPolicy({ account: A, region: 'us-east-1' });
    expect(suggested({ identity: [all], key: auto }, kms(bob), ['key'])).toEqual([]);
  });

  const sse = 's3:x-amz-server-side-encryption';
  const force = (operator: string) =>
    doc({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::b/*',
      Condition: { [operator]: { [sse]: 'aws:kms' } },
    });

  it('a Deny: an exception where its condition offers one, else its removal', () => {
    const policies = { identity: [all], resource: force('StringNotEquals') };
    expect(suggested(policies, s3(alice))).toEqual(['replace resource', 'remove resource']);
    const [first] = suggest(policies, s3(alice), evaluate(policies, s3(alice)).explanation);
    expect(first?.changes).toMatchObject([
      {
        statement: {
          Condition: { StringNotEquals: { [sse]: 'aws:kms' }, Null: { [sse]: 'false' } },
        },
      },
    ]);

    const dsse = s3(alice, { [sse]: 'aws:kms:dsse' });
    const [listed] = suggest(policies, dsse, evaluate(policies, dsse).explanation);
    expect(listed?.changes).toMatchObject([
      { statement: { Condition: { StringNotEquals: { [sse]: ['aws:kms', 'aws:kms:dsse'] } } } },
    ]);

    const plain = {
      identity: [all],
      resource: doc({ Effect: 'Deny', Principal: '*', Action: '*', Resource: 'arn:aws:s3:::b/*' }),
    };
    expect(suggested(plain, s3(alice))).toEqual(['remove resource']);
  });

  it('a Deny and no Allow: both are dealt with', () => {
    expect(suggested({ identity: [], resource: force('StringNotEquals') }, s3(alice))).toEqual([
      'replace resource + add identity',
      'replace resource + add resource',
      'remove resource + add identity',
      'remove resource + add resource',
    ]);
  });

  it('several Denies: all of them', () => {
    const deny = doc(
      { Effect: 'Deny', Action: 's3:Put*', Resource: '*' },
      { Effect: 'Deny', Action: '*', Resource: '*' },
    );
    expect(suggested({ identity: [deny, all] }, s3(alice))).toEqual([
      'remove identity + remove identity',
    ]);
  });
});

describe('denialReason', () => {
  const reason = (policies: Policies, request: AccessRequest) =>
    denialReason(evaluate(policies, request).explanation);
  const deny = doc({ Effect: 'Deny', Action: '*', Resource: '*' });
  const denyAll = doc({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' });
  const foreign =
    'because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access';

  it.each([
    ['allowed', { identity: [all] }, s3(alice), ''],
    [
      'no identity-based Allow',
      { identity: [] },
      s3(alice),
      'because no identity-based policy allows the s3:PutObject action',
    ],
    [
      'identity-based Deny',
      { identity: [deny] },
      s3(alice),
      'with an explicit deny in an identity-based policy',
    ],
    [
      'bucket policy Deny',
      { identity: [all], resource: denyAll },
      s3(alice),
      'with an explicit deny in a resource-based policy',
    ],
    [
      'cross-account, bucket policy silent',
      { identity: [all] },
      s3(bob),
      'because no resource-based policy allows the s3:PutObject action',
    ],
    [
      'KMS, delegated, IAM silent',
      { identity: [], key: defaultKeyPolicy(A) },
      kms(alice),
      'because no identity-based policy allows the kms:Decrypt action',
    ],
    [
      'KMS, not delegated',
      {
        identity: [all],
        key: doc({ Effect: 'Allow', Principal: { AWS: bob }, Action: 'kms:*', Resource: '*' }),
      },
      kms(alice),
      'because no resource-based policy allows the kms:Decrypt action',
    ],
    [
      'KMS Deny in the key policy',
      { identity: [all], key: denyAll },
      kms(alice),
      'with an explicit deny in a resource-based policy',
    ],
    [
      'KMS, another account, key policy silent',
      { identity: [all], key: defaultKeyPolicy(A) },
      kms(bob),
      foreign,
    ],
    [
      'KMS, another account, key policy denies',
      { identity: [all], key: denyAll },
      kms(bob),
      foreign,
    ],
    ['anonymous', { identity: [] }, s3('ANONYMOUS'), ''],
  ])('%s', (_, policies, request, expected) => {
    expect(reason(policies, request)).toBe(expected);
  });
});
