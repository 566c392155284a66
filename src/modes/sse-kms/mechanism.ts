import type { Mechanism } from '../../aws/s3/mechanism.ts';
import { ok } from '../../lib/result.ts';
import {
  decryptDataKey,
  generateDataKey,
  kmsResponseHeaders,
  wrapWithKms,
} from '../shared/kms-data-key.ts';
import { entryOf, singleLayer } from '../shared/layers.ts';

/** SSE-KMS: a data key for each object, wrapped by a KMS key. */
export const mechanism: Mechanism = singleLayer('data-key', {
  id: 'sse-kms',
  serves: (ask) => ask.algorithm === 'aws:kms' && !ask.bucketKey,
  needsSignature: true,
  needsCustomerKey: false,
  keeping: 'envelope-encryption',
  etag: 'opaque',
  begin: (c, ask) => generateDataKey(c, ask, 'sse-kms'),
  unlock: (c, stored) => decryptDataKey(c, stored),
  responseHeaders: kmsResponseHeaders,
  sseApplied: (ask) => (ask.because === 'request' ? 'SSE_KMS' : 'Default_SSE_KMS'),
  updatable: true,
  async wrap(c, ask, unlocked) {
    const wrapped = await wrapWithKms(c, ask, entryOf(unlocked.keys, 'data-key'));
    return wrapped.ok ? ok({ ...wrapped.value, mechanism: 'sse-kms' }) : wrapped;
  },
});
