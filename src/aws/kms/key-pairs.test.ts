import { createPrivateKey, createPublicKey, sign, verify as verifySignature } from 'node:crypto';
import {
  CreateGrantCommand,
  DataKeyPairSpec,
  DecryptCommand,
  GenerateDataKeyPairCommand,
  GenerateDataKeyPairWithoutPlaintextCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';
import { beforeEach, describe, expect, it } from 'vitest';
import { KEY_PAIR_SPECS } from '../../crypto/key-pair.ts';
import { toBase64, toHex } from '../../lib/bytes.ts';
import { verify } from '../../trace/index.ts';
import { ACCOUNT, ALICE, errorOf, noting, recordedKms, sdk } from './kms.test-helper.ts';
import { KEY_PAIR_OPERATIONS } from './operations/key-pairs.ts';

const called = new Set<string>();
let kms: ReturnType<typeof recordedKms>;
let client: KMSClient;
let key: { KeyId: string; Arn: string };

beforeEach(async () => {
  kms = recordedKms();
  client = sdk(noting(kms.kms, called));
  key = await kms.key();
  kms.recorder.stage();
});

/** What node:crypto says of a key. */
function described(bytes: Uint8Array | undefined, type: 'private' | 'public') {
  const der = Buffer.from(bytes ?? []);
  const read =
    type === 'private'
      ? createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
      : createPublicKey({ key: der, format: 'der', type: 'spki' });
  const { modulusLength, namedCurve } = read.asymmetricKeyDetails ?? {};
  return { read, kind: [read.asymmetricKeyType, modulusLength ?? namedCurve] };
}

describe('a data key pair', () => {
  it.each([
    ['RSA_2048', ['rsa', 2048]],
    ['RSA_3072', ['rsa', 3072]],
    ['RSA_4096', ['rsa', 4096]],
    ['ECC_NIST_P256', ['ec', 'prime256v1']],
    ['ECC_NIST_P384', ['ec', 'secp384r1']],
    ['ECC_NIST_P521', ['ec', 'secp521r1']],
    ['ECC_NIST_EDWARDS25519', ['ed25519', undefined]],
  ] as const)(
    'of spec %s is a pair to node:crypto, and Decrypt gives its private key',
    async (KeyPairSpec, kind) => {
      const EncryptionContext = { for: 'signing' };
      const made = await client.send(
        new GenerateDataKeyPairCommand({ KeyId: key.KeyId, KeyPairSpec, EncryptionContext }),
      );
      expect(made).toMatchObject({ KeyId: key.Arn, KeyPairSpec });
      expect(made.KeyMaterialId).toMatch(/^[0-9a-f]{64}$/);
      const secret = described(made.PrivateKeyPlaintext, 'private');
      const open = described(made.PublicKey, 'public');
      expect(secret.kind).toEqual(kind);
      expect(open.kind).toEqual(kind);
      expect(createPublicKey(secret.read).equals(open.read)).toBe(true);
      const digest = KeyPairSpec === 'ECC_NIST_EDWARDS25519' ? null : 'sha256';
      const message = Buffer.from('signed');
      const signature = sign(digest, message, secret.read);
      expect(verifySignature(digest, message, open.read, signature)).toBe(true);
      const CiphertextBlob = made.PrivateKeyCiphertextBlob;
      const opened = await client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext }));
      expect(opened.Plaintext).toEqual(made.PrivateKeyPlaintext);
      expect(await errorOf(client.send(new DecryptCommand({ CiphertextBlob })))).toMatchObject({
        name: 'InvalidCiphertextException',
      });
      expect(await verify(await kms.finish())).toEqual({ ok: true });
      // How long it takes to find the primes of an RSA key is a matter of luck.
    },
    180_000,
  );

  it('is another one each time, and its private key stands in no event', async () => {
    const send = () =>
      client.send(
        new GenerateDataKeyPairCommand({ KeyId: key.KeyId, KeyPairSpec: 'ECC_NIST_P256' }),
      );
    const [one, two] = [await send(), await send()];
    expect(one.PrivateKeyPlaintext).not.toEqual(two.PrivateKeyPlaintext);
    expect(one.PublicKey).not.toEqual(two.PublicKey);
    const trace = await kms.finish();
    expect(trace.steps.slice(0, 5).map(({ name }) => name)).toEqual([
      'kms.authorize',
      'kms.make-data-key-pair',
      'kms.derive-key',
      'kms.wrap-private-key',
      'kms.build-blob',
    ]);
    expect(trace.values.find(({ name }) => name === 'private-key')).toMatchObject({ role: 'key' });
    expect(trace.events[0]?.event).toMatchObject({
      eventName: 'GenerateDataKeyPair',
      requestParameters: { keyId: key.KeyId, keyPairSpec: 'ECC_NIST_P256' },
      responseElements: null,
      additionalEventData: { keyMaterialId: one.KeyMaterialId },
      readOnly: true,
    });
    const told = JSON.stringify(trace.events);
    for (const bytes of [one.PrivateKeyPlaintext, one.PrivateKeyCiphertextBlob, one.PublicKey]) {
      expect(told).not.toContain(toBase64(bytes ?? new Uint8Array()));
    }
  });

  it('comes without its private key where that is not wanted', async () => {
    const made = await client.send(
      new GenerateDataKeyPairWithoutPlaintextCommand({
        KeyId: key.KeyId,
        KeyPairSpec: 'ECC_NIST_P384',
      }),
    );
    expect(made).not.toHaveProperty('PrivateKeyPlaintext');
    const { Plaintext } = await client.send(
      new DecryptCommand({ CiphertextBlob: made.PrivateKeyCiphertextBlob }),
    );
    const half = createPublicKey(described(Plaintext, 'private').read);
    const spki = half.export({ format: 'der', type: 'spki' });
    expect(toHex(spki)).toBe(toHex(made.PublicKey ?? new Uint8Array()));
  });

  it('is refused for what is not simulated, for other keys, and where it is only tried', async () => {
    const send = (KeyPairSpec: DataKeyPairSpec, more: { KeyId?: string; DryRun?: boolean } = {}) =>
      errorOf(
        client.send(new GenerateDataKeyPairCommand({ KeyId: key.KeyId, KeyPairSpec, ...more })),
      );
    const others = Object.values(DataKeyPairSpec).filter(
      (spec) => !(KEY_PAIR_SPECS as readonly string[]).includes(spec),
    );
    expect(others.sort()).toEqual([
      'ECC_SECG_P256K1',
      'ML_KEM_1024',
      'ML_KEM_512',
      'ML_KEM_768',
      'SM2',
    ]);
    for (const spec of others) {
      expect(await send(spec)).toMatchObject({
        name: 'UnsupportedOperationException',
        message: `A data key pair of spec ${spec} is not simulated.`,
      });
    }
    expect(await send('DSA_1024' as DataKeyPairSpec)).toMatchObject({
      name: 'ValidationException',
    });
    expect(await send('ECC_NIST_P256', { DryRun: true })).toMatchObject({
      name: 'DryRunOperationException',
    });
    const hmac = await kms.key({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    expect(await send('ECC_NIST_P256', { KeyId: hmac.Arn })).toMatchObject({
      name: 'InvalidKeyUsageException',
      message: `${hmac.Arn} key usage is GENERATE_VERIFY_MAC which is not valid for GenerateDataKeyPair.`,
    });
  });

  it('can be had by grant, and not without', async () => {
    kms.principals.add(ALICE);
    const alice = sdk(kms.kms, { as: ALICE.accessKeyId });
    const command = () =>
      new GenerateDataKeyPairCommand({ KeyId: key.Arn, KeyPairSpec: 'ECC_NIST_P256' });
    expect(await errorOf(alice.send(command()))).toMatchObject({
      name: 'AccessDeniedException',
      message: `User: ${ALICE.arn} is not authorized to perform: kms:GenerateDataKeyPair on resource: arn:aws:kms:us-east-1:${ACCOUNT}:key/${key.KeyId} because no identity-based policy allows the kms:GenerateDataKeyPair action`,
    });
    const { GrantToken } = await client.send(
      new CreateGrantCommand({
        KeyId: key.KeyId,
        GranteePrincipal: ALICE.arn,
        Operations: ['GenerateDataKeyPair'],
      }),
    );
    const made = await alice.send(
      new GenerateDataKeyPairCommand({ ...command().input, GrantTokens: [GrantToken ?? ''] }),
    );
    expect(made.PublicKey?.length).toBe(91);
  });

  it('has every operation of key pairs called', () => {
    const pairs = [...called].filter((name) => name.startsWith('GenerateDataKeyPair'));
    expect(pairs.sort()).toEqual(Object.keys(KEY_PAIR_OPERATIONS).sort());
  });
});
