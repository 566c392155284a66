import type { Mechanism } from '../../aws/s3/mechanism.ts';
import { ok } from '../../lib/result.ts';
import { decryptDataKey, generateDataKey, kmsResponseHeaders } from '../shared/kms-data-key.ts';
import type { Layer } from '../shared/layers.ts';
import { layered, objectLayer } from '../shared/layers.ts';
import { currentRootKey, rootKey } from '../shared/root-keys.ts';
import { makeKey, unwrapKey, wrapKey } from '../shared/wrap-key.ts';

const INNER: Layer = { ...objectLayer('data-key'), ciphertext: 'inner-ciphertext' };

const OUTER: Layer = {
  key: 'second-key',
  sealStep: 's3.encrypt-again',
  openStep: 's3.decrypt-outer-layer',
  fact: 'second-layer',
  iv: 'outer-iv',
  beside: 'outer-iv',
  ciphertext: 'encrypted-object',
};

/** DSSE-KMS: two independent layers, the inner under a data key of KMS, the outer under a key that S3 manages. */
export const mechanism: Mechanism = layered([INNER, OUTER], {
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
    const key = await makeKey(c, {
      step: 's3.make-second-key',
      value: 'second-key',
      fact,
      drawnFor: { of: c.objectArn },
    });
    const second = await wrapKey(c, root.key, key, {
      step: 's3.wrap-second-key',
      value: 'encrypted-second-key',
      fact,
    });
    const { unlocked, stored } = first.value;
    return ok({
      unlocked: { keys: { ...unlocked.keys, 'second-key': key } },
      stored: {
        ...stored,
        kept: { ...stored.kept, ...second.kept },
        wrappedKeys: [...stored.wrappedKeys, ...second.wrappedKeys],
        notes: { 'root key': root.id },
      },
    });
  },
  async unlock(c, stored) {
    const first = await decryptDataKey(c, stored);
    if (!first.ok) return first;
    const second = await unwrapKey(c, rootKey(c, stored.notes['root key'] ?? ''), stored, {
      wrapped: 'encrypted-second-key',
      step: 's3.unwrap-second-key',
      value: 'second-key',
      fact: 'second-key',
    });
    return second.ok ? ok({ keys: { ...first.value.keys, 'second-key': second.value } }) : second;
  },
  responseHeaders: kmsResponseHeaders,
  // What CloudTrail's SSEApplied says of this mode is not documented.
  sseApplied: () => null,
});
