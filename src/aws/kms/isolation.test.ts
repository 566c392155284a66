import { describe, expect, it } from 'vitest';
import type { Answered, CallOptions } from './kms.test-helper.ts';
import { ACCOUNT, OTHER_ACCOUNT, OTHER_ROOT, REGION, testKms } from './kms.test-helper.ts';

const { call, key } = testKms();

async function dataKey(
  KeyId: string,
  EncryptionContext: Record<string, string>,
  options?: CallOptions,
) {
  const { json } = await call(
    'GenerateDataKey',
    { KeyId, KeySpec: 'AES_256', EncryptionContext },
    options,
  );
  return { CiphertextBlob: json.CiphertextBlob, Plaintext: json.Plaintext };
}

const codeOf = ({ status, json }: Answered) => [status, json.__type];

describe('nothing opens with what belongs to another', () => {
  it('not with another context, not even another case, nor with none', async () => {
    const { KeyId } = await key();
    const { CiphertextBlob, Plaintext } = await dataKey(KeyId, {
      'aws:s3:arn': 'arn:aws:s3:::b/one',
    });
    for (const EncryptionContext of [
      { 'aws:s3:arn': 'arn:aws:s3:::b/two' },
      { 'aws:s3:arn': 'arn:aws:s3:::b/One' },
      { 'AWS:s3:arn': 'arn:aws:s3:::b/one' },
      { 'aws:s3:arn': 'arn:aws:s3:::b/one', more: '' },
      {},
      null,
    ]) {
      const answer = await call('Decrypt', { CiphertextBlob, EncryptionContext });
      expect(codeOf(answer)).toEqual([400, 'InvalidCiphertextException']);
    }
    const right = await call('Decrypt', {
      CiphertextBlob,
      EncryptionContext: { 'aws:s3:arn': 'arn:aws:s3:::b/one' },
    });
    expect(right.json.Plaintext).toBe(Plaintext);
  });

  it('not under another key', async () => {
    const [one, two] = [await key(), await key()];
    const { CiphertextBlob } = await dataKey(one.KeyId, {});
    const answer = await call('Decrypt', { CiphertextBlob, KeyId: two.KeyId });
    expect(codeOf(answer)).toEqual([400, 'IncorrectKeyException']);
    // The blob of one key with the other key's id written over: found, derived, and not opened.
    const forged = Buffer.from(String(CiphertextBlob), 'base64');
    Buffer.from(two.KeyId.replaceAll('-', ''), 'hex').copy(forged, 1);
    const opened = await call('Decrypt', { CiphertextBlob: forged.toString('base64') });
    expect(codeOf(opened)).toEqual([400, 'InvalidCiphertextException']);
  });

  it('not in another Region', async () => {
    const { KeyId, Arn } = await key();
    const { CiphertextBlob } = await dataKey(KeyId, {});
    const elsewhere = { region: 'eu-west-1' };
    expect((await call('Decrypt', { CiphertextBlob }, elsewhere)).json).toEqual({
      __type: 'AccessDeniedException',
      message:
        'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
    });
    expect((await call('DescribeKey', { KeyId: Arn }, elsewhere)).json.message).toBe(
      `Invalid arn ${REGION}`,
    );
    expect((await call('DescribeKey', { KeyId }, elsewhere)).json.message).toBe(
      `Key 'arn:aws:kms:eu-west-1:${ACCOUNT}:key/${KeyId}' does not exist`,
    );
    await call('CreateAlias', { AliasName: 'alias/here', TargetKeyId: KeyId });
    expect((await call('DescribeKey', { KeyId: 'alias/here' }, elsewhere)).json.message).toBe(
      `Alias arn:aws:kms:eu-west-1:${ACCOUNT}:alias/here is not found.`,
    );
    expect((await call('ListKeys', {}, elsewhere)).json.Keys).toEqual([]);
  });

  it('not for another account', async () => {
    const { KeyId, Arn } = await key();
    const { CiphertextBlob } = await dataKey(KeyId, {});
    const stranger = { as: OTHER_ROOT };
    const who = `User: arn:aws:iam::${OTHER_ACCOUNT}:root is not authorized to perform:`;
    const why =
      'because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access';
    expect((await call('Decrypt', { CiphertextBlob }, stranger)).json).toEqual({
      __type: 'AccessDeniedException',
      message: `${who} kms:Decrypt on the resource associated with this ciphertext ${why}`,
    });
    expect(
      (await call('GenerateDataKey', { KeyId: Arn, KeySpec: 'AES_256' }, stranger)).json.message,
    ).toBe(`${who} kms:GenerateDataKey on this resource ${why}`);
    expect(
      (await call('GenerateDataKey', { KeyId, KeySpec: 'AES_256' }, stranger)).json.message,
    ).toBe(`Key 'arn:aws:kms:${REGION}:${OTHER_ACCOUNT}:key/${KeyId}' does not exist`);
    // What does not exist looks the same from outside as what is closed.
    const missing = `arn:aws:kms:${REGION}:${ACCOUNT}:key/00000000-0000-4000-8000-000000000000`;
    expect(
      (await call('GenerateDataKey', { KeyId: missing, KeySpec: 'AES_256' }, stranger)).json
        .message,
    ).toBe(`${who} kms:GenerateDataKey on this resource ${why}`);
    expect((await call('ListKeys', {}, stranger)).json.Keys).toEqual([]);
  });

  it('but for another account that the key policy lets in, by ARN', async () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
          Action: 'kms:*',
          Resource: '*',
        },
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${OTHER_ACCOUNT}:root` },
          Action: ['kms:GenerateDataKey', 'kms:Decrypt', 'kms:DisableKey'],
          Resource: '*',
        },
      ],
    };
    const { Arn } = await key({ Policy: JSON.stringify(policy) });
    const friend = { as: OTHER_ROOT };
    const { CiphertextBlob, Plaintext } = await dataKey(Arn, { a: 'b' }, friend);
    const opened = await call('Decrypt', { CiphertextBlob, EncryptionContext: { a: 'b' } }, friend);
    expect(opened.json.Plaintext).toBe(Plaintext);
    // Managing a key is for its own account alone, whatever the policy says.
    expect(codeOf(await call('DisableKey', { KeyId: Arn }, friend))).toEqual([
      400,
      'AccessDeniedException',
    ]);
  });
});
