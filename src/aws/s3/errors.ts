import { utf8 } from '../../lib/bytes.ts';
import type { HttpResponse } from '../http.ts';

/** S3's error codes that this simulator gives, with their statuses. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export const STATUS_OF = {
  AccessDenied: 403,
  AuthorizationHeaderMalformed: 400,
  BadDigest: 400,
  BucketAlreadyExists: 409,
  BucketAlreadyOwnedByYou: 409,
  BucketNotEmpty: 409,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  IllegalLocationConstraintException: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidBucketName: 400,
  InvalidDigest: 400,
  InvalidEncryptionAlgorithmError: 400,
  InvalidPart: 400,
  InvalidPartOrder: 400,
  InvalidRange: 416,
  InvalidRequest: 400,
  InvalidURI: 400,
  'KMS.DisabledException': 400,
  'KMS.InvalidCiphertextException': 400,
  'KMS.InvalidKeyUsageException': 400,
  'KMS.KMSInvalidStateException': 400,
  'KMS.NotFoundException': 400,
  KeyTooLongError: 400,
  MalformedPolicy: 400,
  MalformedXML: 400,
  MethodNotAllowed: 405,
  MissingContentLength: 411,
  NoSuchBucket: 404,
  NoSuchBucketPolicy: 404,
  NoSuchKey: 404,
  NoSuchPublicAccessBlockConfiguration: 404,
  NoSuchUpload: 404,
  NoSuchVersion: 404,
  NotImplemented: 501,
  OwnershipControlsNotFoundError: 404,
  PermanentRedirect: 301,
  PreconditionFailed: 412,
  NotModified: 304,
  ServerSideEncryptionConfigurationNotFoundError: 404,
  SlowDown: 503,
  XAmzContentSHA256Mismatch: 400,
} as const;

export type S3ErrorCode = keyof typeof STATUS_OF;

/** A refusal: what the client is told, and, for the inspector, why it really happened. */
export interface S3Failure {
  readonly code: S3ErrorCode;
  readonly message: string;
  /** Further elements of the error document (ArgumentName, BucketName, …). */
  readonly details: Readonly<Record<string, string>>;
  /** The true cause, or null when another service has recorded it already. */
  readonly cause: { readonly id: string; readonly facts: Readonly<Record<string, string>> } | null;
  /** Further headers of the response. */
  readonly headers?: readonly (readonly [string, string])[];
}

export function failure(
  code: S3ErrorCode,
  message: string,
  more: Partial<Pick<S3Failure, 'details' | 'cause' | 'headers'>> = {},
): S3Failure {
  return { code, message, details: {}, cause: { id: 'bad-request', facts: { message } }, ...more };
}

export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/&#38;/g, '&amp;')
    .replace(/&#60;/g, '&lt;')
    .replace(/&#62;/g, '&gt;')
    .replace(/&#34;/g, '&quot;')
    .replace(/&#39;/g, '&apos;');
}

/** The error as S3's XML document. */
export function errorDocument(
  error: S3Failure,
  ids: { requestId: string; hostId: string },
): string {
  const elements = [
    ['Code', error.code],
    ['Message', error.message],
    ...Object.entries(error.details),
    ['RequestId', ids.requestId],
    ['HostId', ids.hostId],
  ] as const;
  const body = elements.map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${body}</Error>`;
}

/** The error as a response; a HEAD's has no body. */
export function errorResponse(
  error: S3Failure,
  ids: { requestId: string; hostId: string },
  method: string,
  date: string,
): HttpResponse {
  const bodyless = method === 'HEAD' || error.code === 'NotModified';
  return {
    status: STATUS_OF[error.code],
    headers: [
      ['x-amz-request-id', ids.requestId],
      ['x-amz-id-2', ids.hostId],
      ['Content-Type', 'application/xml'],
      ['Date', date],
      ...(error.headers ?? []),
    ],
    body: bodyless ? new Uint8Array(0) : utf8(errorDocument(error, ids)),
  };
}
