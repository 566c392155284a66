import type { Bytes } from '../../lib/bytes.ts';
import type { PolicyDocument } from '../iam/index.ts';
import type { Segment, SseAlgorithm, StoredEncryption } from './mechanism.ts';

/** A bucket's default encryption and what it blocks. */
export interface BucketEncryption {
  readonly algorithm: SseAlgorithm;
  readonly keyId: string | null;
  readonly bucketKey: boolean;
  readonly blocksCustomerKeys: boolean;
}

export interface PublicAccessBlock {
  readonly BlockPublicAcls: boolean;
  readonly IgnorePublicAcls: boolean;
  readonly BlockPublicPolicy: boolean;
  readonly RestrictPublicBuckets: boolean;
}

/** One version of an object, as it lies on the disks. */
export interface StoredObject {
  readonly key: string;
  /** Null in a bucket that never was versioned. */
  readonly versionId: string | null;
  readonly deleteMarker: boolean;
  readonly segments: readonly Segment[];
  readonly encryption: StoredEncryption;
  /** Plaintext size in bytes. */
  readonly size: number;
  /** Without quotation marks. */
  readonly etag: string;
  /** ms since the epoch */
  readonly lastModified: number;
  /** Content-Type and the like, and x-amz-meta-*; not encrypted. */
  readonly headers: readonly (readonly [string, string])[];
  /** Checksums that were asked for: header name and base64. */
  readonly checksums: readonly (readonly [string, string])[];
  /** Number of parts, for a multipart upload. */
  readonly parts: number | null;
}

export interface UploadedPart {
  readonly number: number;
  readonly segment: Segment;
  readonly etag: string;
  /** MD5 of the part's plaintext, of which the ETag of a multipart object is made. */
  readonly md5: Bytes;
  readonly lastModified: number;
  readonly checksums: readonly (readonly [string, string])[];
}

/** A multipart upload in progress. */
export interface MultipartUpload {
  readonly id: string;
  readonly key: string;
  readonly encryption: StoredEncryption;
  readonly headers: readonly (readonly [string, string])[];
  readonly initiated: number;
  readonly parts: Map<number, UploadedPart>;
  readonly checksumAlgorithm: string | null;
}

export interface Bucket {
  readonly name: string;
  readonly region: string;
  /** The account that owns it. */
  readonly account: string;
  readonly created: number;
  encryption: BucketEncryption;
  policy: { readonly text: string; readonly document: PolicyDocument } | null;
  publicAccessBlock: PublicAccessBlock | null;
  ownership: string | null;
  versioning: 'Enabled' | 'Suspended' | null;
  /** Versions of each key, the newest first. */
  readonly objects: Map<string, StoredObject[]>;
  readonly uploads: Map<string, MultipartUpload>;
}

export const BLOCK_ALL: PublicAccessBlock = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/**
 * A bucket as new ones are made today: SSE-S3 by default, SSE-C blocked (since April 2026), public access blocked.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html
 */
export function newBucket(at: Pick<Bucket, 'name' | 'region' | 'account' | 'created'>): Bucket {
  return {
    ...at,
    encryption: { algorithm: 'AES256', keyId: null, bucketKey: false, blocksCustomerKeys: true },
    policy: null,
    publicAccessBlock: BLOCK_ALL,
    ownership: 'BucketOwnerEnforced',
    versioning: null,
    objects: new Map(),
    uploads: new Map(),
  };
}

export function bucketArn(bucket: string): string {
  return `arn:aws:s3:::${bucket}`;
}

export function objectArn(bucket: string, key: string): string {
  return `arn:aws:s3:::${bucket}/${key}`;
}

/** Which record on the disks. */
export function slotOf(bucket: string, object: Pick<StoredObject, 'key' | 'versionId'>): string {
  return object.versionId === null
    ? `${bucket}/${object.key}`
    : `${bucket}/${object.key}?versionId=${object.versionId}`;
}
