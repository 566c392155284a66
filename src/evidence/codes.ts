/*
 * Error codes of S3 and KMS.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 * https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html
 */

/** Codes that AWS alone has, or hardly anybody else. */
const OWN = `
  AccessDenied AccessDeniedException AccessControlListNotSupported AccountProblem AllAccessDisabled
  AuthorizationHeaderMalformed AuthorizationQueryParametersError BadDigest BucketAlreadyExists BucketAlreadyOwnedByYou
  BucketNotEmpty CredentialsNotSupported DisabledException DependencyTimeoutException EntityTooLarge EntityTooSmall
  ExpiredToken ExpiredTokenException IllegalLocationConstraintException IncompleteBody IncorrectKeyException
  InvalidAccessKeyId InvalidAliasNameException InvalidArnException InvalidBucketName InvalidCiphertextException
  InvalidDigest InvalidEncryptionAlgorithmError InvalidGrantTokenException InvalidKeyUsageException
  InvalidLocationConstraint InvalidObjectState InvalidPart InvalidPartOrder InvalidPolicyDocument InvalidRange
  InvalidSecurity InvalidStorageClass InvalidTargetBucketForLogging InvalidToken InvalidURI KeyTooLongError
  KeyUnavailableException KMSInternalException KMSInvalidStateException KMSInvalidMacException
  KMSInvalidSignatureException KMS.DisabledException KMS.InternalException KMS.InvalidCiphertextException
  KMS.InvalidKeyUsageException KMS.InvalidStateException KMS.KMSInvalidStateException KMS.KeyUnavailableException
  KMS.NotFoundException KMS.ThrottlingException LimitExceededException MalformedACLError MalformedPolicy
  MalformedPolicyDocumentException MalformedXML MissingSecurityHeader NoSuchBucket NoSuchBucketPolicy NoSuchKey
  NoSuchLifecycleConfiguration NoSuchUpload NoSuchVersion NotFoundException NotSignedUp PermanentRedirect
  PreconditionFailed RequestTimeTooSkewed RequestTimeout ServerSideEncryptionConfigurationNotFoundError
  SignatureDoesNotMatch SlowDown TemporaryRedirect ThrottlingException TooManyBuckets UnrecognizedClientException
  UnsupportedOperationException UserKeyMustBeSpecified ValidationException XAmzContentSHA256Mismatch
  InvalidBucketAclWithObjectOwnership OwnershipControlsNotFoundError NoSuchPublicAccessBlockConfiguration
  AuthFailure UnauthorizedAccess InvalidClientTokenId MissingAuthenticationToken
`;
/** Words that anybody may have for an error. */
const COMMON = `
  BadRequest Forbidden InternalError InvalidArgument InvalidRequest MethodNotAllowed NotFound NotImplemented
  OperationAborted ServiceUnavailable Unauthorized
`;

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

const COMMON_CODES: ReadonlySet<string> = new Set(words(COMMON));
const CODES: ReadonlySet<string> = new Set([...words(OWN), ...COMMON_CODES]);

export function isKnownCode(text: string): boolean {
  return CODES.has(text);
}

export function isCommonCode(text: string): boolean {
  return COMMON_CODES.has(text);
}

/** Source of an expression that matches every code, longer ones first. */
export const ANY_CODE = [...CODES]
  .toSorted((one, other) => other.length - one.length)
  .map((code) => code.replace('.', '\\.'))
  .join('|');
