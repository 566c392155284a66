import { sha256 } from '../../../crypto/index.ts';
import { toHex, utf8 } from '../../../lib/bytes.ts';
import type { Signing } from '../../check-signature.ts';
import { scopeText, sign } from '../../sigv4.ts';
import type { S3Call } from '../call.ts';
import type { Check } from '../errors.ts';
import { PASSED } from '../errors.ts';
import type { Chunked } from './aws-chunked.ts';
import { mismatch } from './known-secret.ts';

const SIGNED = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
const SIGNED_WITH_TRAILER = `${SIGNED}-TRAILER`;

/**
 * Checks the signatures of a body's chunks, each of which goes on from the one before, and of the trailing headers.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 *
 * @param signing of the request itself, from which the first goes on
 */
export async function checkChunkSignatures(
  call: S3Call,
  signing: Signing,
  chunked: Chunked,
): Promise<Check> {
  const kind = call.header('x-amz-content-sha256');
  if (kind !== SIGNED && kind !== SIGNED_WITH_TRAILER) return PASSED;
  const { body } = call.request;
  let before = signing.signature;
  const next = async (algorithm: string, provided: string | null, hashes: readonly string[]) => {
    const text = [algorithm, signing.date, scopeText(signing.scope), before, ...hashes].join('\n');
    before = await sign(signing.key, text);
    if (before === provided) return PASSED;
    return mismatch(call, {
      kind: 'mismatch',
      provided: provided ?? '',
      stringToSign: text,
      canonicalRequest: null,
    });
  };
  const nothing = await hash(new Uint8Array(0));
  const { chunks, lastSignature } = chunked;
  for (const { start, end, signature } of [
    ...chunks,
    { start: 0, end: 0, signature: lastSignature },
  ]) {
    const hashes = [nothing, await hash(body.subarray(start, end))];
    const right = await next('AWS4-HMAC-SHA256-PAYLOAD', signature, hashes);
    if (!right.ok) return right;
  }
  if (kind === SIGNED) return PASSED;
  const signature = chunked.trailers.find(([name]) => name === SIGNATURE)?.[1] ?? null;
  const text = chunked.trailers
    .filter(([name]) => name !== SIGNATURE)
    .map(([name, value]) => `${name}:${value}\n`)
    .join('');
  return next('AWS4-HMAC-SHA256-TRAILER', signature, [await hash(utf8(text))]);
}

const SIGNATURE = 'x-amz-trailer-signature';

async function hash(bytes: Uint8Array): Promise<string> {
  return toHex(await sha256(bytes));
}
