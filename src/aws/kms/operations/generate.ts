import { outputOf } from '../../../crypto/index.ts';
import type { Bytes } from '../../../lib/bytes.ts';
import { toBase64 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { Call } from '../call.ts';
import type { WorkingKey } from '../cryptographic-keys.ts';
import { dryRun, encryptingKey, forEnclave } from '../cryptographic-keys.ts';
import { contextText } from '../encryption-context.ts';
import { DATA_KEY, seal } from '../envelope.ts';
import { operation } from '../operation.ts';
import { mayDo } from '../permission.ts';
import type { Refusal } from '../refusal.ts';
import { invalid, refusal } from '../refusal.ts';
import type { InputOf, Shape } from '../shape.ts';
import { GRANT_TOKENS, REQUIRED_KEY_ID } from '../shape.ts';

const NUMBER_OF_BYTES = { type: 'integer', min: 1, max: 1024 } as const;

/** What both operations that generate data keys are given. */
const DATA_KEY_INPUT = {
  KeyId: REQUIRED_KEY_ID,
  EncryptionContext: { type: 'map' },
  NumberOfBytes: NUMBER_OF_BYTES,
  KeySpec: { type: 'string', enum: ['AES_256', 'AES_128'] },
  GrantTokens: GRANT_TOKENS,
  DryRun: { type: 'boolean' },
} as const satisfies Shape;

/** What KMS makes of randomness. */
export const GENERATE_OPERATIONS = {
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html */
  GenerateDataKey: operation({
    needs: 'other',
    input: { ...DATA_KEY_INPUT, Recipient: { type: 'structure' } },
    readOnly: true,
    cryptographic: true,
    async run(call, input) {
      const enclave = forEnclave(input.Recipient);
      if (enclave !== null) return refused(enclave);
      const made = await makeDataKey(call, input);
      if (!made.ok) return made;
      const { key, material, plaintext, blob } = made.value;
      return ok({
        output: {
          CiphertextBlob: toBase64(blob),
          KeyId: key.arn,
          KeyMaterialId: material.id,
          Plaintext: toBase64(plaintext),
        },
        carries: [
          { bytes: plaintext, place: 'json', name: 'Plaintext', encoding: 'base64' },
          { bytes: blob, place: 'json', name: 'CiphertextBlob', encoding: 'base64' },
        ],
        trail: { keyMaterialId: material.id },
      });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyWithoutPlaintext.html */
  GenerateDataKeyWithoutPlaintext: operation({
    needs: 'other',
    input: DATA_KEY_INPUT,
    readOnly: true,
    cryptographic: true,
    async run(call, input) {
      const made = await makeDataKey(call, input);
      if (!made.ok) return made;
      const { key, material, blob } = made.value;
      return ok({
        output: { CiphertextBlob: toBase64(blob), KeyId: key.arn, KeyMaterialId: material.id },
        carries: [{ bytes: blob, place: 'json', name: 'CiphertextBlob', encoding: 'base64' }],
        trail: { keyMaterialId: material.id },
      });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html */
  GenerateRandom: operation({
    needs: 'other',
    input: {
      NumberOfBytes: NUMBER_OF_BYTES,
      CustomKeyStoreId: { type: 'string', min: 1, max: 64 },
      Recipient: { type: 'structure' },
    },
    readOnly: true,
    cryptographic: true,
    async run(call, input) {
      const stopped = forEnclave(input.Recipient);
      if (stopped !== null) return refused(stopped);
      if (input.NumberOfBytes === null) return refused(invalid('NumberOfBytes is required.'));
      const denied = mayDo(call, '*');
      if (denied !== null) return refused(denied);
      if (input.CustomKeyStoreId !== null) {
        // The account has none.
        return refused(
          refusal(
            'CustomKeyStoreNotFoundException',
            null,
            'kms-not-simulated',
            'kms-not-simulated',
          ),
        );
      }
      const drawn = await call.recorder.op({
        actor: 'kms',
        name: 'kms.make-random',
        fact: 'kms-random',
        op: 'random',
        inputs: {},
        params: { length: input.NumberOfBytes },
        outputs: { bytes: { name: 'random-bytes', role: 'public' } },
      });
      const bytes = outputOf(drawn, 'bytes');
      return ok({
        output: { Plaintext: toBase64(bytes) },
        carries: [{ bytes, place: 'json', name: 'Plaintext', encoding: 'base64' }],
      });
    },
  }),
};

interface MadeDataKey extends WorkingKey {
  readonly plaintext: Bytes;
  readonly blob: Bytes;
}

/** A fresh random data key, and the same encrypted under the KMS key. */
async function makeDataKey(
  call: Call,
  input: InputOf<typeof DATA_KEY_INPUT>,
): Promise<Result<MadeDataKey, Refusal>> {
  const length = dataKeyLength(input.KeySpec, input.NumberOfBytes);
  if (typeof length !== 'number') return refused(length);
  const context = input.EncryptionContext;
  const target = await encryptingKey(call, { keyId: input.KeyId, action: call.operation, context });
  if (!target.ok) return target;
  const tried = dryRun(input.DryRun);
  if (tried !== null) return refused(tried);
  const { key, material } = target.value;
  const drawn = await call.recorder.op({
    actor: 'kms',
    name: 'kms.make-data-key',
    fact: 'kms-data-key',
    op: 'random',
    inputs: {},
    params: { length },
    outputs: {
      bytes: {
        name: DATA_KEY.plaintext,
        role: DATA_KEY.plaintextRole,
        drawnFor: { of: context === null ? '' : contextText(context) },
      },
    },
  });
  const plaintext = outputOf(drawn, 'bytes');
  const blob = await seal(call.recorder, {
    key,
    plaintext,
    context,
    step: 'kms.wrap-data-key',
    wording: DATA_KEY,
  });
  return ok({ key, material, plaintext, blob });
}

/** How long a data key is to be: exactly one of the two must say so. */
function dataKeyLength(spec: string | null, bytes: number | null): number | Refusal {
  if ((spec === null) === (bytes === null)) {
    return invalid('Please specify either number of bytes or key spec.');
  }
  if (bytes !== null) return bytes;
  return spec === 'AES_128' ? 16 : 32;
}
