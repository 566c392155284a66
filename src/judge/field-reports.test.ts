import { describe, expect, it } from 'vitest';
import { USUAL_REQUEST } from '../scenario/index.ts';
import { withAnswer } from './answered-keys.ts';
import { namesOf } from './names.ts';
import { withOtherNames } from './other-names.ts';
import { presetTexts } from './presets.ts';
import { KEY, REQUEST, S3, sheetOf, text } from './reported.test-helper.ts';
import { work } from './work.ts';

/** Situations that people met on AWS, as the Policies page has to judge them. */

describe('a condition on the encryption context', () => {
  it.each([
    ['sse-kms', 'arn:aws:s3:::b-demo/*', 'allowed'],
    ['sse-kms', 'arn:aws:s3:::b-demo', 'refused'],
    ['sse-kms-bucket-key', 'arn:aws:s3:::b-demo/*', 'refused'],
    ['sse-kms-bucket-key', 'arn:aws:s3:::b-demo', 'allowed'],
  ] as const)('under %s is met by %s: %s', async (mode, arn, overall) => {
    const allow = {
      Effect: 'Allow',
      Action: 'kms:GenerateDataKey',
      Resource: '*',
      Condition: { StringLike: { 'kms:EncryptionContext:aws:s3:arn': arn } },
    };
    for (const chosen of ['request', 'bucket-default'] as const) {
      const sheet = await sheetOf({ identity: text(S3, allow) }, { mode, 'chosen-by': chosen });
      expect(sheet.judgement.overall).toBe(overall);
    }
  });
});

describe('a key of another Region than the bucket', () => {
  const there = KEY.replace('us-east-1', 'us-west-2');
  const open = text({ Effect: 'Allow', Action: '*', Resource: '*' });

  it.each([
    ['upload', 'arn', 'Invalid arn us-west-2'],
    ['upload', 'id', `Key '${KEY}' does not exist`],
    ['multipart', 'arn', 'Invalid arn us-west-2'],
    ['copy', 'arn', 'Invalid arn us-west-2'],
    ['update-encryption', 'arn', 'Invalid arn us-west-2'],
  ] as const)('is not found on %s, named by %s', async (operation, name, message) => {
    const { judgement } = await sheetOf(
      { identity: open },
      { operation, 'key-name': name, 'key-arn': there },
    );
    expect(judgement.refusal).toMatchObject({
      service: 'kms',
      status: 400,
      code: 'KMS.NotFoundException',
      message,
    });
    expect(judgement.overall).toBe('refused');
    expect(judgement.checks.map(({ check }) => check.service)).not.toContain('kms');
  });

  it('is nothing to requests that use none', async () => {
    for (const change of [{ mode: 'sse-s3' }, { 'kms-key': 'aws-managed' }] as const) {
      const sheet = await sheetOf({ identity: open }, { ...change, 'key-arn': there });
      expect(sheet.judgement.overall).toBe('allowed');
    }
    expect((await sheetOf({ identity: open })).judgement.overall).toBe('allowed');
  });
});

describe('an alias', () => {
  const alias = 'arn:aws:kms:us-east-1:111122223333:alias/app';

  it('as Resource matches no use of the key, and that is said', async () => {
    const allow = { Effect: 'Allow', Action: 'kms:*', Resource: alias };
    const sheet = await sheetOf({ identity: text(S3, allow) }, { 'key-alias': 'alias/app' });
    expect(sheet.judgement.overall).toBe('refused');
    expect(sheet.aliasResources).toEqual([{ editor: 'identity', statement: 1, alias }]);
    const managing = text(S3, { ...allow, Action: 'kms:UpdateAlias' });
    expect((await sheetOf({ identity: managing })).aliasResources).toEqual([]);
    const byKey = text(S3, { ...allow, Resource: KEY });
    expect((await sheetOf({ identity: byKey })).aliasResources).toEqual([]);
  });

  it.each([
    ['kms:ResourceAliases', 'ForAnyValue:StringEquals', 'arn', 'alias/app', 'allowed'],
    ['kms:ResourceAliases', 'ForAnyValue:StringEquals', 'alias', 'app', 'allowed'],
    ['kms:ResourceAliases', 'ForAnyValue:StringEquals', 'arn', alias, 'allowed'],
    ['kms:ResourceAliases', 'ForAnyValue:StringEquals', 'arn', 'alias/other', 'refused'],
    ['kms:ResourceAliases', 'ForAnyValue:StringEquals', 'arn', '', 'refused'],
    ['kms:RequestAlias', 'StringEquals', 'alias', 'alias/app', 'allowed'],
    ['kms:RequestAlias', 'StringEquals', 'arn', 'alias/app', 'refused'],
  ] as const)(
    'by %s (%s), the key named by %s, alias "%s": %s',
    async (key, operator, name, typed, overall) => {
      const allow = {
        Effect: 'Allow',
        Action: 'kms:*',
        Resource: '*',
        Condition: { [operator]: { [key]: 'alias/app' } },
      };
      const sheet = await sheetOf(
        { identity: text(S3, allow) },
        { 'key-name': name, 'key-alias': typed },
      );
      expect(sheet.judgement.overall).toBe(overall);
    },
  );
});

describe('policies pasted from another place', () => {
  const other = 'arn:aws:kms:eu-west-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab';
  const root = (account: string) => ({ AWS: `arn:aws:iam::${account}:root` });
  const allow = (Resource: string, more: object = {}) => ({
    Effect: 'Allow',
    Action: Resource.includes(':kms:') ? 'kms:*' : 's3:*',
    Resource,
    ...more,
  });

  it.each([
    ['identity', text(allow('arn:aws:s3:::prod-data/*')), { bucket: 'prod-data' }],
    ['identity', text(S3, allow(other)), { 'key-arn': other, region: 'eu-west-1' }],
    [
      'bucket',
      text(allow('arn:aws:s3:::prod-data/*', { Principal: '*' })),
      { bucket: 'prod-data' },
    ],
    [
      'key',
      text({ Effect: 'Allow', Principal: root('999988887777'), Action: 'kms:*', Resource: '*' }),
      { account: '999988887777' },
    ],
    [
      'key',
      text({
        Effect: 'Allow',
        Principal: '*',
        Action: 'kms:*',
        Resource: '*',
        Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
      }),
      { region: 'eu-west-1' },
    ],
    [
      'bucket',
      text({ ...S3, Principal: { AWS: 'arn:aws:iam::111122223333:role/team/etl' } }),
      { 'caller-arn': 'arn:aws:iam::111122223333:role/team/etl' },
    ],
    [
      'bucket',
      text({ ...S3, Principal: { Service: 'cloudtrail.amazonaws.com' } }),
      { service: 'cloudtrail.amazonaws.com' },
    ],
  ] as const)('the %s policy %s speaks of %j', async (slot, document, names) => {
    const { otherNames } = await sheetOf({ [slot]: document });
    expect(otherNames).toEqual([{ editor: slot, names }]);
  });

  it('are not told from presets, which speak of the usual names whatever the request says', async () => {
    const usual = presetTexts('force-sse-kms', namesOf(USUAL_REQUEST));
    expect((await sheetOf(usual)).otherNames).toEqual([]);
  });

  it('that speak of the request’s names, of several or of none lead to no guess', async () => {
    for (const identity of [
      text(S3),
      text(S3, allow('arn:aws:s3:::prod-data/*')),
      text(allow('arn:aws:s3:::one-b/*'), allow('arn:aws:s3:::two-b/*')),
      text(allow('*')),
    ]) {
      expect((await sheetOf({ identity })).otherNames).toEqual([]);
    }
  });

  it('are mended in their own names, and judged in them once these are used', async () => {
    const identity = text(allow('arn:aws:s3:::prod-data/*'));
    const sheet = await sheetOf({ identity });
    const said = JSON.stringify(sheet.suggestions);
    expect(said).not.toContain('b-demo');
    const [names] = sheet.otherNames;
    if (names === undefined) throw new Error('other names');
    const request = withOtherNames(REQUEST, [names]);
    const there = await work({ ...sheet.question, request });
    expect(there.judgement.s3).toBe('allowed');
    expect(there.otherNames).toEqual([]);
  });
});

describe('a key that nobody can know', () => {
  const fence = (key: string, value: string) =>
    text({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::b-demo/*',
      Condition: { StringNotEquals: { [key]: value } },
    });

  it.each([
    ['aws:PrincipalOrgID', 'o-a', undefined, 'refused', 1],
    ['aws:PrincipalOrgID', 'o-a', 'o-a', 'allowed', 0],
    ['aws:PrincipalOrgID', 'o-a', 'o-b', 'refused', 0],
    ['aws:PrincipalOrgID', 'o-a', null, 'refused', 0],
    ['aws:SourceVpce', 'vpce-1', 'vpce-1', 'allowed', 0],
    ['aws:PrincipalTag/team', 'a=b&c', 'a=b&c', 'allowed', 0],
  ] as const)('%s, wanted %s, said %s: %s', async (key, wanted, said, overall, open) => {
    const context = withAnswer(REQUEST, key, said);
    const sheet = await sheetOf({ bucket: fence(key, wanted) }, { context });
    expect(sheet.askedKeys).toEqual([key]);
    expect(sheet.unknownKeys).toHaveLength(open);
    expect(sheet.judgement.overall).toBe(overall);
  });

  it('of the network is not in the calls that S3 makes to KMS', async () => {
    const allow = (key: string) => ({
      Effect: 'Allow',
      Action: 'kms:*',
      Resource: '*',
      Condition: { StringEquals: { [key]: 'x' } },
    });
    for (const [key, overall] of [
      ['aws:SourceVpce', 'refused'],
      ['aws:PrincipalTag/team', 'allowed'],
    ] as const) {
      const context = withAnswer(REQUEST, key, 'x');
      const sheet = await sheetOf({ identity: text(S3, allow(key)) }, { context });
      expect(sheet.judgement.overall, key).toBe(overall);
    }
  });

  it('is asked for once, and what is said can be taken back', () => {
    const one = withAnswer(REQUEST, 'aws:SourceVpc', 'vpc-1');
    const two = withAnswer({ context: one }, 'aws:PrincipalOrgID', null);
    expect(two).toBe('aws:sourcevpc=vpc-1&aws:principalorgid');
    expect(withAnswer({ context: two }, 'AWS:SourceVpc', undefined)).toBe('aws:principalorgid');
    expect(withAnswer({ context: 'nonsense&=&%' }, 'aws:SourceVpc', undefined)).toBe('');
  });
});
