import { describe, expect, it } from 'vitest';
import { verify } from '../../trace/index.ts';
import { ACCOUNT, OTHER_ROOT, REGION, recordedKms, testKms } from './kms.test-helper.ts';
import { DAY } from './passing-time.ts';

describe('as time passes', () => {
  it('a key whose waiting period is over is gone, with its aliases and all it encrypted', async () => {
    const kms = recordedKms();
    const { KeyId, Arn } = await kms.key();
    await kms.call('CreateAlias', { AliasName: 'alias/gone', TargetKeyId: KeyId });
    const blob = (await kms.call('GenerateDataKey', { KeyId, KeySpec: 'AES_256' })).json
      .CiphertextBlob;
    await kms.call('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
    kms.time.now += 7 * DAY - 1;
    expect((await kms.call('DescribeKey', { KeyId })).status).toBe(200);
    kms.time.now += 1;
    expect((await kms.call('DescribeKey', { KeyId })).json.message).toBe(
      `Key '${Arn}' does not exist`,
    );
    expect((await kms.call('CancelKeyDeletion', { KeyId })).json.__type).toBe('NotFoundException');
    expect((await kms.call('DescribeKey', { KeyId: 'alias/gone' })).json.__type).toBe(
      'NotFoundException',
    );
    expect((await kms.call('Decrypt', { CiphertextBlob: blob })).json.__type).toBe(
      'AccessDeniedException',
    );
    const trace = await kms.finish();
    expect(await verify(trace)).toEqual({ ok: true });
    expect(trace.setup.map(({ name }) => name)).toContain('kms.delete-key-material');
    expect(trace.setup.at(-1)).toMatchObject({ kind: 'fail', cause: { id: 'key-deleted' } });
  });

  it('a key with automatic rotation gets new material and still opens the old', async () => {
    const { call, key, time } = testKms();
    const { KeyId } = await key();
    await call('EnableKeyRotation', { KeyId, RotationPeriodInDays: 90 });
    const before = await call('GenerateDataKey', { KeyId, KeySpec: 'AES_256' });
    time.now += 90 * DAY;
    const after = await call('GenerateDataKey', { KeyId, KeySpec: 'AES_256' });
    expect(after.json.KeyMaterialId).not.toBe(before.json.KeyMaterialId);
    const opened = await call('Decrypt', { CiphertextBlob: before.json.CiphertextBlob });
    expect(opened.json).toMatchObject({
      Plaintext: before.json.Plaintext,
      KeyMaterialId: before.json.KeyMaterialId,
    });
    const { json } = await call('ListKeyRotations', { KeyId });
    expect(json.Rotations).toMatchObject([
      {
        KeyMaterialId: after.json.KeyMaterialId,
        RotationType: 'AUTOMATIC',
        RotationDate: time.now / 1000,
      },
    ]);
  });

  it('a disabled key waits with its rotation', async () => {
    const { call, key, time } = testKms();
    const { KeyId } = await key();
    await call('EnableKeyRotation', { KeyId });
    await call('DisableKey', { KeyId });
    time.now += 400 * DAY;
    expect((await call('ListKeyRotations', { KeyId })).json.Rotations).toEqual([]);
    await call('EnableKey', { KeyId });
    expect((await call('ListKeyRotations', { KeyId })).json.Rotations).toHaveLength(1);
  });
});

describe('the quota', () => {
  it('refuses what exceeds it in a second, per account and Region, and cryptographic operations alone', async () => {
    const { kms, call, key, time } = testKms();
    const { KeyId } = await key();
    const west = await key({}, { region: 'us-west-2' });
    const generate = (options = {}, id = KeyId) =>
      call('GenerateDataKey', { KeyId: id, KeySpec: 'AES_256' }, options);
    kms.limit({ perSecond: 2 });
    expect((await generate()).status).toBe(200);
    expect((await generate()).status).toBe(200);
    const third = await generate();
    expect([third.status, third.json]).toEqual([
      400,
      {
        __type: 'ThrottlingException',
        message:
          'You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.',
      },
    ]);
    expect((await call('DescribeKey', { KeyId })).status).toBe(200);
    expect((await generate({ region: 'us-west-2' }, west.KeyId)).status).toBe(200);
    const arn = `arn:aws:kms:${REGION}:${ACCOUNT}:key/${KeyId}`;
    expect((await generate({ as: OTHER_ROOT }, arn)).json.__type).toBe('AccessDeniedException');
    time.now += 1000;
    expect((await generate()).status).toBe(200);
    kms.limit({ perSecond: 0 });
    expect((await generate()).json.__type).toBe('ThrottlingException');
    kms.limit(null);
    expect((await generate()).status).toBe(200);
  });
});
