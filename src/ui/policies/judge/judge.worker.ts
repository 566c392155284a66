import type { FromJudge, ToJudge } from './protocol.ts';
import { work } from './work.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToJudge>) => void) | null;
  postMessage(message: FromJudge): void;
};

scope.onmessage = ({ data: { id, question } }) => {
  scope.postMessage({ type: 'answer', id, sheet: work(question) });
};

scope.postMessage({ type: 'ready' });
