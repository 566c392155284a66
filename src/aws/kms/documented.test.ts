import { describe, expect, it } from 'vitest';
import { ACCOUNT, ALICE, ALL_OF_KMS, REGION, request, testKms } from './kms.test-helper.ts';

/** What AWS's pages say in passing, and a client can find out. */

const ALICE_MAY = (Condition: Record<string, Record<string, unknown>>, Action = 'kms:*') => ({
  Effect: 'Allow',
  Principal: { AWS: ALICE.arn },
  Action,
  Resource: '*',
  Condition,
});
const ROOT_MAY = {
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
  Action: 'kms:*',
  Resource: '*',
};
const policy = (...Statement: unknown[]) => JSON.stringify({ Version: '2012-10-17', Statement });

function withAlice() {
  const test = testKms();
  test.principals.add(ALICE);
  const as = { as: ALICE.accessKeyId };
  const typeOf = async (operation: string, input: Record<string, unknown>) =>
    (await test.call(operation, input, as)).json.__type ?? 'allowed';
  return { ...test, as, typeOf };
}

// https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
describe('a key policy that is saved', () => {
  it('may hold a statement without Resource, which has no effect', async () => {
    const { call, key, typeOf } = withAlice();
    const { Resource: _, ...bare } = ALICE_MAY({});
    const { KeyId } = await key({ Policy: policy(ROOT_MAY, bare) });
    expect(await typeOf('DescribeKey', { KeyId })).toBe('AccessDeniedException');
    expect(
      (await call('PutKeyPolicy', { KeyId, Policy: policy(ROOT_MAY, ALICE_MAY({})) })).status,
    ).toBe(200);
    expect(await typeOf('DescribeKey', { KeyId })).toBe('allowed');
  });

  it('but not one that is wrong in another way as well', async () => {
    const { call } = testKms();
    const { Resource: _, ...bare } = ROOT_MAY;
    const { json } = await call('CreateKey', { Policy: policy({ ...bare, Effect: 'allow' }) });
    expect(json.__type).toBe('MalformedPolicyDocumentException');
    expect(String(json.message)).toContain('Effect');
  });

  it('is at most 32 KB', async () => {
    const { call, key } = testKms();
    const { KeyId } = await key();
    const padded = (length: number) => {
      const text = policy(ROOT_MAY);
      return text + ' '.repeat(length - text.length);
    };
    expect((await call('PutKeyPolicy', { KeyId, Policy: padded(32_768) })).status).toBe(200);
    expect((await call('PutKeyPolicy', { KeyId, Policy: padded(32_769) })).json.__type).toBe(
      'LimitExceededException',
    );
  });

  it.each([
    ['kms:EncryptionContext:AppName', 'encryption context'],
    ['aws:RequestTag/team', 'tag'],
  ])('must not ask ForAllValues of %s', async (name, what) => {
    const { call, key } = testKms();
    const { KeyId } = await key();
    const put = (condition: string) =>
      call('PutKeyPolicy', {
        KeyId,
        Policy: policy(ROOT_MAY, ALICE_MAY({ [condition]: { [name]: 'x' } })),
      });
    const { json } = await put('ForAllValues:StringEquals');
    expect(json.__type).toBe('MalformedPolicyDocumentException');
    expect(json.message).toBe(
      `OverlyPermissiveCondition: Using the ForAllValues set operator with a single-valued condition key matches requests without the specified ${what} or with an unspecified ${what}. To fix, remove ForAllValues.`,
    );
    expect((await put('StringEquals')).status).toBe(200);
  });
});

// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
describe('what a request offers to conditions', () => {
  it('speaks of BypassPolicyLockoutSafetyCheck only if the request does', async () => {
    const { key, typeOf } = withAlice();
    const Policy = policy(
      ROOT_MAY,
      ALICE_MAY({ Null: { 'kms:BypassPolicyLockoutSafetyCheck': 'true' } }),
    );
    const { KeyId } = await key({ Policy });
    const put = (more: object) => typeOf('PutKeyPolicy', { KeyId, Policy, ...more });
    expect(await put({})).toBe('allowed');
    expect(await put({ BypassPolicyLockoutSafetyCheck: true })).toBe('AccessDeniedException');
    expect(await put({ BypassPolicyLockoutSafetyCheck: false })).toBe('AccessDeniedException');
  });

  it.each([
    ['kms:EncryptionAlgorithm', 'SYMMETRIC_DEFAULT'],
    ['kms:KeySpec', 'SYMMETRIC_DEFAULT'],
    ['kms:CustomerMasterKeySpec', 'SYMMETRIC_DEFAULT'],
    ['kms:CustomerMasterKeyUsage', 'ENCRYPT_DECRYPT'],
    ['aws:PrincipalArn', ALICE.arn],
    ['aws:RequestedRegion', REGION],
  ])('%s', async (name, value) => {
    const { key, typeOf } = withAlice();
    for (const [expected, answer] of [
      [value, 'allowed'],
      ['other', 'AccessDeniedException'],
    ]) {
      const Policy = policy(ROOT_MAY, ALICE_MAY({ StringEquals: { [name]: expected } }));
      const { KeyId } = await key({ Policy });
      expect(await typeOf('GenerateDataKey', { KeyId, KeySpec: 'AES_256' })).toBe(answer);
    }
  });

  it('the time', async () => {
    const { key, typeOf, time } = withAlice();
    const until = new Date(time.now + 1000).toISOString();
    const Policy = policy(ROOT_MAY, ALICE_MAY({ DateLessThan: { 'aws:CurrentTime': until } }));
    const { KeyId } = await key({ Policy });
    expect(await typeOf('DescribeKey', { KeyId })).toBe('allowed');
    time.now += 1000;
    expect(await typeOf('DescribeKey', { KeyId })).toBe('AccessDeniedException');
  });

  it('the tags that it sets or takes away', async () => {
    const { key, typeOf } = withAlice();
    const Policy = policy(
      ROOT_MAY,
      ALICE_MAY({ StringEquals: { 'aws:RequestTag/team': 'blue' } }, 'kms:TagResource'),
      ALICE_MAY({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'team' } }, 'kms:UntagResource'),
    );
    const { KeyId } = await key({ Policy });
    const tag = (TagValue: string) =>
      typeOf('TagResource', { KeyId, Tags: [{ TagKey: 'team', TagValue }] });
    expect(await tag('blue')).toBe('allowed');
    expect(await tag('red')).toBe('AccessDeniedException');
    expect(await typeOf('UntagResource', { KeyId, TagKeys: ['team', 'other'] })).toBe(
      'AccessDeniedException',
    );
    expect(await typeOf('UntagResource', { KeyId, TagKeys: ['team'] })).toBe('allowed');
  });

  it('a new key with tags needs the right to tag', async () => {
    const { principals, call } = testKms();
    const may = (Action: string | string[]) => ({
      Version: '2012-10-17' as const,
      Statement: { Effect: 'Allow' as const, Action, Resource: '*' },
    });
    principals.add({ ...ALICE, policies: [may('kms:CreateKey')] });
    const create = async (input: object) =>
      (await call('CreateKey', { ...input }, { as: ALICE.accessKeyId })).json;
    const Tags = [{ TagKey: 'team', TagValue: 'blue' }];
    const Policy = policy(ROOT_MAY, ALICE_MAY({}));
    expect((await create({ Policy })).__type).toBeUndefined();
    const refused = await create({ Policy, Tags });
    expect(refused.__type).toBe('AccessDeniedException');
    expect(String(refused.message)).toContain('kms:TagResource');
    principals.add({ ...ALICE, policies: [may(['kms:CreateKey', 'kms:TagResource'])] });
    expect((await create({ Policy, Tags })).__type).toBeUndefined();
  });
});

describe('names of keys', () => {
  // https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
  it('alias/aws/s3 stands for a key as soon as somebody has it described', async () => {
    const { call } = testKms();
    const KeyId = 'alias/aws/s3';
    expect((await call('GenerateDataKey', { KeyId, KeySpec: 'AES_256' })).json.__type).toBe(
      'NotFoundException',
    );
    const { json } = await call('DescribeKey', { KeyId });
    expect(json.KeyMetadata).toMatchObject({ KeyManager: 'AWS', AWSAccountId: ACCOUNT });
    expect((await call('DescribeKey', { KeyId })).json).toEqual(json);
  });

  it.each([
    'arn:aws:kms:us-east-1',
    `arn:aws:kms:${REGION}:${ACCOUNT}:thing/x`,
    `arn:aws:s3:::bucket`,
  ])('what is no ARN of a key: %s', async (KeyId) => {
    const { call } = testKms();
    const typeOf = async (operation: string, more = {}) =>
      (await call(operation, { KeyId, ...more })).json.__type;
    // Each as its own API page has it.
    expect(await typeOf('DescribeKey')).toBe('InvalidArnException');
    expect(await typeOf('DisableKey')).toBe('InvalidArnException');
    expect(await typeOf('GenerateDataKey', { KeySpec: 'AES_256' })).toBe('NotFoundException');
    expect(await typeOf('Encrypt', { Plaintext: 'YQ==' })).toBe('NotFoundException');
  });

  it('a name that no alias can have: not for a new one, and there is none to change', async () => {
    const { call, key } = testKms();
    const { KeyId } = await key();
    const input = { AliasName: 'alias/a:b', TargetKeyId: KeyId };
    expect((await call('CreateAlias', input)).json.__type).toBe('InvalidAliasNameException');
    expect((await call('UpdateAlias', input)).json.__type).toBe('NotFoundException');
    expect((await call('DeleteAlias', { AliasName: input.AliasName })).json.__type).toBe(
      'NotFoundException',
    );
  });

  // https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html
  it('a key has at most 50 aliases, also when they are moved to it', async () => {
    const { call, key } = testKms();
    const [full, other] = [await key(), await key()];
    for (let i = 0; i < 50; i++) {
      await call('CreateAlias', { AliasName: `alias/a${i}`, TargetKeyId: full.KeyId });
    }
    await call('CreateAlias', { AliasName: 'alias/one-more', TargetKeyId: other.KeyId });
    const move = (AliasName: string) => call('UpdateAlias', { AliasName, TargetKeyId: full.KeyId });
    expect((await move('alias/one-more')).json.__type).toBe('LimitExceededException');
    expect((await move('alias/a7')).status).toBe(200);
    await call('DeleteAlias', { AliasName: 'alias/a7' });
    expect((await move('alias/one-more')).status).toBe(200);
  });
});

describe('what is sent', () => {
  it('an algorithm that the key does not have, and one that it has but nobody simulates', async () => {
    const { call, key } = testKms();
    const { KeyId } = await key({ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' });
    const encrypt = (more: object) => call('Encrypt', { KeyId, Plaintext: 'YQ==', ...more });
    const message = (algorithm: string) =>
      `Algorithm ${algorithm} is incompatible with key spec RSA_2048.`;
    expect((await encrypt({})).json).toEqual({
      __type: 'InvalidKeyUsageException',
      message: message('SYMMETRIC_DEFAULT'),
    });
    expect((await encrypt({ EncryptionAlgorithm: 'SM2PKE' })).json).toEqual({
      __type: 'InvalidKeyUsageException',
      message: message('SM2PKE'),
    });
    expect((await encrypt({ EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' })).json.__type).toBe(
      'UnsupportedOperationException',
    );
  });

  it('an encryption context’s numbers and Booleans are taken for their texts', async () => {
    const { call, key } = testKms();
    const { KeyId } = await key();
    const { json } = await call('Encrypt', {
      KeyId,
      Plaintext: 'YQ==',
      EncryptionContext: { department: 10103.5, open: true },
    });
    const open = (EncryptionContext: object) =>
      call('Decrypt', { CiphertextBlob: json.CiphertextBlob, EncryptionContext });
    expect((await open({ open: 'true', department: '10103.5' })).json.Plaintext).toBe('YQ==');
    expect((await open({ department: '10103.50', open: 'true' })).json.__type).toBe(
      'InvalidCiphertextException',
    );
    expect((await open({ department: ['10103.5'], open: 'true' })).json.__type).toBe(
      'SerializationException',
    );
  });

  it('an Authorization header that names no access key', async () => {
    const { kms } = testKms();
    const base = request('ListKeys', '{}', { as: null });
    const headers = [...base.headers, ['Authorization', 'Bearer token'] as const];
    const { response } = await kms.handle({ ...base, headers });
    expect(JSON.parse(new TextDecoder().decode(response.body)).__type).toBe(
      'IncompleteSignatureException',
    );
  });

  it('all of it, by a caller whom the account trusts with all of KMS', async () => {
    const { principals, key, call } = testKms();
    principals.add({ ...ALICE, policies: [ALL_OF_KMS] });
    const { KeyId } = await key();
    expect((await call('DescribeKey', { KeyId }, { as: ALICE.accessKeyId })).status).toBe(200);
  });
});
