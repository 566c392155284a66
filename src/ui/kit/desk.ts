import { WORKER_STARTS_WITHIN } from '../../lib/part.ts';

/** What the page tells the worker. */
export interface ToDesk<Q> {
  readonly id: number;
  readonly question: Q;
}

/** What the worker tells the page. */
export type FromDesk<A> =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly id: number; readonly answer: A };

/** Answers questions one at a time, beside the page where that is possible; of those that wait only the last counts. */
export interface Desk<Q> {
  ask(question: Q): void;
  close(): void;
}

export interface DeskPorts<Q, A> {
  /** May throw, as it does in a sandboxed frame. */
  startWorker(): Worker;
  /** The engine for the page itself, loaded only where there is no worker. */
  loadWork(): Promise<{ work: (question: Q) => A | Promise<A> }>;
  onAnswer(answer: A): void;
  /** Told when neither worker nor engine arrives, with what tries again; the question is kept. */
  onMissing(retry: () => void): void;
}

export function openDesk<Q, A>(ports: DeskPorts<Q, A>): Desk<Q> {
  let worker: Worker | null = null;
  let isReady = false;
  let startTimer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  let lastId = 0;
  let current: { readonly question: Q } | null = null;
  let waiting: { readonly question: Q } | null = null;

  function next(): void {
    current = waiting;
    waiting = null;
    if (current === null || isClosed) return;
    const { question } = current;
    if (worker === null) void onPage(question);
    else worker.postMessage({ id: ++lastId, question } satisfies ToDesk<Q>);
  }

  async function onPage(question: Q): Promise<void> {
    const engine = await ports.loadWork().catch(() => null);
    if (isClosed) return;
    if (engine === null) return missing();
    const answer = await engine.work(question);
    if (isClosed) return;
    ports.onAnswer(answer);
    next();
  }

  /** Where the worker does not start, the page does its work, beginning with the question under way. */
  function giveUpWorker(): void {
    stopWorker();
    waiting ??= current;
    next();
  }

  function stopWorker(): void {
    clearTimeout(startTimer);
    worker?.terminate();
    worker = null;
  }

  /** Keeps the question until it is asked again, or another is. */
  function missing(): void {
    stopWorker();
    waiting ??= current;
    current = null;
    ports.onMissing(() => {
      startWorker();
      if (current === null) next();
    });
  }

  function startWorker(): void {
    isReady = false;
    try {
      worker = ports.startWorker();
    } catch {
      return;
    }
    startTimer = setTimeout(missing, WORKER_STARTS_WITHIN);
    worker.onmessage = ({ data }: MessageEvent<FromDesk<A>>) => {
      // One that was started before the page is perhaps there already, and has said so to nobody.
      isReady = true;
      clearTimeout(startTimer);
      if (data.type === 'ready') return;
      if (data.id !== lastId || isClosed) return;
      ports.onAnswer(data.answer);
      next();
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      if (!isReady) giveUpWorker();
    };
  }

  startWorker();

  return {
    ask(question) {
      const isIdle = current === null;
      waiting = { question };
      if (isIdle) next();
    },
    close() {
      isClosed = true;
      stopWorker();
    },
  };
}
