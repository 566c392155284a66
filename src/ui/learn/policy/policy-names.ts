import { policiesTexts } from '../../../i18n/texts/policies.ts';
import type { PolicySlot } from '../../../judge/documents.ts';

/** What each policy is called. */
export const POLICY_NAMES = {
  bucket: policiesTexts.editorBucket,
  identity: policiesTexts.editorIdentity,
  key: policiesTexts.editorKey,
} as const satisfies Record<PolicySlot, unknown>;
