import type { Result } from '../../../lib/result.ts';
import type { Trace } from '../../../trace/index.ts';
import type { FromOneTask } from '../in-worker.ts';
import { checkFile, type OpenProblem } from './check-file.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Blob>) => void) | null;
  postMessage(message: FromOneTask<Result<Trace, OpenProblem>>, transfer?: Transferable[]): void;
};

scope.onmessage = async ({ data }) => {
  const result = await checkFile(data);
  const buffers = result.ok ? new Set(result.value.values.map(({ bytes }) => bytes.buffer)) : [];
  scope.postMessage({ type: 'done', result }, [...buffers]);
};

scope.postMessage({ type: 'ready' });
