import { createHmac } from 'node:crypto';
import {
  CreateKeyCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  GenerateMacCommand,
  type KMSClient,
  type MacAlgorithmSpec,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '../../lib/bytes.ts';
import { verify } from '../../trace/index.ts';
import { defaultKeyPolicy } from '../iam/index.ts';
import { ACCOUNT, ALICE, errorOf, noting, recordedKms, sdk } from './kms.test-helper.ts';
import { MAC_OPERATIONS } from './operations/mac.ts';

const SPECS = [
  ['HMAC_224', 'HMAC_SHA_224', 'sha224', 28],
  ['HMAC_256', 'HMAC_SHA_256', 'sha256', 32],
  ['HMAC_384', 'HMAC_SHA_384', 'sha384', 48],
  ['HMAC_512', 'HMAC_SHA_512', 'sha512', 64],
] as const;

const called = new Set<string>();
let kms: ReturnType<typeof recordedKms>;
let client: KMSClient;

beforeEach(() => {
  kms = recordedKms();
  client = sdk(noting(kms.kms, called));
});

async function macKey(KeySpec: (typeof SPECS)[number][0] = 'HMAC_256', Policy?: string) {
  const { KeyMetadata } = await client.send(
    new CreateKeyCommand({ KeySpec, KeyUsage: 'GENERATE_VERIFY_MAC', Policy }),
  );
  return { KeyId: KeyMetadata?.KeyId ?? '', Arn: KeyMetadata?.Arn ?? '' };
}

describe('a MAC', () => {
  it.each(SPECS)('under %s is the one of node:crypto', async (spec, MacAlgorithm, hash, length) => {
    const { KeyId, Arn } = await macKey(spec);
    kms.recorder.stage();
    const Message = utf8('a message that is not secret');
    const made = await client.send(new GenerateMacCommand({ KeyId, Message, MacAlgorithm }));
    expect(made).toMatchObject({ KeyId: Arn, MacAlgorithm });
    const { Mac } = made;
    expect(
      await client.send(new VerifyMacCommand({ KeyId, Message, Mac, MacAlgorithm })),
    ).toMatchObject({ KeyId: Arn, MacAlgorithm, MacValid: true });
    const trace = await kms.finish();
    expect(await verify(trace)).toEqual({ ok: true });
    const material = trace.values.find(({ name }) => name === 'kms-key');
    expect(material).toMatchObject({ role: 'key', retained: true });
    expect(material?.bytes.length).toBe(length);
    const expected = createHmac(hash, material?.bytes ?? '')
      .update(Message)
      .digest();
    expect(Buffer.from(Mac ?? []).equals(expected)).toBe(true);
    expect(trace.steps.map(({ name }) => name)).toEqual([
      'kms.authorize',
      'kms.compute-mac',
      'kms.authorize',
      'kms.compute-mac',
      'kms.compare-mac',
    ]);
    expect(trace.events.map(({ event }) => event.requestParameters)).toEqual(
      Array(2).fill({ keyId: KeyId, macAlgorithm: MacAlgorithm }),
    );
  });

  it('holds for the very same message, MAC and key only', async () => {
    const [one, two] = [await macKey(), await macKey()];
    const MacAlgorithm = 'HMAC_SHA_256' as const;
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 4096 }),
        fc.nat(),
        async (Message, seed) => {
          const { Mac = new Uint8Array() } = await client.send(
            new GenerateMacCommand({ KeyId: one.KeyId, Message, MacAlgorithm }),
          );
          const flipped = (bytes: Uint8Array) => {
            const bit = seed % (bytes.length * 8);
            return bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
          };
          const sent = { KeyId: one.KeyId, Message, Mac, MacAlgorithm };
          expect((await client.send(new VerifyMacCommand(sent))).MacValid).toBe(true);
          for (const change of [
            { Message: flipped(Message) },
            { Mac: flipped(Mac) },
            { Mac: Mac.slice(1) },
            { KeyId: two.KeyId },
          ]) {
            expect(
              await errorOf(client.send(new VerifyMacCommand({ ...sent, ...change }))),
            ).toMatchObject({ name: 'KMSInvalidMacException', status: 400 });
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('takes no other algorithm, key or state', async () => {
    const { KeyId, Arn } = await macKey();
    const Message = utf8('m');
    const make = (input: { KeyId?: string; MacAlgorithm?: MacAlgorithmSpec; DryRun?: boolean }) =>
      errorOf(
        client.send(
          new GenerateMacCommand({ KeyId, Message, MacAlgorithm: 'HMAC_SHA_256', ...input }),
        ),
      );
    expect(await make({ MacAlgorithm: 'HMAC_SHA_512' })).toMatchObject({
      name: 'InvalidKeyUsageException',
      message: 'Algorithm HMAC_SHA_512 is incompatible with key spec HMAC_256.',
    });
    const symmetric = await kms.key();
    expect(await make({ KeyId: symmetric.Arn })).toMatchObject({
      name: 'InvalidKeyUsageException',
      message: `${symmetric.Arn} key usage is ENCRYPT_DECRYPT which is not valid for GenerateMac.`,
    });
    expect(await make({ DryRun: true })).toMatchObject({ name: 'DryRunOperationException' });
    const verifying = new VerifyMacCommand({
      KeyId,
      Message,
      Mac: utf8('no MAC at all'),
      MacAlgorithm: 'HMAC_SHA_256',
      DryRun: true,
    });
    expect(await errorOf(client.send(verifying))).toMatchObject({
      name: 'DryRunOperationException',
    });
    expect(await make({ MacAlgorithm: 'MD5' as MacAlgorithmSpec })).toMatchObject({
      name: 'ValidationException',
    });
    await client.send(new DisableKeyCommand({ KeyId }));
    expect(await make({})).toMatchObject({
      name: 'DisabledException',
      message: `${Arn} is disabled.`,
    });
    expect(await verify(await kms.finish())).toEqual({ ok: true });
  });

  it('can be made by whom the key policy lets, with the algorithm that it names', async () => {
    const Policy = JSON.stringify({
      ...defaultKeyPolicy(ACCOUNT),
      Statement: [
        defaultKeyPolicy(ACCOUNT).Statement,
        {
          Effect: 'Allow',
          Principal: { AWS: ALICE.arn },
          Action: 'kms:GenerateMac',
          Resource: '*',
          Condition: { StringEquals: { 'kms:MacAlgorithm': 'HMAC_SHA_256' } },
        },
      ].flat(),
    });
    const [right, wrong] = [await macKey('HMAC_256', Policy), await macKey('HMAC_512', Policy)];
    kms.principals.add(ALICE);
    const alice = sdk(kms.kms, { as: ALICE.accessKeyId });
    const Message = utf8('m');
    const sent = { Message, KeyId: right.Arn, MacAlgorithm: 'HMAC_SHA_256' } as const;
    expect((await alice.send(new GenerateMacCommand(sent))).Mac?.length).toBe(32);
    const other = { ...sent, KeyId: wrong.Arn, MacAlgorithm: 'HMAC_SHA_512' } as const;
    for (const refused of [
      alice.send(new GenerateMacCommand(other)),
      alice.send(new VerifyMacCommand({ ...sent, Mac: Message })),
    ]) {
      expect((await errorOf(refused)).name).toBe('AccessDeniedException');
    }
  });

  it('is of a key that DescribeKey shows as AWS does', async () => {
    const { KeyId } = await macKey('HMAC_384');
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId }));
    expect(KeyMetadata).toMatchObject({ KeySpec: 'HMAC_384', MacAlgorithms: ['HMAC_SHA_384'] });
    expect(KeyMetadata).not.toHaveProperty('CurrentKeyMaterialId');
  });

  it('has every operation of MACs called', () => {
    const mac = [...called].filter((name) => name.endsWith('Mac'));
    expect(mac.sort()).toEqual(Object.keys(MAC_OPERATIONS).sort());
  });
});
