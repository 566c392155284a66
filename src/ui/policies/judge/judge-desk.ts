import type { AnswerSheet, Question } from '../../../judge/work.ts';
import { WORKER_STARTS_WITHIN } from '../../../lib/part.ts';

/** What the page tells the worker. */
export interface ToJudge {
  readonly id: number;
  readonly question: Question;
}

/** What the worker tells the page. */
export type FromJudge =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly id: number; readonly sheet: AnswerSheet };

/** Answers questions one at a time, beside the page where that is possible; of those that wait only the last counts. */
export interface JudgeDesk {
  ask(question: Question): void;
  close(): void;
}

export interface DeskPorts {
  /** May throw, as it does in a sandboxed frame. */
  startWorker(): Worker;
  /** The engine for the page itself, loaded only where there is no worker. */
  loadWork(): Promise<{ work: (question: Question) => Promise<AnswerSheet> }>;
  onAnswer(sheet: AnswerSheet): void;
  /** Told when neither worker nor engine arrives, with what tries again; the question is kept. */
  onMissing(retry: () => void): void;
}

export function openDesk(ports: DeskPorts): JudgeDesk {
  let worker: Worker | null = null;
  let isReady = false;
  let startTimer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  let lastId = 0;
  let current: Question | null = null;
  let waiting: Question | null = null;

  function next(): void {
    current = waiting;
    waiting = null;
    if (current === null || isClosed) return;
    if (worker === null) void onPage(current);
    else worker.postMessage({ id: ++lastId, question: current } satisfies ToJudge);
  }

  async function onPage(question: Question): Promise<void> {
    const engine = await ports.loadWork().catch(() => null);
    if (isClosed) return;
    if (engine === null) return missing();
    const sheet = await engine.work(question);
    if (isClosed) return;
    ports.onAnswer(sheet);
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
    worker.onmessage = ({ data }: MessageEvent<FromJudge>) => {
      // One that was started before the page is perhaps there already, and has said so to nobody.
      isReady = true;
      clearTimeout(startTimer);
      if (data.type === 'ready') return;
      if (data.id !== lastId || isClosed) return;
      ports.onAnswer(data.sheet);
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
      waiting = question;
      if (isIdle) next();
    },
    close() {
      isClosed = true;
      stopWorker();
    },
  };
}
