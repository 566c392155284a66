import { outputOf } from '../../crypto/index.ts';
import { toHex } from '../../lib/bytes.ts';
import type { FactId } from '../../trace/index.ts';
import { awsManagedS3KeyPolicy, partitionOf } from '../iam/index.ts';
import { uuid } from '../ids.ts';
import type { Ports } from './call.ts';
import { type KmsKey, type Material, shortId } from './key.ts';
import { SPECS } from './key-specs.ts';
import { aliasArn, keyArn, type Place } from './key-store.ts';

type KeyPlan = Pick<
  KmsKey,
  'manager' | 'spec' | 'usage' | 'description' | 'policy' | 'rotation'
> & {
  readonly tags?: ReadonlyMap<string, string>;
};

/** Creates a key, with material where its cryptography is simulated. */
export async function makeKey(ports: Ports, place: Place, plan: KeyPlan): Promise<KmsKey> {
  const id = await uuid(ports.entropy, {
    what: 'kms key-id',
    of: `${plan.manager} ${place.account} ${place.region}`,
    lasting: true,
  });
  const key: KmsKey = {
    ...plan,
    account: place.account,
    region: place.region,
    id,
    arn: keyArn(place, id),
    created: ports.clock.now(),
    enabled: true,
    deletion: null,
    grants: [],
    materials: [],
    tags: new Map(plan.tags),
  };
  if ((SPECS[key.spec]?.material ?? null) !== null)
    await addMaterial(ports, key, null, 'kms.create-key-material');
  ports.store.add(key);
  return key;
}

function factOfMaking({ usage }: KmsKey): FactId {
  return usage === 'GENERATE_VERIFY_MAC' ? 'kms-mac' : 'kms-create-key';
}

/** Gives a key its next material, which works from now on. */
export async function addMaterial(
  ports: Ports,
  key: KmsKey,
  rotation: Material['rotation'],
  step: string,
): Promise<void> {
  const length = SPECS[key.spec]?.material ?? null;
  if (length === null) throw new Error(`${key.spec} has no material here`);
  const id = toHex(
    await ports.entropy.draw(32, { what: 'kms key-material-id', of: key.id, lasting: true }),
  );
  const made = await ports.recorder.op({
    actor: 'kms',
    name: step,
    fact: rotation === null ? factOfMaking(key) : 'kms-rotation',
    op: 'random',
    inputs: {},
    params: { length },
    outputs: {
      bytes: {
        name: 'kms-key',
        role: 'key',
        retained: true,
        label: shortId(key),
        drawnFor: { of: key.id, lasting: true },
      },
    },
  });
  key.materials.push({
    number: key.materials.length + 1,
    id,
    bytes: outputOf(made, 'bytes'),
    since: ports.clock.now(),
    rotation,
  });
}

const MANAGED_S3_ALIAS = 'alias/aws/s3';
/** AWS managed keys rotate every year. https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html */
export const YEAR_IN_DAYS = 365;

export function isManagedS3Alias(name: string): boolean {
  return name === MANAGED_S3_ALIAS;
}

/** The AWS managed key `aws/s3` of an account and Region, made when S3 first needs it. */
export async function managedS3Key(ports: Ports, place: Place): Promise<KmsKey> {
  const arn = aliasArn(place, MANAGED_S3_ALIAS);
  const alias = ports.store.alias(arn);
  const existing = alias === null ? null : ports.store.byId(alias.keyId);
  if (existing !== null) return existing;
  const making = ports.store.making.get(arn);
  if (making !== undefined) return making;
  const made = makeManagedS3Key(ports, place, arn).finally(() => ports.store.making.delete(arn));
  ports.store.making.set(arn, made);
  return made;
}

async function makeManagedS3Key(ports: Ports, place: Place, arn: string): Promise<KmsKey> {
  const document = awsManagedS3KeyPolicy({ ...place, partition: partitionOf(place.region) });
  const now = ports.clock.now();
  const key = await makeKey(ports, place, {
    manager: 'AWS',
    spec: 'SYMMETRIC_DEFAULT',
    usage: 'ENCRYPT_DECRYPT',
    description: 'Default key that protects my S3 objects when no other key is defined',
    policy: { document, text: JSON.stringify(document, null, 2) },
    rotation: { days: YEAR_IN_DAYS, from: now },
  });
  ports.store.putAlias({
    ...place,
    name: MANAGED_S3_ALIAS,
    arn,
    created: now,
    updated: now,
    keyId: key.id,
  });
  return key;
}
