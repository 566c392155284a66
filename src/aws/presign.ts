import type { Header } from '../trace/index.ts';
import {
  ALGORITHM,
  canonicalHeaders,
  canonicalQuery,
  canonicalRequest,
  scopeText,
  sign,
  signingKey,
  stringToSign,
  UNSIGNED_PAYLOAD,
} from './sigv4.ts';

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
  const { method, accessKeyId, secretAccessKey, region, date, expires } = input;
  const scope = { day: date.slice(0, 8), region, service: 's3' };
  const headers = canonicalHeaders(input.headers);
  const url = new URL(input.url);
  for (const [name, value] of [
    ['X-Amz-Algorithm', ALGORITHM],
    ['X-Amz-Credential', `${accessKeyId}/${scopeText(scope)}`],
    ['X-Amz-Date', date],
    ['X-Amz-Expires', String(expires)],
    ['X-Amz-SignedHeaders', headers.map(([name]) => name).join(';')],
  ] as const)
    url.searchParams.set(name, value);
  const canonical = canonicalRequest({
    method,
    path: url.pathname,
    query: canonicalQuery(url.searchParams),
    headers,
    payloadHash: UNSIGNED_PAYLOAD,
  });
  const key = await signingKey(secretAccessKey, scope);
  const signature = await sign(key, await stringToSign(date, scope, canonical));
  url.searchParams.set('X-Amz-Signature', signature);
  return url;
}
