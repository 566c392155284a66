import { describe, expect, it, vi } from 'vitest';
import { PartMissing, WORKER_STARTS_WITHIN } from '../../lib/part.ts';
import { sampleTrace } from '../../player/sample-traces.test-helper.ts';
import { circumstancesOf } from '../../scenario/index.ts';
import type { Job, Progress, RunEnd } from './job.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { Runner, RunnerPorts } from './runner.ts';
import { createRunner } from './runner.ts';

/** A worker that does what the test says. */
class FakeWorker {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  posted: ToWorker[] = [];
  isTerminated = false;
  postMessage(message: ToWorker) {
    this.posted.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  say(data: FromWorker) {
    this.onmessage?.({ data });
  }
}

const job = (size = 3): Job => ({
  circumstances: circumstancesOf({}),
  seed: null,
  object: { name: 'x', blob: new Blob([new Uint8Array(size)]), contentType: '' },
});
const nothing = () => {};
const trace = await sampleTrace();
const done = { status: 'done', trace } as const;

function setUp(ports: Partial<RunnerPorts> = {}) {
  const workers: FakeWorker[] = [];
  const execute = vi.fn(async (): Promise<Extract<RunEnd, { status: 'done' }>> => done);
  const onNoWorker = vi.fn();
  const runner: Runner = createRunner({
    startWorker: () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    },
    loadExecute: async () => ({ execute }),
    onNoWorker,
    ...ports,
  });
  return { runner, workers, execute, onNoWorker };
}

describe('the runner', () => {
  it('hands a job to its worker and back comes the trace', async () => {
    const { runner, workers } = setUp();
    const heard: Progress[] = [];
    const end = runner.run(job(), (progress) => heard.push(progress));
    const worker = workers[0] as FakeWorker;
    worker.say({ type: 'ready' });
    const id = worker.posted[0]?.id as number;
    worker.say({ type: 'progress', id, progress: { phase: 'running', steps: 1 } });
    worker.say({ type: 'end', id, end: done });
    expect(await end).toBe(done);
    expect(heard).toEqual([{ phase: 'running', steps: 1 }]);
    void runner.run(job(), nothing);
    expect(workers).toHaveLength(1);
  });

  it('drops the answer to a job that another has taken the place of', async () => {
    const { runner, workers } = setUp();
    const first = runner.run(job(), nothing);
    const second = runner.run(job(), nothing);
    const worker = workers[0] as FakeWorker;
    expect(await first).toEqual({ status: 'superseded' });
    expect(worker.isTerminated).toBe(false);
    worker.say({ type: 'end', id: 1, end: { status: 'failed', reason: 'error', message: 'old' } });
    worker.say({ type: 'end', id: 2, end: done });
    expect(await second).toBe(done);
  });

  it('stops a large job that is cancelled or no longer wanted, and starts afresh', async () => {
    const { runner, workers } = setUp();
    const first = runner.run(job(2_000_000), nothing);
    const second = runner.run(job(), nothing);
    expect(await first).toEqual({ status: 'superseded' });
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    runner.cancel();
    expect(await second).toEqual({ status: 'cancelled' });
    expect(workers[1]?.isTerminated).toBe(true);
    workers[1]?.say({ type: 'end', id: 2, end: done });
    runner.cancel();
  });

  it('runs on the page where a worker cannot be made, and says so once', async () => {
    const startWorker = vi.fn(() => {
      throw new Error('SecurityError');
    });
    const { runner, onNoWorker, execute } = setUp({ startWorker });
    expect(await runner.run(job(), nothing)).toBe(done);
    expect(await runner.run(job(), nothing)).toBe(done);
    expect(startWorker).toHaveBeenCalledTimes(1);
    expect(onNoWorker).toHaveBeenCalledTimes(1);
    expect(execute).toHaveBeenCalledTimes(2);
  });

  it('runs on the page where the worker fails before it was ready', async () => {
    const { runner, workers, onNoWorker } = setUp();
    const end = runner.run(job(), nothing);
    workers[0]?.onerror?.({ message: '' });
    expect(await end).toBe(done);
    expect(onNoWorker).toHaveBeenCalledTimes(1);
  });

  it('says that a run has failed, and can run again', async () => {
    const { runner, workers } = setUp();
    const end = runner.run(job(), nothing);
    workers[0]?.say({ type: 'ready' });
    workers[0]?.onerror?.({ message: 'out of memory' });
    expect(await end).toEqual({ status: 'failed', reason: 'error', message: 'out of memory' });
    void runner.run(job(), nothing);
    expect(workers).toHaveLength(2);
  });

  it('says what is missing where neither worker nor engine arrives, and begins anew when asked again', async () => {
    const { runner, workers, onNoWorker } = setUp({
      loadExecute: () => Promise.reject(new PartMissing('offline')),
    });
    const end = runner.run(job(), nothing);
    workers[0]?.onerror?.({ message: '' });
    expect(await end).toMatchObject({ status: 'failed', reason: 'missing' });
    expect(onNoWorker).not.toHaveBeenCalled();
    const again = runner.run(job(), nothing);
    workers[1]?.say({ type: 'ready' });
    workers[1]?.say({ type: 'end', id: 2, end: done });
    expect(await again).toBe(done);
  });

  it('does not wait for ever for a worker that never says it is there', async () => {
    vi.useFakeTimers();
    try {
      const { runner, workers } = setUp();
      const end = runner.run(job(), nothing);
      vi.advanceTimersByTime(WORKER_STARTS_WITHIN);
      expect(await end).toMatchObject({ status: 'failed', reason: 'missing' });
      expect(workers[0]?.isTerminated).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('waits as long as it takes for one that is there', async () => {
    vi.useFakeTimers();
    try {
      const { runner, workers } = setUp();
      const end = runner.run(job(), nothing);
      workers[0]?.say({ type: 'ready' });
      vi.advanceTimersByTime(10 * WORKER_STARTS_WITHIN);
      workers[0]?.say({ type: 'end', id: 1, end: done });
      expect(await end).toBe(done);
    } finally {
      vi.useRealTimers();
    }
  });
});
