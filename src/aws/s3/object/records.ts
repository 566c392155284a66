import type { Bytes } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import { bucketArn, objectArn, slotOf, versionName } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import { kmsClient } from '../encryption/kms-client.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';
import type {
  Mechanism,
  MechanismContext,
  Segment,
  StoredEncryption,
  Unlocked,
} from '../mechanism.ts';

/** What a mechanism works with for this call and object. */
export function mechanismContext(call: S3Call, bucket: Bucket, key: string): MechanismContext {
  const { recorder, entropy, clock, kms, keyring } = call.state;
  const { principal } = call;
  return {
    recorder,
    entropy,
    clock,
    kms: kmsClient({ kms, recorder, entropy, clock, principal, region: bucket.region }),
    principal,
    bucketArn: bucketArn(bucket.name),
    objectArn: objectArn(bucket.name, key),
    region: bucket.region,
    account: bucket.account,
    keyring,
  };
}

/** The mechanism that made a stored object. */
export function mechanismOf(call: S3Call, stored: StoredEncryption): Mechanism {
  const mechanism = call.state.mechanisms.find((each) => each.id === stored.mechanism);
  if (mechanism === undefined) throw new Error(`no mechanism "${stored.mechanism}"`);
  return mechanism;
}

/** S3 forgets the plaintext keys of a request, as soon as they have done their work. */
export function eraseKeys(call: S3Call, mechanism: Mechanism, unlocked: Unlocked): void {
  const values = Object.values(unlocked.keys);
  if (values.length === 0) return;
  call.state.recorder.erase({
    actor: 's3',
    name: 's3.erase-data-key',
    fact: mechanism.keeping,
    values,
  });
}

/** Everything of a record that is bytes. */
export function bytesOf(
  encryption: StoredEncryption,
  segments: readonly Segment[],
): readonly Bytes[] {
  return [
    ...segments.flatMap((segment) => [...Object.values(segment.beside), segment.sealed]),
    ...Object.values(encryption.kept),
  ];
}

/** What of a record is text, for showing. */
export function metadataOf(encryption: StoredEncryption): Record<string, string> {
  return {
    ...(encryption.algorithm === null
      ? {}
      : { 'x-amz-server-side-encryption': encryption.algorithm }),
    ...(encryption.keyArn === null
      ? {}
      : { 'x-amz-server-side-encryption-aws-kms-key-id': encryption.keyArn }),
    ...(encryption.context === null
      ? {}
      : { 'x-amz-server-side-encryption-context': JSON.stringify(encryption.context) }),
    ...(encryption.bucketKey ? { 'x-amz-server-side-encryption-bucket-key-enabled': 'true' } : {}),
    ...encryption.notes,
  };
}

/** Writes a version of an object to the disks. */
export function storeObject(call: S3Call, bucket: Bucket, object: StoredObject): void {
  call.state.recorder.store({
    actor: 's3',
    name: 's3.store-object',
    fact: mechanismOf(call, object.encryption).keeping,
    slot: slotOf(bucket.name, object),
    values: bytesOf(object.encryption, object.segments),
    metadata: metadataOf(object.encryption),
  });
  addVersion(bucket, object);
}

/** Makes a version the newest of its key, in place of one with the same version id. */
export function addVersion(bucket: Bucket, object: StoredObject): void {
  const versions = bucket.objects.get(object.key) ?? [];
  const kept = versions.filter((each) => each.versionId !== object.versionId);
  bucket.objects.set(object.key, [object, ...kept]);
}

/** Reads a version from the disks. */
export function loadObject(call: S3Call, bucket: Bucket, object: StoredObject): void {
  call.state.recorder.load({
    actor: 's3',
    name: 's3.load-object',
    fact: mechanismOf(call, object.encryption).keeping,
    slot: slotOf(bucket.name, object),
    values: bytesOf(object.encryption, object.segments),
    metadata: metadataOf(object.encryption),
  });
}

/** Reads what is stored beside a version's data, and leaves the data where it is. */
export function loadMetadata(call: S3Call, bucket: Bucket, object: StoredObject): void {
  call.state.recorder.load({
    actor: 's3',
    name: 's3.load-metadata',
    fact: mechanismOf(call, object.encryption).keeping,
    slot: slotOf(bucket.name, object),
    values: bytesOf(object.encryption, []),
    metadata: metadataOf(object.encryption),
  });
}

/** Takes a version off the disks. */
export function removeVersion(call: S3Call, bucket: Bucket, object: StoredObject): void {
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
    return refused(versionId === null ? noSuchKey(key) : noSuchVersion(key, versionId));
  }
  if (!object.deleteMarker) return ok(object);
  const headers: [string, string][] = [
    ['x-amz-delete-marker', 'true'],
    ['x-amz-version-id', versionName(object)],
  ];
  return refused(
    versionId === null
      ? { ...noSuchKey(key), headers }
      : failure('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
          details: { Method: 'GET', ResourceType: 'DeleteMarker' },
          headers: [...headers, ['Allow', 'DELETE']],
          cause: { id: 'delete-marker', facts: { key } },
        }),
  );
}

export function noSuchVersion(key: string, versionId: string | null): S3Failure {
  const version = versionId ?? '';
  return failure('NoSuchVersion', 'The specified version does not exist.', {
    details: { Key: key, VersionId: version },
    cause: { id: 'no-such-version', facts: { key, versionId: version } },
  });
}

function noSuchKey(key: string): S3Failure {
  return failure('NoSuchKey', 'The specified key does not exist.', {
    details: { Key: key },
    cause: { id: 'no-such-key', facts: { key } },
  });
}

/** S3's quoted form of an ETag. */
export function quoted(etag: string): string {
  return `"${etag}"`;
}
