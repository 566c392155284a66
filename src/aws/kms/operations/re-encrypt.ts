import { toBase64 } from '../../../lib/bytes.ts';
import { ok, refused } from '../../../lib/result.ts';
import { parseBlob } from '../blob.ts';
import { DATA_KEY, open, PLAINTEXT, seal } from '../envelope.ts';
import { ANY_NAME, findKey } from '../find-key.ts';
import {
  CIPHERTEXT,
  ENCRYPTION_ALGORITHM,
  GRANT_TOKENS,
  KEY_ID,
  REQUIRED_KEY_ID,
} from '../members.ts';
import { operation } from '../operation.ts';
import { received } from '../received.ts';
import { dryRun, wrongAlgorithm } from '../request-checks.ts';
import { sourceKey } from '../source-key.ts';
import { targetKey } from '../target-key.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html */
export const reEncrypt = operation({
  input: {
    CiphertextBlob: CIPHERTEXT,
    SourceEncryptionContext: { type: 'map' },
    SourceKeyId: KEY_ID,
    DestinationKeyId: REQUIRED_KEY_ID,
    DestinationEncryptionContext: { type: 'map' },
    SourceEncryptionAlgorithm: ENCRYPTION_ALGORITHM,
    DestinationEncryptionAlgorithm: ENCRYPTION_ALGORITHM,
    GrantTokens: GRANT_TOKENS,
    DryRun: { type: 'boolean' },
  },
  readOnly: true,
  cryptographic: true,
  async run(call, input) {
    const blob = input.CiphertextBlob;
    const destination = await findKey(call, input.DestinationKeyId, ANY_NAME);
    const isSame = destination.ok && destination.value.key.id === parseBlob(blob)?.keyId;
    const conditions = { 'kms:ReEncryptOnSameKey': String(isSame) };
    const source = await sourceKey(call, {
      blob,
      keyId: input.SourceKeyId,
      action: 'ReEncryptFrom',
      context: input.SourceEncryptionContext,
      algorithm: input.SourceEncryptionAlgorithm,
      conditions,
    });
    if (!source.ok) return source;
    const target = await targetKey(call, {
      keyId: input.DestinationKeyId,
      action: 'ReEncryptTo',
      context: input.DestinationEncryptionContext,
      algorithm: input.DestinationEncryptionAlgorithm,
      conditions,
    });
    if (!target.ok) return target;
    const stopped =
      wrongAlgorithm(input.SourceEncryptionAlgorithm) ??
      wrongAlgorithm(input.DestinationEncryptionAlgorithm) ??
      dryRun(input.DryRun);
    if (stopped !== null) return refused(stopped);
    const wording = call.forwarded === null ? PLAINTEXT : DATA_KEY;
    received(call, blob, { name: wording.blob, role: wording.blobRole });
    const opened = await open(call.recorder, {
      ...source.value,
      blob,
      context: input.SourceEncryptionContext,
      step: 'kms.reencrypt-open',
      wording,
    });
    if (!opened.ok) return opened;
    const sealed = await seal(call.recorder, {
      key: target.value.key,
      plaintext: opened.value,
      context: input.DestinationEncryptionContext,
      step: 'kms.reencrypt-seal',
      wording,
    });
    return ok({
      output: {
        CiphertextBlob: toBase64(sealed),
        DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        DestinationKeyMaterialId: target.value.material.id,
        KeyId: target.value.key.arn,
        SourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        SourceKeyId: source.value.key.arn,
        SourceKeyMaterialId: source.value.material.id,
      },
      carries: [{ bytes: sealed, place: 'json', name: 'CiphertextBlob', encoding: 'base64' }],
      trail: {
        sourceKeyMaterialId: source.value.material.id,
        destinationKeyMaterialId: target.value.material.id,
      },
    });
  },
});
