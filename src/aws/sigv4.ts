import { hmacSha256, sha256 } from '../crypto/index.ts';
import { type Bytes, toHex, utf8 } from '../lib/bytes.ts';
import { percentEncoded, percentEncodedOnce } from '../lib/percent.ts';
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

/** The algorithm's name, as it opens an Authorization header and a string to sign. */
export const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * The Authorization header of AWS Signature Version 4.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function authorization(input: SigningInput): Promise<string> {
  const { accessKeyId, secretAccessKey, date } = input;
  const scope = { day: date.slice(0, 8), region: input.region, service: input.service };
  const headers = canonicalHeaders(input.headers);
  const canonical = canonicalRequest({
    method: input.method,
    path: input.url.pathname,
    query: canonicalQuery(input.url.searchParams),
    headers,
    payloadHash: input.payloadHash,
  });
  const signature = await sign(
    await signingKey(secretAccessKey, scope),
    await stringToSign(date, scope, canonical),
  );
  const signedHeaders = headers.map(([name]) => name).join(';');
  return `${ALGORITHM} Credential=${accessKeyId}/${scopeText(scope)}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

/** What a signing key is for. */
export interface Scope {
  /** `YYYYMMDD` */
  readonly day: string;
  readonly region: string;
  readonly service: string;
}

export function scopeText({ day, region, service }: Scope): string {
  return `${day}/${region}/${service}/aws4_request`;
}

/** Headers as they are signed: names in lower case and in order, values without spare white space. */
export function canonicalHeaders(headers: readonly Header[]): readonly Header[] {
  return headers
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The text that stands for a request.
 *
 * @param of.path percent-encoded; S3 signs each segment encoded once, however much of it the address encodes
 * @param of.headers as `canonicalHeaders` gives them
 */
export function canonicalRequest(of: {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: readonly Header[];
  readonly payloadHash: string;
}): string {
  return [
    of.method,
    of.path.split('/').map(percentEncodedOnce).join('/'),
    of.query,
    ...of.headers.map(([name, value]) => `${name}:${value}`),
    '',
    of.headers.map(([name]) => name).join(';'),
    of.payloadHash,
  ].join('\n');
}

/** @param date `YYYYMMDDTHHMMSSZ` */
export async function stringToSign(date: string, scope: Scope, canonical: string): Promise<string> {
  return [ALGORITHM, date, scopeText(scope), toHex(await sha256(utf8(canonical)))].join('\n');
}

/** The key of a day, Region and service, derived from the secret: 32 bytes. */
export async function signingKey(secretAccessKey: string, scope: Scope): Promise<Bytes> {
  let key = await hmacSha256(utf8(`AWS4${secretAccessKey}`), utf8(scope.day));
  for (const part of [scope.region, scope.service, 'aws4_request']) {
    key = await hmacSha256(key, utf8(part));
  }
  return key;
}

/** Gives the signing key of whoever it belongs to. */
export type KeyFor = (scope: Scope) => Promise<Bytes>;

/** The signing keys of a secret. The last one is kept: a client signs for one day, Region and service at a time. */
export function signingKeysOf(secretAccessKey: string): KeyFor {
  let last = { scope: '', key: Promise.resolve<Bytes>(new Uint8Array(0)) };
  return (scope) => {
    const text = scopeText(scope);
    if (last.scope !== text) last = { scope: text, key: signingKey(secretAccessKey, scope) };
    return last.key;
  };
}

/** A signature: 64 hexadecimal digits. */
export async function sign(key: Bytes, text: string): Promise<string> {
  return toHex(await hmacSha256(key, utf8(text)));
}

/** The query as it is signed: encoded, in order of names and then of values. */
export function canonicalQuery(parameters: Iterable<readonly [string, string]>): string {
  return [...parameters]
    .map(([name, value]) => [percentEncoded(name), percentEncoded(value)] as const)
    .sort(([a, one], [b, other]) => (a === b ? order(one, other) : order(a, b)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
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
