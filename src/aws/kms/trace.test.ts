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
});
