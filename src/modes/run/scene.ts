import type { Authorizer } from '../../aws/authorize.ts';
import type { Clock } from '../../aws/clock.ts';
import type { Entropy } from '../../crypto/index.ts';
import { asBytes, type Bytes } from '../../lib/bytes.ts';
import type { Circumstances, ObjectInput, OwnPolicies } from '../../scenario/index.ts';
import type { Header, Recorder, TraceRecorder } from '../../trace/index.ts';
import type { Abilities } from '../abilities.ts';
import { assembleCloud, type CloudParts } from '../cloud.ts';
import type { Mode } from '../contract.ts';
import { objectCount } from '../object-count.ts';
import { Administrator } from './administrator.ts';
import { Client } from './client.ts';
import type { PolicyWorld } from './policies.ts';
import { CALLERS, WORLD } from './world.ts';

/** A run's clock: the given one, which the set-up may put forward (a bucket key expires overnight, a rotation passes). */
export class RunClock implements Clock {
  readonly #base: Clock;
  #ahead = 0;

  constructor(base: Clock) {
    this.#base = base;
  }

  now(): number {
    return this.#base.now() + this.#ahead;
  }

  /** @param ms how much later it shall be */
  advance(ms: number): void {
    this.#ahead += ms;
  }
}

/** A seeded run happens at this moment, so that its dates and signatures are the same each time: 2026-06-01, after SSE-C came to be blocked on new buckets. */
export const SEEDED_NOW = Date.UTC(2026, 5, 1, 9, 0, 0);

/** An object of the run: its key in the bucket and its bytes. */
export interface SceneObject {
  readonly key: string;
  readonly bytes: Bytes;
  readonly contentType: string | undefined;
}

/** A recorder of a scene; tampering keeps the named parts of what it changes. */
type SceneRecorder = Recorder & Pick<TraceRecorder, 'spansOf'>;

/** Everything that a run's set-up and stage work with. */
export interface Scene {
  readonly mode: Mode;
  /** What lies in the bucket already was encrypted so; in a flow by the same mode. */
  readonly storedBy: Mode;
  /** Who uploaded it; another account's objects stay its own, under ACLs. */
  readonly storedAs: 's3-and-kms' | 'other-account';
  readonly circumstances: Circumstances;
  /** Policies in place of those the circumstances name. */
  readonly own: OwnPolicies;
  readonly recorder: SceneRecorder;
  readonly entropy: Entropy;
  readonly clock: RunClock;
  readonly cloud: CloudParts;
  readonly administrator: Administrator;
  readonly objects: readonly SceneObject[];
  /** ARN of the customer managed key, once made; null where there is none. */
  keyArn: string | null;
  /** ARN of the AWS managed key, where the scenario uses that. */
  managedKeyArn: string | null;
  /** The right customer key, once drawn; null where none is used. */
  customerKey: Bytes | null;
  /** True once the client's object is known to the run. */
  introduced: boolean;
}

/**
 * @param parts.abilities what S3 and KMS will be asked
 * @param parts.authorizer whom S3 and KMS ask; left out, the policy engine
 */
export function openScene(parts: {
  mode: Mode;
  storedBy?: Mode;
  storedAs?: Scene['storedAs'];
  circumstances: Circumstances;
  own: OwnPolicies;
  object: ObjectInput;
  recorder: SceneRecorder;
  entropy: Entropy;
  clock: RunClock;
  abilities: Abilities;
  authorizer?: Authorizer;
}): Scene {
  const { recorder, entropy, clock, mode, circumstances, object, abilities, authorizer } = parts;
  const cloud = assembleCloud({
    account: WORLD.account,
    region: WORLD.region,
    entropy,
    clock,
    recorder,
    abilities,
    ...(authorizer === undefined ? {} : { authorizer }),
    // They have no part in encryption, and computing them would take longer than all of it.
    addsChecksums: false,
  });
  return {
    storedBy: mode,
    storedAs: 's3-and-kms',
    ...parts,
    cloud,
    administrator: new Administrator({
      s3: cloud.s3,
      kms: cloud.kms,
      region: WORLD.region,
      bucket: WORLD.bucket,
    }),
    objects: objectsOf(object, objectCount(mode, circumstances.objects)),
    keyArn: null,
    managedKeyArn: null,
    customerKey: null,
    introduced: false,
  };
}

/** The objects a flow moves: the user's own, and copies of it under further names where there is more than one. */
function objectsOf(object: ObjectInput, count: number): readonly SceneObject[] {
  const bytes = asBytes(object.bytes);
  const dot = object.name.lastIndexOf('.');
  const [stem, ending] =
    dot > 0 ? [object.name.slice(0, dot), object.name.slice(dot)] : [object.name, ''];
  return Array.from({ length: count }, (_, i) => ({
    key: i === 0 ? object.name : `${stem}-${i + 1}${ending}`,
    bytes,
    contentType: object.contentType,
  }));
}

/** Names for the policies of the run. */
export function policyWorld(scene: Scene): PolicyWorld {
  return { ...WORLD, keyArn: scene.keyArn };
}

/** A client for the bucket. */
export function clientOf(
  scene: Scene,
  caller: Circumstances['caller'],
  scheme: Circumstances['connection'],
): Client {
  return new Client(scene.cloud.s3, {
    bucket: WORLD.bucket,
    region: WORLD.region,
    scheme,
    credentials: CALLERS[caller].credentials,
    usesKmsKey: scene.mode.usesKmsKey,
  });
}

/** The client has the object: from here on its bytes are known to the run. */
export function introduce(scene: Scene, object: SceneObject): void {
  if (scene.introduced) return;
  scene.introduced = true;
  scene.recorder.input('client', object.bytes, {
    name: 'object',
    role: 'plaintext',
    // The same bytes go up under several keys: they are none of these objects' own.
    ...(scene.objects.length > 1 ? {} : { label: object.key }),
    retained: true,
  });
}

/** The header that says what an object is; none where the user's file does not. */
export function contentType(object: SceneObject): readonly Header[] {
  return object.contentType === undefined ? [] : [['Content-Type', object.contentType]];
}

/** Key of the object that only exists so that wrapped keys can be swapped with it. */
export function spareKey(scene: Scene): string {
  return `other-${scene.objects[0]?.key ?? ''}`;
}
