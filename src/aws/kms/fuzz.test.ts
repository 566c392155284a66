import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../lib/bytes.ts';
import { fromUtf8, utf8 } from '../../lib/bytes.ts';
import { defaultKeyPolicy } from '../iam/index.ts';
import type { Json } from './kms.test-helper.ts';
import { ACCOUNT, OTHER_ROOT, REGION, ROOT, testKms } from './kms.test-helper.ts';
import { OPERATIONS } from './operations/index.ts';
import type { Member } from './shape.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const context = fc.dictionary(text, text);

/** Texts that mean something in the test's KMS, by member. */
type Texts = Readonly<Record<string, readonly string[]>>;

/** Values that a member takes, or nearly. */
function valueFor(member: Member, texts: readonly string[]): fc.Arbitrary<unknown> {
  switch (member.type) {
    case 'string':
      return usually(texts.length > 0 ? texts : (member.enum ?? []), text);
    case 'integer':
      return fc.oneof(fc.integer({ min: member.min, max: member.max }), fc.integer());
    case 'boolean':
      return fc.boolean();
    case 'blob':
      return usually(
        texts,
        fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64')),
      );
    case 'map':
      return usually([{}], context);
    case 'strings':
      return fc.array(usually(texts.length > 0 ? texts : (member.enum ?? []), text), {
        maxLength: texts.length > 0 || member.enum ? 3 : 12,
      });
    case 'constraints':
      return fc.record(
        {
          EncryptionContextEquals: usually([{}], context),
          EncryptionContextSubset: usually([{ a: 'b' }], context),
          SourceArn: text,
        },
        { requiredKeys: [] },
      );
    case 'tags':
      return fc.array(fc.record({ TagKey: text, TagValue: text }), { maxLength: 60 });
    default:
      return fc.object();
  }
}

function usually(known: readonly unknown[], other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return known.length === 0
    ? other
    : fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...known) },
        { weight: 1, arbitrary: other },
      );
}

/** A call of one operation, its members mostly there and mostly right. */
function callOf(name: string, texts: Texts): fc.Arbitrary<readonly [string, Bytes]> {
  const members = Object.entries(OPERATIONS[name]?.input ?? {}).map(([member, row]) => {
    const value = fc.oneof(
      { weight: 30, arbitrary: valueFor(row, texts[member] ?? []) },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
    const there = row.required === true ? 30 : 2;
    return fc
      .oneof(
        { weight: there, arbitrary: value },
        { weight: row.required === true ? 1 : 6, arbitrary: fc.constant(undefined) },
      )
      .map((given) => [member, given] as const);
  });
  const body = fc.oneof(
    {
      weight: 20,
      arbitrary: fc
        .tuple(...members)
        .map((given) => utf8(JSON.stringify(Object.fromEntries(given)))),
    },
    {
      weight: 1,
      arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => new Uint8Array(bytes)),
    },
  );
  return body.map((bytes) => [name, bytes] as const);
}

describe('whatever is sent', () => {
  it('KMS answers as KMS: 200, or 400 with the name of an exception', async () => {
    const { kms, key, call, time } = testKms();
    const { KeyId, Arn } = await key();
    const hmac = await key({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    const mac = await call('GenerateMac', {
      KeyId: hmac.KeyId,
      Message: 'AAAA',
      MacAlgorithm: 'HMAC_SHA_256',
    });
    const grant = { GranteePrincipal: `arn:aws:iam::${ACCOUNT}:root`, Operations: ['Decrypt'] };
    const granted = await call('CreateGrant', { KeyId, ...grant });
    const GrantId = String(granted.json.GrantId);
    const made = await call('GenerateDataKey', { KeyId, KeySpec: 'AES_256' });
    const names = [KeyId, KeyId, Arn, 'alias/a', hmac.Arn];
    const texts = {
      KeyId: names,
      TargetKeyId: names,
      DestinationKeyId: names,
      AliasName: ['alias/a', 'alias/b'],
      PolicyName: ['default'],
      Policy: [JSON.stringify(defaultKeyPolicy(ACCOUNT))],
      CiphertextBlob: [String(made.json.CiphertextBlob)],
      // RSA takes its time.
      KeyPairSpec: ['ECC_NIST_P256', 'ECC_NIST_EDWARDS25519', 'SM2'],
      Message: ['AAAA'],
      Mac: [String(mac.json.Mac)],
      MacAlgorithm: ['HMAC_SHA_256'],
      GranteePrincipal: [grant.GranteePrincipal],
      RetiringPrincipal: [grant.GranteePrincipal],
      Operations: ['CreateGrant', 'Decrypt', 'DescribeKey', 'RetireGrant'],
      GrantId: [GrantId],
      GrantToken: [String(granted.json.GrantToken)],
      GrantTokens: [String(granted.json.GrantToken)],
    };
    const calls = fc.oneof(
      ...Object.keys(OPERATIONS).map((name) => callOf(name, texts)),
      text.map((name) => [name, utf8('{}')] as const),
    );
    const host = fc.constantFrom(
      `kms.${REGION}.amazonaws.com`,
      'localhost',
      'kms.eu-west-1.amazonaws.com',
      '[::1]',
    );
    const caller = fc.oneof(
      {
        weight: 20,
        arbitrary: fc
          .constantFrom(ROOT, ROOT, ROOT, OTHER_ROOT)
          .map((id) => `Credential=${id}/d/${REGION}/kms/aws4_request`),
      },
      text,
    );
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(calls, host, caller, async ([name, body], at, by) => {
        time.now += 1000;
        const { response } = await kms.handle({
          method: 'POST',
          url: new URL(`https://${at}/`),
          headers: [
            ['x-amz-target', `TrentService.${name}`],
            ['authorization', by],
          ],
          body,
        });
        const answer = fromUtf8(response.body) ?? '';
        const json = (answer === '' ? {} : JSON.parse(answer)) as Json;
        if (response.status !== 200) {
          expect(response.status).toBe(400);
          expect(json.__type).toMatch(/^[A-Za-z]+Exception$/);
        } else expect(json).not.toHaveProperty('__type');
        outcomes.add(response.status === 200 ? name : String(json.__type));
        // So that the next call finds a key that works, and its one grant.
        kms.grant(Arn, [{ ...grant, GrantId }]);
        await call('CancelKeyDeletion', { KeyId });
        await call('EnableKey', { KeyId });
        await call('CreateAlias', { AliasName: 'alias/a', TargetKeyId: KeyId });
      }),
      { numRuns: 3000 },
    );
    // The calls reach into the operations and do not all fail at the door.
    const succeeded = Object.keys(OPERATIONS).filter((name) => outcomes.has(name));
    expect(succeeded.length).toBeGreaterThan(Object.keys(OPERATIONS).length / 2);
    // Five calls of 3,000 runs each, on a machine that may be busy.
  }, 120_000);

  it('what was encrypted comes back, for any plaintext and context', async () => {
    const { call, key } = testKms();
    const { KeyId } = await key();
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
