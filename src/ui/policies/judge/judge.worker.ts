import { work } from '../../../judge/work.ts';
import type { FromJudge, ToJudge } from './judge-desk.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToJudge>) => void) | null;
  postMessage(message: FromJudge): void;
};

scope.onmessage = async ({ data: { id, question } }) => {
  scope.postMessage({ type: 'answer', id, sheet: await work(question) });
};

scope.postMessage({ type: 'ready' });
