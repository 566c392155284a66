import type { S3Failure } from '../../aws/s3/errors.ts';
import { failure } from '../../aws/s3/errors.ts';
import type { MechanismContext, Segment } from '../../aws/s3/mechanism.ts';
import { IV_BYTES, TAG_BYTES } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import type { FactId, Span } from '../../trace/index.ts';

/** How one layer of an object's encryption is called in the run. */
export interface LayerNames {
  readonly step: string;
  readonly iv: string;
  readonly sealed: string;
  readonly fact?: FactId;
}

export const OBJECT_LAYER: LayerNames = {
  step: 's3.encrypt-object',
  iv: 'object-iv',
  sealed: 'encrypted-object',
};

/** Ciphertext and tag, as they follow one another in what AES-GCM gives. */
export function sealedSpans(length: number): readonly Span[] {
  const tag = length - TAG_BYTES;
  const spans = [{ name: 'tag', start: tag, end: length }];
  return tag === 0 ? spans : [{ name: 'ciphertext', start: 0, end: tag }, ...spans];
}

/** Encrypts with AES-256-GCM under a fresh IV. Documented is AES-256; everything finer is our model. */
export async function sealLayer(
  c: MechanismContext,
  key: Bytes,
  plaintext: Bytes,
  names: LayerNames = OBJECT_LAYER,
): Promise<{ iv: Bytes; sealed: Bytes }> {
  const iv = await c.recorder.draw('s3', IV_BYTES, { name: names.iv, role: 'iv' });
  const sealed = await c.recorder.op({
    actor: 's3',
    name: names.step,
    fact: names.fact ?? 'object-sealing',
    op: 'aes-256-gcm-seal',
    inputs: { key, iv, plaintext },
    outputs: {
      sealed: {
        name: names.sealed,
        role: 'ciphertext',
        spans: sealedSpans(plaintext.length + TAG_BYTES),
      },
    },
  });
  if (!sealed.ok || sealed.value.sealed === undefined) throw new Error('encryption cannot fail');
  return { iv, sealed: sealed.value.sealed };
}

/** Takes one layer off, or refuses as S3 would when the tag does not match. */
export async function openLayer(
  c: MechanismContext,
  key: Bytes,
  layer: { iv: Bytes; sealed: Bytes },
  names: { step: string; output: string; role: 'plaintext' | 'ciphertext' } = {
    step: 's3.decrypt-object',
    output: 'object',
    role: 'plaintext',
  },
): Promise<Result<Bytes, S3Failure>> {
  const opened = await c.recorder.op({
    actor: 's3',
    name: names.step,
    fact: 'object-sealing',
    op: 'aes-256-gcm-open',
    inputs: { key, iv: layer.iv, sealed: layer.sealed },
    outputs: {
      plaintext:
        names.role === 'plaintext'
          ? { name: names.output, role: 'plaintext' }
          : {
              name: names.output,
              role: 'ciphertext',
              spans: sealedSpans(layer.sealed.length - TAG_BYTES),
            },
    },
  });
  if (opened.ok && opened.value.plaintext !== undefined) return ok(opened.value.plaintext);
  return refused(
    failure('InternalError', 'We encountered an internal error. Please try again.', {
      cause: { id: 'object-does-not-open', facts: { object: c.objectArn } },
    }),
  );
}

/** A segment of one layer. */
export function segmentOf(length: number, layer: { iv: Bytes; sealed: Bytes }): Segment {
  return { length, sealed: layer.sealed, beside: { iv: layer.iv } };
}

/** Bytes that a record must have; a record without them is a bug of whoever wrote it. */
export function part(of: Readonly<Record<string, Bytes>>, name: string): Bytes {
  const bytes = of[name];
  if (bytes === undefined) throw new Error(`the record has no "${name}"`);
  return bytes;
}
