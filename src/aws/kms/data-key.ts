import type { Bytes } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import type { Call } from './call.ts';
import { DATA_KEY, mustSucceed, seal, the } from './envelope.ts';
import type { KmsKey, Material } from './key.ts';
import { GRANT_TOKENS, NUMBER_OF_BYTES, REQUIRED_KEY_ID } from './members.ts';
import type { Refusal } from './refusal.ts';
import { dataKeyLength, dryRun } from './request-checks.ts';
import type { InputOf, Shape } from './shape.ts';
import { targetKey } from './target-key.ts';

/** What both operations that generate data keys are given. */
export const DATA_KEY_INPUT = {
  KeyId: REQUIRED_KEY_ID,
  EncryptionContext: { type: 'map' },
  NumberOfBytes: NUMBER_OF_BYTES,
  KeySpec: { type: 'string', enum: ['AES_256', 'AES_128'] },
  GrantTokens: GRANT_TOKENS,
  DryRun: { type: 'boolean' },
} as const satisfies Shape;

export interface MadeDataKey {
  readonly key: KmsKey;
  readonly material: Material;
  readonly plaintext: Bytes;
  readonly blob: Bytes;
}

/** A fresh random data key, and the same encrypted under the KMS key. */
export async function makeDataKey(
  call: Call,
  input: InputOf<typeof DATA_KEY_INPUT>,
): Promise<Result<MadeDataKey, Refusal>> {
  const length = dataKeyLength(input.KeySpec, input.NumberOfBytes);
  if (typeof length !== 'number') return refused(length);
  const context = input.EncryptionContext;
  const target = await targetKey(call, { keyId: input.KeyId, action: call.operation, context });
  if (!target.ok) return target;
  const tried = dryRun(input.DryRun);
  if (tried !== null) return refused(tried);
  const { key, material } = target.value;
  const { bytes } = mustSucceed(
    await call.recorder.op({
      actor: 'kms',
      name: 'kms.make-data-key',
      fact: 'kms-data-key',
      op: 'random',
      inputs: {},
      params: { length },
      outputs: { bytes: { name: DATA_KEY.plaintext, role: DATA_KEY.plaintextRole } },
    }),
  );
  const plaintext = the(bytes);
  const blob = await seal(call.recorder, {
    key,
    plaintext,
    context,
    step: 'kms.wrap-data-key',
    wording: DATA_KEY,
  });
  return ok({ key, material, plaintext, blob });
}
