import { execute } from './execute.ts';
import { executeCells } from './execute-cells.ts';
import type { FromCells, FromWorker, ToCells, ToWorker } from './protocol.ts';
import { largeBuffers } from './protocol.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker | ToCells>) => void) | null;
  postMessage(message: FromWorker | FromCells, transfer?: Transferable[]): void;
};

scope.onmessage = ({ data }) => void ('cells' in data ? judge(data) : run(data));

/** Time in ms between two words on how far a run is: each has the page drawn anew. */
const REPORT_EVERY = 100;

async function run({ id, job }: ToWorker): Promise<void> {
  let reported = performance.now();
  const end = await execute(job, (progress) => {
    const now = performance.now();
    if (now - reported < REPORT_EVERY) return;
    reported = now;
    scope.postMessage({ type: 'progress', id, progress });
  });
  scope.postMessage({ type: 'end', id, end }, end.status === 'done' ? largeBuffers(end.trace) : []);
}

async function judge({ id, job, cells }: ToCells): Promise<void> {
  const isComplete = await executeCells(job, cells, (cell, outcome) =>
    scope.postMessage({ type: 'cell', id, cell, outcome }),
  ).then(
    () => true,
    () => false,
  );
  scope.postMessage({ type: 'cells-end', id, isComplete });
}

scope.postMessage({ type: 'ready' });
