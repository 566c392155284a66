import type { FactId } from '../trace/index.ts';

/** How sure a fact is: `documented` by AWS, `recorded` from real AWS by third parties, `inferred` from documents, `modelled` here. */
export type FactStatus = 'documented' | 'recorded' | 'inferred' | 'modelled';

/** The standing of a fact that steps rest on, and where it is from. The last two are ours and never shown as AWS's. */
export interface Citation {
  readonly status: FactStatus;
  /** Title of the page in English; empty for a model of ours. */
  readonly source: string;
  /** The page itself, or null for a model of ours. */
  readonly url: string | null;
  /** A second page, where one does not say all of it. */
  readonly also?: { readonly source: string; readonly url: string };
}

const S3_GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const S3_API = 'https://docs.aws.amazon.com/AmazonS3/latest/API/';
const KMS_GUIDE = 'https://docs.aws.amazon.com/kms/latest/developerguide/';
/** AWS KMS Cryptographic Details. */
const KMS_DETAILS = 'https://docs.aws.amazon.com/kms/latest/cryptographic-details/';
const FORWARD_ACCESS_SESSIONS = {
  source: 'IAM User Guide · Forward access sessions',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html',
};
const KMS_API = 'https://docs.aws.amazon.com/kms/latest/APIReference/';

/** What the simulators rely on: a row for every fact that a step can cite. Each language has the wording. */
export const FACTS: Readonly<Record<FactId, Citation>> = {
  // What Amazon S3 does, and what the explorer does around it
  'put-object': {
    status: 'documented',
    source: 'S3 API · PutObject',
    url: `${S3_API}API_PutObject.html`,
  },
  'get-object': {
    status: 'documented',
    source: 'S3 API · GetObject',
    url: `${S3_API}API_GetObject.html`,
  },
  's3-operation': {
    status: 'documented',
    source: 'S3 API · Operations',
    url: `${S3_API}API_Operations_Amazon_Simple_Storage_Service.html`,
  },
  's3-authorization': {
    status: 'documented',
    source: 'S3 User Guide · How Amazon S3 authorizes a request',
    url: `${S3_GUIDE}how-s3-evaluates-access-control.html`,
    also: FORWARD_ACCESS_SESSIONS,
  },
  'which-encryption': {
    status: 'documented',
    source: 'S3 User Guide · Setting default server-side encryption behavior',
    url: `${S3_GUIDE}bucket-encryption.html`,
  },
  's3-errors': {
    status: 'documented',
    source: 'S3 API · Error responses',
    url: `${S3_API}ErrorResponses.html`,
  },
  'recorded-answer': {
    status: 'recorded',
    source: 'S3 API · Error responses; answers as recorded from AWS by third parties',
    url: `${S3_API}ErrorResponses.html`,
  },
  'inferred-answer': {
    status: 'inferred',
    source: 'S3 User Guide · Specifying SSE-C',
    url: `${S3_GUIDE}specifying-s3-c-encryption.html`,
  },
  'unpublished-answer': { status: 'modelled', source: '', url: null },
  'kms-passed-on': {
    status: 'recorded',
    source: 'S3 API · Error responses; answers as recorded from AWS by third parties',
    url: `${S3_API}ErrorResponses.html`,
  },
  etag: { status: 'documented', source: 'S3 API · Object', url: `${S3_API}API_Object.html` },
  multipart: {
    status: 'documented',
    source: 'S3 User Guide · Multipart upload API and permissions',
    url: `${S3_GUIDE}mpuoverview.html#mpuAndPermissions`,
  },
  'multipart-once': {
    status: 'documented',
    source: 'S3 API · UploadPart',
    url: `${S3_API}API_UploadPart.html`,
  },
  'multipart-key': { status: 'modelled', source: '', url: null },
  'multipart-context': { status: 'modelled', source: '', url: null },
  'multipart-etag': {
    status: 'documented',
    source: 'S3 User Guide · Checking object integrity',
    url: `${S3_GUIDE}checking-object-integrity-upload.html`,
  },
  checksums: {
    status: 'documented',
    source: 'S3 User Guide · Checking object integrity',
    url: `${S3_GUIDE}checking-object-integrity.html`,
  },
  'aws-chunked': {
    status: 'documented',
    source: 'S3 API · Signature calculations for chunked uploads',
    url: `${S3_API}sigv4-streaming-trailers.html`,
  },
  'delete-object': {
    status: 'recorded',
    source: 'S3 API · DeleteObject; that no key is needed as recorded from AWS by third parties',
    url: `${S3_API}API_DeleteObject.html`,
  },
  'copy-object': {
    status: 'documented',
    source: 'S3 API · CopyObject',
    url: `${S3_API}API_CopyObject.html`,
  },
  'update-object-encryption': {
    status: 'documented',
    source: 'S3 User Guide · Updating server-side encryption',
    url: `${S3_GUIDE}update-sse-encryption.html`,
    also: {
      source: 'S3 API · UpdateObjectEncryption',
      url: `${S3_API}API_UpdateObjectEncryption.html`,
    },
  },
  'blocked-encryption': {
    status: 'documented',
    source: 'S3 User Guide · Blocking or unblocking SSE-C',
    url: `${S3_GUIDE}blocking-unblocking-s3-c-encryption-gpb.html`,
    also: {
      source: 'S3 User Guide · Default SSE-C setting, FAQ',
      url: `${S3_GUIDE}default-s3-c-encryption-setting-faq.html`,
    },
  },
  'customer-key-check': {
    status: 'documented',
    source: 'S3 User Guide · Specifying SSE-C',
    url: `${S3_GUIDE}specifying-s3-c-encryption.html`,
  },
  'anonymous-customer-key': { status: 'modelled', source: '', url: null },
  'kms-generate-data-key': {
    status: 'documented',
    ...FORWARD_ACCESS_SESSIONS,
    also: {
      source: 'S3 User Guide · Using SSE-KMS, encryption context',
      url: `${S3_GUIDE}UsingKMSEncryption.html#encryption-context`,
    },
  },
  'kms-decrypt': {
    status: 'documented',
    source: 'KMS API · Decrypt',
    url: `${KMS_API}API_Decrypt.html`,
    also: FORWARD_ACCESS_SESSIONS,
  },
  'kms-update-permissions': { status: 'modelled', source: '', url: null },
  'kms-encrypt': {
    status: 'modelled',
    source: 'S3 API · UpdateObjectEncryption',
    url: `${S3_API}API_UpdateObjectEncryption.html`,
  },
  'kms-authorization': {
    status: 'documented',
    source: 'KMS Developer Guide · Key policies',
    url: `${KMS_GUIDE}key-policies.html`,
  },
  'kms-derived-key': {
    status: 'documented',
    source: 'KMS Cryptographic Details · Encrypt',
    url: `${KMS_DETAILS}encrypt-operation.html`,
    also: {
      source: 'KMS Developer Guide · Cryptography of AWS KMS',
      url: `${KMS_GUIDE}kms-cryptography.html`,
    },
  },
  'kms-blob': {
    status: 'modelled',
    source: 'KMS Cryptographic Details · Customer data operations',
    url: `${KMS_DETAILS}customer-data-operations.html`,
  },
  'kms-key-state': {
    status: 'documented',
    source: 'KMS Developer Guide · Key states',
    url: `${KMS_GUIDE}key-state.html`,
  },
  'envelope-encryption': {
    status: 'documented',
    source: 'S3 User Guide · Using SSE-KMS',
    url: `${S3_GUIDE}UsingKMSEncryption.html`,
  },
  'object-sealing': {
    status: 'documented',
    source: 'S3 User Guide · Protecting data with server-side encryption',
    url: `${S3_GUIDE}UsingServerSideEncryption.html`,
    also: {
      source: 'S3 User Guide · Protecting data with encryption',
      url: `${S3_GUIDE}serv-side-encryption.html`,
    },
  },
  'corrupted-storage': { status: 'modelled', source: '', url: null },
  'refused-over-http': { status: 'modelled', source: '', url: null },
  'client-check': { status: 'modelled', source: '', url: null },
  tampering: { status: 'modelled', source: '', url: null },
  'set-up': { status: 'modelled', source: '', url: null },

  // What AWS KMS does
  'kms-operation': {
    status: 'documented',
    source: 'AWS KMS API · Actions',
    url: `${KMS_API}API_Operations.html`,
  },
  'kms-create-key': {
    status: 'documented',
    source: 'KMS API · CreateKey',
    url: `${KMS_API}API_CreateKey.html`,
    also: {
      source: 'KMS Cryptographic Details · Key hierarchy',
      url: `${KMS_DETAILS}key-hierarchy.html`,
    },
  },
  'kms-rotation': {
    status: 'documented',
    source: 'KMS Developer Guide · Rotate KMS keys',
    url: `${KMS_GUIDE}rotate-keys.html`,
  },
  'kms-deletion': {
    status: 'documented',
    source: 'KMS Developer Guide · Delete a KMS key',
    url: `${KMS_GUIDE}deleting-keys.html`,
  },
  'kms-data-key': {
    status: 'documented',
    source: 'KMS API · GenerateDataKey',
    url: `${KMS_API}API_GenerateDataKey.html`,
  },
  'kms-random': {
    status: 'documented',
    source: 'KMS API · GenerateRandom',
    url: `${KMS_API}API_GenerateRandom.html`,
  },
  'kms-data-key-pair': {
    status: 'documented',
    source: 'KMS API · GenerateDataKeyPair',
    url: `${KMS_API}API_GenerateDataKeyPair.html`,
  },
  'kms-mac': {
    status: 'documented',
    source: 'KMS Developer Guide · HMAC keys',
    url: `${KMS_GUIDE}hmac.html`,
  },
  'kms-grants': {
    status: 'documented',
    source: 'KMS Developer Guide · Grants',
    url: `${KMS_GUIDE}grants.html`,
  },
  'kms-context-aad': {
    status: 'documented',
    source: 'KMS Developer Guide · Encryption context',
    url: `${KMS_GUIDE}encrypt_context.html`,
    also: {
      source: 'KMS Cryptographic Details · Customer data operations',
      url: `${KMS_DETAILS}customer-data-operations.html`,
    },
  },
  'kms-reencrypt': {
    status: 'documented',
    source: 'KMS API · ReEncrypt',
    url: `${KMS_API}API_ReEncrypt.html`,
  },
  'kms-key-usage': {
    status: 'documented',
    source: 'KMS API · GenerateDataKey',
    url: `${KMS_API}API_GenerateDataKey.html`,
  },
  'kms-find-key': {
    status: 'recorded',
    source:
      'KMS Developer Guide · Key IDs and ARNs; messages as recorded from AWS by third parties',
    url: `${KMS_GUIDE}find-cmk-id-arn.html`,
  },
  'kms-validation': {
    status: 'recorded',
    source: 'KMS API · Common errors; messages as recorded from AWS by third parties',
    url: `${KMS_API}CommonErrors.html`,
  },
  'kms-caller': {
    status: 'documented',
    source: 'KMS API · Common errors',
    url: `${KMS_API}CommonErrors.html`,
  },
  'kms-policy-check': {
    status: 'documented',
    source: 'KMS API · PutKeyPolicy',
    url: `${KMS_API}API_PutKeyPolicy.html`,
  },
  'kms-throttling': {
    status: 'documented',
    source: 'KMS Developer Guide · Throttling',
    url: `${KMS_GUIDE}throttling.html`,
  },
  'kms-limits': {
    status: 'documented',
    source: 'KMS Developer Guide · Quotas',
    url: `${KMS_GUIDE}limits.html`,
  },
  'kms-aliases': {
    status: 'documented',
    source: 'KMS Developer Guide · Aliases',
    url: `${KMS_GUIDE}kms-alias.html`,
  },
  'kms-not-simulated': { status: 'modelled', source: '', url: null },

  // What is particular to modes of encryption
  'root-key': {
    status: 'documented',
    source: 'S3 User Guide · Protecting data with server-side encryption',
    url: `${S3_GUIDE}UsingServerSideEncryption.html`,
  },
  'root-key-wrapping': {
    status: 'modelled',
    source: 'S3 User Guide · Protecting data with server-side encryption',
    url: `${S3_GUIDE}UsingServerSideEncryption.html`,
  },
  'bucket-key': {
    status: 'documented',
    source: 'S3 User Guide · Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
    url: `${S3_GUIDE}bucket-key.html`,
  },
  'bucket-key-details': {
    status: 'modelled',
    source: 'KMS Developer Guide · How Amazon S3 uses AWS KMS',
    url: `${KMS_GUIDE}services-s3.html`,
    also: {
      source: 'S3 User Guide · Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
      url: `${S3_GUIDE}bucket-key.html`,
    },
  },
  'bucket-key-alive': {
    status: 'inferred',
    source: 'S3 User Guide · Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
    url: `${S3_GUIDE}bucket-key.html`,
  },
  'bucket-key-unwrapped': {
    status: 'inferred',
    source: 'S3 User Guide · Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
    url: `${S3_GUIDE}bucket-key.html`,
  },
  'second-layer': {
    status: 'documented',
    source: 'S3 User Guide · Using DSSE-KMS',
    url: `${S3_GUIDE}UsingDSSEncryption.html`,
    also: {
      source: 'AWS News Blog · DSSE-KMS',
      url: 'https://aws.amazon.com/blogs/aws/new-amazon-s3-dual-layer-server-side-encryption-with-keys-stored-in-aws-key-management-service-dsse-kms/',
    },
  },
  'second-key': {
    status: 'modelled',
    source: 'S3 User Guide · Using DSSE-KMS',
    url: `${S3_GUIDE}UsingDSSEncryption.html`,
  },
  'customer-key': {
    status: 'documented',
    source: 'S3 User Guide · Using SSE-C',
    url: `${S3_GUIDE}ServerSideEncryptionCustomerKeys.html`,
  },
};
