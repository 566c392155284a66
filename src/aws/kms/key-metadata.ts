import type { KmsKey } from './key.ts';
import { currentMaterial, stateOf } from './key.ts';
import { SPECS } from './key-specs.ts';

/** KMS's dates: seconds since the epoch. */
export function seconds(ms: number): number {
  return ms / 1000;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html */
export function keyMetadata(key: KmsKey): Readonly<Record<string, unknown>> {
  const state = stateOf(key);
  const material = currentMaterial(key);
  return {
    AWSAccountId: key.account,
    Arn: key.arn,
    CreationDate: seconds(key.created),
    ...(material === null ? {} : { CurrentKeyMaterialId: material.id }),
    CustomerMasterKeySpec: key.spec,
    ...(key.deletion === null ? {} : { DeletionDate: seconds(key.deletion.date) }),
    Description: key.description,
    Enabled: state === 'Enabled',
    ...SPECS[key.spec]?.algorithms[key.usage],
    KeyId: key.id,
    KeyManager: key.manager,
    KeySpec: key.spec,
    KeyState: state,
    KeyUsage: key.usage,
    MultiRegion: false,
    Origin: 'AWS_KMS',
  };
}
