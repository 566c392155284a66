import { outputOf } from '../../../crypto/index.ts';
import { KEY_PAIR_SPECS } from '../../../crypto/key-pair.ts';
import type { Bytes } from '../../../lib/bytes.ts';
import { toBase64 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { Call } from '../call.ts';
import type { WorkingKey } from '../cryptographic-keys.ts';
import { dryRun, encryptingKey, forEnclave } from '../cryptographic-keys.ts';
import { PRIVATE_KEY, seal } from '../envelope.ts';
import type { Answer } from '../operation.ts';
import { operation } from '../operation.ts';
import type { Refusal } from '../refusal.ts';
import { notSimulated } from '../refusal.ts';
import type { InputOf, Shape } from '../shape.ts';
import { GRANT_TOKENS, REQUIRED_KEY_ID } from '../shape.ts';

/** What both operations are given. */
const KEY_PAIR_INPUT = {
  EncryptionContext: { type: 'map' },
  KeyId: REQUIRED_KEY_ID,
  KeyPairSpec: {
    type: 'string',
    required: true,
    enum: [
      'RSA_2048',
      'RSA_3072',
      'RSA_4096',
      'ECC_NIST_P256',
      'ECC_NIST_P384',
      'ECC_NIST_P521',
      'ECC_SECG_P256K1',
      'ECC_NIST_EDWARDS25519',
      'SM2',
      'ML_KEM_512',
      'ML_KEM_768',
      'ML_KEM_1024',
    ],
  },
  GrantTokens: GRANT_TOKENS,
  DryRun: { type: 'boolean' },
} as const satisfies Shape;

/** Key pairs for use outside of KMS, the private key sealed under a KMS key. */
export const KEY_PAIR_OPERATIONS = {
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPair.html */
  GenerateDataKeyPair: operation({
    needs: 'other',
    input: { ...KEY_PAIR_INPUT, Recipient: { type: 'structure' } },
    readOnly: true,
    cryptographic: true,
    async run(call, input) {
      const enclave = forEnclave(input.Recipient);
      if (enclave !== null) return refused(enclave);
      const made = await makeKeyPair(call, input);
      if (!made.ok) return made;
      const { privateKey: bytes } = made.value;
      const { output, carries = [], ...rest } = answer(made.value, input);
      const name = 'PrivateKeyPlaintext';
      return ok({
        ...rest,
        output: { ...output, [name]: toBase64(bytes) },
        carries: [...carries, { bytes, place: 'json', name, encoding: 'base64' }],
      });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPairWithoutPlaintext.html */
  GenerateDataKeyPairWithoutPlaintext: operation({
    needs: 'other',
    input: KEY_PAIR_INPUT,
    readOnly: true,
    cryptographic: true,
    async run(call, input) {
      const made = await makeKeyPair(call, input);
      return made.ok ? ok(answer(made.value, input)) : made;
    },
  }),
};

type KeyPairInput = InputOf<typeof KEY_PAIR_INPUT>;

interface MadeKeyPair extends WorkingKey {
  readonly privateKey: Bytes;
  readonly publicKey: Bytes;
  readonly blob: Bytes;
}

/** A fresh key pair, and its private key encrypted under the KMS key. */
async function makeKeyPair(call: Call, input: KeyPairInput): Promise<Result<MadeKeyPair, Refusal>> {
  const { KeyPairSpec: spec, EncryptionContext: context } = input;
  const target = await encryptingKey(call, {
    keyId: input.KeyId,
    action: call.operation,
    context,
    conditions: { 'kms:DataKeyPairSpec': spec },
  });
  if (!target.ok) return target;
  const isKnown = (KEY_PAIR_SPECS as readonly string[]).includes(spec);
  const stopped = (isKnown ? null : unavailable(spec)) ?? dryRun(input.DryRun);
  if (stopped !== null) return refused(stopped);
  const { key, material } = target.value;
  const made = await call.recorder.op({
    actor: 'kms',
    name: 'kms.make-data-key-pair',
    fact: 'kms-data-key-pair',
    op: 'generate-key-pair',
    inputs: {},
    params: { spec },
    outputs: {
      privateKey: { name: PRIVATE_KEY.plaintext, role: PRIVATE_KEY.plaintextRole },
      publicKey: { name: 'public-key', role: 'public' },
    },
  });
  if (!made.ok) return refused(unavailable(spec));
  const privateKey = outputOf(made, 'privateKey');
  const blob = await seal(call.recorder, {
    key,
    plaintext: privateKey,
    context,
    step: 'kms.wrap-private-key',
    wording: PRIVATE_KEY,
  });
  return ok({ key, material, privateKey, publicKey: outputOf(made, 'publicKey'), blob });
}

function unavailable(spec: string): Refusal {
  return notSimulated(`A data key pair of spec ${spec}`);
}

/** What both operations answer. */
function answer(
  { key, material, publicKey, blob }: MadeKeyPair,
  { KeyPairSpec }: KeyPairInput,
): Answer {
  return {
    output: {
      KeyId: key.arn,
      KeyMaterialId: material.id,
      KeyPairSpec,
      PrivateKeyCiphertextBlob: toBase64(blob),
      PublicKey: toBase64(publicKey),
    },
    carries: [
      { bytes: blob, place: 'json', name: 'PrivateKeyCiphertextBlob', encoding: 'base64' },
      { bytes: publicKey, place: 'json', name: 'PublicKey', encoding: 'base64' },
    ],
    trail: { keyMaterialId: material.id },
  };
}
