import { toBase64 } from '../../../lib/bytes.ts';
import { ok, refused } from '../../../lib/result.ts';
import { DATA_KEY, open, PLAINTEXT } from '../envelope.ts';
import { CIPHERTEXT, ENCRYPTION_ALGORITHM, GRANT_TOKENS, KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { received } from '../received.ts';
import { dryRun, forEnclave, wrongAlgorithm } from '../request-checks.ts';
import { sourceKey } from '../source-key.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html */
export const decrypt = operation({
  input: {
    CiphertextBlob: CIPHERTEXT,
    EncryptionContext: { type: 'map' },
    GrantTokens: GRANT_TOKENS,
    KeyId: KEY_ID,
    EncryptionAlgorithm: ENCRYPTION_ALGORITHM,
    Recipient: { type: 'structure' },
    DryRun: { type: 'boolean' },
  },
  readOnly: true,
  cryptographic: true,
  async run(call, input) {
    const enclave = forEnclave(input.Recipient);
    if (enclave !== null) return refused(enclave);
    const { CiphertextBlob: blob, EncryptionContext: context } = input;
    const source = await sourceKey(call, {
      blob,
      keyId: input.KeyId,
      action: 'Decrypt',
      context,
      algorithm: input.EncryptionAlgorithm,
    });
    if (!source.ok) return source;
    const stopped = wrongAlgorithm(input.EncryptionAlgorithm) ?? dryRun(input.DryRun);
    if (stopped !== null) return refused(stopped);
    const { key, material } = source.value;
    const isDataKey = call.forwarded !== null;
    const wording = isDataKey ? DATA_KEY : PLAINTEXT;
    received(call, blob, { name: wording.blob, role: wording.blobRole });
    const opened = await open(call.recorder, {
      ...source.value,
      blob,
      context,
      step: isDataKey ? 'kms.unwrap-data-key' : 'kms.decrypt-ciphertext',
      wording,
    });
    if (!opened.ok) return opened;
    return ok({
      output: {
        EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        KeyId: key.arn,
        KeyMaterialId: material.id,
        Plaintext: toBase64(opened.value),
      },
      carries: [{ bytes: opened.value, place: 'json', name: 'Plaintext', encoding: 'base64' }],
      trail: { keyMaterialId: material.id },
    });
  },
});
