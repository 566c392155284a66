import { toBase64 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import { slotOf, versionName } from '../bucket/bucket.ts';
import type { S3Call, S3State } from '../call.ts';
import type { Check, Refusal, S3Failure } from '../errors.ts';
import { invalidArgument, PASSED, refuse } from '../errors.ts';
import type { StoredEncryption } from '../mechanism.ts';

/** A text that means nothing to anybody but S3, as version ids and upload ids are. */
export async function opaqueId(state: S3State): Promise<string> {
  const text = toBase64(await state.entropy.draw(24, { what: 's3 opaque-id' }));
  return text.replaceAll('+', '.').replaceAll('/', '_').replaceAll('=', '');
}

/** The version id of a new object: an opaque text while versioning is on, null otherwise. */
export async function nextVersionId(state: S3State, bucket: Bucket): Promise<string | null> {
  if (bucket.versioning !== 'Enabled') return null;
  const id = await opaqueId(state);
  bucket.versionIds.add(id);
  return id;
}

/** Whether the bucket ever gave that version id; the answer to one it never gave is recorded from S3. */
export function checkVersionId(bucket: Bucket, versionId: string | null): Check {
  if (versionId === null || versionId === 'null' || bucket.versionIds.has(versionId)) return PASSED;
  return invalidArgument(
    versionId === '' ? 'Version id cannot be the empty string' : 'Invalid version id specified',
    'versionId',
    versionId,
    { id: 'no-such-version', facts: { versionId } },
  );
}

/** Makes a version the newest of its key, in place of one with the same version id. */
export function addVersion(bucket: Bucket, object: StoredObject): void {
  const versions = bucket.objects.get(object.key) ?? [];
  const kept = versions.filter((each) => each.versionId !== object.versionId);
  bucket.objects.set(object.key, [object, ...kept]);
}

/** Puts a changed version where it was. */
export function replaceVersion(bucket: Bucket, before: StoredObject, after: StoredObject): void {
  const versions = bucket.objects.get(before.key) ?? [];
  bucket.objects.set(
    before.key,
    versions.map((each) => (each === before ? after : each)),
  );
}

/** The newest version, unless it is a delete marker. */
export function newestObject(bucket: Bucket, key: string): StoredObject | null {
  const newest = bucket.objects.get(key)?.[0];
  return newest === undefined || newest.deleteMarker ? null : newest;
}

/** The version a request names: the newest, or the one of `versionId`. */
export function findObject(
  bucket: Bucket,
  key: string,
  versionId: string | null,
): Result<StoredObject, S3Failure> {
  const versions = bucket.objects.get(key) ?? [];
  const object =
    versionId === null ? versions[0] : versions.find((each) => versionName(each) === versionId);
  if (object === undefined) {
    return versionId === null ? noSuchKey(key) : noSuchVersion(key, versionId);
  }
  if (!object.deleteMarker) return ok(object);
  const headers: [string, string][] = [
    ['x-amz-delete-marker', 'true'],
    ['x-amz-version-id', versionName(object)],
  ];
  if (versionId === null) return noSuchKey(key, headers);
  return refuse('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    details: { Method: 'GET', ResourceType: 'DeleteMarker' },
    headers: [...headers, ['Allow', 'DELETE']],
    cause: { id: 'delete-marker', facts: { key } },
  });
}

export function noSuchVersion(key: string, versionId: string | null): Refusal {
  const version = versionId ?? '';
  return refuse('NoSuchVersion', 'The specified version does not exist.', {
    details: { Key: key, VersionId: version },
    cause: { id: 'no-such-version', facts: { key, versionId: version } },
  });
}

/** @param headers further ones of the answer: how a delete marker shows */
export function noSuchKey(
  key: string,
  headers: readonly (readonly [string, string])[] = [],
): Refusal {
  return refuse('NoSuchKey', 'The specified key does not exist.', {
    details: { Key: key },
    headers,
    cause: { id: 'no-such-key', facts: { key } },
  });
}

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
interface Deletion {
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
    properties: { storageClass: 'STANDARD', redirect: null, tags: [] },
    checksum: null,
    parts: null,
  };
  addVersion(bucket, marker);
  return { marker, removed: null };
}

/** Takes a version off the disks. */
function removeVersion(call: S3Call, bucket: Bucket, object: StoredObject): void {
  if (!object.deleteMarker) {
    call.state.recorder.store({
      actor: 's3',
      name: 's3.delete-record',
      fact: 'delete-object',
      slot: slotOf(bucket.name, object),
      values: [],
      metadata: {},
    });
  }
  const left = (bucket.objects.get(object.key) ?? []).filter((each) => each !== object);
  if (left.length === 0) bucket.objects.delete(object.key);
  else bucket.objects.set(object.key, left);
}
