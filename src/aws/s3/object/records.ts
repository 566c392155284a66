import type { Bytes } from '../../../lib/bytes.ts';
import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import { bucketArn, objectArn, slotOf } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import { kmsClient } from '../encryption/kms-client.ts';
import { SSE, SSE_BUCKET_KEY, SSE_CONTEXT, SSE_KEY_ID } from '../encryption/sse.ts';
import type {
  Mechanism,
  MechanismContext,
  Segment,
  StoredEncryption,
  Unlocked,
} from '../mechanism.ts';
import { addVersion } from './versions.ts';

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
    bucketArn: bucketArn(bucket),
    objectArn: objectArn(bucket, key),
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
    ...(encryption.algorithm === null ? {} : { [SSE]: encryption.algorithm }),
    ...(encryption.keyArn === null ? {} : { [SSE_KEY_ID]: encryption.keyArn }),
    ...(encryption.context === null ? {} : { [SSE_CONTEXT]: JSON.stringify(encryption.context) }),
    ...(encryption.bucketKey ? { [SSE_BUCKET_KEY]: 'true' } : {}),
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
