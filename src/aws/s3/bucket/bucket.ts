import type { Bytes } from '../../../lib/bytes.ts';
import { GrowingSet, TrackedMap } from '../../../lib/tracked.ts';
import type { PolicyDocument } from '../../iam/index.ts';
import { partitionOf } from '../../iam/index.ts';
import type { SseAlgorithm } from '../encryption/sse.ts';
import type { Segment, StoredEncryption } from '../mechanism.ts';
import type { Checksum, ChecksumAlgorithm, ChecksumType } from '../wire/checksums.ts';

/** A bucket's default encryption and what it blocks. */
export interface BucketEncryption {
  readonly algorithm: SseAlgorithm;
  readonly keyId: string | null;
  readonly bucketKey: boolean;
  readonly blocksCustomerKeys: boolean;
  /** Whether somebody put the default, be it the one that every new bucket has. */
  readonly explicit: boolean;
}

export interface PublicAccessBlock {
  readonly BlockPublicAcls: boolean;
  readonly IgnorePublicAcls: boolean;
  readonly BlockPublicPolicy: boolean;
  readonly RestrictPublicBuckets: boolean;
}

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What an object has beside its data and metadata. A copy inherits the tags alone, if nothing else is asked for. */
export interface ObjectProperties {
  readonly storageClass: string;
  /** Where a website's visitors are sent instead; null for nowhere. */
  readonly redirect: string | null;
  readonly tags: readonly Tag[];
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
  readonly properties: ObjectProperties;
  /** The one the upload brought along, or null. */
  readonly checksum: Checksum | null;
  /** The parts of a multipart upload, one a segment; null for an object that was put as a whole. */
  readonly parts: readonly ObjectPart[] | null;
  /** Whose it is where it is not the bucket owner's, as under ACLs. */
  readonly foreign?: ForeignObject;
}

/** An object in somebody else's bucket. */
export interface ForeignObject {
  /** Account that owns it; empty for an anonymous writer's. */
  readonly account: string;
  /** Whether its ACL gives the bucket's owner everything. */
  readonly isForBucketOwner: boolean;
}

interface ObjectPart {
  readonly number: number;
  readonly checksum: Checksum | null;
}

export interface UploadedPart {
  readonly number: number;
  readonly segment: Segment;
  /** 16 bytes, of which the ETag of the whole object is made: the MD5 of the content, or opaque, as of an object. */
  readonly etag: Bytes;
  readonly lastModified: number;
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly digest: Bytes } | null;
  /** CRC-64/NVME, of which S3 makes the object's checksum if the upload was begun without one; null where it makes none. */
  readonly added: Bytes | null;
}

/** A multipart upload in progress. */
export interface MultipartUpload {
  readonly id: string;
  readonly key: string;
  readonly encryption: StoredEncryption;
  readonly headers: readonly (readonly [string, string])[];
  readonly properties: ObjectProperties;
  readonly initiated: number;
  readonly parts: TrackedMap<number, UploadedPart>;
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly type: ChecksumType } | null;
  /** ARN of whoever began it, or null for an anonymous caller. */
  readonly initiator: string | null;
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
  tags: readonly Tag[];
  /** Every version id this bucket ever gave: S3 tells those that are gone from those that never were. */
  readonly versionIds: GrowingSet<string>;
  /** Versions of each key, the newest first. */
  readonly objects: TrackedMap<string, StoredObject[]>;
  readonly uploads: TrackedMap<string, MultipartUpload>;
}

const BLOCK_ALL: PublicAccessBlock = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/** Regions where new buckets take SSE-C still. https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-s3-c-encryption-setting-faq.html */
const CUSTOMER_KEYS_TAKEN = ['me-south-1', 'me-central-1'];

/**
 * A bucket as new ones are made today: SSE-S3 by default, SSE-C blocked (since April 2026), public access blocked.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html
 */
export function newBucket(at: Pick<Bucket, 'name' | 'region' | 'account' | 'created'>): Bucket {
  return {
    ...at,
    encryption: {
      algorithm: 'AES256',
      keyId: null,
      bucketKey: false,
      blocksCustomerKeys: !CUSTOMER_KEYS_TAKEN.includes(at.region),
      explicit: false,
    },
    policy: null,
    publicAccessBlock: BLOCK_ALL,
    ownership: 'BucketOwnerEnforced',
    versioning: null,
    tags: [],
    versionIds: new GrowingSet(),
    objects: new TrackedMap(),
    uploads: new TrackedMap(),
  };
}

type Named = Pick<Bucket, 'name' | 'region'>;

export function bucketArn({ name, region }: Named): string {
  return `arn:${partitionOf(region)}:s3:::${name}`;
}

export function objectArn(bucket: Named, key: string): string {
  return `${bucketArn(bucket)}/${key}`;
}

/** How a bucket's objects show the `null` version. https://docs.aws.amazon.com/AmazonS3/latest/userguide/versioning-workflows.html */
export function versionName(object: Pick<StoredObject, 'versionId'>): string {
  return object.versionId ?? 'null';
}

/** Which record on the disks. */
export function slotOf(bucket: string, object: Pick<StoredObject, 'key' | 'versionId'>): string {
  return object.versionId === null
    ? `${bucket}/${object.key}`
    : `${bucket}/${object.key}?versionId=${object.versionId}`;
}

/** The record of an upload in progress: its encrypted data key. */
export function uploadSlot(bucket: string, upload: Pick<MultipartUpload, 'key' | 'id'>): string {
  return `${bucket}/${upload.key}?uploadId=${upload.id}`;
}

/** The record of one part of it. */
export function partSlot(
  bucket: string,
  upload: Pick<MultipartUpload, 'key' | 'id'>,
  part: number,
): string {
  return `${uploadSlot(bucket, upload)}&partNumber=${part}`;
}
