import { describe, expect, it } from 'vitest';
import { circumstancesOf, OPENING } from '../../scenario/index.ts';
import { execute } from './execute.ts';
import { type Job, type Progress, sizeOf } from './job.ts';
import { largeBuffers } from './protocol.ts';

const job = (blob: Blob): Job => ({
  circumstances: circumstancesOf(OPENING),
  seed: 'test',
  object: { name: 'x.bin', blob, contentType: 'application/octet-stream' },
});

describe('execute', () => {
  it('reads the object and runs it, telling how far it is', async () => {
    const heard: Progress[] = [];
    const end = await execute(job(new Blob(['hello'])), (progress) => heard.push(progress));
    if (end.status !== 'done') throw new Error(end.message);
    const object = end.trace.values.find(({ name }) => name === 'object');
    expect(object?.bytes).toEqual(new TextEncoder().encode('hello'));
    expect(heard[0]).toEqual({ phase: 'reading', bytes: 5, total: 5 });
    expect(heard.at(-1)).toEqual({ phase: 'running', steps: end.trace.steps.length });
  });

  it('makes the sample itself: for an upload in parts, one that has two', async () => {
    const operations = { upload: 1, multipart: 2 } as const;
    for (const [operation, parts] of Object.entries(operations)) {
      const circumstances = circumstancesOf({ ...OPENING, operation: operation as 'upload' });
      const sample: Job = { circumstances, seed: 'test', object: null };
      const end = await execute(sample, () => {});
      if (end.status !== 'done') throw new Error(end.message);
      const { values, steps } = end.trace;
      expect(steps.filter(({ name }) => /put-object$|upload-part$/.test(name))).toHaveLength(parts);
      expect(values.find(({ name }) => name === 'object')?.bytes.length).toBe(sizeOf(sample));
    }
  });

  it('runs an empty object', async () => {
    const end = await execute(job(new Blob([])), () => {});
    expect(end).toMatchObject({ status: 'done', trace: { outcome: { status: 200 } } });
  });

  it('says when the object cannot be read, or is not what it was', async () => {
    const gone = new Blob(['x']);
    gone.stream = () => {
      throw new Error('NotFoundError');
    };
    expect(await execute(job(gone), () => {})).toMatchObject({ reason: 'unreadable' });
    for (const content of ['shorter', 'something that is longer']) {
      const changed = new Blob(['x'.repeat(10)]);
      changed.stream = () => new Blob([content]).stream();
      expect(await execute(job(changed), () => {})).toMatchObject({ reason: 'unreadable' });
    }
  });

  it('moves the large buffers, each once, and leaves the small ones', async () => {
    const end = await execute(job(new Blob([new Uint8Array(200_000)])), () => {});
    if (end.status !== 'done') throw new Error(end.message);
    const moved = largeBuffers(end.trace);
    expect(moved.length).toBeGreaterThanOrEqual(2);
    expect(new Set(moved).size).toBe(moved.length);
    const copy = structuredClone(end.trace, { transfer: moved });
    expect(moved.every(({ byteLength }) => byteLength === 0)).toBe(true);
    expect(copy.values.find(({ name }) => name === 'object')?.bytes.length).toBe(200_000);
    const key = end.trace.values.find(({ name }) => name === 'data-key');
    expect(key?.bytes.length).toBe(32);
  });
});
