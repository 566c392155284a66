import type {
  EncryptionAsk,
  Mechanism,
  MechanismContext,
  StoredEncryption,
} from '../../aws/s3/mechanism.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { ok } from '../../lib/result.ts';
import { kmsResponseHeaders } from '../shared/kms-data-key.ts';
import { entryOf, singleLayer } from '../shared/layers.ts';
import { makeKey, unwrapKey, wrapKey } from '../shared/wrap-key.ts';
import type { BucketKey } from './bucket-keys.ts';
import { bucketKeyFor, bucketKeyOf } from './bucket-keys.ts';

const ID = 'sse-kms-bucket-key';

/** SSE-KMS with an S3 Bucket Key: data keys under a short-lived key of the bucket, and that one under the KMS key. */
export const mechanism: Mechanism = singleLayer('data-key', {
  id: ID,
  serves: (ask) => ask.algorithm === 'aws:kms' && ask.bucketKey,
  needsSignature: true,
  needsCustomerKey: false,
  keeping: 'bucket-key-details',
  etag: 'opaque',
  async begin(c, ask) {
    const bucketKey = await bucketKeyFor(c, ask);
    if (!bucketKey.ok) return bucketKey;
    const key = await makeKey(c, {
      step: 's3.make-data-key',
      value: 'data-key',
      fact: 'bucket-key-details',
      drawnFor: { of: c.objectArn },
    });
    return ok({
      unlocked: { keys: { 'data-key': key } },
      stored: await protect(c, ask, bucketKey.value, key),
    });
  },
  async unlock(c, stored) {
    const bucketKey = await bucketKeyOf(c, stored);
    if (!bucketKey.ok) return bucketKey;
    const key = await unwrapKey(c, bucketKey.value.key, stored, {
      wrapped: 'encrypted-data-key',
      step: 's3.unwrap-data-key',
      value: 'data-key',
      fact: 'bucket-key-details',
    });
    return key.ok ? ok({ keys: { 'data-key': key.value } }) : key;
  },
  responseHeaders: kmsResponseHeaders,
  sseApplied: (ask) => (ask.because === 'request' ? 'SSE_KMS' : 'Default_SSE_KMS'),
  updatable: true,
  async wrap(c, ask, unlocked) {
    const bucketKey = await bucketKeyFor(c, ask);
    if (!bucketKey.ok) return bucketKey;
    return ok(await protect(c, ask, bucketKey.value, entryOf(unlocked.keys, 'data-key')));
  },
});

/** The data key goes under the bucket key; stored is that, and the bucket key as KMS wrapped it. */
async function protect(
  c: MechanismContext,
  ask: EncryptionAsk,
  bucketKey: BucketKey,
  key: Bytes,
): Promise<StoredEncryption> {
  const { kept, wrappedKeys } = await wrapKey(c, bucketKey.key, key, {
    step: 's3.wrap-data-key',
    value: 'encrypted-data-key',
    fact: 'bucket-key-details',
  });
  return {
    mechanism: ID,
    algorithm: ask.algorithm,
    keyArn: bucketKey.keyArn,
    context: ask.context,
    bucketKey: true,
    kept: { ...kept, 'encrypted-bucket-key': bucketKey.wrapped },
    wrappedKeys: [...wrappedKeys, 'encrypted-bucket-key'],
    notes: {},
  };
}
