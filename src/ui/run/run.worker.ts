import { execute } from './execute.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { largeBuffers } from './protocol.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
};

scope.onmessage = async ({ data: { id, job } }) => {
  const end = await execute(job, (progress) =>
    scope.postMessage({ type: 'progress', id, progress }),
  );
  scope.postMessage({ type: 'end', id, end }, end.status === 'done' ? largeBuffers(end.trace) : []);
};

scope.postMessage({ type: 'ready' });
