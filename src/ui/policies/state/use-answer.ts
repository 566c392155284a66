import { type EditorId, isSameTexts, textOf } from '../../../judge/documents.ts';
import type { AnswerSheet } from '../../../judge/work.ts';
import { isSameRequest } from '../../../scenario/index.ts';
import { type PoliciesState, usePolicies } from './store.ts';

/** The last answer, if it is about the present text of an editor: only then do its offsets fit. */
export function useAnswerTo(id: EditorId): AnswerSheet | null {
  return usePolicies(({ sheet, texts }) =>
    sheet !== null && textOf(sheet.question.texts, id) === textOf(texts, id) ? sheet : null,
  );
}

/** Whether the last answer is the answer to what is on the page now. */
export function isAnswered({ sheet, texts, request }: PoliciesState): boolean {
  if (sheet === null) return false;
  const { texts: asked, request: about } = sheet.question;
  return isSameTexts(asked, texts) && isSameRequest(about, request);
}
