import { SSE_COPY_SOURCE_CUSTOMER, SSE_CUSTOMER } from '../../aws/s3/encryption/sse.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { toBase64 } from '../../lib/bytes.ts';
import type { Circumstances } from '../../scenario/index.ts';
import type { CarriedBytes, Header } from '../../trace/index.ts';
import type { Scene } from './scene.ts';

/** The SSE-C headers of a request, and which recorded values stand in them. */
export interface CustomerHeaders {
  readonly headers: readonly Header[];
  readonly carries: readonly CarriedBytes[];
}

export const NO_CUSTOMER_HEADERS: CustomerHeaders = { headers: [], carries: [] };

/** The client makes a key of its own. */
export async function makeCustomerKey(scene: Scene, length: number): Promise<Bytes> {
  const made = await scene.recorder.op({
    actor: 'client',
    name: 'client.make-customer-key',
    fact: 'customer-key-check',
    op: 'random',
    inputs: {},
    params: { length },
    outputs: {
      bytes: {
        name: 'customer-key',
        role: 'key',
        retained: true,
      },
    },
  });
  if (!made.ok || made.value.bytes === undefined) throw new Error('randomness cannot fail');
  return made.value.bytes;
}

/**
 * The three headers for a key, its MD5 computed by the client.
 *
 * @param variant `bad-md5` sends the digest of the wrong bytes, `missing` names the algorithm and sends no key
 */
export async function customerHeaders(
  scene: Scene,
  key: Bytes,
  variant: Circumstances['customer-key'] = 'right',
  of: 'write' | 'source' = 'write',
): Promise<CustomerHeaders> {
  const names = of === 'write' ? SSE_CUSTOMER : SSE_COPY_SOURCE_CUSTOMER;
  const algorithm: Header = [names.algorithm, 'AES256'];
  if (variant === 'missing') return { headers: [algorithm], carries: [] };
  const hashed = await scene.recorder.op({
    actor: 'client',
    name: 'client.digest-customer-key',
    fact: 'customer-key-check',
    op: 'md5',
    inputs: { message: key },
    outputs: { digest: { name: 'customer-key-md5', role: 'digest' } },
  });
  if (!hashed.ok || hashed.value.digest === undefined) throw new Error('MD5 cannot fail');
  const digest = hashed.value.digest;
  const sent = variant === 'bad-md5' ? digest.toReversed() : digest;
  return {
    headers: [algorithm, [names.key, toBase64(key)], [names.md5, toBase64(sent)]],
    carries: [
      { bytes: key, place: 'header', name: names.key, encoding: 'base64' },
      ...(variant === 'bad-md5'
        ? []
        : [
            {
              bytes: digest,
              place: 'header' as const,
              name: names.md5,
              encoding: 'base64' as const,
            },
          ]),
    ],
  };
}
