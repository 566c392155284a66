import { isKmsRequest, kmsOperation } from '../../player/index.ts';
import type { Kind, QuestionContext } from '../kind.ts';

/** How often KMS is called in a run of several requests. Asked at its beginning. */
export const kmsCount: Kind = {
  weight: 6,
  find: (run) => {
    const requests = requestsOf(run.trace);
    const calls = run.steps.filter(({ step }) => isKmsRequest(step));
    const evidence = (calls.at(-1) ?? run.steps.at(-1))?.step;
    if (requests < 2 || evidence === undefined) return [];
    return [
      {
        before: 2,
        answer: String(calls.length),
        wrong: [requests, 1, 0, 2, requests + 1].map(String),
        ordered: true,
        evidence: { step: evidence.id, value: null },
      },
    ];
  },
  words: {
    en: {
      ask: (c) =>
        `The client sends ${requestsOf(c.trace)} requests. How often does S3 call KMS in all?`,
      choice: (choice) => (choice === '0' ? 'Never' : choice === '1' ? 'Once' : `${choice} times`),
      why: (c) => {
        const calls = operationsOf(c);
        if (calls.length === 0) return 'No message to KMS occurs in the whole run.';
        return `For ${requestsOf(c.trace)} requests these are all the calls to KMS: ${calls.join(', ')}.`;
      },
    },
    ja: {
      ask: (c) =>
        `クライアントは ${requestsOf(c.trace)} 件のリクエストを送ります。S3 は KMS を全部で何回呼び出しますか？`,
      choice: (choice) => `${choice} 回`,
      why: (c) => {
        const calls = operationsOf(c);
        if (calls.length === 0) return '最後まで、KMS は一度も呼び出されません。';
        return `${requestsOf(c.trace)} 件のリクエストに対する KMS の呼び出しは、全部で ${calls.length} 回（${calls.join('、')}）です。`;
      },
    },
  },
};

function requestsOf({ steps }: QuestionContext['trace']): number {
  return steps.filter(({ kind, actor }) => kind === 'send' && actor === 'client').length;
}

function operationsOf({ trace }: QuestionContext): readonly string[] {
  return trace.steps.filter(isKmsRequest).map(kmsOperation);
}
