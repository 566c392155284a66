import { toBase64 } from '../../../lib/bytes.ts';
import { ok, refused } from '../../../lib/result.ts';
import { DATA_KEY, PLAINTEXT, seal } from '../envelope.ts';
import { ENCRYPTION_ALGORITHM, GRANT_TOKENS, MOST_PLAINTEXT, REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { received } from '../received.ts';
import { dryRun, wrongAlgorithm } from '../request-checks.ts';
import { targetKey } from '../target-key.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html */
export const encrypt = operation({
  input: {
    KeyId: REQUIRED_KEY_ID,
    Plaintext: { type: 'blob', required: true, sensitive: true, min: 1, max: MOST_PLAINTEXT },
    EncryptionContext: { type: 'map' },
    GrantTokens: GRANT_TOKENS,
    EncryptionAlgorithm: ENCRYPTION_ALGORITHM,
    DryRun: { type: 'boolean' },
  },
  readOnly: true,
  cryptographic: true,
  async run(call, input) {
    const context = input.EncryptionContext;
    const target = await targetKey(call, {
      keyId: input.KeyId,
      action: 'Encrypt',
      context,
      algorithm: input.EncryptionAlgorithm,
    });
    if (!target.ok) return target;
    const stopped = wrongAlgorithm(input.EncryptionAlgorithm) ?? dryRun(input.DryRun);
    if (stopped !== null) return refused(stopped);
    const { key, material } = target.value;
    // What S3 has encrypted is a data key; what others bring, KMS cannot know.
    const wording = call.forwarded === null ? PLAINTEXT : DATA_KEY;
    const plaintext = input.Plaintext;
    received(call, plaintext, { name: wording.plaintext, role: wording.plaintextRole });
    const step = 'kms.encrypt-plaintext';
    const blob = await seal(call.recorder, { key, plaintext, context, step, wording });
    return ok({
      output: {
        CiphertextBlob: toBase64(blob),
        EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        KeyId: key.arn,
      },
      carries: [{ bytes: blob, place: 'json', name: 'CiphertextBlob', encoding: 'base64' }],
      trail: { keyMaterialId: material.id },
    });
  },
});
