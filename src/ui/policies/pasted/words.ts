import type { PolicyKind } from '../../../evidence/index.ts';
import { pastedTexts } from '../../../i18n/texts/policies-pasted.ts';
import type { Cause } from '../../../judge/causes/cause.ts';
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
