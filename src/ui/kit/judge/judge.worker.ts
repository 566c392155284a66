import type { ProofAnswer, ProofQuestion } from '../../../judge/proof/work.ts';
import { type AnswerSheet, type Question, work } from '../../../judge/work.ts';
import type { FromDesk, ToDesk } from '../desk.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToDesk<Question | ProofQuestion>>) => void) | null;
  postMessage(message: FromDesk<AnswerSheet | ProofAnswer>): void;
};

scope.onmessage = async ({ data: { id, question } }) => {
  const answer =
    'proof' in question
      ? await (await import('../../../judge/proof/work.ts')).work(question)
      : await work(question);
  scope.postMessage({ type: 'answer', id, answer });
};

scope.postMessage({ type: 'ready' });
