import { principalContext } from '../principals.ts';
import type { S3Call } from './call.ts';
import { SSE, SSE_CUSTOMER, SSE_KEY_ID } from './encryption/sse.ts';

type Context = Record<string, string | readonly string[]>;

/** Headers that S3 offers policies as condition keys of the same name. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
const HEADER_KEYS = [
  SSE,
  SSE_CUSTOMER.algorithm,
  'x-amz-acl',
  'x-amz-content-sha256',
  'x-amz-copy-source',
  'x-amz-grant-full-control',
  'x-amz-grant-read',
  'x-amz-grant-read-acp',
  'x-amz-grant-write',
  'x-amz-grant-write-acp',
  'x-amz-metadata-directive',
  'x-amz-object-ownership',
  'x-amz-storage-class',
  'x-amz-website-redirect-location',
];

/** Headers that are called `x-amz-…`, and their condition keys `s3:…`. */
const LOCK_HEADERS = [
  'object-lock-mode',
  'object-lock-legal-hold',
  'object-lock-retain-until-date',
];

/** Condition keys and the headers that they are. */
const KEYS_OF_HEADERS: readonly (readonly [key: string, header: string])[] = [
  ['aws:UserAgent', 'user-agent'],
  ['aws:referer', 'referer'],
  ...HEADER_KEYS.map((name) => [`s3:${name}`, name] as const),
  ...LOCK_HEADERS.map((name) => [`s3:${name}`, `x-amz-${name}`] as const),
];

/** Parameters of a listing that are condition keys. */
const LIST_PARAMETERS = ['prefix', 'delimiter', 'max-keys'];

/**
 * Condition keys that an S3 request has: those AWS documents for every signed request, and what follows from request and
 * caller. What hangs on the bucket or the object the caller of this function adds.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 *
 * @param action for which the keys are wanted
 * @param region of the bucket
 */
export function requestContext(call: S3Call, action: string, region: string): Context {
  const { principal, secure, query, state } = call;
  const now = state.clock.now();
  const context: Context = {
    ...principalContext(principal, now),
    'aws:SecureTransport': String(secure),
    'aws:CurrentTime': new Date(now).toISOString(),
    'aws:EpochTime': String(Math.floor(now / 1000)),
    'aws:SourceIp': state.principals.sourceIp,
    'aws:ViaAWSService': 'false',
  };
  // The version is not part of a message; 1.3 is what a current client and S3 agree on.
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingEncryptionInTransit.html
  if (secure) context['s3:TlsVersion'] = '1.3';
  signatureContext(call, now, context);
  for (const [key, header] of KEYS_OF_HEADERS) {
    const value = call.header(header);
    if (value !== null) context[key] = value;
  }
  const keyId = call.header(SSE_KEY_ID);
  if (keyId !== null) context[`s3:${SSE_KEY_ID}`] = keyName(call, keyId, region);
  const versionId = query.get('versionId');
  if (versionId !== null) context['s3:VersionId'] = versionId;
  if (action === 's3:PutObject') writeContext(call, context);
  if (call.key !== null) return context;
  for (const name of LIST_PARAMETERS) {
    const value = query.get(name);
    if (value !== null) context[`s3:${name}`] = value;
  }
  return context;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html */
function signatureContext(call: S3Call, now: number, context: Context): void {
  if (call.signature === null) return;
  const { query, signature } = call;
  context['s3:signatureversion'] = signature === 4 ? 'AWS4-HMAC-SHA256' : 'AWS';
  const { form } = call;
  context['s3:authType'] =
    form !== null
      ? 'POST'
      : query.has('X-Amz-Credential') || query.has('AWSAccessKeyId')
        ? 'REST-QUERY-STRING'
        : 'REST-HEADER';
  const date = form?.fields.get('x-amz-date') ?? query.get('X-Amz-Date');
  const signed = signature === 4 ? (date ?? call.header('x-amz-date')) : null;
  const at = signed === null ? now : timeOf(signed);
  // Of a signature of version 2 it is always 0.
  context['s3:signatureAge'] = String(Number.isNaN(at) ? 0 : Math.max(0, now - at));
}

/** Milliseconds since 1970 of `20260601T090000Z`; NaN if it is not of that form. */
function timeOf(text: string): number {
  return Date.parse(
    text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
}

/**
 * The condition key holds the full ARN of the key that S3 uses, also where the header gave its bare id, which means a key
 * of the caller's account. What it holds for an alias is not documented: here, what was sent.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
 */
function keyName({ principal }: S3Call, keyId: string, region: string): string {
  const isBare = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/i.test(keyId);
  if (!isBare || principal === null) return keyId;
  const partition = principal.arn.split(':')[1] ?? 'aws';
  return `arn:${partition}:kms:${region}:${principal.account}:key/${keyId}`;
}

/**
 * What only s3:PutObject has. An object is there afterwards unless the request is for a part or the beginning of an
 * upload.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
function writeContext(call: S3Call, context: Context): void {
  for (const name of ['if-match', 'if-none-match']) {
    const value = call.header(name);
    if (value !== null) context[`s3:${name}`] = value;
  }
  const creates = !call.query.has('uploads') && !call.query.has('partNumber');
  context['s3:ObjectCreationOperation'] = String(creates);
  // Each tag by its own key, and all their names.
  const tags = [...new URLSearchParams(call.header('x-amz-tagging') ?? '')];
  for (const [name, value] of tags) context[`s3:RequestObjectTag/${name}`] = value;
  if (tags.length > 0) context['s3:RequestObjectTagKeys'] = tags.map(([name]) => name);
}
