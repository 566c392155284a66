import { hmacSha256, sha256 } from '../crypto/index.ts';
import { toHex, utf8 } from '../lib/bytes.ts';
import type { Header } from '../trace/index.ts';

/** The request's payload stands outside the signature; S3 takes that over HTTPS. */
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD';

interface SigningInput {
  readonly method: string;
  readonly url: URL;
  /** Headers to sign, `host` and `x-amz-date` among them. */
  readonly headers: readonly Header[];
  /** Lower-case hex SHA-256 of the body, or UNSIGNED-PAYLOAD. */
  readonly payloadHash: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  readonly service: string;
  /** `YYYYMMDDTHHMMSSZ` */
  readonly date: string;
}

/**
 * The Authorization header of AWS Signature Version 4.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function authorization(input: SigningInput): Promise<string> {
  const day = input.date.slice(0, 8);
  const scope = `${day}/${input.region}/${input.service}/aws4_request`;
  const sorted = input.headers
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const signedHeaders = sorted.map(([name]) => name).join(';');
  const canonical = [
    input.method,
    input.url.pathname.split('/').map(encodeOnce).join('/'),
    canonicalQuery(input.url),
    ...sorted.map(([name, value]) => `${name}:${value}`),
    '',
    signedHeaders,
    input.payloadHash,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', input.date, scope, toHex(await sha256(utf8(canonical)))].join(
    '\n',
  );
  let key = await hmacSha256(utf8(`AWS4${input.secretAccessKey}`), utf8(day));
  for (const part of [input.region, input.service, 'aws4_request'])
    key = await hmacSha256(key, utf8(part));
  const signature = toHex(await hmacSha256(key, utf8(toSign)));
  return `AWS4-HMAC-SHA256 Credential=${input.accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** S3 signs each path segment URI-encoded once; the URL's is encoded already, but less than RFC 3986 wants. */
export function encodeOnce(segment: string): string {
  return encode(decodeURIComponent(segment));
}

/** The query as it is signed: encoded, and in order. */
export function canonicalQuery(url: URL): string {
  return [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

/**
 * What is wrong with an Authorization header that names nobody; null for one that does, and for none. Of a credential
 * only the access key counts here: like signatures, its scope is not checked.
 */
export function unreadable(header: string | null): 'kind' | 'credential' | null {
  if (header === null || /Credential=[^/,\s]|^AWS [^:]+:/.test(header)) return null;
  return header.startsWith('AWS4-') ? 'credential' : 'kind';
}

/** Who signed, as the header or the presigned URL says; null when nobody did. Signatures themselves are not checked. */
export function credentialOf(
  url: URL,
  header: string | null,
): { accessKeyId: string; region: string | null; version: 2 | 4 } | null {
  const scope =
    /Credential=([^,\s]+)/.exec(header ?? '')?.[1] ?? url.searchParams.get('X-Amz-Credential');
  if (scope !== null && scope !== undefined) {
    const [accessKeyId = '', , region] = scope.split('/');
    return { accessKeyId, region: region ?? null, version: 4 };
  }
  const old = /^AWS ([^:]+):/.exec(header ?? '')?.[1] ?? url.searchParams.get('AWSAccessKeyId');
  return old === null || old === undefined ? null : { accessKeyId: old, region: null, version: 2 };
}

/** The headers that a Signature Version 4 says it covers, in lower case; null where it says nothing of them. */
export function signedHeadersOf(url: URL, header: string | null): readonly string[] | null {
  const named =
    /SignedHeaders=([^,\s]+)/.exec(header ?? '')?.[1] ??
    url.searchParams.get('X-Amz-SignedHeaders');
  return named?.toLowerCase().split(';') ?? null;
}

/** Milliseconds since the epoch of a moment as Signature Version 4 writes it, `20261124T040506Z`; null for another text. */
export function momentOf(date: string): number | null {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const ms = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  return Number.isNaN(ms) ? null : ms;
}
