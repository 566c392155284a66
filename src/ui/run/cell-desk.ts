import { WORKER_STARTS_WITHIN } from '../../lib/part.ts';
import type { CellOutcome, ReaderCell } from '../../modes/index.ts';
import type { Job } from './job.ts';
import type { FromCells, ToCells } from './protocol.ts';

/** Who wants to know what, and whom to tell. */
interface CellWish {
  readonly job: Job;
  readonly cells: readonly ReaderCell[];
  onFound(cell: string, outcome: CellOutcome): void;
  /** Told when no more answers will come though there are questions left; not when it was called off. */
  onFailed(): void;
}

/** Answers cells in a worker of its own, so that runs and steps never wait for them. */
export interface CellDesk {
  ask(wish: CellWish): void;
  /** Calls off all that was asked and is not answered. */
  stop(): void;
}

export interface CellDeskPorts {
  /** May throw, as it does in a sandboxed frame. */
  startWorker(): Worker;
  /** The engine for the page itself, loaded only where there is no worker. */
  loadExecute(): Promise<{ executeCells: typeof import('./execute-cells.ts').executeCells }>;
}

export function openCellDesk(ports: CellDeskPorts): CellDesk {
  let worker: Worker | null = null;
  let hasWorker = true;
  let isReady = false;
  let startTimer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;
  let pending = new Map<number, CellWish>();

  function stopWorker(): void {
    clearTimeout(startTimer);
    worker?.terminate();
    worker = null;
    isReady = false;
  }

  /** Takes away what is pending, so that a wish made in answer to it is not lost with it. */
  function takePending(): readonly CellWish[] {
    const wishes = [...pending.values()];
    pending = new Map();
    return wishes;
  }

  function fail(): void {
    stopWorker();
    for (const wish of takePending()) wish.onFailed();
  }

  async function onPage(id: number, { job, cells, onFound, onFailed }: CellWish): Promise<void> {
    try {
      const { executeCells } = await ports.loadExecute();
      const isWanted = () => pending.has(id);
      await executeCells(
        job,
        cells,
        (cell, outcome) => isWanted() && onFound(cell, outcome),
        isWanted,
      );
    } catch {
      // The network that did not bring the engine may have kept the worker's script from coming as well.
      hasWorker = true;
      if (pending.has(id)) onFailed();
    }
    pending.delete(id);
  }

  function giveUpWorker(): void {
    stopWorker();
    hasWorker = false;
    for (const [id, wish] of pending) void onPage(id, wish);
  }

  function listen(started: Worker): void {
    startTimer = setTimeout(fail, WORKER_STARTS_WITHIN);
    started.onmessage = ({ data }: MessageEvent<FromCells>) => {
      if (worker !== started) return;
      if (data.type === 'ready') {
        isReady = true;
        clearTimeout(startTimer);
        return;
      }
      const wish = pending.get(data.id);
      if (data.type === 'cell') wish?.onFound(data.cell, data.outcome);
      else {
        pending.delete(data.id);
        if (!data.isComplete) wish?.onFailed();
      }
    };
    started.onerror = (event) => {
      event.preventDefault?.();
      if (worker !== started) return;
      if (isReady) fail();
      else giveUpWorker();
    };
  }

  function post(id: number, wish: CellWish): void {
    if (!hasWorker) return void onPage(id, wish);
    try {
      if (worker === null) {
        worker = ports.startWorker();
        listen(worker);
      }
      worker.postMessage({ id, job: wish.job, cells: wish.cells } satisfies ToCells);
    } catch {
      giveUpWorker();
    }
  }

  return {
    ask(wish) {
      const id = ++lastId;
      pending.set(id, wish);
      post(id, wish);
    },
    stop() {
      // One that has nothing to do stays, so that the next question need not wait for it to start.
      if (pending.size > 0) stopWorker();
      takePending();
    },
  };
}
