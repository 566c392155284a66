import type { FactId } from '../../trace/index.ts';
import type { Citation } from '../facts.ts';

const S3_GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const S3_API = 'https://docs.aws.amazon.com/AmazonS3/latest/API/';
const KMS_GUIDE = 'https://docs.aws.amazon.com/kms/latest/developerguide/';

/** Something that AWS has changed since 2023, when much of what is written about these modes was written. */
interface Change extends Citation {
  /** ISO date, or year and month where no day is known; null where not even that is. */
  readonly on: string | null;
}

/** What AWS has changed, the earliest first; what has no date comes last. Each language has the wording. */
export const CHANGES = {
  'default-sse-s3': {
    on: '2023-01-05',
    status: 'documented',
    source: 'S3 User Guide · Default encryption FAQ',
    url: `${S3_GUIDE}default-encryption-faq.html`,
  },
  dsse: {
    on: '2023-06',
    status: 'documented',
    source: 'AWS News Blog · DSSE-KMS',
    url: 'https://aws.amazon.com/blogs/aws/new-amazon-s3-dual-layer-server-side-encryption-with-keys-stored-in-aws-key-management-service-dsse-kms/',
  },
  rotation: {
    on: '2024-04-12',
    status: 'recorded',
    source: 'KMS Developer Guide · Rotate KMS keys',
    url: `${KMS_GUIDE}rotate-keys.html`,
  },
  'blocked-types': {
    on: '2025-11-19',
    status: 'documented',
    source: 'S3 User Guide · Blocking or unblocking SSE-C',
    url: `${S3_GUIDE}blocking-unblocking-s3-c-encryption-gpb.html`,
  },
  'update-encryption': {
    on: '2026-01',
    status: 'documented',
    source: 'S3 API · UpdateObjectEncryption',
    url: `${S3_API}API_UpdateObjectEncryption.html`,
  },
  'sse-c-off': {
    on: '2026-04-06',
    status: 'documented',
    source: 'S3 User Guide · Default SSE-C setting, FAQ',
    url: `${S3_GUIDE}default-s3-c-encryption-setting-faq.html`,
  },
  'aws-backup': {
    on: '2026-08',
    status: 'documented',
    source: 'S3 API · PutObject',
    url: `${S3_API}API_PutObject.html`,
  },
  requester: {
    on: null,
    status: 'documented',
    source: 'S3 User Guide · Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
    url: `${S3_GUIDE}bucket-key.html`,
  },
  quotas: {
    on: null,
    status: 'documented',
    source: 'KMS Developer Guide · Request quotas',
    url: `${KMS_GUIDE}requests-per-second.html`,
  },
} as const satisfies Readonly<Record<string, Change>>;

export type ChangeId = keyof typeof CHANGES;

/** What AWS does not publish, and the fact whose note says what is done here instead. */
export const UNKNOWNS = {
  'bucket-key-life': 'bucket-key-details',
  'bucket-key-place': 'bucket-key-details',
  'bucket-key-wrap': 'bucket-key-details',
  'second-key': 'second-key',
  'dsse-calls': 'second-layer',
  'root-rotation': 'root-key',
  'root-wrap': 'root-key-wrapping',
  sealing: 'object-sealing',
  blob: 'kms-blob',
  context: 'kms-context-aad',
  hmac: 'customer-key',
  'anonymous-key': 'anonymous-customer-key',
  'plain-http': 'refused-over-http',
  corrupted: 'corrupted-storage',
  order: 's3-authorization',
  'upload-part': 'multipart-context',
  'multipart-key': 'multipart-key',
  'update-calls': 'kms-update-permissions',
} as const satisfies Readonly<Record<string, FactId>>;

export type UnknownId = keyof typeof UNKNOWNS;

/** Where the explorer is not as AWS is, beside operations that it does not have. */
export const DIFFERENCES = [
  'grants',
  'organizations',
  'sessions',
  'endpoints',
  'access-points',
  'directory-buckets',
  'object-lock',
  'replication',
  'acls',
  'key-kinds',
  'hsm',
  'time',
  'regions',
  'client-side',
] as const;

type DifferenceId = (typeof DIFFERENCES)[number];

/** What a language says of these. */
export interface RealWords {
  readonly changes: Readonly<Record<ChangeId, string>>;
  readonly unknowns: Readonly<Record<UnknownId, string>>;
  readonly differences: Readonly<
    Record<DifferenceId, { readonly what: string; readonly why: string }>
  >;
}
