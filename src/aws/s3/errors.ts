import { utf8 } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import { element, xmlDocument } from '../../lib/xml.ts';
import type { HttpResponse } from '../http.ts';

/** S3's error codes that this simulator gives, with their statuses. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export const STATUS_OF = {
  AccessControlListNotSupported: 400,
  AccessDenied: 403,
  AuthorizationHeaderMalformed: 400,
  AuthorizationQueryParametersError: 400,
  BadDigest: 400,
  BadRequest: 400,
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
  InvalidObjectState: 403,
  InvalidPart: 400,
  InvalidPartNumber: 416,
  InvalidPartOrder: 400,
  InvalidPolicyDocument: 400,
  InvalidRange: 416,
  InvalidRedirectLocation: 400,
  InvalidRequest: 400,
  InvalidStorageClass: 400,
  InvalidTag: 400,
  InvalidURI: 400,
  'KMS.DisabledException': 400,
  'KMS.InvalidCiphertextException': 400,
  'KMS.InvalidKeyUsageException': 400,
  'KMS.KMSInvalidStateException': 400,
  'KMS.NotFoundException': 400,
  KeyTooLongError: 400,
  MalformedACLError: 400,
  MalformedPOSTRequest: 400,
  MalformedPolicy: 400,
  MalformedTrailerError: 400,
  MalformedXML: 400,
  MethodNotAllowed: 405,
  MaxMessageLengthExceeded: 400,
  MaxPostPreDataLengthExceeded: 400,
  MetadataTooLarge: 400,
  MissingContentLength: 411,
  MissingRequestBodyError: 400,
  NoSuchBucket: 404,
  NoSuchBucketPolicy: 404,
  NoSuchCORSConfiguration: 404,
  NoSuchConfiguration: 404,
  NoSuchKey: 404,
  NoSuchLifecycleConfiguration: 404,
  NoSuchPublicAccessBlockConfiguration: 404,
  NoSuchTagSet: 404,
  NoSuchUpload: 404,
  NoSuchVersion: 404,
  NoSuchWebsiteConfiguration: 404,
  NotImplemented: 501,
  ObjectLockConfigurationNotFoundError: 404,
  ObjectNotInActiveTierError: 403,
  OwnershipControlsNotFoundError: 404,
  PermanentRedirect: 301,
  PreconditionFailed: 412,
  ReplicationConfigurationNotFoundError: 404,
  NotModified: 304,
  RequestTimeTooSkewed: 403,
  ServerSideEncryptionConfigurationNotFoundError: 404,
  SignatureDoesNotMatch: 403,
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

/** What a check gives: nothing to say, or S3's refusal. */
export type Check = Result<null, S3Failure>;

export const PASSED: Check = ok(null);

type More = Partial<Pick<S3Failure, 'details' | 'cause' | 'headers'>>;

export function failure(code: S3ErrorCode, message: string, more: More = {}): S3Failure {
  return { code, message, details: {}, cause: { id: 'bad-request', facts: { message } }, ...more };
}

/** What refuses, whatever was asked for. */
export type Refusal = Extract<Check, { ok: false }>;

/** A failure as the outcome of a check or an operation. */
export function refuse(code: S3ErrorCode, message: string, more: More = {}): Refusal {
  return refused(failure(code, message, more));
}

/** The answer to a header or parameter whose value S3 does not take. */
export function invalidArgument(
  message: string,
  ArgumentName: string,
  ArgumentValue?: string,
  cause?: S3Failure['cause'],
): Refusal {
  return refuse('InvalidArgument', message, {
    details: ArgumentValue === undefined ? { ArgumentName } : { ArgumentName, ArgumentValue },
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The answer to a body that is not the XML it should be. */
export const MALFORMED_XML = refuse(
  'MalformedXML',
  'The XML you provided was not well-formed or did not validate against our published schema',
);

/** The answer to what S3 could do and this simulator does not, and to what S3 itself does not take. */
export function notImplemented(header: string, additionalMessage?: string): Refusal {
  return refuse(
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

/** The error as a response: S3's XML document, which the answer to a HEAD is sent without. */
export function errorResponse(
  { code, message, details, headers = [] }: S3Failure,
  ids: { requestId: string; hostId: string },
  method: string,
  date: string,
): HttpResponse {
  const document = element('Error', [
    element('Code', code),
    element('Message', message),
    ...Object.entries(details).map(([name, text]) => element(name, text)),
    element('RequestId', ids.requestId),
    element('HostId', ids.hostId),
  ]);
  const bodyless = method === 'HEAD' || code === 'NotModified';
  return {
    status: STATUS_OF[code],
    headers: [
      ['x-amz-request-id', ids.requestId],
      ['x-amz-id-2', ids.hostId],
      ...(code === 'NotModified' ? [] : [['Content-Type', 'application/xml'] as const]),
      ['Date', date],
      ['Server', 'AmazonS3'],
      ...headers,
    ],
    body: bodyless ? new Uint8Array(0) : utf8(xmlDocument(document)),
  };
}
