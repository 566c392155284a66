import type { PolicyKind } from '../../../evidence/index.ts';
import { pastedTexts } from '../../../i18n/texts/policies-pasted.ts';
import type { Cause } from '../../../judge/causes/cause.ts';
import type { Told } from '../../../judge/causes/request-from.ts';
import type { Text } from '../../../lib/text.ts';
import { EDITOR_NAMES, KIND_NAMES } from '../editors/editor-names.ts';

/** What a kind of policy is called that a refusal names. */
export function policyNamed(kind: PolicyKind): Text {
  return kind === 'resource' ? pastedTexts.resourcePolicy : KIND_NAMES[kind];
}

/** What the policy of a cause is called. */
export function policyOf(policy: NonNullable<Cause['policy']>): Text {
  return policy === 'bucket' || policy === 'key' ? EDITOR_NAMES[policy] : KIND_NAMES[policy];
}

/** What each thing is called that a text can say of a request. */
export const TOLD_NAMES = {
  operation: pastedTexts.operation,
  caller: pastedTexts.caller,
  account: pastedTexts.account,
  bucket: pastedTexts.bucket,
  object: pastedTexts.object,
  region: pastedTexts.region,
  encryption: pastedTexts.encryption,
  key: pastedTexts.key,
} as const satisfies Record<Told, Text>;
