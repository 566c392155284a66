import { describe, expect, it, vi } from 'vitest';
import { PartMissing, WORKER_STARTS_WITHIN } from '../../lib/part.ts';
import type { CellOutcome } from '../../modes/index.ts';
import { readersOf } from '../../modes/readers.ts';
import { circumstancesOf } from '../../scenario/index.ts';
import { type CellDeskPorts, openCellDesk } from './cell-desk.ts';
import type { FromCells, ToCells } from './protocol.ts';

/** A worker that does what the test says. */
class FakeWorker {
  onmessage: ((event: { data: FromCells }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  posted: ToCells[] = [];
  isTerminated = false;
  postMessage(message: ToCells) {
    this.posted.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  say(data: FromCells) {
    this.onmessage?.({ data });
  }
}

const circumstances = circumstancesOf({ operation: 'upload' });
const cells = readersOf(circumstances).slice(0, 2);
const outcome = { reads: true } as CellOutcome;

function setUp(ports: Partial<CellDeskPorts> = {}) {
  const workers: FakeWorker[] = [];
  const executeCells: typeof import('./execute-cells.ts').executeCells = async (_, asked, tell) => {
    for (const { id } of asked) tell(id, outcome);
  };
  const desk = openCellDesk({
    startWorker: () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    },
    loadExecute: async () => ({ executeCells }),
    ...ports,
  });
  const found: string[] = [];
  const onFailed = vi.fn();
  const ask = () =>
    desk.ask({
      job: { circumstances, seed: null, object: null },
      cells,
      onFound: (cell) => found.push(cell),
      onFailed,
    });
  return { desk, ask, workers, found, onFailed };
}

describe('the desk for cells', () => {
  it('hands on the answers as they come, of several wishes beside each other', () => {
    const { ask, workers, found, onFailed } = setUp();
    ask();
    ask();
    const [worker] = workers as [FakeWorker];
    expect(workers).toHaveLength(1);
    worker.say({ type: 'ready' });
    worker.say({ type: 'cell', id: 2, cell: 'b', outcome });
    worker.say({ type: 'cell', id: 1, cell: 'a', outcome });
    worker.say({ type: 'cells-end', id: 1, isComplete: true });
    worker.say({ type: 'cell', id: 1, cell: 'late', outcome });
    expect(found).toEqual(['b', 'a']);
    expect(onFailed).not.toHaveBeenCalled();
  });

  it('ends what is called off, and keeps a worker that has nothing to do', () => {
    const { desk, ask, workers, found, onFailed } = setUp();
    ask();
    desk.stop();
    expect(workers[0]?.isTerminated).toBe(true);
    workers[0]?.say({ type: 'cell', id: 1, cell: 'a', outcome });
    ask();
    workers[1]?.say({ type: 'ready' });
    workers[1]?.say({ type: 'cells-end', id: 2, isComplete: true });
    desk.stop();
    expect(workers[1]?.isTerminated).toBe(false);
    ask();
    expect(workers).toHaveLength(2);
    expect(found).toEqual([]);
    expect(onFailed).not.toHaveBeenCalled();
  });

  it('says so when no more answers come', () => {
    const { ask, workers, onFailed } = setUp();
    ask();
    workers[0]?.say({ type: 'ready' });
    workers[0]?.say({ type: 'cells-end', id: 1, isComplete: false });
    expect(onFailed).toHaveBeenCalledTimes(1);
    ask();
    workers[0]?.onerror?.({ message: 'out of memory' });
    expect(onFailed).toHaveBeenCalledTimes(2);
    expect(workers[0]?.isTerminated).toBe(true);
  });

  it('does not wait for ever for a worker that never says it is there', () => {
    vi.useFakeTimers();
    try {
      const { ask, onFailed } = setUp();
      ask();
      vi.advanceTimersByTime(WORKER_STARTS_WITHIN);
      expect(onFailed).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('works on the page where there is no worker, and stops there too', async () => {
    const refused = {
      startWorker: () => {
        throw new Error('SecurityError');
      },
    };
    const { ask, found } = setUp(refused);
    ask();
    await vi.waitFor(() => expect(found).toEqual(cells.map(({ id }) => id)));
    const other = setUp(refused);
    other.ask();
    other.desk.stop();
    await new Promise((then) => setTimeout(then));
    expect(other.found).toEqual([]);
  });

  it('fails where the engine does not arrive either, and tries the worker again', async () => {
    const { ask, workers, onFailed } = setUp({
      loadExecute: () => Promise.reject(new PartMissing('offline')),
    });
    ask();
    workers[0]?.onerror?.({ message: '' });
    await vi.waitFor(() => expect(onFailed).toHaveBeenCalledTimes(1));
    ask();
    expect(workers).toHaveLength(2);
  });
});
