import { ok, refused } from '../../../lib/result.ts';
import { aliasNotFound, badAliasName, ownAlias, tooManyAliases } from '../alias-checks.ts';
import type { KmsKey } from '../key.ts';
import { pendingDeletion } from '../key-checks.ts';
import { ALIAS_NAME, REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { mayDo } from '../permission.ts';
import { invalid } from '../refusal.ts';

/** Both keys must be of one type and usage. https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html */
export const updateAlias = operation({
  input: { AliasName: ALIAS_NAME, TargetKeyId: REQUIRED_KEY_ID },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const badName = badAliasName(input.AliasName);
    if (badName !== null) return refused(badName);
    const { arn, alias } = ownAlias(call, input.AliasName);
    if (alias === null) return refused(aliasNotFound(arn));
    const before = await ownKey(call, alias.keyId);
    if (!before.ok) return before;
    const after = await ownKey(call, input.TargetKeyId);
    if (!after.ok) return after;
    const denied = mayDo(call, arn) ?? pendingDeletion(after.value);
    if (denied !== null) return refused(denied);
    if (typeOf(before.value) !== typeOf(after.value)) {
      return refused(
        invalid(
          'The current and new KMS key must be of the same type and have the same key usage.',
        ),
      );
    }
    const full = before.value === after.value ? null : tooManyAliases(call, after.value);
    if (full !== null) return refused(full);
    alias.keyId = after.value.id;
    alias.updated = call.clock.now();
    return ok({ output: null });
  },
});

/** Symmetric, HMAC or asymmetric, and what for. */
function typeOf({ spec, usage }: KmsKey): string {
  const kind = /^(SYMMETRIC|HMAC)/.exec(spec)?.[1] ?? 'asymmetric';
  return `${kind} ${usage}`;
}
