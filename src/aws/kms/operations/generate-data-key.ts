import { toBase64 } from '../../../lib/bytes.ts';
import { ok, refused } from '../../../lib/result.ts';
import { DATA_KEY_INPUT, makeDataKey } from '../data-key.ts';
import { operation } from '../operation.ts';
import { forEnclave } from '../request-checks.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html */
export const generateDataKey = operation({
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
});
