import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MorePolicy,
  type PolicyRequest,
  type PolicyTexts,
  USUAL_REQUEST,
} from '../../scenario/index.ts';
import { withAnswer } from '../answered-keys.ts';
import { readPolicies } from '../documents.ts';
import { judge } from '../judge.ts';
import { namesOf } from '../names.ts';
import { presetTexts } from '../presets.ts';
import { masked } from './mask.ts';

const text = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement }, null, 2);

const ACCOUNT = '314159265358';
const PARTNER = '271828182845';
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/5fd1c7a0-31bb-4d35-8f0a-0c9b8a7d6e5f`;

const REQUEST: PolicyRequest = {
  ...USUAL_REQUEST,
  'chosen-by': 'request',
  account: ACCOUNT,
  region: 'eu-west-1',
  bucket: 'acme-payroll-prod',
  object: 'salaries/2026/november.csv',
  'caller-arn': `arn:aws:sts::${ACCOUNT}:assumed-role/PayrollApp/jane.doe@acme.example`,
  'key-arn': KEY,
};

async function verdicts(texts: PolicyTexts, request: PolicyRequest) {
  const { overall, checks } = await judge(readPolicies(texts), request, 0);
  return {
    overall,
    checks: checks.map(({ explanation }) => [explanation?.decision, explanation?.decidedBy]),
  };
}

describe('masked', () => {
  const texts: PolicyTexts = {
    bucket: text(
      {
        Effect: 'Allow',
        Principal: { AWS: [PARTNER, `arn:aws:iam::${ACCOUNT}:role/team/PayrollApp`] },
        Action: 's3:*',
        Resource: ['arn:aws:s3:::acme-payroll-prod', 'arn:aws:s3:::acme-payroll-prod/*'],
        Condition: {
          IpAddress: { 'aws:SourceIp': ['198.18.7.0/24', '2400:cb00::/32'] },
          StringEquals: { 'aws:PrincipalOrgID': 'o-acme4prod9', 'aws:SourceVpce': 'vpce-0f1e2d3c' },
        },
      },
      { Sid: 'A', Effect: 'Deny', Principal: '*', Action: 's3:Put*', Resource: '*' },
    ),
    identity: text({
      Effect: 'Allow',
      Action: ['s3:PutObject', 'kms:GenerateDataKey'],
      Resource: ['arn:aws:s3:::acme-payroll-prod/salaries/${aws:username}/*', KEY],
    }),
    key: text({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
      Action: 'kms:*',
      Resource: '*',
      Condition: { StringEquals: { 'kms:CallerAccount': Number(PARTNER) } },
    }),
    more: [
      { id: 'acme scp', kind: 'scp', level: 0, name: 'AcmeGuardrail', text: text() },
      {
        id: 'grant-1',
        kind: 'grant',
        text: JSON.stringify({ KeyId: KEY, GranteePrincipal: REQUEST['caller-arn'] }),
      },
    ],
  };
  const told = masked(texts, REQUEST);

  it('leaves no name', () => {
    const all = JSON.stringify(told);
    expect(all).not.toMatch(
      /acme|payroll|salaries|november|jane|31415|27182|5fd1c7a0|198\.18|cb00|0f1e2d3c|team/i,
    );
  });

  it('gives the same name the same example everywhere, as AWS writes it', () => {
    expect(told?.request).toMatchObject({
      account: '111122223333',
      bucket: 'amzn-s3-demo-bucket',
      region: 'eu-west-1',
      'caller-arn': 'arn:aws:sts::111122223333:assumed-role/ExampleRole/example-session',
    });
    expect(told?.texts.bucket).toContain('"arn:aws:s3:::amzn-s3-demo-bucket/*"');
    expect(told?.texts.key).toContain('arn:aws:iam::111122223333:root');
    expect(told?.request['key-arn']).toBe(
      'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    );
    expect(told?.texts.more?.[1]?.text).toContain(told?.request['caller-arn']);
  });

  it('keeps the layout of a text and the words of the language', () => {
    expect(told?.texts.bucket.split('\n').length).toBe(texts.bucket.split('\n').length);
    for (const word of ['"Sid": "A"', '"s3:Put*"', '"aws:SourceVpce"', '"2012-10-17"']) {
      expect(told?.texts.bucket).toContain(word);
    }
    expect(told?.texts.identity).toContain('/${aws:username}/*');
  });

  it('leaves examples as they are, also those that it gave', () => {
    for (const preset of ['force-sse-kms', 'cross-account', 'force-one-key'] as const) {
      const given = presetTexts(preset, namesOf(USUAL_REQUEST));
      expect(masked(given, USUAL_REQUEST)).toEqual({ texts: given, request: USUAL_REQUEST });
    }
    expect(told && masked(told.texts, told.request)).toEqual(told);
  });

  it('masks nothing where nobody can say what a name is', () => {
    expect(masked({ ...texts, identity: '{ "Statement": [' }, REQUEST)).toBeNull();
  });

  it('keeps what AWS itself names', () => {
    const own = text({
      Effect: 'Allow',
      Principal: { Service: 'logging.s3.amazonaws.com' },
      Action: 's3:*',
      Resource: [
        `arn:aws:iam::${ACCOUNT}:role/aws-service-role/s3.amazonaws.com/AWSServiceRoleForS3`,
        `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Payroll_0a1b`,
        `arn:aws:kms:eu-west-1:${ACCOUNT}:alias/aws/s3`,
      ],
    });
    const after = masked({ bucket: own, identity: '', key: '' }, USUAL_REQUEST)?.texts.bucket;
    expect(after).toContain('/aws-service-role/s3.amazonaws.com/AWSServiceRoleForS3"');
    expect(after).toContain('/sso.amazonaws.com/AWSReservedSSO_ExampleRole"');
    expect(after).toContain(':alias/aws/s3"');
    expect(after).toContain('"logging.s3.amazonaws.com"');
  });
});

// Names that share beginnings and parts, so that patterns cover some of them and not others.
const words = fc.constantFrom('acme', 'prod', 'logs', 'data', 'ac', 'x1x', 'bucket');
const names = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .chain((list) => fc.constantFrom('-', '.', '').map((joint) => list.join(joint)));
const accounts = fc.constantFrom(ACCOUNT, PARTNER, '111122223333', '161803398874');
/** A name, or a pattern made of it. */
const patternsWith = (wildcards: readonly string[]) => (literal: fc.Arbitrary<string>) =>
  fc.oneof(
    literal,
    fc
      .tuple(literal, fc.nat(), fc.nat(), fc.constantFrom(...wildcards))
      .map(([name, a, b, wild]) => {
        const [from, to] = [a % (name.length + 1), b % (name.length + 1)].sort((p, q) => p - q);
        const end = wild === '?' ? (from ?? 0) + 1 : to;
        return `${name.slice(0, from)}${wild}${name.slice(end)}`;
      }),
  );
const ips = fc
  .tuple(fc.constantFrom(10, 11, 203), fc.constantFrom(0, 1, 128), fc.nat(255))
  .map(([a, b, c]) => `${a}.${b}.0.${c}`);

const place = fc.record({
  account: accounts,
  bucket: names,
  role: names,
  session: names,
  object: names,
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

const statements = (own: Place, wildcards: readonly string[]) => {
  const patterns = patternsWith(wildcards);
  const bucket = patterns(fc.oneof(fc.constant(own.bucket), names));
  const object = patterns(fc.oneof(fc.constant(own.object), names, fc.constant('${aws:userid}')));
  const role = fc.oneof(fc.constant(own.role), names);
  const account = fc.oneof(fc.constant(own.account), accounts);
  const condition = fc.oneof(
    fc.constant({}),
    fc.constantFrom('ArnLike', 'ArnNotLike').chain((operator) =>
      fc.tuple(account, patterns(role)).map(([id, name]) => ({
        [operator]: { 'aws:PrincipalArn': `arn:aws:iam::${id}:role/${name}` },
      })),
    ),
    fc.constantFrom('StringEquals', 'StringNotEquals').chain((operator) =>
      fc.constantFrom('o-aaaaaaaaaa', 'o-bbbbbbbbbb').map((id) => ({
        [operator]: { 'aws:PrincipalOrgID': id },
      })),
    ),
    fc.constantFrom('IpAddress', 'NotIpAddress').chain((operator) =>
      fc
        .tuple(
          ips,
          fc.constantFrom('', '/8', '/16', '/31'),
          fc.constantFrom('aws:VpcSourceIp', 'aws:SourceIp'),
        )
        .map(([ip, length, key]) => ({
          [operator]: { [key]: `${ip}${length}` },
        })),
    ),
  );
  const bare = fc.record({
    Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
    Action: fc.constantFrom('*', 's3:*', 's3:PutObject', 'kms:*'),
    Resource: fc.oneof(
      fc.constant('*'),
      bucket.map((name) => `arn:aws:s3:::${name}`),
      fc.tuple(bucket, object).map(([name, key]) => `arn:aws:s3:::${name}/${key}`),
      account.map((id) => `arn:aws:kms:eu-west-1:${id}:key/*`),
    ),
    Condition: condition,
  });
  const principal = fc.oneof(
    fc.constant('*'),
    account.map((AWS) => ({ AWS })),
    fc.tuple(account, role).map(([id, name]) => ({ AWS: `arn:aws:iam::${id}:role/${name}` })),
  );
  const named = fc.tuple(bare, principal).map(([rest, Principal]) => ({ ...rest, Principal }));
  // What allows everything, so that patterns that deny decide; or not, so that those that allow do.
  const document = (one: fc.Arbitrary<object>, Principal?: string) =>
    fc
      .tuple(fc.array(one, { minLength: 1, maxLength: 3 }), fc.constantFrom(true, true, false))
      .map(([list, isOpen]) =>
        text(
          ...(isOpen ? [{ Effect: 'Allow', Principal, Action: '*', Resource: '*' }] : []),
          ...list,
        ),
      );
  const more: fc.Arbitrary<MorePolicy[]> = fc
    .array(
      fc.oneof(
        fc.tuple(fc.constantFrom('boundary', 'session', 'scp', 'identity'), document(bare)),
        fc.tuple(fc.constantFrom('endpoint', 'rcp'), document(named, '*')),
      ),
      { maxLength: 2 },
    )
    .map((list) =>
      list.map(([kind, one], at) => ({ id: `${kind}-${at + 1}`, kind, text: one }) as MorePolicy),
    );
  return fc.record({
    bucket: document(named, '*'),
    identity: document(bare),
    key: document(named, '*'),
    more,
  });
};

describe('the verdict', () => {
  it('is the same for masked policies and the masked request', async () => {
    let allowed = 0;
    const cases = place.chain((own) =>
      fc.record({
        own: fc.constant(own),
        // One question mark in a set has all its names cut into characters.
        texts: fc
          .constantFrom(['*'], ['*'], ['*'], ['*', '?'])
          .chain((wildcards) => statements(own, wildcards)),
        typed: fc.boolean(),
        caller: fc.constantFrom<PolicyRequest['caller']>(
          's3-and-kms',
          'other-account',
          'anonymous',
        ),
        ip: ips,
        org: fc.constantFrom('o-aaaaaaaaaa', 'o-cccccccccc'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ own, texts, typed, caller, ip, org }) => {
        const named: Partial<PolicyRequest> = {
          account: own.account,
          bucket: own.bucket,
          object: own.object,
          region: 'eu-west-1',
          'caller-arn': `arn:aws:sts::${own.account}:assumed-role/${own.role}/${own.session}`,
        };
        let request: PolicyRequest = { ...REQUEST, caller, ...(typed ? named : UNTYPED) };
        for (const [key, value] of Object.entries({
          'aws:VpcSourceIp': ip,
          'aws:PrincipalOrgID': org,
        })) {
          request = { ...request, context: withAnswer(request, key, value) };
        }
        const told = masked(texts, request);
        if (told === null) throw new Error('the texts are JSON');
        const before = await verdicts(texts, request);
        expect(await verdicts(told.texts, told.request)).toEqual(before);
        if (before.overall === 'allowed') allowed++;
      }),
      { numRuns: 600 },
    );
    // Or the property would be about refusals alone.
    expect(allowed).toBeGreaterThan(10);
  });
});

const UNTYPED: Partial<PolicyRequest> = {
  account: '',
  bucket: '',
  object: '',
  'caller-arn': '',
  'key-arn': '',
};
