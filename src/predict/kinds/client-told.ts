import { isClientResponse } from '../../player/index.ts';
import type { Kind, QuestionContext } from '../kind.ts';

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
    const fails = run.stepsOf('fail');
    const answer = run.steps.findLast(({ step }) => isClientResponse(step));
    if (code === null || answer === undefined) return [];
    const own = fails.find(({ step }) => step.actor === 's3');
    const byKms = fails
      .filter(({ step }) => step.actor === 'kms')
      .map(({ step }) => `${step.status} ${step.code}`);
    return [
      {
        // S3's own refusal says it at once; one of KMS's is yet to be put into S3's words.
        before: (own ?? answer).position,
        answer: `${status} ${code}`,
        wrong: [...byKms, ...LIKELY],
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

function messageOf({ trace }: QuestionContext): string {
  return trace.outcome.message ?? '';
}
