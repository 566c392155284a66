import { type EditorId, isSameTexts, POLICY_SLOTS, textOf } from '../../../judge/documents.ts';
import type { Case } from '../../../judge/proof/deeds.ts';
import { isSameRequest, type PolicyRequest, type PolicyTexts } from '../../../scenario/index.ts';
import { usePolicies } from '../state/store.ts';

let asked: Case | null = null;

/** Whether the page shows what was asked from here. */
export function isAskedFor(request: PolicyRequest, texts: PolicyTexts): boolean {
  // Between the texts and their request there is a moment with the request of before.
  if (isChanging) return true;
  return asked !== null && isSameRequest(request, asked.request) && isSameTexts(texts, asked.texts);
}

let isChanging = false;

/**
 * Makes a request of the table the page's, under the policies that it was judged by: somebody else has not the caller's
 * IAM policy. What that changes in the editors can be taken back there.
 */
export function showCase({ request, texts }: Case): void {
  isChanging = true;
  asked = { request, texts };
  const { texts: before, apply } = usePolicies.getState();
  const ids: readonly EditorId[] = [...POLICY_SLOTS, ...(before.more ?? []).map(({ id }) => id)];
  const changes = new Map<EditorId, string>();
  for (const id of ids) {
    const text = textOf(texts, id) ?? '';
    if (textOf(before, id) !== text) changes.set(id, text);
  }
  // First: what was edited speaks no longer in the names of the request, as a preset does.
  if (changes.size > 0) apply(changes);
  const judged = usePolicies.getState().texts;
  usePolicies.getState().ask(request);
  const { texts: renamed, setTexts } = usePolicies.getState();
  if (!isSameTexts(renamed, judged)) setTexts(judged);
  asked = { request, texts: usePolicies.getState().texts };
  isChanging = false;
}
