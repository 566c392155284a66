import type { S3Failure } from '../../aws/s3/errors.ts';
import { failure } from '../../aws/s3/errors.ts';
import type { MechanismContext, StoredEncryption } from '../../aws/s3/mechanism.ts';
import { IV_BYTES, KEY_BYTES, outputOf, TAG_BYTES } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { utf8 } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import type { FactId, ValueSpec } from '../../trace/index.ts';
import { entryOf, sealedSpans } from './layers.ts';

/** A key under another key and the IV that opening it needs, as they lie beside the object. */
type WrappedKey = Pick<StoredEncryption, 'kept' | 'wrappedKeys'>;

/** How a step and the value it makes are called. */
interface StepNames {
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

/**
 * Wraps a key under one of S3's own with AES-256-GCM, bound to the object's ARN. The algorithm is our model: AWS
 * publishes none.
 *
 * @returns the wrapped key under the value's name, and its IV under `<name>-iv`
 */
export async function wrapKey(
  c: MechanismContext,
  wrapping: Bytes,
  key: Bytes,
  names: StepNames,
): Promise<WrappedKey> {
  const ivName = `${names.value}-iv`;
  const iv = await c.recorder.draw('s3', IV_BYTES, {
    name: ivName,
    role: 'iv',
    drawnFor: { of: c.objectArn },
  });
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
  return {
    kept: { [names.value]: outputOf(sealed, 'sealed'), [ivName]: iv },
    wrappedKeys: [names.value, ivName],
  };
}

/**
 * Unwraps a key of S3's own. What S3 answers when that fails is not documented: our model is an internal error.
 *
 * @param wrapped name of the wrapped key in the record
 */
export async function unwrapKey(
  c: MechanismContext,
  wrapping: Bytes,
  { kept }: Pick<StoredEncryption, 'kept'>,
  { wrapped, ...names }: StepNames & { readonly wrapped: string },
): Promise<Result<Bytes, S3Failure>> {
  const [sealed, iv] = [entryOf(kept, wrapped), entryOf(kept, `${wrapped}-iv`)];
  const opened = await c.recorder.op({
    actor: 's3',
    name: names.step,
    fact: names.fact,
    op: 'aes-256-gcm-open',
    inputs: { key: wrapping, iv, sealed, aad: bindingOf(c) },
    outputs: { plaintext: { name: names.value, role: 'key' } },
  });
  if (opened.ok) return ok(outputOf(opened, 'plaintext'));
  return refused(
    failure('InternalError', 'We encountered an internal error. Please try again.', {
      cause: { id: 'wrapped-key-does-not-open', facts: { object: c.objectArn } },
    }),
  );
}

/** S3 makes a key of 32 bytes. */
export async function makeKey(
  c: Pick<MechanismContext, 'recorder'>,
  names: StepNames & { readonly retained?: boolean; readonly label?: string } & Required<
      Pick<ValueSpec, 'drawnFor'>
    >,
): Promise<Bytes> {
  const made = await c.recorder.op({
    actor: 's3',
    name: names.step,
    fact: names.fact,
    op: 'random',
    inputs: {},
    params: { length: KEY_BYTES },
    outputs: {
      bytes: {
        name: names.value,
        role: 'key',
        retained: names.retained ?? false,
        drawnFor: names.drawnFor,
        ...(names.label === undefined ? {} : { label: names.label }),
      },
    },
  });
  return outputOf(made, 'bytes');
}
