import { describe, expect, it } from 'vitest';
import type { Step, Trace } from '../../trace/index.ts';
import { verify } from '../../trace/index.ts';
import { ALICE, ALL_OF_KMS, bytesOf, recordedKms } from './kms.test-helper.ts';

const names = (steps: readonly Step[]) => steps.map(({ name }) => name);

function valueNamed(trace: Trace, name: string) {
  const value = trace.values.find((each) => each.name === name);
  if (value === undefined) throw new Error(`no value ${name}`);
  return value;
}

describe('what KMS records', () => {
  it('reads as the KMS part of an upload and a download, and verifies', async () => {
    const kms = recordedKms();
    kms.principals.add({ ...ALICE, policies: [ALL_OF_KMS] });
    const key = await kms.key();
    kms.recorder.stage();
    const context = { 'aws:s3:arn': 'arn:aws:s3:::bucket/object' };
    const made = await kms.send(
      'kms.generate-data-key',
      'GenerateDataKey',
      { KeyId: key.Arn, KeySpec: 'AES_256', EncryptionContext: context },
      { as: ALICE.accessKeyId },
    );
    const blob = bytesOf(made, 'CiphertextBlob');
    const opened = await kms.send(
      'kms.decrypt',
      'Decrypt',
      { EncryptionContext: context },
      { as: ALICE.accessKeyId, values: { CiphertextBlob: blob } },
    );
    expect(opened.json.Plaintext).toBe(made.json.Plaintext);
    const trace = await kms.finish();
    expect(await verify(trace)).toEqual({ ok: true });
    expect(names(trace.setup)).toEqual(['kms.authorize', 'kms.create-key-material']);
    expect(names(trace.steps)).toEqual([
      'kms.generate-data-key',
      'kms.authorize',
      'kms.make-data-key',
      'kms.derive-key',
      'kms.wrap-data-key',
      'kms.build-blob',
      'kms.generate-data-key.response',
      'kms.decrypt',
      'kms.authorize',
      'kms.derive-key',
      'kms.unwrap-data-key',
      'kms.decrypt.response',
    ]);
    const wrapped = valueNamed(trace, 'encrypted-data-key');
    expect(wrapped.role).toBe('wrapped-key');
    expect(wrapped.spans.map(({ name }) => name)).toEqual([
      'version',
      'key-id',
      'material',
      'nonce',
      'iv',
      'ciphertext',
      'tag',
    ]);
    expect(wrapped.spans.at(-1)?.end).toBe(wrapped.bytes.length);
    expect(valueNamed(trace, 'kms-key')).toMatchObject({
      role: 'key',
      retained: true,
      label: key.KeyId.slice(0, 8),
    });
    const response = trace.steps.find(({ id }) => id === 'kms.generate-data-key.response');
    const dropped = response?.kind === 'send' ? response.drops : [];
    expect(dropped).toContain(valueNamed(trace, 'wrapping-key').id);
    expect(dropped).toContain(valueNamed(trace, 'data-key').id);
    expect(dropped).not.toContain(valueNamed(trace, 'kms-key').id);
  });

  it('has the bytes of each step changed by nobody: any altered byte is found', async () => {
    const trace = await upload();
    for (const value of trace.values) {
      for (const at of [0, value.bytes.length - 1]) {
        const bytes = value.bytes.slice();
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        const altered = {
          ...trace,
          values: trace.values.map((each) => (each === value ? { ...each, bytes } : each)),
        };
        expect((await verify(altered)).ok, `${value.name}, byte ${at}`).toBe(false);
      }
    }
  });

  it('tells encryption and re-encryption of S3’s data keys as such', async () => {
    const kms = recordedKms();
    kms.principals.add({ ...ALICE, policies: [ALL_OF_KMS] });
    const [one, two] = [await kms.key(), await kms.key()];
    kms.recorder.stage();
    const as = ALICE.accessKeyId;
    kms.recorder.input('s3', dataKey, { name: 'data-key', role: 'key' });
    const sealed = await kms.send(
      'kms.encrypt',
      'Encrypt',
      { KeyId: one.Arn },
      { as, values: { Plaintext: dataKey } },
    );
    const moved = await kms.send(
      'kms.re-encrypt',
      'ReEncrypt',
      { DestinationKeyId: two.Arn, DestinationEncryptionContext: { a: 'b' } },
      { as, values: { CiphertextBlob: bytesOf(sealed, 'CiphertextBlob') } },
    );
    const opened = await kms.send(
      'kms.decrypt',
      'Decrypt',
      { EncryptionContext: { a: 'b' } },
      { as, values: { CiphertextBlob: bytesOf(moved, 'CiphertextBlob') } },
    );
    expect(bytesOf(opened, 'Plaintext')).toEqual(dataKey);
    const trace = await kms.finish();
    expect(await verify(trace)).toEqual({ ok: true });
    expect(names(trace.steps)).toEqual([
      'kms.encrypt',
      'kms.authorize',
      'kms.derive-key',
      'kms.encrypt-plaintext',
      'kms.build-blob',
      'kms.encrypt.response',
      'kms.re-encrypt',
      'kms.authorize',
      'kms.authorize',
      'kms.derive-key',
      'kms.reencrypt-open',
      'kms.derive-key',
      'kms.reencrypt-seal',
      'kms.build-blob',
      'kms.re-encrypt.response',
      'kms.decrypt',
      'kms.authorize',
      'kms.derive-key',
      'kms.unwrap-data-key',
      'kms.decrypt.response',
    ]);
  });

  it('takes what a direct caller brings as coming from outside, however long', async () => {
    const kms = recordedKms();
    const { KeyId } = await kms.key();
    const Plaintext = Buffer.alloc(4096, 1).toString('base64');
    const sealed = await kms.call('Encrypt', { KeyId, Plaintext });
    const moved = await kms.call('ReEncrypt', {
      CiphertextBlob: sealed.json.CiphertextBlob,
      DestinationKeyId: KeyId,
    });
    const opened = await kms.call('Decrypt', { CiphertextBlob: moved.json.CiphertextBlob });
    expect(opened.json.Plaintext).toBe(Plaintext);
    expect(await verify(await kms.finish())).toEqual({ ok: true });
  });

  it('tells refusals with their true cause', async () => {
    const refused = async (
      prepare: (kms: ReturnType<typeof recordedKms>, KeyId: string) => Promise<unknown>,
      altered = false,
    ) => {
      const kms = recordedKms();
      kms.principals.add({ ...ALICE, policies: [ALL_OF_KMS] });
      const { KeyId, Arn } = await kms.key();
      const as = ALICE.accessKeyId;
      const input = { KeyId: Arn, KeySpec: 'AES_256' };
      const made = await kms.send('kms.generate-data-key', 'GenerateDataKey', input, { as });
      await prepare(kms, KeyId);
      kms.recorder.stage();
      const blob = bytesOf(made, 'CiphertextBlob');
      if (altered) {
        blob[blob.length - 1] = (blob.at(-1) ?? 0) ^ 1;
        kms.recorder.input('s3', blob, { name: 'encrypted-data-key', role: 'wrapped-key' });
      }
      const answer = await kms.send(
        'kms.decrypt',
        'Decrypt',
        {},
        { as, values: { CiphertextBlob: blob } },
      );
      const trace = await kms.finish();
      expect(await verify(trace)).toEqual({ ok: true });
      const fail = trace.steps.find((step) => step.kind === 'fail');
      expect(fail).toMatchObject({
        actor: 'kms',
        name: 'kms.refuse',
        code: answer.json.__type,
        status: 400,
      });
      expect(fail?.message).toBe(answer.json.message ?? '');
      return { cause: fail?.cause, Arn, steps: names(trace.steps) };
    };
    const disabled = await refused((kms, KeyId) => kms.call('DisableKey', { KeyId }));
    expect(disabled.cause).toEqual({ id: 'key-disabled', facts: { keyArn: disabled.Arn } });
    expect(disabled.steps).toEqual([
      'kms.decrypt',
      'kms.authorize',
      'kms.refuse',
      'kms.decrypt.response',
    ]);
    const pending = await refused((kms, KeyId) => kms.call('ScheduleKeyDeletion', { KeyId }));
    expect(pending.cause?.id).toBe('key-pending-deletion');
    const denied = await refused(async (kms) => kms.principals.add(ALICE));
    expect(denied.cause).toEqual({
      id: 'kms-denied',
      facts: {
        principal: ALICE.arn,
        action: 'kms:Decrypt',
        resource: denied.Arn,
        gate: 'identity',
      },
    });
    const throttled = await refused(async (kms) => kms.kms.limit({ perSecond: 0 }));
    expect(throttled.cause?.id).toBe('kms-throttled');
    const closed = await refused(async () => {}, true);
    expect(closed.cause).toEqual({
      id: 'ciphertext-does-not-open',
      facts: { keyArn: closed.Arn, context: '{}' },
    });
    expect(closed.steps).toContain('kms.unwrap-data-key');
  });
});

const dataKey = new Uint8Array(32).map((_, i) => i);

async function upload(): Promise<Trace> {
  const kms = recordedKms();
  kms.principals.add({ ...ALICE, policies: [ALL_OF_KMS] });
  const { Arn } = await kms.key();
  kms.recorder.stage();
  const input = { KeyId: Arn, KeySpec: 'AES_256', EncryptionContext: { a: 'b' } };
  await kms.send('kms.generate-data-key', 'GenerateDataKey', input, { as: ALICE.accessKeyId });
  return kms.finish();
}
