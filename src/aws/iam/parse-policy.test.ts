import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../lib/text.ts';
import { LANGUAGES } from '../../narration/languages.test-helper.ts';
import {
  awsManagedS3KeyPolicy,
  type DocumentKind,
  defaultKeyPolicy,
  evaluate,
  POLICY_LIMITS,
  type Policies,
  parsePolicy,
} from './index.ts';
import { PROBLEM_CODES, type ProblemCode } from './problems.ts';

const problems = (text: string, kind: DocumentKind) => {
  const result = parsePolicy(text, kind);
  return result.ok ? [] : result.error;
};
const statement = (inner: string) => `{"Version":"2012-10-17","Statement":[{${inner}}]}`;
const ok = {
  identity: '"Effect":"Allow","Action":"s3:*","Resource":"*"',
  resource: '"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::b/*"',
  key: '"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"kms:*","Resource":"*"',
  boundary: '"Sid":"Only1","Effect":"Allow","NotAction":"iam:*","Resource":"*"',
  session: '"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/é*"',
  endpoint: '"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"',
  scp: '"Sid":"All but IAM!","Effect":"Allow","NotAction":"iam:*","NotResource":"arn:aws:s3:::b/*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}',
  rcp: '"Effect":"Deny","Principal":"*","Action":["s3:*","kms:*"],"NotResource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}',
};
const with_ = (kind: DocumentKind, from: string, to: string) =>
  statement(ok[kind].replace(from, to));

/** Code, where it must be found, kind, text. `§` marks the place and is taken out. */
const cases: readonly (readonly [ProblemCode, DocumentKind, string])[] = [
  ['action-unknown', 'resource', with_('resource', '"s3:*"', '§"s3:PutObjects"')],
  ['action-unknown', 'resource', with_('resource', '"s3:*"', '["s3:GetObject",§"s3:Frobnicate*"]')],
  [
    'condition-key-unknown',
    'resource',
    statement(
      `${ok.resource},"Condition":{"StringEquals":{§"s3:x-amz-server-side-encription":"AES256"}}`,
    ),
  ],
  [
    'condition-key-unknown',
    'resource',
    statement(`${ok.resource},"Condition":{"StringEquals":{§"aws:PrincipalOrg":"o-a"}}`),
  ],
  [
    'condition-key-unfit',
    'resource',
    with_('resource', '"s3:*"', '"s3:GetObject","Condition":{"StringLike":{§"s3:prefix":"a/*"}}'),
  ],
  [
    'not-principal-allow',
    'resource',
    statement(
      '"Effect":"Allow",§"NotPrincipal":{"AWS":"111122223333"},"Action":"s3:*","Resource":"arn:aws:s3:::b/*"',
    ),
  ],
  ['json-empty', 'identity', '  §'],
  ['json-unexpected', 'identity', '{"Version":"2012-10-17",\n "Statement": [§}'],
  ['json-unexpected', 'identity', '{§Version: 1}'],
  ['json-string-open', 'identity', '{§"Version:1}\n'],
  ['json-string-control', 'identity', '{"a§\u0001":1}'],
  ['json-escape', 'identity', '{"§\\q":1}'],
  ['json-number', 'identity', '{"a":§01}'],
  ['json-trailing', 'identity', '{} §{}'],
  ['json-too-deep', 'identity', `${'['.repeat(64)}§[`],
  [
    'too-large',
    'identity',
    `§{"Version":"2012-10-17","Id":"${'x'.repeat(6200)}","Statement":{${ok.identity}}}`,
  ],
  ['document-not-object', 'identity', '\n§[]'],
  ['duplicate-key', 'identity', statement(`${ok.identity},\n  §"Effect":"Deny"`)],
  [
    'unknown-key',
    'identity',
    '{§"Versions":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}',
  ],
  ['unknown-key', 'identity', statement(`${ok.identity},§"Conditions":{}`)],
  ['version-unknown', 'identity', `{"Version":§"2012-10-18","Statement":{${ok.identity}}}`],
  ['not-a-string', 'identity', with_('identity', '"s3:*"', '["s3:*",§7]')],
  ['statement-missing', 'identity', '§{"Version":"2012-10-17"}'],
  ['statement-empty', 'identity', '{"Statement":§[]}'],
  ['statement-not-object', 'identity', '{"Statement":[§"x"]}'],
  ['sid-characters', 'identity', statement(`"Sid":§"a b",${ok.identity}`)],
  [
    'sid-duplicate',
    'identity',
    `{"Statement":[{"Sid":"a",${ok.identity}},{"Sid":§"a",${ok.identity}}]}`,
  ],
  ['effect-missing', 'identity', '{"Statement":[§{"Action":"s3:*","Resource":"*"}]}'],
  ['effect-invalid', 'identity', with_('identity', '"Allow"', '§"allow"')],
  ['action-missing', 'identity', '{"Statement":§{"Effect":"Allow","Resource":"*"}}'],
  ['action-both', 'identity', statement(`${ok.identity},§"NotAction":"s3:*"`)],
  ['action-no-service', 'identity', with_('identity', '"s3:*"', '["s3:Get*",§"GetObject"]')],
  ['action-malformed', 'identity', with_('identity', '"s3:*"', '§"s3*:Get"')],
  ['action-other-service', 'resource', with_('resource', '"s3:*"', '§"kms:Decrypt"')],
  ['resource-missing', 'key', '{"Statement":§{"Effect":"Allow","Principal":"*","Action":"kms:*"}}'],
  ['resource-both', 'identity', statement(`${ok.identity},§"NotResource":"*"`)],
  ['resource-arn', 'identity', with_('identity', '"*"', '§"my-bucket/*"')],
  ['resource-arn', 'identity', with_('identity', '"*"', '§"arn:aws:s3:my-bucket/*"')],
  ['resource-arn', 'identity', with_('identity', '"*"', '§"arn:aws:*:::my-bucket/*"')],
  ['resource-arn', 'identity', with_('identity', '"*"', '§"arn:aws:kms:us-east-1:1234:key/1"')],
  [
    'resource-service',
    'resource',
    with_('resource', 'arn:aws:s3:::b/*"', 'arn:aws:sqs:::b"').replace('"arn', '§"arn'),
  ],
  [
    'resource-variable-in-prefix',
    'identity',
    with_('identity', '"*"', '§"arn:aws:kms:*:${aws:PrincipalAccount}:key/1"'),
  ],
  ['list-empty', 'identity', with_('identity', '"s3:*"', '§[]')],
  ['principal-in-identity-policy', 'identity', statement(`§"Principal":"*",${ok.identity}`)],
  [
    'principal-missing',
    'resource',
    '{"Statement":§{"Effect":"Allow","Action":"s3:*","Resource":"*"}}',
  ],
  ['principal-both', 'resource', statement(`${ok.resource},§"NotPrincipal":"*"`)],
  ['principal-shape', 'resource', with_('resource', '"*"', '§"111122223333"')],
  ['principal-type', 'resource', with_('resource', '"*"', '{§"Aws":"*"}')],
  [
    'principal-wildcard',
    'key',
    with_('key', '"111122223333"', '§"arn:aws:iam::111122223333:user/*"'),
  ],
  ['principal-invalid', 'key', with_('key', '"111122223333"', '["111122223333",§"alice"]')],
  ['condition-not-object', 'identity', statement(`${ok.identity},"Condition":§[]`)],
  [
    'operator-unknown',
    'identity',
    statement(`${ok.identity},"Condition":{§"StringEqual":{"aws:username":"a"}}`),
  ],
  [
    'operator-unknown',
    'identity',
    statement(`${ok.identity},"Condition":{§"NullIfExists":{"aws:username":"true"}}`),
  ],
  [
    'operator-not-object',
    'identity',
    statement(`${ok.identity},"Condition":{"StringEquals":§"a"}`),
  ],
  [
    'condition-key',
    'identity',
    statement(`${ok.identity},"Condition":{"StringEquals":{§"username":"a"}}`),
  ],
  [
    'condition-value-type',
    'identity',
    statement(`${ok.identity},"Condition":{"StringEquals":{"aws:username":[§null]}}`),
  ],
  [
    'condition-value',
    'identity',
    statement(
      `${ok.identity},"Condition":{"IpAddress":{"aws:SourceIp":["10.0.0.0/8",§"10.0.0.0/40"]}}`,
    ),
  ],
  [
    'condition-value',
    'identity',
    statement(`${ok.identity},"Condition":{"Bool":{"aws:SecureTransport":§"yes"}}`),
  ],
  [
    'condition-value',
    'identity',
    statement(`${ok.identity},"Condition":{"NumericLessThan":{"s3:max-keys":§"ten"}}`),
  ],
  [
    'condition-value',
    'identity',
    statement(`${ok.identity},"Condition":{"DateLessThan":{"aws:CurrentTime":§"tomorrow"}}`),
  ],
  [
    'condition-value',
    'identity',
    statement(`${ok.identity},"Condition":{"ArnLike":{"aws:SourceArn":§"my-bucket"}}`),
  ],
  [
    'condition-value',
    'identity',
    statement(`${ok.identity},"Condition":{"Null":{"aws:username":§"null"}}`),
  ],
  ['sid-characters', 'boundary', with_('boundary', '"Only1"', '§"only one"')],
  ['sid-characters', 'session', statement(`"Sid":§"a b",${ok.session}`)],
  ['principal-in-identity-policy', 'boundary', statement(`§"Principal":"*",${ok.boundary}`)],
  ['principal-in-identity-policy', 'session', statement(`§"NotPrincipal":"*",${ok.session}`)],
  ['principal-in-scp', 'scp', statement(`§"Principal":"*",${ok.scp}`)],
  ['principal-in-scp', 'scp', statement(`§"NotPrincipal":{"AWS":"111122223333"},${ok.scp}`)],
  ['principal-missing', 'endpoint', `{"Statement":[§{${ok.identity}}]}`],
  [
    'principal-missing',
    'rcp',
    `{"Version":"2012-10-17","Statement":§{"Effect":"Deny","Action":"s3:*","Resource":"*"}}`,
  ],
  ['version-required', 'scp', `§{"Statement":[{${ok.scp}}]}`],
  ['version-required', 'rcp', `{"Version":§"2008-10-17","Statement":[{${ok.rcp}}]}`],
  ['session-character', 'session', statement(ok.session.replace('é', '§本'))],
  ['session-character', 'session', statement(ok.session.replace('é', '§😀'))],
  ['rcp-allow', 'rcp', with_('rcp', '"Deny"', '§"Allow"')],
  ['rcp-element', 'rcp', with_('rcp', '"Action"', '§"NotAction"')],
  ['rcp-element', 'rcp', with_('rcp', '"Principal"', '§"NotPrincipal"')],
  ['rcp-principal', 'rcp', with_('rcp', '"*"', '§{"AWS":"111122223333"}')],
  ['rcp-action-all', 'rcp', with_('rcp', '["s3:*","kms:*"]', '["s3:*",§"*"]')],
  ['rcp-action-all', 'rcp', with_('rcp', '["s3:*","kms:*"]', '§"*"')],
];

const fullAccess = '"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"';

describe('parsePolicy', () => {
  it.each(Object.entries(ok))('takes a good %s policy', (kind, inner) => {
    const text = statement(inner);
    expect(parsePolicy(text, kind as DocumentKind)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it('takes the key policies this engine writes itself', () => {
    for (const policy of [
      defaultKeyPolicy('111122223333'),
      awsManagedS3KeyPolicy({ account: '111122223333', region: 'eu-west-1' }),
    ]) {
      expect(parsePolicy(JSON.stringify(policy, null, 2), 'key').ok).toBe(true);
    }
  });

  it.each(cases)('%s (%s): %s', (code, kind, marked) => {
    const offset = marked.indexOf('§');
    const before = marked.slice(0, offset);
    const text = marked.replace('§', '');
    const found = problems(text, kind).find((one) => one.code === code && one.offset === offset);
    expect(found, JSON.stringify(problems(text, kind))).toBeDefined();
    expect(found?.line).toBe(before.split('\n').length);
    expect(found?.column).toBe(before.length - before.lastIndexOf('\n'));
    for (const lang of LANGS) {
      const words = LANGUAGES[lang].iamTexts.problem(found ?? { code, params: {} });
      expect(words).not.toMatch(/\{(?:[a-z]+)\}/);
    }
  });

  it.each([
    ['an action by its wildcard', '"s3:*"', '"s3:Get*"'],
    ['an action in any case', '"s3:*"', '"S3:putobject"'],
    [
      'a tag by any name',
      '"s3:*"',
      '"s3:PutObject","Condition":{"Null":{"s3:RequestObjectTag/Team":"true"}}',
    ],
    [
      'a key in any case',
      '"s3:*"',
      '"s3:PutObject","Condition":{"Null":{"S3:X-Amz-Server-Side-Encryption":"true"}}',
    ],
    [
      'a key that all actions have',
      '"s3:*"',
      '["s3:PutObject","s3:ListBucket"],"Condition":{"Null":{"s3:TlsVersion":"true"}}',
    ],
    [
      'a key that something in a wildcard has',
      '"s3:*"',
      '"s3:List*","Condition":{"Null":{"s3:prefix":"true"}}',
    ],
    ['a global key', '"s3:*"', '"s3:*","Condition":{"Null":{"aws:PrincipalTag/team":"true"}}'],
    ['another service’s key', '"s3:*"', '"s3:*","Condition":{"Null":{"saml:aud":"true"}}'],
    ['a service', '"*"', '{"Service":"cloudtrail.amazonaws.com"}'],
    [
      'an origin access identity',
      '"*"',
      '{"AWS":"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE"}',
    ],
    ['a user in China', '"*"', '{"AWS":"arn:aws-cn:iam::111122223333:user/u"}'],
    ['a bucket in GovCloud', 'arn:aws:s3:::b', 'arn:aws-us-gov:s3:::b'],
  ])('a bucket policy may have %s', (_, from, to) => {
    expect(problems(with_('resource', from, to), 'resource')).toEqual([]);
  });

  it('asks only a bucket policy for actions and keys that there are', () => {
    const odd = '"Action":"s3:PutObjects","Condition":{"Null":{"s3:nothing":"true"}}';
    expect(problems(with_('identity', '"Action":"s3:*"', odd), 'identity')).toEqual([]);
  });

  it('takes RCPFullAWSAccess as AWS writes it, and everybody as tools do', () => {
    expect(problems(statement(fullAccess), 'rcp')).toEqual([]);
    expect(problems(with_('rcp', '"*"', '{"AWS":"*"}'), 'rcp')).toEqual([]);
    const more = statement(`${fullAccess}},{${ok.rcp}`);
    expect(problems(more, 'rcp').map(({ code }) => code)).toEqual(['rcp-allow', 'rcp-action-all']);
  });

  it.each<[DocumentKind, number]>([
    ['session', 2048],
    ['scp', 10_240],
    ['rcp', 5120],
    ['endpoint', 20_480],
  ])('counts all characters of a policy of kind %s, up to %d', (kind, size) => {
    const text = statement(ok[kind]);
    const full = text.replace('{', `{${' '.repeat(size - text.length)}`);
    expect(problems(full, kind)).toEqual([]);
    expect(problems(`${full} `, kind).map(({ code }) => code)).toEqual(['too-large']);
  });

  it('does not count the white space of a permissions boundary', () => {
    expect(
      problems(statement(ok.boundary).replace('{', `{${' '.repeat(7000)}`), 'boundary'),
    ).toEqual([]);
  });

  it('has a case for every problem there is', () => {
    expect(new Set(cases.map(([code]) => code))).toEqual(new Set(PROBLEM_CODES));
  });

  it('names the place as a path and guesses what was meant', () => {
    const text = statement(
      `${ok.identity},"Condition":{"ForAnyValue:StringEqualIfExists":{"aws:username":"a"}}`,
    );
    expect(problems(text, 'identity')).toMatchObject([
      {
        path: 'Statement[0].Condition.ForAnyValue:StringEqualIfExists',
        params: { suggestion: 'ForAnyValue:StringEqualsIfExists' },
      },
    ]);
    expect(
      LANGUAGES.en.iamTexts.problem({
        code: 'unknown-key',
        params: { key: 'Acton', suggestion: 'Action' },
      }),
    ).toBe('Unknown key "Acton". Did you mean "Action"?');
  });

  it('counts size as AWS does: blanks are free in IAM policies, bytes count in bucket policies', () => {
    const padded = (inner: string) => `${statement(inner)}${' '.repeat(40_000)}`;
    expect(problems(padded(ok.identity), 'identity')).toEqual([]);
    expect(problems(padded(ok.resource), 'resource')).toMatchObject([
      { code: 'too-large', params: { limit: String(POLICY_LIMITS.resource.size), unit: 'bytes' } },
    ]);
    const japanese = statement(`"Sid":"${'鍵'.repeat(7_000)}",${ok.resource}`);
    expect(japanese.length).toBeLessThan(POLICY_LIMITS.resource.size);
    expect(problems(japanese, 'resource').map((one) => one.code)).toContain('too-large');
    expect(problems('x'.repeat(5_000_000), 'key').map((one) => one.code)).toEqual(['too-large']);
  });

  it('never throws, lists problems in the order of the text, and what it takes is judged in full', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ok.identity,
        ok.resource,
        ok.key,
        '"Condition":{"StringLike":{"k:a":"*"}}',
        '"Sid":1',
      ),
      fc.json(),
    );
    fc.assert(
      fc.property(
        piece,
        piece,
        fc.constantFrom<DocumentKind>('identity', 'resource', 'key'),
        (a, b, kind) => {
          for (const text of [a, statement(a), statement(`${a},${b}`)]) {
            const result = parsePolicy(text, kind);
            if (result.ok) {
              const given: Policies = {
                identity: [],
                [kind]: kind === 'identity' ? [result.value] : result.value,
              };
              const { explanation } = evaluate(given, {
                principal: 'ANONYMOUS',
                action: kind === 'key' ? 'kms:A' : 's3:A',
                resource: '*',
                context: {},
              });
              const reasons = explanation.policies.flatMap((policy) => [
                policy.reason,
                ...policy.statements.map((one) => one.reason),
              ]);
              expect(reasons).not.toContain('policy-malformed');
              expect(reasons).not.toContain('statement-malformed');
            } else {
              const offsets = result.error.map((one) => one.offset);
              expect(offsets).toEqual([...offsets].sort((x, y) => x - y));
            }
          }
        },
      ),
    );
  });
});
