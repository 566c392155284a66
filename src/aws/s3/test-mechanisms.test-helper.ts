import { aesGcmOpen, aesGcmSeal, hmacSha256 } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { equal } from '../../lib/bytes.ts';
import { ok, refused } from '../../lib/result.ts';
import { failure } from './errors.ts';
import type { Mechanism, Segment, StoredEncryption, Unlocked } from './mechanism.ts';

/** Mechanisms just good enough to test S3's operations with, independent of the modes' own. */

const key = (unlocked: Unlocked): Bytes => unlocked.keys.key as Bytes;
const kept = (stored: StoredEncryption, name: string): Bytes => stored.kept[name] as Bytes;

const cipher: Pick<Mechanism, 'seal' | 'open'> = {
  async seal(c, unlocked, plaintext): Promise<Segment> {
    const iv = await c.entropy.draw(12);
    const sealed = await aesGcmSeal(key(unlocked), iv, plaintext);
    return { length: plaintext.length, sealed, beside: { iv } };
  },
  async open(_c, unlocked, segment) {
    return ok(await aesGcmOpen(key(unlocked), segment.beside.iv as Bytes, segment.sealed));
  },
};

const ROOT_KEY = new Uint8Array(32).fill(1);

/** A data key an object, under a key that S3 keeps to itself. */
export const baseline: Mechanism = {
  id: 'test-baseline',
  serves: (ask) => ask.algorithm === 'AES256',
  needsSignature: false,
  needsCustomerKey: false,
  etag: 'md5',
  async begin(c) {
    const dataKey = await c.entropy.draw(32);
    const iv = await c.entropy.draw(12);
    return ok({
      unlocked: { keys: { key: dataKey } },
      stored: {
        mechanism: 'test-baseline',
        algorithm: 'AES256',
        keyArn: null,
        context: null,
        bucketKey: false,
        kept: { wrapped: await aesGcmSeal(ROOT_KEY, iv, dataKey), iv },
        wrappedKeys: ['wrapped'],
        notes: {},
      },
    });
  },
  async unlock(_c, stored) {
    const opened = await aesGcmOpen(ROOT_KEY, kept(stored, 'iv'), kept(stored, 'wrapped'));
    return ok({ keys: { 'data-key': opened, key: opened } });
  },
  ...cipher,
  responseHeaders: () => [['x-amz-server-side-encryption', 'AES256']],
  sseApplied: (ask) => (ask.because === 'request' ? 'SSE_S3' : 'Default_SSE_S3'),
  updatable: true,
};

/** The customer's key, of which a MAC is kept. */
export const customer: Mechanism = {
  id: 'test-customer',
  serves: (ask) => ask.customerKey !== null,
  needsSignature: false,
  needsCustomerKey: true,
  etag: 'opaque',
  async begin(c, ask) {
    if (ask.customerKey === null) throw new Error('no customer key');
    const salt = await c.entropy.draw(16);
    return ok({
      unlocked: { keys: { key: ask.customerKey.key } },
      stored: {
        mechanism: 'test-customer',
        algorithm: null,
        keyArn: null,
        context: null,
        bucketKey: false,
        kept: { salt, mac: await hmacSha256(salt, ask.customerKey.key) },
        wrappedKeys: [],
        notes: { md5: ask.customerKey.md5 },
      },
    });
  },
  async unlock(_c, stored, customerKey) {
    const mac = await hmacSha256(kept(stored, 'salt'), customerKey?.key ?? new Uint8Array(0));
    if (customerKey !== null && equal(mac, kept(stored, 'mac'))) {
      return ok({ keys: { key: customerKey.key } });
    }
    return refused(
      failure(
        'AccessDenied',
        'Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.',
      ),
    );
  },
  ...cipher,
  responseHeaders: (stored) => [
    ['x-amz-server-side-encryption-customer-algorithm', 'AES256'],
    ['x-amz-server-side-encryption-customer-key-MD5', stored.notes.md5 ?? ''],
  ],
  sseApplied: () => 'SSE_C',
};

/** Two-layer encryption is for the modes' tests; here it only has to exist. */
export const dualLayer: Mechanism = {
  ...baseline,
  id: 'test-dual-layer',
  serves: (ask) => ask.algorithm === 'aws:kms:dsse',
  etag: 'opaque',
  needsSignature: true,
  async begin(c, ask) {
    const begun = await baseline.begin(c, ask);
    if (!begun.ok) return begun;
    const stored = { ...begun.value.stored, mechanism: 'test-dual-layer' };
    return ok({ unlocked: begun.value.unlocked, stored: { ...stored, algorithm: ask.algorithm } });
  },
  responseHeaders: () => [['x-amz-server-side-encryption', 'aws:kms:dsse']],
  updatable: false,
};
