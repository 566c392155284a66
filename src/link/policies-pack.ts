import { asBytes, type Bytes, concat, fromBase64, fromUtf8, toBase64, utf8 } from '../lib/bytes.ts';
import type { PolicyTexts } from '../scenario/index.ts';

/** Most characters of packed policies in an address. Longer addresses get cut by mail programs and chats. */
export const LONGEST_PACK = 8000;
/** Most bytes that packed policies may unpack to: more than all three policies of AWS's own limits. */
const MOST_BYTES = 200_000;

/**
 * Policies as a text of letters, digits, `-`, `_` and `.`: `z.` and base64url of raw DEFLATE (RFC 1951), or `p.` and
 * base64url as it is where there is no compressor. Null when that is longer than
 * `LONGEST_PACK`, or the policies than any that AWS would take.
 */
export async function packPolicies(policies: PolicyTexts): Promise<string | null> {
  const { bucket, identity, key } = policies;
  const plain = utf8(JSON.stringify([bucket, identity, key]));
  if (plain.length > MOST_BYTES) return null;
  const deflated = await through(plain, () => new CompressionStream('deflate-raw'), Infinity);
  const packed = deflated === null ? `p.${base64Url(plain)}` : `z.${base64Url(deflated)}`;
  return packed.length > LONGEST_PACK ? null : packed;
}

/** The policies again, or null when the text is not what `packPolicies` writes. Never throws. */
export async function unpackPolicies(packed: string): Promise<PolicyTexts | null> {
  if (packed.length > LONGEST_PACK || !/^[zp]\.[\w-]+$/.test(packed)) return null;
  const bytes = fromBase64Url(packed.slice(2));
  if (bytes === null) return null;
  const plain = packed.startsWith('z.')
    ? await through(bytes, () => new DecompressionStream('deflate-raw'), MOST_BYTES)
    : bytes;
  const text = plain === null ? null : fromUtf8(plain);
  if (text === null) return null;
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts) || parts.length !== 3) return null;
    const [bucket, identity, key] = parts as unknown[];
    if (typeof bucket !== 'string' || typeof identity !== 'string' || typeof key !== 'string') {
      return null;
    }
    return { bucket, identity, key };
  } catch {
    return null;
  }
}

/** What comes out of a stream; null when there is no such stream, it fails, or more than `most` bytes come. */
async function through(
  bytes: Bytes,
  open: () => GenericTransformStream,
  most: number,
): Promise<Bytes | null> {
  try {
    const { readable, writable } = open();
    const writer = writable.getWriter();
    const ignore = () => {};
    // A failure shows where the stream is read.
    writer.write(bytes).catch(ignore);
    writer.close().catch(ignore);
    const reader = (readable as ReadableStream<Uint8Array>).getReader();
    const parts: Bytes[] = [];
    let size = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) {
        reader.cancel().catch(ignore);
        return null;
      }
      parts.push(asBytes(next.value));
    }
    return concat(...parts);
  } catch {
    return null;
  }
}

function base64Url(bytes: Bytes): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Bytes | null {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return fromBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, '='));
}
