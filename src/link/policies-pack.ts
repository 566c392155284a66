import { asBytes, type Bytes, concat, fromBase64, fromUtf8, toBase64, utf8 } from '../lib/bytes.ts';
import { isMorePolicy, type MorePolicy, type PolicyTexts } from '../scenario/index.ts';

/** Most characters of packed policies in an address. Longer addresses get cut by mail programs and chats. */
export const LONGEST_PACK = 8000;
/** Most bytes that packed policies may unpack to: more than policies of every kind by AWS's own limits. */
const MOST_BYTES = 200_000;
/** Most further policies: each comes at little cost in a packed text, and every one opens an editor. */
const MOST_MORE = 100;

/**
 * Policies as a text of letters, digits, `-`, `_` and `.`: `z.` and base64url of raw DEFLATE (RFC 1951), or `p.` and
 * base64url as it is where there is no compressor. Null when that is longer than
 * `LONGEST_PACK`, or the policies than any that AWS would take.
 */
export async function packPolicies(policies: PolicyTexts): Promise<string | null> {
  const { bucket, identity, key, more = [] } = policies;
  if (more.length > MOST_MORE) return null;
  // Where there is nothing beside the three, the text is the same as it ever was.
  const plain = utf8(JSON.stringify([bucket, identity, key, ...(more.length > 0 ? [more] : [])]));
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
    return textsOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The texts in an unpacked value; null when it is of another shape. */
function textsOf(parts: unknown): PolicyTexts | null {
  if (!Array.isArray(parts) || parts.length < 3 || parts.length > 4) return null;
  const [bucket, identity, key, further] = parts as unknown[];
  if (typeof bucket !== 'string' || typeof identity !== 'string' || typeof key !== 'string') {
    return null;
  }
  if (parts.length === 3) return { bucket, identity, key };
  if (!Array.isArray(further) || further.length > MOST_MORE) return null;
  const more = further.map(morePolicyOf).filter((policy) => policy !== null);
  const ids = new Set(more.map(({ id }) => id));
  return more.length === further.length && ids.size === more.length
    ? { bucket, identity, key, more }
    : null;
}

/** The names of the editors that are always there: no further policy may go by one of them. */
const TAKEN: readonly string[] = ['bucket', 'identity', 'key'];

function morePolicyOf(value: unknown): MorePolicy | null {
  if (!isMorePolicy(value)) return null;
  const { id, kind, level, name, text } = value;
  if (id === '' || TAKEN.includes(id)) return null;
  return {
    id,
    kind,
    ...(level === undefined ? {} : { level }),
    ...(name === undefined ? {} : { name }),
    text,
  };
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
