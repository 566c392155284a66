import type { Trace, Verification } from '../../../trace/index.ts';
import { verifyInDetail } from '../../../trace/verify.ts';
import type { FromOneTask } from '../../store/in-worker.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Trace>) => void) | null;
  postMessage(message: FromOneTask<Verification>): void;
};

scope.onmessage = async ({ data }) => {
  scope.postMessage({ type: 'done', result: await verifyInDetail(data) });
};

scope.postMessage({ type: 'ready' });
