import { describe, expect, it } from 'vitest';
import type { PolicyDocument, Statement } from '../iam/index.ts';
import { defaultKeyPolicy } from '../iam/index.ts';
import { ACCOUNT, ALICE, ALL_OF_KMS, OTHER_ACCOUNT, REGION, testKms } from './kms.test-helper.ts';

const VIA_S3 = `s3.${REGION}.amazonaws.com`;
const allow = (...Action: string[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action, Resource: '*' },
});

async function setting(policies: readonly PolicyDocument[], extra: readonly Statement[] = []) {
  const test = testKms();
  test.principals.add({ ...ALICE, policies });
  const base = defaultKeyPolicy(ACCOUNT);
  const Policy = JSON.stringify({ ...base, Statement: [base.Statement, ...extra].flat() });
  const key = await test.key({ Policy });
  const as = ALICE.accessKeyId;
  const generate = (EncryptionContext: Record<string, string> = {}, KeyId = key.Arn) =>
    test.call('GenerateDataKey', { KeyId, KeySpec: 'AES_256', EncryptionContext }, { as });
  return { ...test, keyArn: key.Arn, keyId: key.KeyId, generate, as };
}

describe('who may use a key', () => {
  it('says in AWS’s words that no identity-based policy allows it', async () => {
    const { generate, call, keyArn, as } = await setting([]);
    expect((await generate()).json).toEqual({
      __type: 'AccessDeniedException',
      message: `User: ${ALICE.arn} is not authorized to perform: kms:GenerateDataKey on resource: ${keyArn} because no identity-based policy allows the kms:GenerateDataKey action`,
    });
    const { json } = await call('GenerateDataKey', { KeyId: keyArn, KeySpec: 'AES_256' });
    expect(
      (await call('Decrypt', { CiphertextBlob: json.CiphertextBlob }, { as })).json.message,
    ).toBe(
      `User: ${ALICE.arn} is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext because no identity-based policy allows the kms:Decrypt action`,
    );
  });

  it('needs the right for each operation', async () => {
    const { generate, call, as } = await setting([allow('kms:GenerateDataKey')]);
    const made = await generate();
    expect(made.status).toBe(200);
    const opened = await call('Decrypt', { CiphertextBlob: made.json.CiphertextBlob }, { as });
    expect(opened.json.__type).toBe('AccessDeniedException');
  });

  it('lets an explicit Deny of either side win', async () => {
    const deny: PolicyDocument = {
      Version: '2012-10-17',
      Statement: { Effect: 'Deny', Action: 'kms:GenerateDataKey', Resource: '*' },
    };
    const byIdentity = await setting([ALL_OF_KMS, deny]);
    expect((await byIdentity.generate()).json.message).toContain(
      'with an explicit deny in an identity-based policy',
    );
    const byKey = await setting(
      [ALL_OF_KMS],
      [
        {
          Effect: 'Deny',
          Principal: { AWS: ALICE.arn },
          Action: 'kms:GenerateDataKey',
          Resource: '*',
        },
      ],
    );
    expect((await byKey.generate()).json.message).toContain(
      'with an explicit deny in a resource-based policy',
    );
  });

  it('offers conditions the encryption context, the alias and the service on whose way the call came', async () => {
    const when = (Condition: NonNullable<Statement['Condition']>) =>
      setting(
        [],
        [
          {
            Effect: 'Allow',
            Principal: { AWS: ALICE.arn },
            Action: 'kms:*',
            Resource: '*',
            Condition,
          },
        ],
      );
    const bound = await when({ StringEquals: { 'kms:EncryptionContext:team': 'blue' } });
    expect((await bound.generate({ team: 'blue' })).status).toBe(200);
    expect((await bound.generate({ team: 'red' })).status).toBe(400);
    const keys = await when({
      'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['team', 'stage'] },
    });
    expect((await keys.generate({ team: 'x' })).status).toBe(200);
    expect((await keys.generate({ team: 'x', other: 'y' })).status).toBe(400);
    const named = await when({ StringEquals: { 'kms:RequestAlias': 'alias/door' } });
    await named.call('CreateAlias', { AliasName: 'alias/door', TargetKeyId: named.keyId });
    expect((await named.generate({}, 'alias/door')).status).toBe(200);
    expect((await named.generate()).status).toBe(400);
    const through = await when({
      StringEquals: { 'kms:ViaService': VIA_S3, 'kms:CallerAccount': ACCOUNT },
    });
    expect((await through.generate()).status).toBe(400);
    const principal = through.principals.find(ALICE.accessKeyId);
    const input = { KeyId: through.keyArn, KeySpec: 'AES_256' };
    const forwarded = { principal, viaService: VIA_S3 };
    expect((await through.call('GenerateDataKey', input, { as: null, forwarded })).status).toBe(
      200,
    );
  });

  it('asks for both sides of a re-encryption', async () => {
    const { call, keyArn, as } = await setting([allow('kms:ReEncryptFrom', 'kms:Encrypt')]);
    const { json } = await call('Encrypt', { KeyId: keyArn, Plaintext: 'AAAA' }, { as });
    const moved = await call(
      'ReEncrypt',
      { CiphertextBlob: json.CiphertextBlob, DestinationKeyId: keyArn },
      { as },
    );
    expect(moved.json.message).toContain('kms:ReEncryptTo');
  });

  it('looks at the state of the key only once the caller is allowed', async () => {
    const { generate, call, keyId } = await setting([]);
    await call('DisableKey', { KeyId: keyId });
    expect((await generate()).json.__type).toBe('AccessDeniedException');
  });

  it('knows its callers', async () => {
    const { call } = testKms();
    expect((await call('ListKeys', {}, { as: 'AKIANOBODY' })).json).toEqual({
      __type: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    });
    expect((await call('ListKeys', {}, { as: null })).json.__type).toBe(
      'MissingAuthenticationTokenException',
    );
  });
});

describe('the AWS managed key aws/s3', () => {
  const forwarded = (test: ReturnType<typeof testKms>, as: string) => ({
    as: null,
    forwarded: { principal: test.principals.find(as), viaService: VIA_S3 },
  });
  const input = { KeyId: 'alias/aws/s3', KeySpec: 'AES_256' };

  it('is there once S3 uses it, one an account and Region', async () => {
    const test = testKms();
    test.principals.add(ALICE);
    expect((await test.call('GenerateDataKey', input)).json.__type).toBe('NotFoundException');
    const made = await test.call('GenerateDataKey', input, forwarded(test, ALICE.accessKeyId));
    const arn = await test.kms.managedS3Key(ACCOUNT, REGION);
    expect(made.json.KeyId).toBe(arn);
    expect(await test.kms.managedS3Key(ACCOUNT, REGION)).toBe(arn);
    expect(await test.kms.managedS3Key(ACCOUNT, 'eu-west-1')).not.toBe(arn);
    expect(await test.kms.managedS3Key(OTHER_ACCOUNT, REGION)).toContain(`:${OTHER_ACCOUNT}:key/`);
    const { json } = await test.call('DescribeKey', { KeyId: 'alias/aws/s3' });
    expect(json.KeyMetadata).toMatchObject({ KeyManager: 'AWS', Arn: arn });
    const status = await test.call('GetKeyRotationStatus', { KeyId: arn });
    expect(status.json).toMatchObject({ KeyRotationEnabled: true, RotationPeriodInDays: 365 });
  });

  it('needs no IAM policy, serves through S3 alone, and nobody from outside', async () => {
    const test = testKms();
    test.principals.add(ALICE);
    test.principals.add({
      accessKeyId: 'AKIABOB',
      arn: `arn:aws:iam::${OTHER_ACCOUNT}:user/bob`,
      policies: [ALL_OF_KMS],
    });
    const arn = await test.kms.managedS3Key(ACCOUNT, REGION);
    const byArn = { ...input, KeyId: arn };
    expect(
      (await test.call('GenerateDataKey', byArn, forwarded(test, ALICE.accessKeyId))).status,
    ).toBe(200);
    expect((await test.call('GenerateDataKey', byArn, { as: ALICE.accessKeyId })).status).toBe(400);
    expect((await test.call('GenerateDataKey', byArn)).json.__type).toBe('AccessDeniedException');
    expect(
      (await test.call('GenerateDataKey', byArn, forwarded(test, 'AKIABOB'))).json.__type,
    ).toBe('AccessDeniedException');
  });

  it('cannot be changed, not even by the root user', async () => {
    const test = testKms();
    const KeyId = await test.kms.managedS3Key(ACCOUNT, REGION);
    for (const [operation, more] of [
      ['DisableKey', {}],
      ['ScheduleKeyDeletion', {}],
      ['PutKeyPolicy', { Policy: JSON.stringify(defaultKeyPolicy(ACCOUNT)) }],
      ['DisableKeyRotation', {}],
      ['CreateAlias', { KeyId: undefined, TargetKeyId: KeyId, AliasName: 'alias/mine' }],
    ] as const) {
      const answer = await test.call(operation, { KeyId, ...more });
      expect([operation, answer.json.__type]).toEqual([operation, 'AccessDeniedException']);
    }
  });
});
