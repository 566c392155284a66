import type { Bytes } from '../../../lib/bytes.ts';
import { toBase64 } from '../../../lib/bytes.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { ValueSpec } from '../../../trace/index.ts';
import { parseBlob } from '../blob.ts';
import type { Call } from '../call.ts';
import {
  decryptingKey,
  dryRun,
  encryptingKey,
  forEnclave,
  wrongAlgorithm,
} from '../cryptographic-keys.ts';
import { DATA_KEY, open, PLAINTEXT, seal } from '../envelope.ts';
import { findKey } from '../find-key.ts';
import { operation } from '../operation.ts';
import {
  CIPHERTEXT,
  ENCRYPTION_ALGORITHM,
  GRANT_TOKENS,
  KEY_ID,
  MOST_PLAINTEXT,
  REQUIRED_KEY_ID,
} from '../shape.ts';

/** What encrypts and decrypts what the caller brings. */
export const CRYPTOGRAPHIC_OPERATIONS = {
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html */
  Encrypt: operation({
    needs: 'other',
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
      const target = await encryptingKey(call, {
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
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html */
  Decrypt: operation({
    needs: 'other',
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
      const source = await decryptingKey(call, {
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
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html */
  ReEncrypt: operation({
    needs: 'other',
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
      const destination = await findKey(call, input.DestinationKeyId, 'any-key');
      const isSame = destination.ok && destination.value.key.id === parseBlob(blob)?.keyId;
      const conditions = { 'kms:ReEncryptOnSameKey': String(isSame) };
      const source = await decryptingKey(call, {
        blob,
        keyId: input.SourceKeyId,
        action: 'ReEncryptFrom',
        context: input.SourceEncryptionContext,
        algorithm: input.SourceEncryptionAlgorithm,
        conditions,
      });
      if (!source.ok) return source;
      const target = await encryptingKey(call, {
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
  }),
};

/**
 * Tells the record of bytes that a request brought. A service that calls KMS has recorded what it sent; a direct
 * caller is outside of the run, and its bytes come in here.
 */
function received(call: Call, bytes: Bytes, spec: ValueSpec): void {
  if (call.forwarded === null) call.recorder.input('kms', bytes, spec);
}
