import { failure } from '../../aws/s3/errors.ts';
import type { CustomerKey, Mechanism, MechanismContext } from '../../aws/s3/mechanism.ts';
import { outputOf } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { ok, refused } from '../../lib/result.ts';
import { entryOf, singleLayer } from '../shared/layers.ts';

const HEADER = 'x-amz-server-side-encryption-customer-';
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** SSE-C: encrypted with the key the customer sends along; kept is only a salted HMAC of it. */
export const mechanism: Mechanism = singleLayer('customer-key', {
  id: 'sse-c',
  serves: (ask) => ask.customerKey !== null,
  needsSignature: false,
  needsCustomerKey: true,
  keeping: 'customer-key',
  etag: 'opaque',
  async begin(c, ask) {
    const customerKey = requiredKey(ask.customerKey);
    const salt = await c.recorder.draw('s3', SALT_BYTES, {
      name: 'customer-key-salt',
      role: 'salt',
      drawnFor: { of: c.objectArn },
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
    const { key } = requiredKey(customerKey);
    const mac = await macOf(c, entryOf(stored.kept, 'salt'), key);
    const compared = await c.recorder.op({
      actor: 's3',
      name: 's3.compare-customer-key',
      fact: 'customer-key',
      op: 'equal',
      inputs: { a: mac, b: entryOf(stored.kept, 'customer-key-hmac') },
      outputs: {},
    });
    if (compared.ok) return ok({ keys: { 'customer-key': key } });
    return refused(
      failure(
        'AccessDenied',
        'Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.',
        {
          cause: {
            id: 'customer-key-wrong',
            facts: key.length === KEY_BYTES ? {} : { keyLength: String(key.length) },
          },
        },
      ),
    );
  },
  responseHeaders: (stored) => Object.entries(stored.notes),
  sseApplied: () => 'SSE_C',
});

function requiredKey(customerKey: CustomerKey | null): CustomerKey {
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
  return outputOf(mac, 'mac');
}
