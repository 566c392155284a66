import { ok, refused } from '../../../lib/result.ts';
import { currentMaterial } from '../key.ts';
import { seconds } from '../key-metadata.ts';
import { LIMIT, MARKER, REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { page } from '../paging.ts';
import { cannotRotate } from '../rotation-checks.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html */
export const listKeyRotations = operation({
  input: {
    KeyId: REQUIRED_KEY_ID,
    IncludeKeyMaterial: { type: 'string', enum: ['ALL_KEY_MATERIAL', 'ROTATIONS_ONLY'] },
    Limit: LIMIT,
    Marker: MARKER,
  },
  readOnly: true,
  cryptographic: false,
  async run(call, input) {
    const key = await ownKey(call, input.KeyId);
    if (!key.ok) return key;
    const unfit = cannotRotate(key.value);
    if (unfit !== null) return refused(unfit);
    const isAll = input.IncludeKeyMaterial === 'ALL_KEY_MATERIAL';
    const { arn, materials } = key.value;
    const current = currentMaterial(key.value);
    const rotations = page(
      materials.filter(({ rotation }) => isAll || rotation !== null),
      input,
    );
    if (!rotations.ok) return rotations;
    const { items, rest } = rotations.value;
    return ok({
      output: {
        Rotations: items.map((material) => ({
          KeyId: arn,
          KeyMaterialId: material.id,
          KeyMaterialState: material === current ? 'CURRENT' : 'NON_CURRENT',
          ...(material.rotation === null
            ? {}
            : { RotationDate: seconds(material.since), RotationType: material.rotation }),
        })),
        ...rest,
      },
    });
  },
});
