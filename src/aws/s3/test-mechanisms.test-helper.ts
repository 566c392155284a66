import { hmacSha256 } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { equal } from '../../lib/bytes.ts';
import { ok, refused } from '../../lib/result.ts';
import { basis } from '../facts.ts';
import { failure } from './errors.ts';
import type {
  Mechanism,
  MechanismContext,
  Segment,
  StoredEncryption,
  Unlocked,
} from './mechanism.ts';

/** Mechanisms just good enough to test S3's operations with, independent of the modes' own. */

const key = (unlocked: Unlocked): Bytes => unlocked.keys.key as Bytes;
const kept = (stored: StoredEncryption, name: string): Bytes => stored.kept[name] as Bytes;

const cipher: Pick<Mechanism, 'seal' | 'open'> = {
  async seal(c, unlocked, plaintext): Promise<Segment> {
    const iv = await c.recorder.draw('s3', 12, { name: 'object-iv', role: 'iv' });
    const sealed = await seal(c, 's3.encrypt-object', { key: key(unlocked), iv, plaintext });
    return { length: plaintext.length, sealed, beside: { iv } };
  },
  async open(c, unlocked, segment) {
    const iv = segment.beside.iv as Bytes;
    const { sealed } = segment;
    return ok(
      await open(c, 's3.decrypt-object', { key: key(unlocked), iv, sealed }, 'object', 'plaintext'),
    );
  },
};

async function seal(
  c: MechanismContext,
  name: string,
  inputs: { key: Bytes; iv: Bytes; plaintext: Bytes },
): Promise<Bytes> {
  const role = name === 's3.encrypt-object' ? 'ciphertext' : 'wrapped-key';
  const done = await c.recorder.op({
    actor: 's3',
    name,
    basis: basis('object-sealing'),
    op: 'aes-256-gcm-seal',
    inputs,
    outputs: { sealed: { name: 'encrypted-object', role } },
  });
  if (!done.ok) throw new Error('sealing failed');
  return done.value.sealed as Bytes;
}

async function open(
  c: MechanismContext,
  name: string,
  inputs: { key: Bytes; iv: Bytes; sealed: Bytes },
  value: string,
  role: 'plaintext' | 'key',
): Promise<Bytes> {
  const done = await c.recorder.op({
    actor: 's3',
    name,
    basis: basis('object-sealing'),
    op: 'aes-256-gcm-open',
    inputs,
    outputs: { plaintext: { name: value, role } },
  });
  if (!done.ok) throw new Error('opening failed');
  return done.value.plaintext as Bytes;
}

/** The key that S3 keeps to itself, made when it is first needed. */
async function rootKey(c: MechanismContext): Promise<Bytes> {
  const known = c.keyring.get('test-root-key');
  if (known !== undefined) return known as Bytes;
  const spec = { name: 'root-key', role: 'key', retained: true } as const;
  const made = await c.recorder.draw('s3', 32, spec);
  c.keyring.set('test-root-key', made);
  return made;
}

/** A data key an object, under a key that S3 keeps to itself. */
export const baseline: Mechanism = {
  id: 'test-baseline',
  serves: (ask) => ask.algorithm === 'AES256',
  needsSignature: false,
  needsCustomerKey: false,
  etag: 'md5',
  async begin(c) {
    const root = await rootKey(c);
    const dataKey = await c.recorder.draw('s3', 32, { name: 'data-key', role: 'key' });
    const iv = await c.recorder.draw('s3', 12, { name: 'key-iv', role: 'iv' });
    const wrapped = await seal(c, 's3.wrap-data-key', { key: root, iv, plaintext: dataKey });
    return ok({
      unlocked: { keys: { key: dataKey } },
      stored: {
        mechanism: 'test-baseline',
        algorithm: 'AES256',
        keyArn: null,
        context: null,
        bucketKey: false,
        kept: { wrapped, iv },
        wrappedKeys: ['wrapped'],
        notes: {},
      },
    });
  },
  async unlock(c, stored) {
    const inputs = {
      key: await rootKey(c),
      iv: kept(stored, 'iv'),
      sealed: kept(stored, 'wrapped'),
    };
    const opened = await open(c, 's3.unwrap-data-key', inputs, 'data-key', 'key');
    // Under both names, so that another mechanism can wrap it anew.
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
