import { KEY_BYTES } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { toHex } from '../../lib/bytes.ts';
import { uuid } from '../ids.ts';
import type { Ports } from './call.ts';
import { mustSucceed, the } from './envelope.ts';
import type { KmsKey, Material } from './key.ts';
import { shortId } from './key.ts';
import type { Place } from './key-store.ts';
import { keyArn } from './key-store.ts';

export type KeyPlan = Pick<
  KmsKey,
  'manager' | 'spec' | 'usage' | 'description' | 'policy' | 'rotation'
> & {
  readonly tags?: ReadonlyMap<string, string>;
};

/** Creates a key, with material where its spec is for symmetric encryption. */
export async function makeKey(ports: Ports, place: Place, plan: KeyPlan): Promise<KmsKey> {
  const id = await uuid(ports.entropy);
  const key: KmsKey = {
    ...plan,
    account: place.account,
    region: place.region,
    id,
    arn: keyArn(place, id),
    created: ports.clock.now(),
    enabled: true,
    deletion: null,
    materials: [],
    tags: new Map(plan.tags),
  };
  if (key.spec === 'SYMMETRIC_DEFAULT')
    await addMaterial(ports, key, null, 'kms.create-key-material');
  ports.store.add(key);
  return key;
}

/** Gives a key its next material, which encrypts from now on. */
export async function addMaterial(
  ports: Ports,
  key: KmsKey,
  rotation: Material['rotation'],
  step: string,
): Promise<void> {
  const id = toHex(await ports.entropy.draw(32));
  const { bytes } = mustSucceed(
    await ports.recorder.op({
      actor: 'kms',
      name: step,
      fact: rotation === null ? 'kms-create-key' : 'kms-rotation',
      op: 'random',
      inputs: {},
      params: { length: KEY_BYTES },
      outputs: { bytes: { name: 'kms-key', role: 'key', retained: true, label: shortId(key) } },
    }),
  );
  const material: Bytes = the(bytes);
  key.materials.push({
    number: key.materials.length + 1,
    id,
    bytes: material,
    since: ports.clock.now(),
    rotation,
  });
}
