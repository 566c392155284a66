import { createDecipheriv, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../lib/bytes.ts';
import { contextText } from './encryption-context.ts';
import { ALICE, ALL_OF_KMS, bytesOf, recordedKms, testKms } from './kms.test-helper.ts';

/**
 * Opens a blob as its documentation says, with Node's cryptography and nothing of ours. The header is authenticated with
 * the encryption context: https://docs.aws.amazon.com/kms/latest/cryptographic-details/customer-data-operations.html
 */
function openBlob(
  blob: Uint8Array,
  keyMaterial: Uint8Array,
  context: string,
  header = blob.subarray(0, 18),
): Buffer {
  const nonce = blob.subarray(18, 34);
  const iv = blob.subarray(34, 46);
  const ciphertext = blob.subarray(46, -16);
  const fixed = Buffer.concat([
    Buffer.from('kms-wrapping-key\0'),
    nonce,
    Buffer.from([0, 0, 1, 0]),
  ]);
  const key = createHmac('sha256', keyMaterial)
    .update(Buffer.from([0, 0, 0, 1]))
    .update(fixed)
    .digest();
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(blob.subarray(-16));
  decipher.setAAD(Buffer.concat([header, Buffer.from(context)]));
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

describe('a ciphertext blob', () => {
  it('opens with another program, given the key material', async () => {
    const kms = recordedKms();
    kms.principals.add({ ...ALICE, policies: [ALL_OF_KMS] });
    const key = await kms.key();
    const made = [];
    for (const EncryptionContext of [{ 'aws:s3:arn': 'arn:aws:s3:::b/ä', a: '"' }, null]) {
      made.push(
        await kms.send(
          'kms.generate-data-key',
          'GenerateDataKey',
          { KeyId: key.Arn, KeySpec: 'AES_256', EncryptionContext },
          { as: ALICE.accessKeyId },
        ),
      );
    }
    const trace = await kms.finish();
    const material = trace.values.find(({ name }) => name === 'kms-key')?.bytes ?? new Uint8Array();
    for (const [i, context] of ['{"a":"\\"","aws:s3:arn":"arn:aws:s3:::b/ä"}', ''].entries()) {
      const answer = made[i];
      if (answer === undefined) throw new Error('no answer');
      const blob = bytesOf(answer, 'CiphertextBlob');
      expect(openBlob(blob, material, context).toString('base64')).toBe(answer.json.Plaintext);
      expect(toHex(blob.subarray(1, 17))).toBe(key.KeyId.replaceAll('-', ''));
      expect([blob[0], blob[17], blob.length]).toEqual([1, 1, 46 + 32 + 16]);
      expect(() => openBlob(blob, material, `${context}x`)).toThrow();
      for (let at = 0; at < 18; at++) {
        const header = blob.slice(0, 18);
        header[at] = (header[at] ?? 0) ^ 1;
        expect(() => openBlob(blob, material, context, header), `byte ${at}`).toThrow();
      }
    }
  });

  it('opens for no altered bit: whichever it is, KMS refuses', async () => {
    const { call, key } = testKms();
    const { KeyId } = await key();
    const answer = await call('GenerateDataKey', {
      KeyId,
      KeySpec: 'AES_256',
      EncryptionContext: { a: 'b' },
    });
    const blob = bytesOf(answer, 'CiphertextBlob');
    for (let bit = 0; bit < blob.length * 8; bit++) {
      const altered = blob.slice();
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
      const CiphertextBlob = Buffer.from(altered).toString('base64');
      const refused = await call('Decrypt', { CiphertextBlob, EncryptionContext: { a: 'b' } });
      expect([refused.status, refused.json], `bit ${bit}`).toEqual([
        400,
        { __type: 'InvalidCiphertextException' },
      ]);
    }
  });
});

describe('an encryption context', () => {
  it('is the same bytes in whatever order its keys come, and others for any other context', () => {
    const context = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(context, context, (one, other) => {
        const text = contextText(new Map(Object.entries(one)));
        expect(contextText(new Map(Object.entries(one).reverse()))).toBe(text);
        expect(new Map(Object.entries(JSON.parse(text)))).toEqual(new Map(Object.entries(one)));
        const same = contextText(new Map(Object.entries(other))) === text;
        expect(same).toBe(fc.stringify(sorted(one)) === fc.stringify(sorted(other)));
      }),
    );
  });
});

function sorted(context: Record<string, string>): [string, string][] {
  return Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1));
}
