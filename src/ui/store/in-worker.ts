import { PartMissing, WORKER_STARTS_WITHIN } from '../../lib/part.ts';

/** What a worker that does one thing says: that it is there, and what came of it. */
export type FromOneTask<B> =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly result: B };

interface Task<A, B> {
  /** May throw, as it does in a sandboxed frame. */
  startWorker(): Worker;
  /** Does it on the page, where there is no worker. Rejects with `PartMissing` where its code does not arrive. */
  onPage(ask: A): Promise<B>;
  readonly ask: A;
  /** Buffers that are handed over and not copied. */
  readonly transfer?: Transferable[];
  readonly signal: AbortSignal;
}

/**
 * Has a worker of its own do one thing and ends it. Where none can be had, the page does it. Rejects with `PartMissing`
 * where the code does not arrive, with the signal's reason when it is called off, and with what went wrong.
 */
export async function inWorker<A, B>(task: Task<A, B>): Promise<B> {
  const { signal, ask, transfer = [] } = task;
  signal.throwIfAborted();
  const worker = started(task);
  if (worker === null) return task.onPage(ask);
  let endWait = () => {};
  try {
    const answer = await new Promise<B | typeof NO_WORKER>((settle, reject) => {
      const timer = setTimeout(
        () => reject(new PartMissing('the worker did not start')),
        WORKER_STARTS_WITHIN,
      );
      const callOff = () => reject(signal.reason);
      signal.addEventListener('abort', callOff);
      endWait = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', callOff);
      };
      let isReady = false;
      worker.onmessage = ({ data }: MessageEvent<FromOneTask<B>>) => {
        if (data.type === 'done') return settle(data.result);
        isReady = true;
        clearTimeout(timer);
        // Only now: what is handed over to a worker that never comes would be lost to the page.
        worker.postMessage(ask, transfer);
      };
      worker.onerror = (event) => {
        event.preventDefault?.();
        if (isReady) reject(new Error(event.message));
        else settle(NO_WORKER);
      };
    });
    return answer === NO_WORKER ? await task.onPage(ask) : answer;
  } finally {
    endWait();
    worker.terminate();
  }
}

const NO_WORKER = Symbol('no worker');

function started<A, B>({ startWorker }: Task<A, B>): Worker | null {
  try {
    return startWorker();
  } catch {
    return null;
  }
}
