import { proofTexts as texts } from '../../../i18n/texts/policies-proof.ts';
import type { AnswerSheet } from '../../../judge/work.ts';
import { verdictOf } from '../../../judge/work.ts';
import { type JudgedRequest, writePolicyTest } from '../../../policytest/write.ts';
import { isSameRequest } from '../../../scenario/index.ts';
import { CopyCard } from '../../kit/copy-card.tsx';
import { useT } from '../../store/hooks.ts';
import { rowTitle } from '../start/row-title.ts';

/** The requests of the page with their verdicts, as a test for one's own repository; nothing while a policy cannot be read. */
export function TestPiece({ sheet }: { readonly sheet: AnswerSheet }) {
  const t = useT();
  const { question, rows, judgement, read } = sheet;
  const isBroken = [read.bucket, read.identity, read.key, ...read.more.map((one) => one.read)].some(
    ({ state }) => state === 'broken',
  );
  if (isBroken) return null;
  const { texts: policies, request } = question;
  const judged = question.rows.flatMap((row, at): JudgedRequest[] => {
    const verdict = rows[at];
    return verdict === undefined ? [] : [{ name: rowTitle(t, row), request: row, verdict }];
  });
  if (!question.rows.some((row) => isSameRequest(row, request))) {
    judged.push({ name: t(texts.testPresent), request, verdict: verdictOf(judgement) });
  }
  return (
    <>
      <p>{t(texts.testHelp)}</p>
      <CopyCard what={t(texts.testFile)} text={writePolicyTest(policies, request, judged)} />
    </>
  );
}
