import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import { versionName } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { StoredEncryption } from '../mechanism.ts';
import { addVersion, removeVersion } from './records.ts';
import { nextVersionId } from './versions.ts';

/** A delete marker has no data and so nothing that could be encrypted. */
const NOT_ENCRYPTED: StoredEncryption = {
  mechanism: '',
  algorithm: null,
  keyArn: null,
  context: null,
  bucketKey: false,
  kept: {},
  wrappedKeys: [],
  notes: {},
};

/** What a deletion did: put a delete marker on top, take a version away, or nothing. */
export interface Deletion {
  readonly marker: StoredObject | null;
  readonly removed: StoredObject | null;
}

/**
 * Deletes a version for good, or the object: with versioning that leaves a delete marker.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html
 */
export async function deleteVersion(
  call: S3Call,
  bucket: Bucket,
  key: string,
  versionId: string | null,
): Promise<Deletion> {
  const versions = bucket.objects.get(key) ?? [];
  if (versionId !== null) {
    const removed = versions.find((each) => versionName(each) === versionId) ?? null;
    if (removed !== null) removeVersion(call, bucket, removed);
    return { marker: null, removed };
  }
  const replaced = versions.find((each) => each.versionId === null) ?? null;
  if (bucket.versioning !== 'Enabled' && replaced !== null) removeVersion(call, bucket, replaced);
  if (bucket.versioning === null) return { marker: null, removed: replaced };
  const marker: StoredObject = {
    key,
    versionId: await nextVersionId(call.state, bucket),
    deleteMarker: true,
    segments: [],
    encryption: NOT_ENCRYPTED,
    size: 0,
    etag: '',
    lastModified: call.state.clock.now(),
    headers: [],
    checksum: null,
    parts: null,
  };
  addVersion(bucket, marker);
  return { marker, removed: null };
}
