import { showUtf8 } from '../../../lib/bytes.ts';

/** Where the payload's chunks lie in a body, and the headers that follow them. */
export interface Chunked {
  readonly chunks: readonly Chunk[];
  /** Of the chunk of length 0 that ends them; null where chunks are not signed. */
  readonly lastSignature: string | null;
  readonly trailers: readonly (readonly [string, string])[];
}

interface Chunk {
  /** Bytes `start` (inclusive) to `end` (exclusive) of the body. */
  readonly start: number;
  readonly end: number;
  readonly signature: string | null;
}

/**
 * Takes a body apart that was sent in chunks: `<hex length>[;chunk-signature=…]CRLF <data> CRLF …` until a chunk of
 * length 0, then trailing headers. https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 *
 * @returns null when it is not well-formed
 */
export function decodeChunked(body: Uint8Array): Chunked | null {
  const chunks: Chunk[] = [];
  let lastSignature: string | null;
  let at = 0;
  for (;;) {
    const end = lineEnd(body, at);
    if (end === null) return null;
    const line = showUtf8(body.subarray(at, end));
    const size = /^([0-9a-f]{1,12})(?:;.*)?$/i.exec(line)?.[1];
    if (size === undefined) return null;
    const signature = /;chunk-signature=([^;\s]*)/.exec(line)?.[1] ?? null;
    const length = Number.parseInt(size, 16);
    at = end + 2;
    if (length === 0) {
      lastSignature = signature;
      break;
    }
    if (at + length + 2 > body.length || body[at + length] !== 13 || body[at + length + 1] !== 10)
      return null;
    chunks.push({ start: at, end: at + length, signature });
    at += length + 2;
  }
  const trailers = showUtf8(body.subarray(at))
    .split('\r\n')
    .map((line) => line.split(':'))
    .filter((pair) => pair.length >= 2)
    .map(([name = '', ...value]) => [name.trim().toLowerCase(), value.join(':').trim()] as const);
  return { chunks, lastSignature, trailers };
}

function lineEnd(body: Uint8Array, from: number): number | null {
  // A chunk's first line is short; looking no further keeps garbage from costing time.
  for (let i = from; i < Math.min(body.length - 1, from + 1024); i++) {
    if (body[i] === 13 && body[i + 1] === 10) return i;
  }
  return null;
}
