import type { S3Failure } from '../../aws/s3/errors.ts';
import { failure } from '../../aws/s3/errors.ts';
import type { MechanismContext } from '../../aws/s3/mechanism.ts';
import { IV_BYTES, TAG_BYTES } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { utf8 } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import type { FactId } from '../../trace/index.ts';
import { sealedSpans } from './object-cipher.ts';

/** A key under another key, and the IV that opening it needs. */
export interface WrappedKey {
  readonly wrapped: Bytes;
  readonly iv: Bytes;
}

/** How the steps and values of one wrapping are called. */
export interface WrapNames {
  readonly step: string;
  readonly value: string;
  readonly fact: FactId;
}

/** The object's ARN as bytes: what a wrapped key is bound to, so that it opens for no other object. */
function bindingOf(c: MechanismContext): Bytes {
  const binding = utf8(c.objectArn);
  c.recorder.input('s3', binding, { name: 'object-arn', role: 'context' });
  return binding;
}

/** Wraps a key under one of S3's own with AES-256-GCM, bound to the object's ARN. The algorithm is our model: AWS publishes none. */
export async function wrapKey(
  c: MechanismContext,
  wrapping: Bytes,
  key: Bytes,
  names: WrapNames,
): Promise<WrappedKey> {
  const iv = await c.recorder.draw('s3', IV_BYTES, { name: `${names.value}-iv`, role: 'iv' });
  const sealed = await c.recorder.op({
    actor: 's3',
    name: names.step,
    fact: names.fact,
    op: 'aes-256-gcm-seal',
    inputs: { key: wrapping, iv, plaintext: key, aad: bindingOf(c) },
    outputs: {
      sealed: {
        name: names.value,
        role: 'wrapped-key',
        spans: sealedSpans(key.length + TAG_BYTES),
      },
    },
  });
  if (!sealed.ok || sealed.value.sealed === undefined) throw new Error('wrapping cannot fail');
  return { wrapped: sealed.value.sealed, iv };
}

/** Unwraps a key of S3's own. What S3 answers when that fails is not documented: our model is an internal error. */
export async function unwrapKey(
  c: MechanismContext,
  wrapping: Bytes,
  { wrapped, iv }: WrappedKey,
  names: WrapNames,
): Promise<Result<Bytes, S3Failure>> {
  const opened = await c.recorder.op({
    actor: 's3',
    name: names.step,
    fact: names.fact,
    op: 'aes-256-gcm-open',
    inputs: { key: wrapping, iv, sealed: wrapped, aad: bindingOf(c) },
    outputs: { plaintext: { name: names.value, role: 'key' } },
  });
  if (opened.ok && opened.value.plaintext !== undefined) return ok(opened.value.plaintext);
  return refused(
    failure('InternalError', 'We encountered an internal error. Please try again.', {
      cause: { id: 'wrapped-key-does-not-open', facts: { object: c.objectArn } },
    }),
  );
}

/** S3 makes a key of 32 bytes. */
export async function makeKey(
  c: Pick<MechanismContext, 'recorder'>,
  names: WrapNames & { readonly retained?: boolean; readonly label?: string },
): Promise<Bytes> {
  const made = await c.recorder.op({
    actor: 's3',
    name: names.step,
    fact: names.fact,
    op: 'random',
    inputs: {},
    params: { length: 32 },
    outputs: {
      bytes: {
        name: names.value,
        role: 'key',
        retained: names.retained ?? false,
        ...(names.label === undefined ? {} : { label: names.label }),
      },
    },
  });
  if (!made.ok || made.value.bytes === undefined) throw new Error('randomness cannot fail');
  return made.value.bytes;
}
