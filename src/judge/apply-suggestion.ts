import { documentsOf, editDocument } from '../aws/iam/apply.ts';
import type { PolicyKind, Suggestion } from '../aws/iam/index.ts';
import type { JudgedCheck } from './judge.ts';
import { editorOf } from './lit.ts';
import { type EditorId, formatted } from './texts.ts';

/** The texts that change when a suggestion is followed, each written anew with its change made; empty where one goes. */
export function applySuggestion(check: JudgedCheck, { changes }: Suggestion): EditedTexts {
  const { policies } = check;
  if (policies === null) return new Map();
  const texts = new Map<EditorId, string>();
  for (const change of changes) {
    const index = change.kind === 'add' ? change.policyIndex : change.target.policyIndex;
    const editor =
      index === null
        ? EDITOR_OF_NEW[change.where]
        : editorOf(check, { policy: change.where, policyIndex: index });
    if (editor === null || editor === undefined) continue;
    const before = index === null ? null : (documentsOf(policies, change.where)[index] ?? null);
    const after = editDocument(before, changes, change.where, index);
    texts.set(editor, after === null ? '' : formatted(after));
  }
  return texts;
}

/** New texts by their editors. */
export type EditedTexts = ReadonlyMap<EditorId, string>;

/** Where a policy is written that was not there. */
const EDITOR_OF_NEW: Partial<Record<PolicyKind, EditorId>> = {
  identity: 'identity',
  resource: 'bucket',
  key: 'key',
};
