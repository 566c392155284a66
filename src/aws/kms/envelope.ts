import { IV_BYTES, KEY_BYTES, outputOf, TAG_BYTES } from '../../crypto/index.ts';
import { type Bytes, concat } from '../../lib/bytes.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import type { Recorder, Role } from '../../trace/index.ts';
import {
  blobHeader,
  blobSpans,
  HEADER_END,
  HEADER_SPANS,
  IV,
  NONCE,
  NONCE_BYTES,
  SEALED_START,
  sealedSpans,
} from './blob.ts';
import { contextBytes, contextText } from './encryption-context.ts';
import { currentMaterial, type KmsKey, type Material, shortId } from './key.ts';
import { type Refusal, refusal } from './refusal.ts';

/** What the derived keys are for, as the KDF is told. AWS has not published its label. */
const KDF_LABEL = 'kms-wrapping-key';

/** What the recorded values are called. A data key is known to be one; other plaintexts are just that. */
interface Wording {
  readonly plaintext: string;
  readonly plaintextRole: Role;
  readonly sealed: string;
  readonly blob: string;
  readonly blobRole: Role;
}

export const DATA_KEY: Wording = {
  plaintext: 'data-key',
  plaintextRole: 'key',
  sealed: 'wrapped-key-bytes',
  blob: 'encrypted-data-key',
  blobRole: 'wrapped-key',
};

export const PRIVATE_KEY: Wording = {
  plaintext: 'private-key',
  plaintextRole: 'key',
  sealed: 'sealed-private-key',
  blob: 'encrypted-private-key',
  blobRole: 'wrapped-key',
};

export const PLAINTEXT: Wording = {
  plaintext: 'plaintext-input',
  plaintextRole: 'plaintext',
  sealed: 'sealed-plaintext',
  blob: 'ciphertext-blob',
  blobRole: 'ciphertext',
};

type EncryptionContext = ReadonlyMap<string, string> | null;

/**
 * Encrypts under a key of its own, derived from the KMS key's current material and a fresh nonce, and packs the blob.
 * https://docs.aws.amazon.com/kms/latest/cryptographic-details/basic-concepts.html
 */
export async function seal(
  recorder: Recorder,
  job: {
    key: KmsKey;
    plaintext: Bytes;
    context: EncryptionContext;
    step: string;
    wording: Wording;
  },
): Promise<Bytes> {
  const { key, plaintext, context, step, wording } = job;
  const material = currentMaterial(key);
  if (material === null) throw new Error(`${key.arn} has no key material`);
  // The step too: what KMS makes for a context and what it is given for it are two plaintexts.
  const drawnFor = { of: `${step} ${context === null ? '' : contextText(context)}` };
  const nonce = await recorder.draw('kms', NONCE_BYTES, {
    name: 'kms-nonce',
    role: 'nonce',
    drawnFor,
  });
  const wrappingKey = await deriveKey(recorder, material, nonce);
  const iv = await recorder.draw('kms', IV_BYTES, { name: 'kms-iv', role: 'iv', drawnFor });
  const sealedLength = plaintext.length + TAG_BYTES;
  const header = blobHeader(key.id, material.number);
  const sealed = await recorder.op({
    actor: 'kms',
    name: step,
    fact: 'kms-context-aad',
    op: 'aes-256-gcm-seal',
    inputs: { key: wrappingKey, iv, plaintext, aad: announceAad(recorder, header, context) },
    outputs: {
      sealed: {
        name: wording.sealed,
        role: wording.blobRole,
        spans: sealedSpans(sealedLength),
        label: shortId(key),
      },
    },
  });
  recorder.input('kms', header, { name: 'blob-header', role: 'public', spans: HEADER_SPANS });
  const joined = await recorder.op({
    actor: 'kms',
    name: 'kms.build-blob',
    fact: 'kms-blob',
    op: 'concat',
    inputs: { header, nonce, iv, sealed: outputOf(sealed, 'sealed') },
    outputs: {
      joined: {
        name: wording.blob,
        role: wording.blobRole,
        spans: blobSpans(sealedLength),
        label: shortId(key),
      },
    },
  });
  return outputOf(joined, 'joined');
}

/** Opens a blob that this key and material sealed, or says that it does not open: altered, or another context. */
export async function open(
  recorder: Recorder,
  job: {
    key: KmsKey;
    material: Material;
    blob: Bytes;
    context: EncryptionContext;
    step: string;
    wording: Wording;
  },
): Promise<Result<Bytes, Refusal>> {
  const { key, material, blob, context, step, wording } = job;
  const nonce = recorder.slice('kms', blob, NONCE.start, NONCE.end, {
    name: 'kms-nonce',
    role: 'nonce',
  });
  const wrappingKey = await deriveKey(recorder, material, nonce);
  const iv = recorder.slice('kms', blob, IV.start, IV.end, { name: 'kms-iv', role: 'iv' });
  const sealed = recorder.slice('kms', blob, SEALED_START, blob.length, {
    name: wording.sealed,
    role: wording.blobRole,
    spans: sealedSpans(blob.length - SEALED_START),
    label: shortId(key),
  });
  const opened = await recorder.op({
    actor: 'kms',
    name: step,
    fact: 'kms-context-aad',
    op: 'aes-256-gcm-open',
    inputs: {
      key: wrappingKey,
      iv,
      sealed,
      aad: announceAad(recorder, blob.subarray(0, HEADER_END), context),
    },
    outputs: { plaintext: { name: wording.plaintext, role: wording.plaintextRole } },
  });
  if (opened.ok) return ok(outputOf(opened, 'plaintext'));
  return refused(
    refusal('InvalidCiphertextException', null, 'kms-decrypt', 'ciphertext-does-not-open', {
      keyArn: key.arn,
      context: context === null ? '{}' : contextText(context),
    }),
  );
}

async function deriveKey(recorder: Recorder, material: Material, nonce: Bytes): Promise<Bytes> {
  const derived = await recorder.op({
    actor: 'kms',
    name: 'kms.derive-key',
    fact: 'kms-derived-key',
    op: 'sp800-108-counter-kdf',
    inputs: { key: material.bytes, context: nonce },
    params: { label: KDF_LABEL, length: KEY_BYTES },
    outputs: { key: { name: 'wrapping-key', role: 'key' } },
  });
  return outputOf(derived, 'key');
}

/**
 * What is authenticated beside what is encrypted: the blob's header and, where there is one, the encryption context. How
 * KMS joins the two is not published.
 * https://docs.aws.amazon.com/kms/latest/cryptographic-details/customer-data-operations.html
 */
function announceAad(recorder: Recorder, header: Uint8Array, context: EncryptionContext): Bytes {
  const bytes = contextBytes(context) ?? new Uint8Array(0);
  const aad = concat(header, bytes);
  const spans = [
    { name: 'header', start: 0, end: header.length },
    { name: 'context', start: header.length, end: aad.length },
  ];
  recorder.input('kms', aad, {
    name: 'blob-aad',
    role: 'context',
    spans: bytes.length === 0 ? spans.slice(0, 1) : spans,
  });
  return aad;
}
