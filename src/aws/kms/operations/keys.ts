import { part } from '../../../lib/part.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { KmsKey } from '../key.ts';
import { currentMaterial, pendingDeletion, stateOf } from '../key.ts';
import { KEY_SPECS, SPECS } from '../key-specs.ts';
import { makeKey } from '../make-key.ts';
import { operation, seconds } from '../operation.ts';
import { page } from '../paging.ts';
import { mayDo } from '../permission.ts';
import type { Refusal } from '../refusal.ts';
import { invalid, notSimulated } from '../refusal.ts';
import { DESCRIPTION, GRANT_TOKENS, LIMIT, MARKER, POLICY } from '../shape.ts';
import { bypassCondition, usualPolicy } from '../usual-policy.ts';
import { badTags, tagConditions } from './tags.ts';

/** How policies are checked is as large as all else about keys, and most keys are made without one. */
const loadPolicyCheck = part(() => import('../key-policy.ts'));

/** What makes, shows and switches keys. */
export const KEY_OPERATIONS = {
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html */
  CreateKey: operation({
    needs: 'other',
    input: {
      Policy: POLICY,
      Description: DESCRIPTION,
      KeyUsage: {
        type: 'string',
        enum: ['SIGN_VERIFY', 'ENCRYPT_DECRYPT', 'GENERATE_VERIFY_MAC', 'KEY_AGREEMENT'],
      },
      CustomerMasterKeySpec: { type: 'string', enum: KEY_SPECS },
      KeySpec: { type: 'string', enum: KEY_SPECS },
      Origin: {
        type: 'string',
        enum: ['AWS_KMS', 'EXTERNAL', 'AWS_CLOUDHSM', 'EXTERNAL_KEY_STORE'],
      },
      CustomKeyStoreId: { type: 'string', min: 1, max: 64 },
      BypassPolicyLockoutSafetyCheck: { type: 'boolean' },
      Tags: { type: 'tags' },
      MultiRegion: { type: 'boolean' },
      XksKeyId: { type: 'string', min: 1, max: 128, pattern: '^[a-zA-Z0-9-_.]+$' },
    },
    readOnly: false,
    async run(call, input) {
      const spec = input.KeySpec ?? input.CustomerMasterKeySpec ?? 'SYMMETRIC_DEFAULT';
      const usage = input.KeyUsage ?? (spec === 'SYMMETRIC_DEFAULT' ? 'ENCRYPT_DECRYPT' : null);
      if (input.KeySpec !== null && input.CustomerMasterKeySpec !== null) {
        return refused(
          invalid(
            'You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is deprecated.',
          ),
        );
      }
      if (usage === null) {
        return refused(
          invalid(
            'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
          ),
        );
      }
      if (SPECS[spec]?.algorithms[usage] === undefined) {
        return refused(invalid(`KeyUsage ${usage} is not compatible with KeySpec ${spec}`));
      }
      const tags = input.Tags ?? [];
      const conditions = {
        'kms:KeySpec': spec,
        'kms:KeyUsage': usage,
        'kms:KeyOrigin': input.Origin ?? 'AWS_KMS',
        'kms:MultiRegion': String(input.MultiRegion ?? false),
        ...bypassCondition(input.BypassPolicyLockoutSafetyCheck),
        ...tagConditions(tags),
      };
      const denied =
        mayDo(call, '*', conditions) ??
        (tags.length === 0 ? null : mayDo(call, '*', conditions, 'TagResource'));
      if (denied !== null) return refused(denied);
      const wrong = elsewhere(input) ?? badTags(tags, new Map());
      if (wrong !== null) return refused(wrong);
      const bypass = input.BypassPolicyLockoutSafetyCheck ?? false;
      const policy =
        input.Policy === null
          ? ok(usualPolicy(call))
          : (await loadPolicyCheck()).readPolicy(call, input.Policy, bypass, call);
      if (!policy.ok) return policy;
      const key = await makeKey(call, call, {
        manager: 'CUSTOMER',
        spec,
        usage,
        description: input.Description ?? '',
        policy: policy.value,
        rotation: null,
        tags: new Map(tags.map(({ TagKey, TagValue }) => [TagKey, TagValue])),
      });
      call.keys.push(key);
      return ok({ output: { KeyMetadata: keyMetadata(key) } });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html */
  DescribeKey: operation({
    needs: 'any-key',
    input: { GrantTokens: GRANT_TOKENS },
    readOnly: true,
    run: (_call, key) => ok({ output: { KeyMetadata: keyMetadata(key) } }),
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html */
  ListKeys: operation({
    needs: 'account',
    input: { Limit: LIMIT, Marker: MARKER },
    readOnly: true,
    run(call, input) {
      const keys = page(call.store.keysAt(call), input);
      if (!keys.ok) return keys;
      const { items, rest } = keys.value;
      return ok({
        output: { Keys: items.map(({ id, arn }) => ({ KeyArn: arn, KeyId: id })), ...rest },
      });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html */
  EnableKey: operation({
    needs: 'own-key',
    input: {},
    readOnly: false,
    unfit: pendingDeletion,
    run(_call, key) {
      key.enabled = true;
      return ok({ output: null });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html */
  DisableKey: operation({
    needs: 'own-key',
    input: {},
    readOnly: false,
    unfit: pendingDeletion,
    run(_call, key) {
      key.enabled = false;
      return ok({ output: null });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html */
  UpdateKeyDescription: operation({
    needs: 'own-key',
    input: { Description: { ...DESCRIPTION, required: true } },
    readOnly: false,
    unfit: pendingDeletion,
    run(_call, key, { Description }) {
      key.description = Description;
      return ok({ output: null });
    },
  }),
};

/** Keys whose material lies or comes from elsewhere, or that several Regions share. */
function elsewhere(input: {
  Origin: string | null;
  CustomKeyStoreId: string | null;
  XksKeyId: string | null;
  MultiRegion: boolean | null;
}): Refusal | null {
  if (input.Origin !== null && input.Origin !== 'AWS_KMS')
    return notSimulated(`Origin ${input.Origin}`);
  if (input.CustomKeyStoreId !== null || input.XksKeyId !== null)
    return notSimulated('A custom key store');
  return input.MultiRegion === true ? notSimulated('A multi-Region key') : null;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html */
function keyMetadata(key: KmsKey): Readonly<Record<string, unknown>> {
  const state = stateOf(key);
  const material = currentMaterial(key);
  return {
    AWSAccountId: key.account,
    Arn: key.arn,
    CreationDate: seconds(key.created),
    ...(material === null || key.spec !== 'SYMMETRIC_DEFAULT'
      ? {}
      : { CurrentKeyMaterialId: material.id }),
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
