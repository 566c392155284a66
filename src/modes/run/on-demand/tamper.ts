import { type StoredObject, slotOf } from '../../../aws/s3/bucket/bucket.ts';
import { bytesOf } from '../../../aws/s3/object/records.ts';
import { outputOf } from '../../../crypto/index.ts';
import type { Bytes } from '../../../lib/bytes.ts';
import type { Circumstances } from '../../../scenario/index.ts';
import type { Role, Span } from '../../../trace/index.ts';
import { type Scene, spareKey } from '../scene.ts';
import { WORLD } from '../world.ts';

/** Somebody with access to the disks changes what lies there, behind S3's back. */
export async function tamper(scene: Scene, how: Circumstances['stored-bytes']): Promise<void> {
  const [first, second] = scene.objects.map((each) => stored(scene, each.key));
  if (first === undefined) throw new Error('nothing to tamper with');
  if (how === 'ciphertext-flipped') {
    const [segment, ...rest] = first.segments;
    if (segment === undefined) throw new Error('an object has at least one segment');
    const sealed = await flip(scene, segment.sealed, 0, {
      name: 'encrypted-object',
      role: 'ciphertext',
    });
    put(scene, { ...first, segments: [{ ...segment, sealed }, ...rest] });
    return;
  }
  const name = first.encryption.wrappedKeys[0];
  if (name === undefined) throw new Error('the object has no wrapped key');
  if (how === 'wrapped-key-flipped') {
    const wrapped = keyOf(first, name);
    // The last byte before the tag: the wrapped key itself, in every layout.
    const flipped = await flip(scene, wrapped, (wrapped.length - 17) * 8, {
      name,
      role: 'wrapped-key',
    });
    put(scene, withKeys(first, { [name]: flipped }));
    return;
  }
  const other = second ?? stored(scene, spareKey(scene));
  if (other === undefined) throw new Error('no second object to swap with');
  for (const object of [first, other]) {
    scene.recorder.load({
      actor: 'storage',
      name: 'storage.take',
      fact: 'tampering',
      slot: slotOf(WORLD.bucket, object),
      values: bytesOf(object.encryption, object.segments),
      metadata: {},
    });
  }
  const keysOf = (object: StoredObject) =>
    Object.fromEntries(object.encryption.wrappedKeys.map((each) => [each, keyOf(object, each)]));
  const swapped = [withKeys(first, keysOf(other)), withKeys(other, keysOf(first))];
  for (const object of swapped) put(scene, object);
}

function stored(scene: Scene, key: string): StoredObject | undefined {
  return scene.cloud.s3.buckets.get(WORLD.bucket)?.objects.get(key)?.[0];
}

function keyOf(object: StoredObject, name: string): Bytes {
  const bytes = object.encryption.kept[name];
  if (bytes === undefined) throw new Error(`the object has no "${name}"`);
  return bytes;
}

function withKeys(object: StoredObject, keys: Readonly<Record<string, Bytes>>): StoredObject {
  return {
    ...object,
    encryption: { ...object.encryption, kept: { ...object.encryption.kept, ...keys } },
  };
}

async function flip(
  scene: Scene,
  bytes: Bytes,
  bit: number,
  as: { name: string; role: Role; spans?: readonly Span[] },
): Promise<Bytes> {
  const flipped = await scene.recorder.op({
    actor: 'storage',
    name: 'storage.flip-bit',
    fact: 'tampering',
    op: 'flip-bit',
    inputs: { bytes },
    params: { bit },
    outputs: { flipped: { ...as, spans: scene.recorder.spansOf(bytes) } },
  });
  return outputOf(flipped, 'flipped');
}

/** Puts the record back as if S3 had written it. */
function put(scene: Scene, object: StoredObject): void {
  scene.recorder.store({
    actor: 'storage',
    name: 'storage.tamper',
    fact: 'tampering',
    slot: slotOf(WORLD.bucket, object),
    values: bytesOf(object.encryption, object.segments),
    metadata: {},
  });
  const versions = scene.cloud.s3.buckets.get(WORLD.bucket)?.objects;
  versions?.set(object.key, [object, ...(versions.get(object.key) ?? []).slice(1)]);
}
