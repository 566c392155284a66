import { ok, refused } from '../../../lib/result.ts';
import { MOST_MATERIALS } from '../blob.ts';
import type { KmsKey } from '../key.ts';
import { currentMaterial, notEnabled } from '../key.ts';
import { addMaterial, YEAR_IN_DAYS } from '../make-key.ts';
import { operation, seconds } from '../operation.ts';
import { page } from '../paging.ts';
import { nextRotation } from '../passing-time.ts';
import type { Refusal } from '../refusal.ts';
import { refusal } from '../refusal.ts';
import { LIMIT, MARKER } from '../shape.ts';

/** On-demand rotations that a key can have in its life. https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html */
const MOST_ON_DEMAND = 25;

/** What gives a key new material, and tells of it. */
export const ROTATION_OPERATIONS = {
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html */
  EnableKeyRotation: operation({
    needs: 'own-key',
    input: { RotationPeriodInDays: { type: 'integer', min: 90, max: 2560 } },
    readOnly: false,
    conditions: ({ RotationPeriodInDays }) => ({
      'kms:RotationPeriodInDays': String(RotationPeriodInDays ?? YEAR_IN_DAYS),
    }),
    unfit: notRotatable,
    run(call, key, { RotationPeriodInDays }) {
      key.rotation = { days: RotationPeriodInDays ?? YEAR_IN_DAYS, from: call.clock.now() };
      return ok({ output: null });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKeyRotation.html */
  DisableKeyRotation: operation({
    needs: 'own-key',
    input: {},
    readOnly: false,
    unfit: notRotatable,
    run(_call, key) {
      key.rotation = null;
      return ok({ output: null });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html */
  RotateKeyOnDemand: operation({
    needs: 'own-key',
    input: {},
    readOnly: false,
    unfit: notRotatable,
    async run(call, key) {
      const { arn, materials } = key;
      const onDemand = materials.filter(({ rotation }) => rotation === 'ON_DEMAND').length;
      if (onDemand >= MOST_ON_DEMAND || materials.length >= MOST_MATERIALS) {
        const message = `The on-demand rotations limit has been reached for the given keyId. No more on-demand rotations can be performed for this key: ${arn}`;
        return refused(
          refusal('LimitExceededException', message, 'kms-limits', 'kms-limit', {
            limit: String(onDemand),
          }),
        );
      }
      await addMaterial(call, key, 'ON_DEMAND', 'kms.rotate-key-material');
      return ok({ output: { KeyId: arn } });
    },
  }),

  /** False while the key waits for deletion. https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html */
  GetKeyRotationStatus: operation({
    needs: 'shared-key',
    input: {},
    readOnly: true,
    unfit: cannotRotate,
    run(_call, key) {
      const { arn, rotation, deletion } = key;
      const next = nextRotation(key);
      if (rotation === null || next === null || deletion !== null) {
        return ok({ output: { KeyId: arn, KeyRotationEnabled: false } });
      }
      return ok({
        output: {
          KeyId: arn,
          KeyRotationEnabled: true,
          NextRotationDate: seconds(next),
          RotationPeriodInDays: rotation.days,
        },
      });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html */
  ListKeyRotations: operation({
    needs: 'own-key',
    input: {
      IncludeKeyMaterial: { type: 'string', enum: ['ALL_KEY_MATERIAL', 'ROTATIONS_ONLY'] },
      Limit: LIMIT,
      Marker: MARKER,
    },
    readOnly: true,
    unfit: cannotRotate,
    run(_call, key, input) {
      const isAll = input.IncludeKeyMaterial === 'ALL_KEY_MATERIAL';
      const current = currentMaterial(key);
      const rotations = page(
        key.materials.filter(({ rotation }) => isAll || rotation !== null),
        input,
      );
      if (!rotations.ok) return rotations;
      const { items, rest } = rotations.value;
      return ok({
        output: {
          Rotations: items.map((material) => ({
            KeyId: key.arn,
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
  }),
};

/** Null when keys of this spec rotate: symmetric ones only. https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html */
function cannotRotate(key: KmsKey): Refusal | null {
  if (key.spec === 'SYMMETRIC_DEFAULT') return null;
  return refusal('UnsupportedOperationException', null, 'kms-rotation', 'key-cannot-rotate', {
    keyArn: key.arn,
    spec: key.spec,
  });
}

/** Null when rotation can be set or done now. */
function notRotatable(key: KmsKey): Refusal | null {
  return notEnabled(key) ?? cannotRotate(key);
}
