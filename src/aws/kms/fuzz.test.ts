import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../../lib/bytes.ts';
import type { Json } from './kms.test-helper.ts';
import { bytesOf, OTHER_ROOT, REGION, ROOT, testKms } from './kms.test-helper.ts';
import { OPERATIONS } from './operations/index.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });

/** Values that come close to what an operation wants, and others. */
function values(hints: readonly unknown[]) {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...hints) },
    text,
    fc.integer(),
    fc.boolean(),
    fc.uint8Array({ maxLength: 120 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    fc.dictionary(text, text),
    fc.jsonValue(),
  );
}

describe('whatever is sent', () => {
  it('KMS answers as KMS: 200, or 400 with the name of an exception', async () => {
    const { kms, key, call, time } = testKms();
    const [one, two] = [
      await key(),
      await key({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' }),
    ];
    await call('CreateAlias', { AliasName: 'alias/a', TargetKeyId: one.KeyId });
    const made = await call('GenerateDataKey', { KeyId: one.KeyId, KeySpec: 'AES_256' });
    const blob = Buffer.from(bytesOf(made, 'CiphertextBlob')).toString('base64');
    const hints = [
      one.KeyId,
      one.Arn,
      two.Arn,
      'alias/a',
      'default',
      'AES_256',
      blob,
      'SYMMETRIC_DEFAULT',
      7,
      32,
      null,
    ];
    const members = [
      ...new Set(Object.values(OPERATIONS).flatMap(({ input }) => Object.keys(input))),
    ];
    const input = fc.dictionary(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...members) }, text),
      values(hints),
    );
    const body = fc.oneof(
      { weight: 8, arbitrary: input.map((json) => utf8(JSON.stringify(json))) },
      fc.uint8Array({ maxLength: 60 }).map((bytes) => new Uint8Array(bytes)),
    );
    const operation = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...Object.keys(OPERATIONS)) },
      text,
    );
    const host = fc.constantFrom(
      `kms.${REGION}.amazonaws.com`,
      'kms.eu-west-1.amazonaws.com',
      'localhost',
      '[::1]',
    );
    const caller = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          `Credential=${ROOT}/d/${REGION}/kms/aws4_request`,
          `Credential=${OTHER_ROOT}/x`,
        ),
      },
      text,
    );
    await fc.assert(
      fc.asyncProperty(
        operation,
        body,
        host,
        caller,
        fc.boolean(),
        async (name, bytes, at, by, late) => {
          if (late) time.now += 3_600_000;
          const { response } = await kms.handle({
            method: 'POST',
            url: new URL(`https://${at}/`),
            headers: [
              ['x-amz-target', `TrentService.${name}`],
              ['authorization', by],
            ],
            body: bytes,
          });
          const answer = fromUtf8(response.body) ?? '';
          const json = (answer === '' ? {} : JSON.parse(answer)) as Json;
          if (response.status === 200) expect(json).not.toHaveProperty('__type');
          else {
            expect(response.status).toBe(400);
            expect(json.__type).toMatch(/^[A-Za-z]+Exception$/);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('what was encrypted comes back, for any plaintext and context', async () => {
    const { call, key } = testKms();
    const { KeyId } = await key();
    const context = fc.dictionary(text, text);
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 4096 }),
        context,
        async (bytes, EncryptionContext) => {
          const Plaintext = Buffer.from(bytes).toString('base64');
          const sealed = await call('Encrypt', { KeyId, Plaintext, EncryptionContext });
          const opened = await call('Decrypt', {
            CiphertextBlob: sealed.json.CiphertextBlob,
            EncryptionContext,
          });
          expect(opened.json.Plaintext).toBe(Plaintext);
        },
      ),
      { numRuns: 100 },
    );
  });
});
