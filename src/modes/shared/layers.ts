import type { S3Failure } from '../../aws/s3/errors.ts';
import { failure } from '../../aws/s3/errors.ts';
import type { Mechanism, MechanismContext } from '../../aws/s3/mechanism.ts';
import { IV_BYTES, outputOf, TAG_BYTES } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import type { FactId, Span, ValueSpec } from '../../trace/index.ts';

/** One layer of an object's encryption: under which key, and how its steps and values are called in the run. */
export interface Layer {
  /** Name of the key among the unlocked ones. */
  readonly key: string;
  readonly sealStep: string;
  readonly openStep: string;
  readonly fact: FactId;
  /** Name of the IV's value. */
  readonly iv: string;
  /** Name under which the IV lies beside the ciphertext. */
  readonly beside: string;
  /** Name of the layer's ciphertext. */
  readonly ciphertext: string;
}

/** The layer next to the plaintext, which most mechanisms leave it at. */
export function objectLayer(key: string): Layer {
  return {
    key,
    sealStep: 's3.encrypt-object',
    openStep: 's3.decrypt-object',
    fact: 'object-sealing',
    iv: 'object-iv',
    beside: 'iv',
    ciphertext: 'encrypted-object',
  };
}

/** A mechanism but for how it encrypts: its keys, and what is kept of them. */
type KeyHandling = Omit<Mechanism, 'seal' | 'open'>;

/** A mechanism that encrypts an object once, under the key of that name. */
export function singleLayer(key: string, keys: KeyHandling): Mechanism {
  return layered([objectLayer(key)], keys);
}

/** A mechanism that encrypts an object layer by layer, the innermost first. */
export function layered(layers: readonly Layer[], keys: KeyHandling): Mechanism {
  return {
    ...keys,
    async seal(c, unlocked, plaintext) {
      const beside: Record<string, Bytes> = {};
      let bytes = plaintext;
      for (const layer of layers) {
        const { iv, sealed } = await sealLayer(c, entryOf(unlocked.keys, layer.key), bytes, layer);
        beside[layer.beside] = iv;
        bytes = sealed;
      }
      return { length: plaintext.length, sealed: bytes, beside };
    },
    async open(c, unlocked, segment) {
      let bytes = segment.sealed;
      for (const [i, layer] of [...layers.entries()].reverse()) {
        const key = entryOf(unlocked.keys, layer.key);
        const sealed = { iv: entryOf(segment.beside, layer.beside), sealed: bytes };
        const opened = await openLayer(c, key, sealed, layer, layers[i - 1] ?? null);
        if (!opened.ok) return opened;
        bytes = opened.value;
      }
      return ok(bytes);
    },
  };
}

/** Ciphertext and tag, as they follow one another in what AES-GCM gives. */
export function sealedSpans(length: number): readonly Span[] {
  const tag = length - TAG_BYTES;
  const spans = [{ name: 'tag', start: tag, end: length }];
  return tag === 0 ? spans : [{ name: 'ciphertext', start: 0, end: tag }, ...spans];
}

/** Encrypts with AES-256-GCM under a fresh IV. Documented is AES-256; everything finer is our model. */
async function sealLayer(
  c: MechanismContext,
  key: Bytes,
  plaintext: Bytes,
  layer: Layer,
): Promise<{ iv: Bytes; sealed: Bytes }> {
  const iv = await c.recorder.draw('s3', IV_BYTES, {
    name: layer.iv,
    role: 'iv',
    // A part is another plaintext than the whole, under what may be the same key.
    drawnFor: { of: c.part === undefined ? c.objectArn : `${c.objectArn} part ${c.part}` },
  });
  const sealed = await c.recorder.op({
    actor: 's3',
    name: layer.sealStep,
    fact: layer.fact,
    op: 'aes-256-gcm-seal',
    inputs: { key, iv, plaintext },
    outputs: { sealed: ciphertextOf(layer, plaintext.length + TAG_BYTES) },
  });
  return { iv, sealed: outputOf(sealed, 'sealed') };
}

/**
 * Takes one layer off, or refuses as S3 would when the tag does not match.
 *
 * @param inside the layer that comes to light; null where it is the plaintext
 */
async function openLayer(
  c: MechanismContext,
  key: Bytes,
  { iv, sealed }: { iv: Bytes; sealed: Bytes },
  layer: Layer,
  inside: Layer | null,
): Promise<Result<Bytes, S3Failure>> {
  const opened = await c.recorder.op({
    actor: 's3',
    name: layer.openStep,
    fact: 'object-sealing',
    op: 'aes-256-gcm-open',
    inputs: { key, iv, sealed },
    outputs: {
      plaintext:
        inside === null
          ? { name: 'object', role: 'plaintext' }
          : ciphertextOf(inside, sealed.length - TAG_BYTES),
    },
  });
  if (opened.ok) return ok(outputOf(opened, 'plaintext'));
  return refused(
    failure('InternalError', 'We encountered an internal error. Please try again.', {
      cause: { id: 'object-does-not-open', facts: { object: c.objectArn } },
    }),
  );
}

function ciphertextOf({ ciphertext }: Layer, length: number): ValueSpec {
  return { name: ciphertext, role: 'ciphertext', spans: sealedSpans(length) };
}

/** Bytes that a record must have; a record without them is a bug of whoever wrote it. */
export function entryOf(record: Readonly<Record<string, Bytes>>, name: string): Bytes {
  const bytes = record[name];
  if (bytes === undefined) throw new Error(`the record has no "${name}"`);
  return bytes;
}
