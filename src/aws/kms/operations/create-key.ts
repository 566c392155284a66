import { ok, refused } from '../../../lib/result.ts';
import { keyMetadata } from '../key-metadata.ts';
import { bypassCondition, readPolicy } from '../key-policy.ts';
import { KEY_SPECS, SPECS } from '../key-specs.ts';
import { makeKey } from '../make-key.ts';
import { POLICY } from '../members.ts';
import { operation } from '../operation.ts';
import { mayDo } from '../permission.ts';
import type { Refusal } from '../refusal.ts';
import { invalid, notSimulated } from '../refusal.ts';
import { badTags, tagConditions } from '../tags.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html */
export const createKey = operation({
  input: {
    Policy: POLICY,
    Description: { type: 'string', min: 0, max: 8192 },
    KeyUsage: {
      type: 'string',
      enum: ['SIGN_VERIFY', 'ENCRYPT_DECRYPT', 'GENERATE_VERIFY_MAC', 'KEY_AGREEMENT'],
    },
    CustomerMasterKeySpec: { type: 'string', enum: KEY_SPECS },
    KeySpec: { type: 'string', enum: KEY_SPECS },
    Origin: { type: 'string', enum: ['AWS_KMS', 'EXTERNAL', 'AWS_CLOUDHSM', 'EXTERNAL_KEY_STORE'] },
    CustomKeyStoreId: { type: 'string', min: 1, max: 64 },
    BypassPolicyLockoutSafetyCheck: { type: 'boolean' },
    Tags: { type: 'tags' },
    MultiRegion: { type: 'boolean' },
    XksKeyId: { type: 'string', min: 1, max: 128, pattern: '^[a-zA-Z0-9-_.]+$' },
  },
  readOnly: false,
  cryptographic: false,
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
    const policy = readPolicy(
      call,
      input.Policy,
      input.BypassPolicyLockoutSafetyCheck ?? false,
      call,
    );
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
});

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
