import { utf8 } from '../../lib/bytes.ts';
import type { HttpResponse } from '../http.ts';
import { element, xmlText } from './wire/s3-xml.ts';

export { escapeXml } from './wire/s3-xml.ts';

/** S3's error codes that this simulator gives, with their statuses. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export const STATUS_OF = {
  AccessControlListNotSupported: 400,
  AccessDenied: 403,
  AuthorizationHeaderMalformed: 400,
  BadDigest: 400,
  BucketAlreadyExists: 409,
  BucketAlreadyOwnedByYou: 409,
  BucketNotEmpty: 409,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  IllegalLocationConstraintException: 400,
  IllegalVersioningConfigurationException: 400,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidBucketAclWithObjectOwnership: 400,
  InvalidBucketName: 400,
  InvalidBucketOwnerAWSAccountID: 400,
  InvalidDigest: 400,
  InvalidEncryptionAlgorithmError: 400,
  InvalidLocationConstraint: 400,
  InvalidPart: 400,
  InvalidPartNumber: 416,
  InvalidPartOrder: 400,
  InvalidRange: 416,
  InvalidRequest: 400,
  InvalidStorageClass: 400,
  InvalidURI: 400,
  'KMS.DisabledException': 400,
  'KMS.InvalidCiphertextException': 400,
  'KMS.InvalidKeyUsageException': 400,
  'KMS.KMSInvalidStateException': 400,
  'KMS.NotFoundException': 400,
  KeyTooLongError: 400,
  MalformedACLError: 400,
  MalformedPolicy: 400,
  MalformedTrailerError: 400,
  MalformedXML: 400,
  MethodNotAllowed: 405,
  MetadataTooLarge: 400,
  MissingContentLength: 411,
  MissingRequestBodyError: 400,
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

/** The answer to a body that is not the XML it should be. */
export const MALFORMED_XML: S3Failure = failure(
  'MalformedXML',
  'The XML you provided was not well-formed or did not validate against our published schema',
);

/** The answer to what S3 could do and this simulator does not, and to what S3 itself does not take. */
export function notImplemented(header: string, additionalMessage?: string): S3Failure {
  return failure(
    'NotImplemented',
    'A header you provided implies functionality that is not implemented',
    {
      details: {
        Header: header,
        ...(additionalMessage === undefined ? {} : { additionalMessage }),
      },
    },
  );
}

/** The error as S3's XML document. */
export function errorDocument(
  error: S3Failure,
  ids: { requestId: string; hostId: string },
): string {
  const { code, message, details } = error;
  return xmlText('Error', [
    element('Code', code),
    element('Message', message),
    ...Object.entries(details).map(([name, text]) => element(name, text)),
    element('RequestId', ids.requestId),
    element('HostId', ids.hostId),
  ]);
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
      ...(error.code === 'NotModified' ? [] : [['Content-Type', 'application/xml'] as const]),
      ['Date', date],
      ['Server', 'AmazonS3'],
      ...(error.headers ?? []),
    ],
    body: bodyless ? new Uint8Array(0) : utf8(errorDocument(error, ids)),
  };
}
