import { describe, expect, it, vi } from 'vitest';
import { type AnswerSheet, type Question, work } from '../../judge/work.ts';
import { WORKER_STARTS_WITHIN } from '../../lib/part.ts';
import { USUAL_REQUEST } from '../../scenario/index.ts';
import { type DeskPorts, type FromDesk, openDesk, type ToDesk } from './desk.ts';

const question = (bucket: string): Question => ({
  texts: { bucket, identity: '', key: '' },
  request: USUAL_REQUEST,
  rows: [],
  now: 0,
});

/** A worker whose answers are sent by hand. */
class HandWorker {
  received: ToDesk<Question>[] = [];
  onmessage: ((event: MessageEvent<FromDesk<AnswerSheet>>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  isTerminated = false;
  postMessage(message: ToDesk<Question>) {
    this.received.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  async answer(at: number) {
    const asked = this.received[at];
    if (asked === undefined) throw new Error('not asked');
    const data: FromDesk<AnswerSheet> = {
      type: 'answer',
      id: asked.id,
      answer: await work(asked.question),
    };
    this.onmessage?.({ data } as MessageEvent<FromDesk<AnswerSheet>>);
  }
}

function open(
  worker: HandWorker | null,
  loadWork: DeskPorts<Question, AnswerSheet>['loadWork'] = async () => ({ work }),
) {
  const sheets: AnswerSheet[] = [];
  const retries: (() => void)[] = [];
  const desk = openDesk<Question, AnswerSheet>({
    startWorker: () => {
      if (worker === null) throw new DOMException('no workers', 'SecurityError');
      return worker as unknown as Worker;
    },
    loadWork,
    onAnswer: (sheet) => void sheets.push(sheet),
    onMissing: (retry) => void retries.push(retry),
  });
  const answered = () => sheets.map((sheet) => sheet.question.texts.bucket);
  return { desk, answered, retries };
}

describe('the desk', () => {
  it('asks one question at a time, and of those that wait the last', async () => {
    const worker = new HandWorker();
    const { desk, answered } = open(worker);
    for (const text of ['1', '2', '3']) desk.ask(question(text));
    expect(worker.received).toHaveLength(1);
    await worker.answer(0);
    expect(answered()).toEqual(['1']);
    await worker.answer(1);
    expect(answered()).toEqual(['1', '3']);
    desk.ask(question('4'));
    await worker.answer(2);
    expect(answered()).toEqual(['1', '3', '4']);
  });

  it('does not take an old answer for a new one', async () => {
    const worker = new HandWorker();
    const { desk, answered } = open(worker);
    desk.ask(question('1'));
    await worker.answer(0);
    desk.ask(question('2'));
    await worker.answer(0);
    expect(answered()).toEqual(['1']);
  });

  it('answers on the page where there is no worker', async () => {
    const { desk, answered } = open(null);
    for (const text of ['1', '2', '3']) desk.ask(question(text));
    await expect.poll(answered).toEqual(['1', '3']);
  });

  it('answers on the page where the worker does not start', async () => {
    const worker = new HandWorker();
    const { desk, answered } = open(worker);
    desk.ask(question('1'));
    worker.onerror?.({ preventDefault() {} } as ErrorEvent);
    await expect.poll(answered).toEqual(['1']);
    expect(worker.isTerminated).toBe(true);
    desk.ask(question('2'));
    await expect.poll(answered).toEqual(['1', '2']);
  });

  it('keeps the last question where neither worker nor engine arrives, until it is told to try again', async () => {
    const worker = new HandWorker();
    const { desk, answered, retries } = open(worker, () => Promise.reject(new Error('offline')));
    desk.ask(question('1'));
    desk.ask(question('2'));
    worker.onerror?.({ preventDefault() {} } as ErrorEvent);
    await expect.poll(() => retries.length).toBe(1);
    expect(answered()).toEqual([]);
    retries[0]?.();
    expect(worker.received).toHaveLength(2);
    await worker.answer(1);
    expect(answered()).toEqual(['2']);
  });

  it('does not wait for ever for a worker that never says it is there', () => {
    vi.useFakeTimers();
    try {
      const worker = new HandWorker();
      const { desk, retries } = open(worker);
      desk.ask(question('1'));
      vi.advanceTimersByTime(WORKER_STARTS_WITHIN);
      expect(retries).toHaveLength(1);
      expect(worker.isTerminated).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes an answer for a sign that the worker is there, which was there before it was listened to', async () => {
    vi.useFakeTimers();
    const worker = new HandWorker();
    const { desk, answered, retries } = open(worker);
    desk.ask(question('1'));
    await worker.answer(0);
    vi.advanceTimersByTime(WORKER_STARTS_WITHIN);
    expect([answered(), retries, worker.isTerminated]).toEqual([['1'], [], false]);
    vi.useRealTimers();
  });

  it('is silent once it is closed', async () => {
    const worker = new HandWorker();
    const { desk, answered } = open(worker);
    desk.ask(question('1'));
    desk.close();
    await worker.answer(0);
    expect(answered()).toEqual([]);
    expect(worker.isTerminated).toBe(true);
  });
});
