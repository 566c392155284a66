import type { Authorizer } from '../../aws/authorize.ts';
import type { Entropy } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { asBytes } from '../../lib/bytes.ts';
import type { Circumstances, ObjectInput, OwnPolicies } from '../../scenario/index.ts';
import type { Recorder, TraceRecorder } from '../../trace/index.ts';
import type { CloudParts } from '../cloud.ts';
import { assembleCloud } from '../cloud.ts';
import type { Mode } from '../contract.ts';
import { Administrator } from './administrator.ts';
import type { Credentials } from './client.ts';
import { Client, EXAMPLE_CREDENTIALS } from './client.ts';
import type { PolicyWorld } from './policies.ts';
import type { RunClock } from './run-clock.ts';

/** Names of the run's world. The account ids are those AWS's documentation uses for examples. */
export const WORLD = {
  account: '111122223333',
  otherAccount: '444455556666',
  region: 'ap-northeast-1',
  bucket: 'wiki-demo',
} as const;

const SECOND_CREDENTIALS: Credentials = {
  accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
  secretAccessKey: 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
};

/** Who calls on stage. The default caller is also who uploads off stage. */
export const CALLERS: Record<
  Circumstances['caller'],
  { arn: string; name: string; credentials: Credentials | null }
> = {
  's3-and-kms': {
    arn: `arn:aws:sts::${WORLD.account}:assumed-role/app/demo`,
    name: 'app',
    credentials: EXAMPLE_CREDENTIALS,
  },
  's3-only': {
    arn: `arn:aws:sts::${WORLD.account}:assumed-role/s3-only-app/demo`,
    name: 's3-only-app',
    credentials: SECOND_CREDENTIALS,
  },
  'upload-only': {
    arn: `arn:aws:sts::${WORLD.account}:assumed-role/upload-only-app/demo`,
    name: 'upload-only-app',
    credentials: SECOND_CREDENTIALS,
  },
  'other-account': {
    arn: `arn:aws:sts::${WORLD.otherAccount}:assumed-role/partner-app/demo`,
    name: 'partner-app',
    credentials: SECOND_CREDENTIALS,
  },
  anonymous: { arn: '', name: 'anonymous', credentials: null },
};

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

/** @param parts.authorizer whom S3 and KMS ask; left out, the policy engine */
export function openScene(parts: {
  mode: Mode;
  storedBy?: Mode;
  circumstances: Circumstances;
  own: OwnPolicies;
  object: ObjectInput;
  recorder: SceneRecorder;
  entropy: Entropy;
  clock: RunClock;
  authorizer?: Authorizer;
}): Scene {
  const { recorder, entropy, clock, mode, object, authorizer } = parts;
  const cloud = assembleCloud({
    account: WORLD.account,
    region: WORLD.region,
    entropy,
    clock,
    recorder,
    ...(authorizer === undefined ? {} : { authorizer }),
    // They have no part in encryption, and computing them would take longer than all of it.
    addsChecksums: false,
  });
  return {
    storedBy: mode,
    ...parts,
    cloud,
    administrator: new Administrator({
      s3: cloud.s3,
      kms: cloud.kms,
      region: WORLD.region,
      bucket: WORLD.bucket,
    }),
    objects: objectsOf(object, mode.objects),
    keyArn: null,
    managedKeyArn: null,
    customerKey: null,
    introduced: false,
  };
}

/** The objects a flow moves: the user's own, and copies of it under further names where a mode wants more than one. */
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
