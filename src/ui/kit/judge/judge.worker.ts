import { type AnswerSheet, type Question, work } from '../../../judge/work.ts';
import type { FromDesk, ToDesk } from '../desk.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToDesk<Question>>) => void) | null;
  postMessage(message: FromDesk<AnswerSheet>): void;
};

scope.onmessage = async ({ data: { id, question } }) => {
  scope.postMessage({ type: 'answer', id, answer: await work(question) });
};

scope.postMessage({ type: 'ready' });
