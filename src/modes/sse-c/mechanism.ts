import { failure } from '../../aws/s3/errors.ts';
import type { CustomerKey, Mechanism, MechanismContext } from '../../aws/s3/mechanism.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { ok, refused } from '../../lib/result.ts';
import { openLayer, part, sealLayer, segmentOf } from '../shared/object-cipher.ts';

const HEADER = 'x-amz-server-side-encryption-customer-';
const SALT_BYTES = 16;

/** SSE-C: encrypted with the key the customer sends along; kept is only a salted HMAC of it. */
export const mechanism: Mechanism = {
  id: 'sse-c',
  serves: (ask) => ask.customerKey !== null,
  needsSignature: false,
  needsCustomerKey: true,
  keeping: 'customer-key',
  etag: 'opaque',
  async begin(c, ask) {
    const customerKey = given(ask.customerKey);
    const salt = await c.recorder.draw('s3', SALT_BYTES, {
      name: 'customer-key-salt',
      role: 'salt',
    });
    const mac = await macOf(c, salt, customerKey.key);
    return ok({
      unlocked: { keys: { 'customer-key': customerKey.key } },
      stored: {
        mechanism: 'sse-c',
        algorithm: null,
        keyArn: null,
        context: null,
        bucketKey: false,
        kept: { salt, 'customer-key-hmac': mac },
        wrappedKeys: [],
        notes: { [`${HEADER}algorithm`]: 'AES256', [`${HEADER}key-MD5`]: customerKey.md5 },
      },
    });
  },
  async unlock(c, stored, customerKey) {
    const { key } = given(customerKey);
    const mac = await macOf(c, part(stored.kept, 'salt'), key);
    const compared = await c.recorder.op({
      actor: 's3',
      name: 's3.compare-customer-key',
      fact: 'customer-key',
      op: 'equal',
      inputs: { a: mac, b: part(stored.kept, 'customer-key-hmac') },
      outputs: {},
    });
    if (compared.ok) return ok({ keys: { 'customer-key': key } });
    return refused(
      failure(
        'AccessDenied',
        'Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.',
        { cause: { id: 'customer-key-wrong', facts: {} } },
      ),
    );
  },
  async seal(c, unlocked, plaintext) {
    return segmentOf(
      plaintext.length,
      await sealLayer(c, part(unlocked.keys, 'customer-key'), plaintext),
    );
  },
  open: (c, unlocked, segment) =>
    openLayer(c, part(unlocked.keys, 'customer-key'), {
      iv: part(segment.beside, 'iv'),
      sealed: segment.sealed,
    }),
  responseHeaders: (stored) => Object.entries(stored.notes),
  sseApplied: () => 'SSE_C',
};

function given(customerKey: CustomerKey | null): CustomerKey {
  if (customerKey === null) throw new Error('S3 lets no request through here without the key');
  return customerKey;
}

/** HMAC-SHA-256 under the salt: equal for equal keys, and no way back to the key. */
async function macOf(c: MechanismContext, salt: Bytes, key: Bytes): Promise<Bytes> {
  const mac = await c.recorder.op({
    actor: 's3',
    name: 's3.hmac-customer-key',
    fact: 'customer-key',
    op: 'hmac-sha256',
    inputs: { key: salt, message: key },
    outputs: { mac: { name: 'customer-key-hmac', role: 'digest' } },
  });
  if (!mac.ok || mac.value.mac === undefined) throw new Error('HMAC cannot fail');
  return mac.value.mac;
}
