import type { Bytes } from '../lib/bytes.ts';
import { ok, type Result, refused } from '../lib/result.ts';
import { type HttpRequest, headerOf } from './http.ts';
import {
  ALGORITHM,
  canonicalHeaders,
  canonicalQuery,
  canonicalRequest,
  type KeyFor,
  momentOf,
  type Scope,
  sign,
  signedHeadersOf,
  stringToSign,
} from './sigv4.ts';

/*
 * Signature Version 4, checked by whoever knows the secret.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */

/** A signature that was found right; those of the body's chunks go on from it. */
export interface Signing {
  readonly key: Bytes;
  readonly scope: Scope;
  /** `YYYYMMDDTHHMMSSZ` */
  readonly date: string;
  /** 64 hexadecimal digits. */
  readonly signature: string;
}

/** What is wrong with a signature. Each service has words of its own for it. */
export type SignatureFault =
  | { readonly kind: 'undated' }
  | { readonly kind: 'other-day'; readonly day: string; readonly date: string }
  | { readonly kind: 'other-service'; readonly service: string }
  /** @property moment of the signature, in milliseconds since 1970 */
  | { readonly kind: 'skewed'; readonly date: string; readonly moment: number }
  | Mismatch;

export interface Mismatch {
  readonly kind: 'mismatch';
  readonly provided: string;
  readonly stringToSign: string;
  /** Null where none is signed: a form's policy is the string to sign. */
  readonly canonicalRequest: string | null;
}

/** What a signature says of itself. */
interface Claim {
  readonly scope: Scope;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly date: string | null;
  readonly inQuery: boolean;
}

/**
 * Checks a request's signature in its header or its query.
 *
 * @param by.payloadHash as it is signed: the body's SHA-256 in hexadecimal digits, or what S3 takes in its place
 * @param by.skew how far, in milliseconds, the signature's moment may be from `now`; a presigned request may be older,
 *   for it has an end of its own
 * @returns null for what is not checked: nobody's request, and signatures of another kind than AWS4-HMAC-SHA256
 */
export async function checkSignature(
  request: HttpRequest,
  by: {
    readonly keyFor: KeyFor;
    readonly service: string;
    readonly payloadHash: string;
    readonly now: number;
    readonly skew: number;
  },
): Promise<Result<Signing | null, SignatureFault>> {
  const claim = claimOf(request);
  if (claim === null) return ok(null);
  const { scope, date } = claim;
  const moment = date === null ? null : momentOf(date);
  if (date === null || moment === null) return refused({ kind: 'undated' });
  if (scope.service !== by.service) {
    return refused({ kind: 'other-service', service: scope.service });
  }
  if (date.slice(0, 8) !== scope.day) return refused({ kind: 'other-day', day: scope.day, date });
  const early = moment - by.now > by.skew;
  const late = by.now - moment > by.skew && !claim.inQuery;
  if (early || late) return refused({ kind: 'skewed', date, moment });
  const query = [...request.url.searchParams].filter(([name]) => name !== 'X-Amz-Signature');
  const canonical = canonicalRequest({
    method: request.method,
    path: request.rawPath ?? request.url.pathname,
    query: canonicalQuery(query),
    headers: canonicalHeaders(claim.signedHeaders.map((name) => [name, sent(request, name)])),
    payloadHash: by.payloadHash,
  });
  const text = await stringToSign(date, scope, canonical);
  const key = await by.keyFor(scope);
  const right = await sign(key, text);
  if (right === claim.signature) return ok({ key, scope, date, signature: right });
  return refused({
    kind: 'mismatch',
    provided: claim.signature,
    stringToSign: text,
    canonicalRequest: canonical,
  });
}

/**
 * Checks the signature of a text under the key of a scope, as a form's policy has one.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html
 */
export async function checkSignedText(
  text: string,
  provided: string,
  by: { readonly keyFor: KeyFor; readonly scope: Scope },
): Promise<Result<null, Mismatch>> {
  const right = await sign(await by.keyFor(by.scope), text);
  if (right === provided) return ok(null);
  return refused({ kind: 'mismatch', provided, stringToSign: text, canonicalRequest: null });
}

/** The parts of a credential, `<access key>/<day>/<Region>/<service>/aws4_request`; null for another text. */
export function scopeOf(credential: string): (Scope & { readonly accessKeyId: string }) | null {
  const [accessKeyId = '', day = '', region = '', service = '', end, ...more] =
    credential.split('/');
  if (end !== 'aws4_request' || more.length > 0 || !/^\d{8}$/.test(day)) return null;
  return { accessKeyId, day, region, service };
}

function claimOf(request: HttpRequest): Claim | null {
  const { url, headers } = request;
  const header = headerOf(headers, 'authorization');
  const signedHeaders = signedHeadersOf(url, header) ?? [];
  if (header !== null) {
    if (!header.startsWith(`${ALGORITHM} `)) return null;
    const scope = scopeOf(/Credential=([^,\s]+)/.exec(header)?.[1] ?? '');
    if (scope === null) return null;
    return {
      scope,
      signedHeaders,
      signature: /Signature=([^,\s]+)/.exec(header)?.[1] ?? '',
      date: headerOf(headers, 'x-amz-date') ?? longDate(headerOf(headers, 'date')),
      inQuery: false,
    };
  }
  const query = url.searchParams;
  const scope = scopeOf(query.get('X-Amz-Credential') ?? '');
  if (scope === null || query.get('X-Amz-Algorithm') !== ALGORITHM) return null;
  return {
    scope,
    signedHeaders,
    signature: query.get('X-Amz-Signature') ?? '',
    date: query.get('X-Amz-Date'),
    inQuery: true,
  };
}

/** The moment of a Date header as Signature Version 4 writes it. */
function longDate(date: string | null): string | null {
  const moment = Date.parse(date ?? '');
  if (Number.isNaN(moment)) return null;
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A header's values as they came. Host and length are known also where a transport has taken their headers away. */
function sent({ url, headers, body }: HttpRequest, name: string): string {
  const values = headers.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value);
  if (values.length > 0) return values.map((value) => value.trim()).join(',');
  if (name === 'host') return url.host;
  return name === 'content-length' ? String(body.length) : '';
}
