import { KEY_BYTES, outputOf } from '../../crypto/index.ts';
import { type Bytes, toBase64 } from '../../lib/bytes.ts';
import type { Circumstances } from '../../scenario/index.ts';
import type { CarriedBytes, Header } from '../../trace/index.ts';
import type { Scene } from './scene.ts';

/** The SSE-C headers of a request, and which recorded values stand in them. */
export interface CustomerHeaders {
  readonly headers: readonly Header[];
  readonly carries: readonly CarriedBytes[];
}

const NONE: CustomerHeaders = { headers: [], carries: [] };

const WRITE = 'x-amz-server-side-encryption-customer-';
const SOURCE = 'x-amz-copy-source-server-side-encryption-customer-';

/** A customer key that S3 refuses for its length, in bytes. */
const TOO_SHORT = 16;

/**
 * The client makes a key of its own.
 *
 * @param of which: the object's, another one, one for the copy, one that is too short
 */
async function makeCustomerKey(
  scene: Scene,
  of: 'object' | 'other' | 'copy' | 'short',
): Promise<Bytes> {
  const length = of === 'short' ? TOO_SHORT : KEY_BYTES;
  const made = await scene.recorder.op({
    actor: 'client',
    name: 'client.make-customer-key',
    fact: 'customer-key-check',
    op: 'random',
    inputs: {},
    params: { length },
    outputs: {
      bytes: { name: 'customer-key', role: 'key', retained: true, drawnFor: { of } },
    },
  });
  return outputOf(made, 'bytes');
}

/**
 * The three headers for a key, its MD5 computed by the client.
 *
 * @param variant `bad-md5` sends the digest of the wrong bytes, `missing` names the algorithm and sends no key
 */
async function headersFor(
  scene: Scene,
  key: Bytes,
  variant: Circumstances['customer-key'] = 'right',
  prefix: typeof WRITE | typeof SOURCE = WRITE,
): Promise<CustomerHeaders> {
  const algorithm: Header = [`${prefix}algorithm`, 'AES256'];
  if (variant === 'missing') return { headers: [algorithm], carries: [] };
  const hashed = await scene.recorder.op({
    actor: 'client',
    name: 'client.digest-customer-key',
    fact: 'customer-key-check',
    op: 'md5',
    inputs: { message: key },
    outputs: { digest: { name: 'customer-key-md5', role: 'digest' } },
  });
  const digest = outputOf(hashed, 'digest');
  const sent = variant === 'bad-md5' ? digest.toReversed() : digest;
  const place = 'header' as const;
  const encoding = 'base64' as const;
  return {
    headers: [algorithm, [`${prefix}key`, toBase64(key)], [`${prefix}key-MD5`, toBase64(sent)]],
    carries: [
      { bytes: key, place, name: `${prefix}key`, encoding },
      ...(sent === digest ? [{ bytes: sent, place, name: `${prefix}key-MD5`, encoding }] : []),
    ],
  };
}

/**
 * The customer's key of a write, as the circumstance has it. `wrong` is another key than the one before, which a
 * first write has not.
 */
export async function writeKeyHeaders(
  scene: Scene,
  variant = scene.circumstances['customer-key'],
): Promise<CustomerHeaders> {
  if (!scene.mode.mechanism.needsCustomerKey) return NONE;
  const before = scene.customerKey;
  scene.customerKey ??= await makeCustomerKey(scene, 'object');
  if (variant === 'too-short') return headersFor(scene, await makeCustomerKey(scene, 'short'));
  if (variant === 'wrong' && before !== null)
    return headersFor(scene, await makeCustomerKey(scene, 'other'));
  return headersFor(scene, scene.customerKey, variant);
}

/** The customer's key of a read; `missing` sends no header at all, as a client does that knows nothing of the key. */
export async function readKeyHeaders(scene: Scene): Promise<CustomerHeaders> {
  if (!scene.mode.mechanism.needsCustomerKey) return NONE;
  const variant = scene.circumstances['customer-key'];
  return variant === 'missing' ? NONE : writeKeyHeaders(scene, variant);
}

/** The right key of an object that is stored before the request on stage, by whichever mode. */
export async function storedKeyHeaders(scene: Scene): Promise<CustomerHeaders> {
  if (scene.storedBy.mechanism.needsCustomerKey)
    scene.customerKey ??= await makeCustomerKey(scene, 'object');
  return scene.customerKey === null ? NONE : headersFor(scene, scene.customerKey);
}

/** The key of the object that is copied. */
export async function copiedKeyHeaders(scene: Scene): Promise<CustomerHeaders> {
  if (scene.customerKey === null) return NONE;
  const variant = scene.circumstances['customer-key'];
  if (variant === 'missing') return NONE;
  const key =
    variant === 'wrong'
      ? await makeCustomerKey(scene, 'other')
      : variant === 'too-short'
        ? await makeCustomerKey(scene, 'short')
        : scene.customerKey;
  return headersFor(scene, key, variant, SOURCE);
}

/** A key of its own for what is written now: that is how a copy changes the customer's key. */
export async function newKeyHeaders(scene: Scene): Promise<CustomerHeaders> {
  if (!scene.mode.mechanism.needsCustomerKey) return NONE;
  return headersFor(scene, await makeCustomerKey(scene, 'copy'));
}
