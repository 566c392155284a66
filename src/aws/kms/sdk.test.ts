import {
  CancelKeyDeletionCommand,
  CreateAliasCommand,
  CreateKeyCommand,
  DecryptCommand,
  DeleteAliasCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  DisableKeyRotationCommand,
  EnableKeyCommand,
  EnableKeyRotationCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateDataKeyWithoutPlaintextCommand,
  GenerateRandomCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  type KMSClient,
  ListAliasesCommand,
  ListKeyPoliciesCommand,
  ListKeyRotationsCommand,
  ListKeysCommand,
  ListResourceTagsCommand,
  PutKeyPolicyCommand,
  ReEncryptCommand,
  RotateKeyOnDemandCommand,
  ScheduleKeyDeletionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateAliasCommand,
  UpdateKeyDescriptionCommand,
} from '@aws-sdk/client-kms';
import { beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '../../lib/bytes.ts';
import { defaultKeyPolicy } from '../iam/index.ts';
import { ACCOUNT, errorOf, noting, REGION, sdk, type TestKms, testKms } from './kms.test-helper.ts';
import { GRANT_OPERATIONS } from './operations/grants.ts';
import { OPERATIONS } from './operations/index.ts';
import { KEY_PAIR_OPERATIONS } from './operations/key-pairs.ts';
import { MAC_OPERATIONS } from './operations/mac.ts';

/** Operations that the SDK has called. */
const called = new Set<string>();
let test: TestKms;
let client: KMSClient;
let key: { KeyId: string; Arn: string };

beforeEach(async () => {
  test = testKms();
  client = sdk(noting(test.kms, called));
  const { KeyMetadata } = await client.send(new CreateKeyCommand({ Description: 'a key' }));
  key = { KeyId: KeyMetadata?.KeyId ?? '', Arn: KeyMetadata?.Arn ?? '' };
});

describe('through the AWS SDK', () => {
  it('creates and describes a symmetric key', async () => {
    const { KeyMetadata: described } = await client.send(
      new DescribeKeyCommand({ KeyId: key.KeyId }),
    );
    expect(described).toEqual({
      AWSAccountId: ACCOUNT,
      Arn: `arn:aws:kms:${REGION}:${ACCOUNT}:key/${key.KeyId}`,
      CreationDate: new Date(test.time.now),
      CurrentKeyMaterialId: expect.stringMatching(/^[0-9a-f]{64}$/),
      CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
      Description: 'a key',
      Enabled: true,
      EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
      KeyId: key.KeyId,
      KeyManager: 'CUSTOMER',
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyState: 'Enabled',
      KeyUsage: 'ENCRYPT_DECRYPT',
      MultiRegion: false,
      Origin: 'AWS_KMS',
    });
    expect(key.KeyId).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('generates data keys and opens them again, key id left out or given', async () => {
    const EncryptionContext = { purpose: 'test', 'aws:s3:arn': 'arn:aws:s3:::b/k' };
    const made = await client.send(
      new GenerateDataKeyCommand({ KeyId: key.Arn, KeySpec: 'AES_256', EncryptionContext }),
    );
    expect(made.Plaintext?.length).toBe(32);
    expect(made.KeyId).toBe(key.Arn);
    const reversed = { 'aws:s3:arn': 'arn:aws:s3:::b/k', purpose: 'test' };
    const CiphertextBlob = made.CiphertextBlob;
    const opened = await client.send(
      new DecryptCommand({ CiphertextBlob, EncryptionContext: reversed }),
    );
    expect(opened.Plaintext).toEqual(made.Plaintext);
    expect(opened.KeyMaterialId).toBe(made.KeyMaterialId);
    expect(opened.EncryptionAlgorithm).toBe('SYMMETRIC_DEFAULT');
    const again = await client.send(
      new DecryptCommand({ CiphertextBlob, EncryptionContext, KeyId: key.KeyId }),
    );
    expect(again.Plaintext).toEqual(made.Plaintext);
    const short = await client.send(
      new GenerateDataKeyCommand({ KeyId: key.KeyId, KeySpec: 'AES_128' }),
    );
    expect(short.Plaintext?.length).toBe(16);
    const long = await client.send(
      new GenerateDataKeyCommand({ KeyId: key.KeyId, NumberOfBytes: 1024 }),
    );
    expect(long.Plaintext?.length).toBe(1024);
    const hidden = await client.send(
      new GenerateDataKeyWithoutPlaintextCommand({ KeyId: key.KeyId, KeySpec: 'AES_256' }),
    );
    expect(hidden).not.toHaveProperty('Plaintext');
    const shown = await client.send(new DecryptCommand({ CiphertextBlob: hidden.CiphertextBlob }));
    expect(shown.Plaintext?.length).toBe(32);
  });

  it('encrypts up to 4,096 bytes and not one more', async () => {
    const Plaintext = new Uint8Array(4096).fill(7);
    const { CiphertextBlob } = await client.send(
      new EncryptCommand({ KeyId: key.KeyId, Plaintext }),
    );
    expect((await client.send(new DecryptCommand({ CiphertextBlob }))).Plaintext).toEqual(
      Plaintext,
    );
    expect(
      await errorOf(
        client.send(new EncryptCommand({ KeyId: key.KeyId, Plaintext: new Uint8Array(4097) })),
      ),
    ).toEqual({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length less than or equal to 4096",
      status: 400,
      hasId: true,
    });
  });

  it('re-encrypts under another key and context', async () => {
    const other = await test.key();
    const Plaintext = utf8('to be moved');
    const { CiphertextBlob } = await client.send(
      new EncryptCommand({ KeyId: key.KeyId, Plaintext, EncryptionContext: { at: 'source' } }),
    );
    const moved = await client.send(
      new ReEncryptCommand({
        CiphertextBlob,
        SourceEncryptionContext: { at: 'source' },
        DestinationKeyId: other.KeyId,
        DestinationEncryptionContext: { at: 'destination' },
      }),
    );
    expect(moved).toMatchObject({ SourceKeyId: key.Arn, KeyId: other.Arn });
    expect(moved.SourceKeyMaterialId).not.toBe(moved.DestinationKeyMaterialId);
    const opened = await client.send(
      new DecryptCommand({
        CiphertextBlob: moved.CiphertextBlob,
        EncryptionContext: { at: 'destination' },
      }),
    );
    expect(opened.Plaintext).toEqual(Plaintext);
    expect(opened.KeyId).toBe(other.Arn);
    const wrongSource = new ReEncryptCommand({
      CiphertextBlob,
      SourceKeyId: other.KeyId,
      SourceEncryptionContext: { at: 'source' },
      DestinationKeyId: key.KeyId,
    });
    expect(await errorOf(client.send(wrongSource))).toMatchObject({
      name: 'IncorrectKeyException',
      message: 'The key ID in the request does not identify a CMK that can perform this operation.',
    });
  });

  it('keeps key states as the developer guide has them', async () => {
    const { KeyId, Arn } = key;
    const use = () => client.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' }));
    const state = async () => (await client.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata;
    const { CiphertextBlob } = await use();
    await client.send(new DisableKeyCommand({ KeyId }));
    expect(await state()).toMatchObject({ KeyState: 'Disabled', Enabled: false });
    const disabled = { name: 'DisabledException', message: `${Arn} is disabled.`, status: 400 };
    expect(await errorOf(use())).toMatchObject(disabled);
    expect(await errorOf(client.send(new DecryptCommand({ CiphertextBlob })))).toMatchObject(
      disabled,
    );
    expect(await errorOf(client.send(new EnableKeyRotationCommand({ KeyId })))).toMatchObject(
      disabled,
    );
    expect(await errorOf(client.send(new RotateKeyOnDemandCommand({ KeyId })))).toMatchObject(
      disabled,
    );
    await client.send(new EnableKeyCommand({ KeyId }));
    await use();
    const scheduled = await client.send(
      new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 }),
    );
    expect(scheduled).toMatchObject({
      KeyId: Arn,
      KeyState: 'PendingDeletion',
      PendingWindowInDays: 7,
      DeletionDate: new Date(test.time.now + 7 * 86_400_000),
    });
    const pending = {
      name: 'KMSInvalidStateException',
      message: `${Arn} is pending deletion.`,
      status: 400,
    };
    expect(await errorOf(use())).toMatchObject(pending);
    for (const refused of [
      new EnableKeyCommand({ KeyId }),
      new DisableKeyCommand({ KeyId }),
      new ScheduleKeyDeletionCommand({ KeyId }),
      new EnableKeyRotationCommand({ KeyId }),
      new CreateAliasCommand({ TargetKeyId: KeyId, AliasName: 'alias/late' }),
      new TagResourceCommand({ KeyId, Tags: [{ TagKey: 'a', TagValue: 'b' }] }),
      new UpdateKeyDescriptionCommand({ KeyId, Description: 'late' }),
    ]) {
      expect(await errorOf(client.send(refused as EnableKeyCommand))).toMatchObject(pending);
    }
    await client.send(new CancelKeyDeletionCommand({ KeyId }));
    expect((await state())?.KeyState).toBe('Disabled');
    expect(await errorOf(client.send(new CancelKeyDeletionCommand({ KeyId })))).toMatchObject({
      name: 'KMSInvalidStateException',
    });
    await client.send(new EnableKeyCommand({ KeyId }));
    expect((await client.send(new DecryptCommand({ CiphertextBlob }))).KeyId).toBe(Arn);
  });

  it('finds keys by alias and alias ARN, and moves an alias', async () => {
    const other = await test.key();
    const AliasName = 'alias/my-key';
    const AliasArn = `arn:aws:kms:${REGION}:${ACCOUNT}:${AliasName}`;
    await client.send(new CreateAliasCommand({ AliasName, TargetKeyId: key.KeyId }));
    const create = new CreateAliasCommand({ AliasName, TargetKeyId: other.KeyId });
    expect(await errorOf(client.send(create))).toMatchObject({
      name: 'AlreadyExistsException',
      message: `An alias with the name ${AliasArn} already exists`,
    });
    const target = async (KeyId: string) =>
      (await client.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' }))).KeyId;
    expect(await target(AliasName)).toBe(key.Arn);
    expect(await target(AliasArn)).toBe(key.Arn);
    test.time.now += 1000;
    await client.send(new UpdateAliasCommand({ AliasName, TargetKeyId: other.Arn }));
    expect(await target(AliasName)).toBe(other.Arn);
    const { Aliases } = await client.send(new ListAliasesCommand({ KeyId: other.KeyId }));
    expect(Aliases).toEqual([
      {
        AliasArn,
        AliasName,
        TargetKeyId: other.KeyId,
        CreationDate: new Date(test.time.now - 1000),
        LastUpdatedDate: new Date(test.time.now),
      },
    ]);
    await client.send(new DeleteAliasCommand({ AliasName }));
    expect(await errorOf(target(AliasName))).toMatchObject({
      name: 'NotFoundException',
      message: `Alias ${AliasArn} is not found.`,
    });
    expect((await client.send(new ListAliasesCommand({}))).Aliases).toEqual([]);
    for (const [name, expected] of [
      ['my-key', 'ValidationException'],
      ['alias/aws/mine', 'NotAuthorizedException'],
      ['alias/', 'InvalidAliasNameException'],
    ] as const) {
      const bad = new CreateAliasCommand({ AliasName: name, TargetKeyId: key.KeyId });
      expect(await errorOf(client.send(bad))).toMatchObject({ name: expected });
    }
    const hmac = await test.key({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    await client.send(new CreateAliasCommand({ AliasName, TargetKeyId: key.KeyId }));
    const retype = new UpdateAliasCommand({ AliasName, TargetKeyId: hmac.KeyId });
    expect(await errorOf(client.send(retype))).toMatchObject({ name: 'ValidationException' });
  });

  it('reads and replaces the key policy', async () => {
    const { KeyId } = key;
    const before = await client.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }));
    expect(JSON.parse(before.Policy ?? '')).toEqual(defaultKeyPolicy(ACCOUNT));
    expect((await client.send(new ListKeyPoliciesCommand({ KeyId }))).PolicyNames).toEqual([
      'default',
    ]);
    const Policy = JSON.stringify({ ...defaultKeyPolicy(ACCOUNT), Id: 'mine' });
    await client.send(new PutKeyPolicyCommand({ KeyId, Policy }));
    expect((await client.send(new GetKeyPolicyCommand({ KeyId }))).Policy).toBe(Policy);
    const shut = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/x` },
        Action: 'kms:*',
        Resource: '*',
      },
    });
    expect(
      await errorOf(client.send(new PutKeyPolicyCommand({ KeyId, Policy: shut }))),
    ).toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message: 'The new key policy will not allow you to update the key policy in the future.',
    });
    expect(await errorOf(client.send(new CreateKeyCommand({ Policy: shut })))).toMatchObject({
      name: 'MalformedPolicyDocumentException',
    });
    expect(
      await errorOf(client.send(new PutKeyPolicyCommand({ KeyId, Policy: '{"Statement":1}' }))),
    ).toMatchObject({
      name: 'MalformedPolicyDocumentException',
    });
    expect((await client.send(new GetKeyPolicyCommand({ KeyId }))).Policy).toBe(Policy);
    await client.send(
      new PutKeyPolicyCommand({ KeyId, Policy: shut, BypassPolicyLockoutSafetyCheck: true }),
    );
    const locked = await errorOf(client.send(new GetKeyPolicyCommand({ KeyId })));
    expect(locked.name).toBe('AccessDeniedException');
  });

  it('rotates on demand, at most 25 times, and still opens everything', async () => {
    const { KeyId } = key;
    const blobs = [];
    for (let i = 0; i < 25; i++) {
      blobs.push(
        (await client.send(new EncryptCommand({ KeyId, Plaintext: Uint8Array.of(i) })))
          .CiphertextBlob,
      );
      expect(await client.send(new RotateKeyOnDemandCommand({ KeyId }))).toMatchObject({
        KeyId: key.Arn,
      });
    }
    expect(await errorOf(client.send(new RotateKeyOnDemandCommand({ KeyId })))).toMatchObject({
      name: 'LimitExceededException',
      message: `The on-demand rotations limit has been reached for the given keyId. No more on-demand rotations can be performed for this key: ${key.Arn}`,
    });
    const materials = new Set();
    for (const [i, CiphertextBlob] of blobs.entries()) {
      const opened = await client.send(new DecryptCommand({ CiphertextBlob }));
      expect(opened.Plaintext).toEqual(Uint8Array.of(i));
      materials.add(opened.KeyMaterialId);
    }
    expect(materials.size).toBe(25);
    const { Rotations, Truncated } = await client.send(
      new ListKeyRotationsCommand({ KeyId, Limit: 20 }),
    );
    expect([Rotations?.length, Truncated]).toEqual([20, true]);
    const all = await client.send(
      new ListKeyRotationsCommand({ KeyId, IncludeKeyMaterial: 'ALL_KEY_MATERIAL' }),
    );
    expect(all.Rotations?.length).toBe(26);
    expect(
      all.Rotations?.filter(({ KeyMaterialState }) => KeyMaterialState === 'CURRENT').length,
    ).toBe(1);
  });

  it('turns automatic rotation on and off', async () => {
    const { KeyId } = key;
    const status = () => client.send(new GetKeyRotationStatusCommand({ KeyId }));
    expect(await status()).toMatchObject({ KeyId: key.Arn, KeyRotationEnabled: false });
    await client.send(new EnableKeyRotationCommand({ KeyId, RotationPeriodInDays: 90 }));
    expect(await status()).toMatchObject({
      KeyRotationEnabled: true,
      RotationPeriodInDays: 90,
      NextRotationDate: new Date(test.time.now + 90 * 86_400_000),
    });
    await client.send(new DisableKeyRotationCommand({ KeyId }));
    expect((await status()).KeyRotationEnabled).toBe(false);
    const hmac = await test.key({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    const refused = new EnableKeyRotationCommand({ KeyId: hmac.KeyId });
    expect(await errorOf(client.send(refused))).toMatchObject({
      name: 'UnsupportedOperationException',
    });
    const short = new EnableKeyRotationCommand({ KeyId, RotationPeriodInDays: 89 });
    expect(await errorOf(client.send(short))).toMatchObject({ name: 'ValidationException' });
  });

  it('lists keys page by page', async () => {
    const ids = new Set([key.KeyId, (await test.key()).KeyId, (await test.key()).KeyId]);
    const first = await client.send(new ListKeysCommand({ Limit: 2 }));
    expect([first.Keys?.length, first.Truncated]).toEqual([2, true]);
    const second = await client.send(new ListKeysCommand({ Limit: 2, Marker: first.NextMarker }));
    expect([second.Keys?.length, second.Truncated]).toEqual([1, false]);
    const seen = [...(first.Keys ?? []), ...(second.Keys ?? [])].map(({ KeyId }) => KeyId);
    expect(new Set(seen)).toEqual(ids);
    expect(await errorOf(client.send(new ListKeysCommand({ Marker: 'nonsense' })))).toMatchObject({
      name: 'InvalidMarkerException',
    });
  });

  it('tags keys and changes their description', async () => {
    const { KeyId } = key;
    const Tags = [
      { TagKey: 'team', TagValue: 'blue' },
      { TagKey: 'stage', TagValue: 'test' },
    ];
    await client.send(new TagResourceCommand({ KeyId, Tags }));
    expect((await client.send(new ListResourceTagsCommand({ KeyId }))).Tags).toEqual(Tags);
    await client.send(new UntagResourceCommand({ KeyId, TagKeys: ['team'] }));
    expect((await client.send(new ListResourceTagsCommand({ KeyId }))).Tags).toEqual(Tags.slice(1));
    const reserved = new TagResourceCommand({ KeyId, Tags: [{ TagKey: 'aws:x', TagValue: '' }] });
    expect(await errorOf(client.send(reserved))).toMatchObject({
      name: 'TagException',
      message: 'Tags beginning with aws: are reserved',
    });
    await client.send(new UpdateKeyDescriptionCommand({ KeyId, Description: 'renamed' }));
    expect((await client.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata?.Description).toBe(
      'renamed',
    );
  });

  it('gives random bytes', async () => {
    const { Plaintext } = await client.send(new GenerateRandomCommand({ NumberOfBytes: 44 }));
    expect(Plaintext?.length).toBe(44);
    expect(await errorOf(client.send(new GenerateRandomCommand({})))).toMatchObject({
      name: 'ValidationException',
      message: 'NumberOfBytes is required.',
    });
  });

  it('gives typed errors whose message AWS leaves out', async () => {
    const { CiphertextBlob } = await client.send(
      new EncryptCommand({ KeyId: key.KeyId, Plaintext: utf8('x'), EncryptionContext: { a: 'b' } }),
    );
    expect(await errorOf(client.send(new DecryptCommand({ CiphertextBlob })))).toMatchObject({
      name: 'InvalidCiphertextException',
      status: 400,
    });
    expect(
      await errorOf(client.send(new DecryptCommand({ CiphertextBlob: utf8('not a blob') }))),
    ).toMatchObject({
      name: 'InvalidCiphertextException',
    });
    const dry = new GenerateDataKeyCommand({ KeyId: key.KeyId, KeySpec: 'AES_256', DryRun: true });
    expect(await errorOf(client.send(dry))).toMatchObject({
      name: 'DryRunOperationException',
      message: 'The request would have succeeded, but the DryRun option is set.',
    });
  });

  it('makes no data keys under asymmetric and HMAC keys', async () => {
    for (const [KeySpec, KeyUsage] of [
      ['HMAC_256', 'GENERATE_VERIFY_MAC'],
      ['ECC_NIST_P256', 'SIGN_VERIFY'],
      ['RSA_2048', 'ENCRYPT_DECRYPT'],
    ] as const) {
      const { KeyMetadata } = await client.send(new CreateKeyCommand({ KeySpec, KeyUsage }));
      const KeyId = KeyMetadata?.KeyId;
      const error = await errorOf(
        client.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' })),
      );
      expect(error.name).toBe('InvalidKeyUsageException');
      if (KeyUsage !== 'ENCRYPT_DECRYPT') {
        expect(error.message).toBe(
          `${KeyMetadata?.Arn} key usage is ${KeyUsage} which is not valid for GenerateDataKey.`,
        );
      }
    }
  });

  it('has called every operation there is', () => {
    // Those have files of their own, which do the same.
    const elsewhere = { ...GRANT_OPERATIONS, ...KEY_PAIR_OPERATIONS, ...MAC_OPERATIONS };
    const here = Object.keys(OPERATIONS).filter((name) => !Object.hasOwn(elsewhere, name));
    expect([...called].sort()).toEqual(here.sort());
  });
});
