import { hmacSha256, sha256 } from '../crypto/index.ts';
import { toHex, utf8 } from '../lib/bytes.ts';
import type { Header } from '../trace/index.ts';
import { canonicalQuery, encodeOnce, UNSIGNED_PAYLOAD } from './sigv4.ts';

interface PresignInput {
  readonly method: string;
  /** Without the signature's own parameters. */
  readonly url: URL;
  /** Headers that the request will have, all of which are signed; `host` among them. */
  readonly headers: readonly Header[];
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  /** `YYYYMMDDTHHMMSSZ` */
  readonly date: string;
  /** How long it holds, in seconds. */
  readonly expires: number;
}

/**
 * The address with AWS Signature Version 4 in its query, so that whoever has it can send the request.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export async function presigned(input: PresignInput): Promise<URL> {
  const { method, headers, accessKeyId, secretAccessKey, region, date, expires } = input;
  const day = date.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const sorted = headers
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const signedHeaders = sorted.map(([name]) => name).join(';');
  const url = new URL(input.url);
  for (const [name, value] of [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', `${accessKeyId}/${scope}`],
    ['X-Amz-Date', date],
    ['X-Amz-Expires', String(expires)],
    ['X-Amz-SignedHeaders', signedHeaders],
  ] as const)
    url.searchParams.set(name, value);
  const canonical = [
    method,
    url.pathname.split('/').map(encodeOnce).join('/'),
    canonicalQuery(url),
    ...sorted.map(([name, value]) => `${name}:${value}`),
    '',
    signedHeaders,
    UNSIGNED_PAYLOAD,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope, toHex(await sha256(utf8(canonical)))].join('\n');
  let key = await hmacSha256(utf8(`AWS4${secretAccessKey}`), utf8(day));
  for (const part of [region, 's3', 'aws4_request']) key = await hmacSha256(key, utf8(part));
  url.searchParams.set('X-Amz-Signature', toHex(await hmacSha256(key, utf8(toSign))));
  return url;
}
