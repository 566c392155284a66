import { useCallback } from 'react';
import { say } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { type EditorId, isSlot, type PolicySlot } from '../../../judge/documents.ts';
import type { Lang } from '../../../lib/text.ts';
import type { MoreKind, MorePolicy, PolicyTexts } from '../../../scenario/index.ts';
import { useLang } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';

/** What each editor is called that is always there. */
export const EDITOR_NAMES = {
  bucket: policiesTexts.editorBucket,
  identity: policiesTexts.editorIdentity,
  key: policiesTexts.editorKey,
} as const satisfies Record<PolicySlot, unknown>;

/** What the further kinds are called. */
export const KIND_NAMES = {
  identity: policiesTexts.kindIdentity,
  boundary: policiesTexts.kindBoundary,
  session: policiesTexts.kindSession,
  endpoint: policiesTexts.kindEndpoint,
  scp: policiesTexts.kindScp,
  rcp: policiesTexts.kindRcp,
  grant: policiesTexts.kindGrant,
} as const satisfies Record<MoreKind, unknown>;

/** What an editor is called: a further policy by its kind and name, or a number where there are several of its kind. */
function editorName(lang: Lang, id: EditorId, { more = [] }: PolicyTexts): string {
  if (isSlot(id)) return say(lang, EDITOR_NAMES[id]);
  const policy = more.find((each) => each.id === id);
  if (policy === undefined) return id;
  const kind = say(lang, KIND_NAMES[policy.kind]);
  return `${kind} ${nameOf(policy, more)}`.trim();
}

function nameOf(policy: MorePolicy, more: readonly MorePolicy[]): string {
  if (policy.name) return policy.name;
  const alike = more.filter(({ kind, name }) => kind === policy.kind && !name);
  // The caller's first IAM policy has an editor of its own.
  const from = policy.kind === 'identity' ? 2 : 1;
  return alike.length + from > 2 ? String(alike.indexOf(policy) + from) : '';
}

/** Says what an editor is called. */
export function useEditorName(): (id: EditorId) => string {
  const lang = useLang();
  const texts = usePolicies((state) => state.texts);
  return useCallback((id) => editorName(lang, id, texts), [lang, texts]);
}
