import { toBase64 } from '../../../lib/bytes.ts';
import { ok } from '../../../lib/result.ts';
import { DATA_KEY_INPUT, makeDataKey } from '../data-key.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyWithoutPlaintext.html */
export const generateDataKeyWithoutPlaintext = operation({
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
});
