import { circumstanceTexts } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import type { ModeProfile } from '../../../modes/profile.ts';
import { PROFILES, profileOf } from '../../../modes/profiles.ts';
import type { PolicyRequest } from '../../../scenario/index.ts';
import type { useT } from '../../store/hooks.ts';

type T = ReturnType<typeof useT>;
type ModeId = PolicyRequest['mode'];

/** The value of the encryption header that asks for a mode; null for a customer's key, which has headers of its own. */
export function headerOf(mode: ModeId): string | null {
  return profileOf(mode)?.bucketDefault?.algorithm ?? null;
}

/** How a write asks for a mode. */
export function askingTitle(t: T, { id, bucketDefault }: ModeProfile): string {
  const header = headerOf(id);
  if (header === null) return t(policiesTexts.sseCustomer);
  return bucketDefault?.bucketKey ? t(policiesTexts.sseBucketKey, { header }) : header;
}

/** How a mode is called where it is not asked for: `SSE-KMS (aws:kms)`. */
export function modeTitle(t: T, { id }: ModeProfile): string {
  const header = headerOf(id);
  const name = t(circumstanceTexts.mode.values[id]);
  return header === null ? t(policiesTexts.sseCustomer) : `${name} (${header})`;
}

/** The modes that can be a bucket's default, the usual one first where it is one of them. */
export const DEFAULT_MODES: readonly ModeProfile[] = PROFILES.filter(
  ({ bucketDefault }) => bucketDefault !== null,
);
