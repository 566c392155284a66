import { part } from '../../lib/part.ts';
import { loadAhead } from '../../modes/index.ts';
import type { Circumstances } from '../../scenario/index.ts';
import { circumstancesNamed, isRunOf } from './begun.ts';
import { execute } from './execute.ts';
import type { Job, Progress } from './job.ts';
import type { FromCells, FromWorker, ToCells, ToWorker } from './protocol.ts';
import { largeBuffers } from './protocol.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  readonly name: string;
  onmessage: ((event: MessageEvent<ToWorker | ToCells>) => void) | null;
  postMessage(message: FromWorker | FromCells, transfer?: Transferable[]): void;
};

scope.onmessage = ({ data }) => void ('cells' in data ? judge(data) : run(data));

/** Most pages never ask, and none with its first run. */
const loadExecuteCells = part(() => import('./execute-cells.ts'));

/** Time in ms between two words on how far a run is: each has the page drawn anew. */
const REPORT_EVERY = 100;

function jobUnder(circumstances: Circumstances): Job {
  return { circumstances, seed: null, policies: null, object: null };
}

async function run({ id, job }: ToWorker): Promise<void> {
  let reported = performance.now();
  const report = (progress: Progress) => {
    const now = performance.now();
    if (now - reported < REPORT_EVERY) return;
    reported = now;
    scope.postMessage({ type: 'progress', id, progress });
  };
  const early = begun !== null && isRunOf(job, begun.circumstances) ? await begun.end : null;
  // Its values are handed over, and those of the next run are its own.
  begun = null;
  // What failed before anybody asked is tried again.
  const end = early?.status === 'done' ? early : await execute(job, report);
  scope.postMessage({ type: 'end', id, end }, end.status === 'done' ? largeBuffers(end.trace) : []);
}

async function judge({ id, job, cells }: ToCells): Promise<void> {
  const isComplete = await loadExecuteCells()
    .then(({ executeCells }) =>
      executeCells(job, cells, (cell, outcome) =>
        scope.postMessage({ type: 'cell', id, cell, outcome }),
      ),
    )
    .then(
      () => true,
      () => false,
    );
  scope.postMessage({ type: 'cells-end', id, isComplete });
}

scope.postMessage({ type: 'ready' });

// One that the page's first script has started is called by the address's path (public/start.js): what a flow needs
// beside the usual is on its way before the page can ask for it, and where the path says all, the run as well.
const [path = ''] = scope.name.split('?');
const named = circumstancesNamed(path);
if (named !== null) loadAhead(named);
let begun =
  named !== null && path === scope.name
    ? { circumstances: named, end: execute(jobUnder(named), () => {}) }
    : null;
