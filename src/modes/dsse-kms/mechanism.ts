import type { Mechanism } from '../../aws/s3/mechanism.ts';
import { ok } from '../../lib/result.ts';
import { decryptDataKey, generateDataKey, kmsResponseHeaders } from '../shared/kms-data-key.ts';
import { OBJECT_LAYER, openLayer, part, sealLayer } from '../shared/object-cipher.ts';
import { currentRootKey, rootKey } from '../shared/root-keys.ts';
import { makeKey, unwrapKey, wrapKey } from '../shared/wrap-key.ts';

/** DSSE-KMS: two independent layers, the inner under a data key of KMS, the outer under a key that S3 manages. */
export const mechanism: Mechanism = {
  id: 'dsse-kms',
  serves: (ask) => ask.algorithm === 'aws:kms:dsse',
  needsSignature: true,
  needsCustomerKey: false,
  keeping: 'second-key',
  etag: 'opaque',
  async begin(c, ask) {
    const first = await generateDataKey(c, ask, 'dsse-kms');
    if (!first.ok) return first;
    const root = await currentRootKey(c);
    const fact = 'second-key';
    const key = await makeKey(c, { step: 's3.make-second-key', value: 'second-key', fact });
    const { wrapped, iv } = await wrapKey(c, root.key, key, {
      step: 's3.wrap-second-key',
      value: 'encrypted-second-key',
      fact,
    });
    const { unlocked, stored } = first.value;
    return ok({
      unlocked: { keys: { ...unlocked.keys, 'second-key': key } },
      stored: {
        ...stored,
        kept: { ...stored.kept, 'encrypted-second-key': wrapped, 'encrypted-second-key-iv': iv },
        wrappedKeys: [...stored.wrappedKeys, 'encrypted-second-key', 'encrypted-second-key-iv'],
        notes: { 'root key': root.id },
      },
    });
  },
  async unlock(c, stored) {
    const first = await decryptDataKey(c, stored);
    if (!first.ok) return first;
    const second = await unwrapKey(
      c,
      rootKey(c, stored.notes['root key'] ?? ''),
      {
        wrapped: part(stored.kept, 'encrypted-second-key'),
        iv: part(stored.kept, 'encrypted-second-key-iv'),
      },
      { step: 's3.unwrap-second-key', value: 'second-key', fact: 'second-key' },
    );
    return second.ok ? ok({ keys: { ...first.value.keys, 'second-key': second.value } }) : second;
  },
  async seal(c, unlocked, plaintext) {
    const inner = await sealLayer(c, part(unlocked.keys, 'data-key'), plaintext, {
      ...OBJECT_LAYER,
      sealed: 'inner-ciphertext',
    });
    const outer = await sealLayer(c, part(unlocked.keys, 'second-key'), inner.sealed, {
      step: 's3.encrypt-again',
      iv: 'outer-iv',
      sealed: 'encrypted-object',
      fact: 'second-layer',
    });
    return {
      length: plaintext.length,
      sealed: outer.sealed,
      beside: { iv: inner.iv, 'outer-iv': outer.iv },
    };
  },
  async open(c, unlocked, segment) {
    const inner = await openLayer(
      c,
      part(unlocked.keys, 'second-key'),
      { iv: part(segment.beside, 'outer-iv'), sealed: segment.sealed },
      { step: 's3.decrypt-outer-layer', output: 'inner-ciphertext', role: 'ciphertext' },
    );
    if (!inner.ok) return inner;
    return openLayer(c, part(unlocked.keys, 'data-key'), {
      iv: part(segment.beside, 'iv'),
      sealed: inner.value,
    });
  },
  responseHeaders: kmsResponseHeaders,
  // What CloudTrail's SSEApplied says of this mode is not documented.
  sseApplied: () => null,
};
