import { isPublicPolicy } from '../../aws/s3/bucket/public-policy.ts';
import type { SseAlgorithm } from '../../aws/s3/encryption/sse.ts';
import { s3Element } from '../../aws/s3/wire/s3-xml.ts';
import { part } from '../../lib/part.ts';
import { element, optional } from '../../lib/xml.ts';
import type { Circumstances } from '../../scenario/index.ts';
import { storedKeyHeaders } from './customer-key.ts';
import { applyOwnPolicies, ownText } from './own-policies.ts';
import { BUCKET_POLICIES, CALLER_POLICIES, KEY_POLICIES } from './policies.ts';
import { bucketDefaultOf } from './prepared-scene.ts';
import {
  clientOf,
  contentType,
  introduce,
  policyWorld,
  type Scene,
  type SceneObject,
  spareKey,
} from './scene.ts';
import { CALLERS, WORLD } from './world.ts';

/** Disks are rarely touched. */
const loadTamper = part(() => import('./on-demand/tamper.ts'));

/** Longer than any key that S3 keeps for a while is kept. */
const OVERNIGHT = 24 * 3600 * 1000;

/**
 * What AWS allows an account in the run's Region, shared by all symmetric cryptographic operations; its other programs
 * leave nothing of it. https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
 */
const QUOTA_USED_UP = { perSecond: 20_000, others: 20_000 };

/** True where the operation on stage works on an object that is there already. */
function needsStoredObject(operation: Circumstances['operation']): boolean {
  return operation === 'download' || operation === 'copy' || operation === 'update-encryption';
}

/** Prepares the scene through the services' own APIs, then brings the circumstances about. */
export async function setUp(scene: Scene): Promise<void> {
  const { circumstances, mode, storedBy } = scene;
  await mode.prepare?.(scene.cloud.s3);
  await makeBucket(scene);
  if (mode.usesKmsKey || storedBy.usesKmsKey) await makeKey(scene);
  for (const caller of ['s3-and-kms', scene.storedAs] as const) addCaller(scene, caller);
  if (needsStoredObject(circumstances.operation)) await uploadOffStage(scene);
  // Some have the same access key: whose it is on stage is settled last.
  addCaller(scene, circumstances.caller);
  await applyBucketCircumstances(scene);
  await applyKeyCircumstances(scene);
  applyOwnPolicies(scene);
  const bytes = circumstances['stored-bytes'];
  if (bytes !== 'intact') await (await loadTamper()).tamper(scene, bytes);
  if (circumstances['kms-rate'] === 'throttled') scene.cloud.kms.limit(QUOTA_USED_UP);
}

async function makeBucket({ administrator, storedAs }: Scene): Promise<void> {
  const location = element('LocationConstraint', WORLD.region);
  await administrator.bucket('PUT', '', s3Element('CreateBucketConfiguration', [location]).xml);
  // As a bucket is that works with every mode; the circumstances block what they block later.
  await administrator.bucket('PUT', '?encryption', encryptionRule({ blocked: 'NONE' }));
  if (storedAs === 'other-account') {
    const rule = element('Rule', [element('ObjectOwnership', 'ObjectWriter')]);
    const { xml } = s3Element('OwnershipControls', [rule]);
    await administrator.bucket('PUT', '?ownershipControls', xml);
  }
}

async function makeKey(scene: Scene): Promise<void> {
  if (scene.circumstances['kms-key'] === 'aws-managed') {
    // In an account that has used it before: S3 makes the AWS managed key when it first needs it.
    scene.managedKeyArn = await scene.cloud.kms.managedS3Key(WORLD.account, WORLD.region);
    return;
  }
  const answer = await scene.administrator.kms('CreateKey', {
    Description: 'S3 Encryption Explorer',
  });
  const { Arn } = answer.KeyMetadata as { Arn: string };
  scene.keyArn = Arn;
  if (scene.circumstances['key-name'] === 'alias') {
    await scene.administrator.kms('CreateAlias', {
      AliasName: WORLD.keyAlias,
      TargetKeyId: Arn.split('/').at(-1),
    });
  }
}

function addCaller(scene: Scene, caller: Circumstances['caller']): void {
  const { arn, credentials } = CALLERS[caller];
  if (credentials === null) return;
  scene.cloud.principals.add({
    accessKeyId: credentials.accessKeyId,
    arn,
    policies: CALLER_POLICIES[caller](policyWorld(scene)),
  });
}

/** What the operation on stage will read: uploaded by the default caller under default circumstances. */
async function uploadOffStage(scene: Scene): Promise<void> {
  const { circumstances, clock } = scene;
  for (const object of scene.objects) {
    introduce(scene, object);
    await upload(scene, object);
  }
  if (circumstances['stored-bytes'] === 'wrapped-keys-swapped' && scene.objects.length < 2) {
    const first = scene.objects[0];
    if (first !== undefined) await upload(scene, { ...first, key: spareKey(scene) });
  }
  // A key that is taken away shows what S3 still holds of it; otherwise the object is read some time later.
  const taken =
    circumstances['key-state'] === 'disabled' || circumstances['key-state'] === 'pending-deletion';
  if (!taken) clock.advance(OVERNIGHT);
}

async function upload(scene: Scene, object: SceneObject): Promise<void> {
  const { storedBy: mode, circumstances } = scene;
  const customer = await storedKeyHeaders(scene);
  // What is to be updated lies under the baseline, SSE-S3: the headers that would ask for more are left out.
  const encryption =
    circumstances.operation === 'update-encryption'
      ? []
      : mode.writeHeaders({ keyId: scene.keyArn, customer: customer.headers });
  const response = await clientOf(scene, scene.storedAs, 'https').send({
    operation: 'PutObject',
    method: 'PUT',
    key: object.key,
    headers: [...contentType(object), ...encryption],
    body: object.bytes,
    carries: customer.carries,
  });
  if (response.status !== 200)
    throw new Error(`set-up: the upload off stage gave ${response.status}`);
}

async function applyBucketCircumstances(scene: Scene): Promise<void> {
  const { circumstances, administrator, mode, keyArn } = scene;
  const byDefault = bucketDefaultOf(circumstances);
  if (byDefault !== null) {
    await administrator.bucket(
      'PUT',
      '?encryption',
      encryptionRule({
        ...byDefault,
        // The copy of an object under a KMS key has one at hand which its own mode has no use for.
        keyArn: mode.usesKmsKey && byDefault.algorithm !== 'AES256' ? keyArn : null,
      }),
    );
  }
  if (circumstances['sse-c-blocked'] === 'yes') {
    await administrator.bucket('PUT', '?encryption', encryptionRule({ blocked: 'SSE-C' }));
  }
  const text = ownText(scene, 'bucket') ?? presetBucketPolicy(scene);
  if (text === '') return;
  // New buckets refuse public policies until this is off.
  if (isPublicPolicy(JSON.parse(text))) await administrator.bucket('DELETE', '?publicAccessBlock');
  await administrator.bucket('PUT', '?policy', text);
}

function presetBucketPolicy(scene: Scene): string {
  const policy = BUCKET_POLICIES[scene.circumstances['bucket-policy']](policyWorld(scene));
  return policy === null ? '' : JSON.stringify(policy);
}

async function applyKeyCircumstances(scene: Scene): Promise<void> {
  const { circumstances, administrator, keyArn } = scene;
  if (keyArn === null) return;
  const own = ownText(scene, 'key');
  if (own) {
    // The state first: the policy may well take the administrator's own permissions away.
    await STATE_CALLS[circumstances['key-state']](scene, keyArn);
    await administrator.kms('PutKeyPolicy', {
      KeyId: keyArn,
      PolicyName: 'default',
      Policy: own,
      BypassPolicyLockoutSafetyCheck: true,
    });
    return;
  }
  if (circumstances['key-policy'] !== 'account') {
    const policy = KEY_POLICIES[circumstances['key-policy']](policyWorld(scene));
    await administrator.kms('PutKeyPolicy', {
      KeyId: keyArn,
      PolicyName: 'default',
      Policy: JSON.stringify(policy),
    });
  }
  await STATE_CALLS[circumstances['key-state']](scene, keyArn);
}

const STATE_CALLS: Record<
  Circumstances['key-state'],
  (scene: Scene, keyArn: string) => Promise<unknown>
> = {
  enabled: () => Promise.resolve(),
  disabled: ({ administrator }, KeyId) => administrator.kms('DisableKey', { KeyId }),
  'pending-deletion': ({ administrator }, KeyId) =>
    administrator.kms('ScheduleKeyDeletion', { KeyId }),
  rotated: ({ administrator }, KeyId) => administrator.kms('RotateKeyOnDemand', { KeyId }),
};

/** A PutBucketEncryption body that says only what it is given. */
function encryptionRule(rule: {
  algorithm?: SseAlgorithm;
  keyArn?: string | null;
  bucketKey?: boolean;
  blocked?: 'SSE-C' | 'NONE';
}): string {
  const { algorithm, keyArn, bucketKey, blocked } = rule;
  const byDefault =
    algorithm === undefined
      ? []
      : [
          element('ApplyServerSideEncryptionByDefault', [
            element('SSEAlgorithm', algorithm),
            optional('KMSMasterKeyID', keyArn),
          ]),
          element('BucketKeyEnabled', bucketKey === true),
        ];
  const types =
    blocked === undefined
      ? null
      : element('BlockedEncryptionTypes', [element('EncryptionType', blocked)]);
  return s3Element('ServerSideEncryptionConfiguration', [element('Rule', [...byDefault, types])])
    .xml;
}
