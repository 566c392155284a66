import type { Mechanism } from '../../aws/s3/mechanism.ts';
import { ok } from '../../lib/result.ts';
import { decryptDataKey, generateDataKey, kmsResponseHeaders } from '../shared/kms-data-key.ts';
import { openLayer, part, sealLayer, segmentOf } from '../shared/object-cipher.ts';
import { wrapWithKms } from '../shared/wrap-with-kms.ts';

/** SSE-KMS: a data key for each object, wrapped by a KMS key. */
export const mechanism: Mechanism = {
  id: 'sse-kms',
  serves: (ask) => ask.algorithm === 'aws:kms' && !ask.bucketKey,
  needsSignature: true,
  needsCustomerKey: false,
  keeping: 'envelope-encryption',
  etag: 'opaque',
  begin: (c, ask) => generateDataKey(c, ask, 'sse-kms'),
  unlock: (c, stored) => decryptDataKey(c, stored),
  async seal(c, unlocked, plaintext) {
    return segmentOf(
      plaintext.length,
      await sealLayer(c, part(unlocked.keys, 'data-key'), plaintext),
    );
  },
  open: (c, unlocked, segment) =>
    openLayer(c, part(unlocked.keys, 'data-key'), {
      iv: part(segment.beside, 'iv'),
      sealed: segment.sealed,
    }),
  responseHeaders: kmsResponseHeaders,
  sseApplied: (ask) => (ask.because === 'request' ? 'SSE_KMS' : 'Default_SSE_KMS'),
  updatable: true,
  async wrap(c, ask, unlocked) {
    const wrapped = await wrapWithKms(c, ask, part(unlocked.keys, 'data-key'));
    return wrapped.ok ? ok({ ...wrapped.value, mechanism: 'sse-kms' }) : wrapped;
  },
};
