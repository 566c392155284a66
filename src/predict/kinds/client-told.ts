import type { Kind, Said } from '../kind.ts';
import { isAnswer, stepsOf } from '../run.ts';

/** Answers that S3 gives elsewhere, the likeliest first. */
const LIKELY = [
  '403 AccessDenied',
  '200 OK',
  '500 InternalError',
  '404 NoSuchKey',
  '400 InvalidRequest',
];

/** How a refusal reaches the client: status and code of S3's own answer. */
export const clientTold: Kind = {
  weight: 8,
  find: (run) => {
    const { status, code } = run.trace.outcome;
    const fails = stepsOf(run, 'fail');
    const answer = run.steps.findLast(({ step }) => isAnswer(step));
    if (code === null || answer === undefined) return [];
    const own = fails.find(({ step }) => step.actor === 's3');
    const heard = fails.filter(({ step }) => step.actor === 'kms').map(({ step }) => said(step));
    return [
      {
        // S3's own refusal says it at once; one of KMS's is yet to be put into S3's words.
        before: (own ?? answer).at,
        answer: `${status} ${code}`,
        wrong: [...heard, ...LIKELY],
        evidence: { step: answer.step.id, value: null },
      },
    ];
  },
  words: {
    en: {
      ask: () => 'The request fails. Which status and code does the client get from S3?',
      choice: (choice) => `HTTP ${choice}`,
      why: (c) => `S3 answers HTTP ${c.question.answer}: ${messageOf(c)}`,
    },
    ja: {
      ask: () => 'リクエストは失敗します。クライアントに返るステータスとコードはどれですか？',
      choice: (choice) => `HTTP ${choice}`,
      why: (c) => `S3 の応答は HTTP ${c.question.answer} です。メッセージ：${messageOf(c)}`,
    },
  },
};

function said({ status, code }: { readonly status: number; readonly code: string }): string {
  return `${status} ${code}`;
}

function messageOf({ trace }: Said): string {
  return trace.outcome.message ?? '';
}
