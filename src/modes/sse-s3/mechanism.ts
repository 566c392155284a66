import { SSE } from '../../aws/s3/encryption/sse.ts';
import type { Mechanism } from '../../aws/s3/mechanism.ts';
import { ok } from '../../lib/result.ts';
import { singleLayer } from '../shared/layers.ts';
import { currentRootKey, rootKey } from '../shared/root-keys.ts';
import { makeKey, unwrapKey, wrapKey } from '../shared/wrap-key.ts';

/** SSE-S3: a data key for each object, wrapped by a root key that S3 keeps and rotates. */
export const mechanism: Mechanism = singleLayer('data-key', {
  id: 'sse-s3',
  serves: (ask) => ask.algorithm === 'AES256',
  needsSignature: false,
  needsCustomerKey: false,
  keeping: 'root-key',
  etag: 'md5',
  async begin(c, ask) {
    const root = await currentRootKey(c);
    const key = await makeKey(c, {
      step: 's3.make-data-key',
      value: 'data-key',
      fact: 'root-key',
      drawnFor: { of: c.objectArn },
    });
    const wrapped = await wrapKey(c, root.key, key, {
      step: 's3.wrap-data-key',
      value: 'encrypted-data-key',
      fact: 'root-key-wrapping',
    });
    return ok({
      unlocked: { keys: { 'data-key': key } },
      stored: {
        mechanism: 'sse-s3',
        algorithm: ask.algorithm,
        keyArn: null,
        context: null,
        bucketKey: false,
        ...wrapped,
        notes: { 'root key': root.id },
      },
    });
  },
  async unlock(c, stored) {
    const key = await unwrapKey(c, rootKey(c, stored.notes['root key'] ?? ''), stored, {
      wrapped: 'encrypted-data-key',
      step: 's3.unwrap-data-key',
      value: 'data-key',
      fact: 'root-key-wrapping',
    });
    return key.ok ? ok({ keys: { 'data-key': key.value } }) : key;
  },
  responseHeaders: (stored) => [[SSE, stored.algorithm ?? '']],
  sseApplied: (ask) => (ask.because === 'request' ? 'SSE_S3' : 'Default_SSE_S3'),
  updatable: true,
});
