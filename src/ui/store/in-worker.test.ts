import { describe, expect, it, vi } from 'vitest';
import { PartMissing, WORKER_STARTS_WITHIN } from '../../lib/part.ts';
import { type FromOneTask, inWorker } from './in-worker.ts';

/** A worker that does what the test says. */
class FakeWorker {
  onmessage: ((event: { data: FromOneTask<string> }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  posted: string[] = [];
  isTerminated = false;
  postMessage(message: string) {
    this.posted.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
}

function setUp(startWorker?: () => Worker) {
  const worker = new FakeWorker();
  const control = new AbortController();
  const onPage = vi.fn(async (ask: string) => `page: ${ask}`);
  const answer = inWorker<string, string>({
    startWorker: startWorker ?? (() => worker as unknown as Worker),
    onPage,
    ask: 'draw',
    signal: control.signal,
  });
  return { worker, control, onPage, answer };
}

describe('one task for a worker', () => {
  it('is asked once the worker is there, answered, and the worker ended', async () => {
    const { worker, onPage, answer } = setUp();
    expect(worker.posted).toEqual([]);
    worker.onmessage?.({ data: { type: 'ready' } });
    expect(worker.posted).toEqual(['draw']);
    worker.onmessage?.({ data: { type: 'done', result: 'drawn' } });
    expect(await answer).toBe('drawn');
    expect(worker.isTerminated).toBe(true);
    expect(onPage).not.toHaveBeenCalled();
  });

  it('is done by the page where no worker may be started, and where its script does not come', async () => {
    const refused = setUp(() => {
      throw new Error('SecurityError');
    });
    expect(await refused.answer).toBe('page: draw');
    const lost = setUp();
    lost.worker.onerror?.({ message: '' });
    expect(await lost.answer).toBe('page: draw');
    expect(lost.worker.isTerminated).toBe(true);
  });

  it('fails with what goes wrong in a worker that is there', async () => {
    const { worker, answer } = setUp();
    worker.onmessage?.({ data: { type: 'ready' } });
    worker.onerror?.({ message: 'out of memory' });
    await expect(answer).rejects.toThrow('out of memory');
    expect(worker.isTerminated).toBe(true);
  });

  it('ends the worker when it is called off', async () => {
    const { worker, control, answer } = setUp();
    control.abort(new Error('closed'));
    await expect(answer).rejects.toThrow('closed');
    expect(worker.isTerminated).toBe(true);
  });

  it('does not wait for ever for a worker that never says it is there', async () => {
    vi.useFakeTimers();
    try {
      const { worker, answer } = setUp();
      const failed = expect(answer).rejects.toThrow(PartMissing);
      vi.advanceTimersByTime(WORKER_STARTS_WITHIN);
      await failed;
      expect(worker.isTerminated).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
