/*
 * Operations of S3 and KMS, and the actions that their callers need.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */

const list = (names: string) => names.split(/\s+/).filter((name) => name !== '');

/** Operations of S3 whose action has another name; of two actions the one that the operation is named after. */
const S3_ACTIONS: Readonly<Record<string, string>> = {
  CompleteMultipartUpload: 'PutObject',
  CopyObject: 'PutObject',
  CreateMultipartUpload: 'PutObject',
  DeleteBucketAnalyticsConfiguration: 'PutAnalyticsConfiguration',
  DeleteBucketCors: 'PutBucketCORS',
  DeleteBucketEncryption: 'PutEncryptionConfiguration',
  DeleteBucketInventoryConfiguration: 'PutInventoryConfiguration',
  DeleteBucketLifecycle: 'PutLifecycleConfiguration',
  DeleteBucketMetricsConfiguration: 'PutMetricsConfiguration',
  DeleteBucketOwnershipControls: 'PutBucketOwnershipControls',
  DeleteBucketReplication: 'PutReplicationConfiguration',
  DeleteBucketTagging: 'PutBucketTagging',
  DeleteObjects: 'DeleteObject',
  DeletePublicAccessBlock: 'PutBucketPublicAccessBlock',
  GetBucketAccelerateConfiguration: 'GetAccelerateConfiguration',
  GetBucketAnalyticsConfiguration: 'GetAnalyticsConfiguration',
  GetBucketCors: 'GetBucketCORS',
  GetBucketEncryption: 'GetEncryptionConfiguration',
  GetBucketIntelligentTieringConfiguration: 'GetIntelligentTieringConfiguration',
  GetBucketInventoryConfiguration: 'GetInventoryConfiguration',
  GetBucketLifecycle: 'GetLifecycleConfiguration',
  GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
  GetBucketMetricsConfiguration: 'GetMetricsConfiguration',
  GetBucketNotificationConfiguration: 'GetBucketNotification',
  GetBucketReplication: 'GetReplicationConfiguration',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
  GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
  HeadBucket: 'ListBucket',
  HeadObject: 'GetObject',
  ListBuckets: 'ListAllMyBuckets',
  ListMultipartUploads: 'ListBucketMultipartUploads',
  ListObjects: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
  ListParts: 'ListMultipartUploadParts',
  PostObject: 'PutObject',
  PutBucketAccelerateConfiguration: 'PutAccelerateConfiguration',
  PutBucketAnalyticsConfiguration: 'PutAnalyticsConfiguration',
  PutBucketCors: 'PutBucketCORS',
  PutBucketEncryption: 'PutEncryptionConfiguration',
  PutBucketIntelligentTieringConfiguration: 'PutIntelligentTieringConfiguration',
  PutBucketInventoryConfiguration: 'PutInventoryConfiguration',
  PutBucketLifecycle: 'PutLifecycleConfiguration',
  PutBucketLifecycleConfiguration: 'PutLifecycleConfiguration',
  PutBucketMetricsConfiguration: 'PutMetricsConfiguration',
  PutBucketNotificationConfiguration: 'PutBucketNotification',
  PutBucketReplication: 'PutReplicationConfiguration',
  PutObjectLockConfiguration: 'PutBucketObjectLockConfiguration',
  PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
  SelectObjectContent: 'GetObject',
  UploadPart: 'PutObject',
  UploadPartCopy: 'PutObject',
};

/** Operations of S3 whose action has their own name. */
const S3_SAME = list(`
  AbortMultipartUpload CreateBucket DeleteBucket DeleteBucketPolicy DeleteBucketWebsite DeleteObject DeleteObjectTagging
  GetBucketAcl GetBucketLocation GetBucketLogging GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus
  GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite GetObject
  GetObjectAcl GetObjectAttributes GetObjectLegalHold GetObjectRetention GetObjectTagging GetObjectTorrent PutBucketAcl
  PutBucketLogging PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock PutBucketRequestPayment
  PutBucketTagging PutBucketVersioning PutBucketWebsite PutObject PutObjectAcl PutObjectLegalHold PutObjectRetention
  PutObjectTagging RestoreObject UpdateObjectEncryption
`);

const KMS_OPERATIONS = list(`
  CancelKeyDeletion ConnectCustomKeyStore CreateAlias CreateCustomKeyStore CreateGrant CreateKey Decrypt DeleteAlias
  DeleteCustomKeyStore DeleteImportedKeyMaterial DeriveSharedSecret DescribeCustomKeyStores DescribeKey DisableKey
  DisableKeyRotation DisconnectCustomKeyStore EnableKey EnableKeyRotation Encrypt GenerateDataKey GenerateDataKeyPair
  GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac GenerateRandom GetKeyPolicy
  GetKeyRotationStatus GetParametersForImport GetPublicKey ImportKeyMaterial ListAliases ListGrants ListKeyPolicies
  ListKeyRotations ListKeys ListResourceTags ListRetirableGrants PutKeyPolicy ReEncrypt ReplicateKey RetireGrant
  RevokeGrant RotateKeyOnDemand ScheduleKeyDeletion Sign TagResource UntagResource UpdateAlias UpdateCustomKeyStore
  UpdateKeyDescription UpdatePrimaryRegion Verify VerifyMac
`);

/** Which read or write another action when they name a version. */
const OF_VERSIONS = new Set(
  list(
    'DeleteObject DeleteObjectTagging GetObject GetObjectAcl GetObjectAttributes GetObjectTagging PutObjectAcl PutObjectTagging',
  ),
);

const OPERATIONS: ReadonlyMap<string, { readonly name: string; readonly action: string }> = new Map(
  [
    ...Object.entries(S3_ACTIONS).map(([name, action]) => ({ name, action: `s3:${action}` })),
    ...S3_SAME.map((name) => ({ name, action: `s3:${name}` })),
    ...KMS_OPERATIONS.map((name) => ({
      name,
      action: name === 'ReEncrypt' ? 'kms:ReEncryptFrom' : `kms:${name}`,
    })),
  ].map((operation) => [operation.name.toLowerCase(), operation]),
);

/** AWS's name of an operation that is written in any way (`put_object`, `put-object`, `putObjectAsync`); null for others. */
export function operationNamed(written: string): string | null {
  const name = written.replace(/[-_]/g, '').toLowerCase();
  const found = OPERATIONS.get(name) ?? OPERATIONS.get(name.replace(/async$/, ''));
  return found?.name ?? null;
}

/**
 * The action that callers of an operation need; null for one of another service.
 *
 * @param versioned whether the request names a version of the object
 */
export function actionOf(operation: string, versioned = false): string | null {
  const found = OPERATIONS.get(operation.toLowerCase());
  if (found === undefined) return null;
  const { action } = found;
  const bare = action.slice('s3:'.length);
  if (!versioned || !OF_VERSIONS.has(bare)) return action;
  return bare.startsWith('DeleteObject') || bare.startsWith('PutObject')
    ? action.replace('Object', 'ObjectVersion')
    : action.replace('GetObject', 'GetObjectVersion');
}

const ACTIONS = new Set([...OPERATIONS.values()].map(({ action }) => action));

/** Whether some operation is known to need this action. */
export function isKnownAction(action: string): boolean {
  return ACTIONS.has(action) || ACTIONS.has(action.replace(/ObjectVersion/, 'Object'));
}

/** Whether an action of S3 is allowed or refused for objects; else it is for buckets or for none. */
export function isForObjects(action: string): boolean {
  return /^s3:(?!\w*Bucket)\w*(?:Object|AbortMultipartUpload|MultipartUploadParts)/.test(action);
}
