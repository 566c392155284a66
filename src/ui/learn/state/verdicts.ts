import { useEffect } from 'react';
import { create } from 'zustand';
import { POLICY_SLOTS } from '../../../judge/documents.ts';
import { refusalAtSaving } from '../../../judge/saving.ts';
import type { AnswerSheet, Question, RowVerdict } from '../../../judge/work.ts';
import type { Row } from '../../../lessons/lesson.ts';
import { type PolicyRequest, type PolicyTexts, USUAL_REQUEST } from '../../../scenario/index.ts';
import { openJudge } from '../../kit/judge/judge-desk.ts';

interface Judged {
  /** What the verdicts are about. */
  readonly key: string | null;
  readonly verdicts: readonly RowVerdict[] | null;
  /** The row that comes out otherwise than wished, judged by itself: which statements decided. */
  readonly example: { readonly row: number; readonly sheet: AnswerSheet } | null;
}

const NOTHING: Judged = { key: null, verdicts: null, example: null };
const useJudged = create<Judged>()(() => NOTHING);

let desk: ReturnType<typeof openJudge> | null = null;
let wished: { readonly key: string; readonly rows: readonly Row[]; readonly texts: PolicyTexts } = {
  key: '',
  rows: [],
  texts: { bucket: '', identity: '', key: '' },
};

/** The request of a row. */
export function requestOfRow({ request }: Pick<Row, 'request'>): PolicyRequest {
  return { ...USUAL_REQUEST, ...request };
}

/** How each row of a task's table comes out under these policies; nothing known until the judge has answered. */
export function useVerdicts(rows: readonly Row[], texts: PolicyTexts | null): Judged {
  const key = texts === null || rows.length === 0 ? null : JSON.stringify([rows, texts]);
  useEffect(() => {
    if (key === null || texts === null) return;
    wished = { key, rows, texts };
    if (useJudged.getState().key === key) return;
    desk ??= openJudge(take);
    desk.ask(questionOf(0));
  }, [key, rows, texts]);
  const judged = useJudged();
  return key !== null && judged.key === key ? judged : NOTHING;
}

/** The question about all rows, in which one of them is looked at closely. */
function questionOf(row: number): Question {
  const { rows, texts } = wished;
  const requests = rows.map(requestOfRow);
  return { texts, request: requests[row] ?? USUAL_REQUEST, rows: requests, now: Date.now() };
}

function take(sheet: AnswerSheet): void {
  const { key, rows, texts } = wished;
  // What was typed since is asked about next.
  if (JSON.stringify(sheet.question.texts) !== JSON.stringify(texts)) return;
  if (sheet.rows.length !== rows.length) return;
  // What AWS would not save never judges a request.
  const isRefused = POLICY_SLOTS.some((slot) => refusalAtSaving(texts[slot], slot) !== null);
  const verdicts = isRefused ? rows.map(() => NOT_JUDGED) : sheet.rows;
  const row = firstWrong(rows, verdicts);
  const asked = rows.findIndex(
    (each) => JSON.stringify(requestOfRow(each)) === JSON.stringify(sheet.question.request),
  );
  const isClose = row === -1 || row === asked;
  useJudged.setState({
    key,
    verdicts,
    example: row !== -1 && isClose ? { row, sheet } : null,
  });
  if (!isClose) desk?.ask(questionOf(row));
}

const NOT_JUDGED: RowVerdict = { overall: 'unknown', refusing: null, rule: null };

/** The first row whose verdict is another than wished; -1 where there is none. */
function firstWrong(rows: readonly Row[], verdicts: readonly RowVerdict[]): number {
  return rows.findIndex(
    ({ allowed }, at) => verdicts[at]?.overall !== (allowed ? 'allowed' : 'refused'),
  );
}
