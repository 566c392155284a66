import type { Estimate } from '../../../economics/estimate.ts';
import type { Workload } from '../../../economics/workload.ts';
import type { FromDesk, ToDesk } from '../../kit/desk.ts';
import { work } from './work.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToDesk<Workload>>) => void) | null;
  postMessage(message: FromDesk<Estimate>): void;
};

scope.onmessage = ({ data: { id, question } }) => {
  scope.postMessage({ type: 'answer', id, answer: work(question) });
};

scope.postMessage({ type: 'ready' });
