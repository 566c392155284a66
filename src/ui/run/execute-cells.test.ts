import { describe, expect, it } from 'vitest';
import type { CellOutcome } from '../../modes/index.ts';
import { readersOf } from '../../modes/readers.ts';
import { circumstancesOf, LARGE_SAMPLE, type Scenario } from '../../scenario/index.ts';
import { executeCells } from './execute-cells.ts';
import type { Job } from './job.ts';

const jobOf = (scenario: Scenario, object: Job['object'] = null): Job => ({
  circumstances: circumstancesOf(scenario),
  seed: 'cells',
  object,
});

async function answers(job: Job, wanted: (id: string) => boolean) {
  const cells = readersOf(job.circumstances).filter(({ id }) => wanted(id));
  const heard: [string, CellOutcome][] = [];
  await executeCells(job, cells, (id, outcome) => heard.push([id, outcome]));
  expect(heard.map(([id]) => id)).toEqual(cells.map(({ id }) => id));
  return new Map(heard);
}

describe('executeCells', () => {
  it('answers one by one, each from a run of its own, with who said no and in which words', async () => {
    const found = await answers(jobOf({ mode: 'sse-kms', operation: 'upload' }), (id) =>
      id.endsWith('as-is'),
    );
    expect(found.get('s3-and-kms as-is')).toMatchObject({
      reads: true,
      fail: null,
      kmsAsked: true,
      answer: { status: 200 },
    });
    const refused = found.get('s3-only as-is');
    expect(refused).toMatchObject({ reads: false, refusedBy: 'kms', kmsAsked: true });
    expect(refused?.fail?.message).toContain('kms:Decrypt');
    expect(found.get('anonymous as-is')).toMatchObject({ refusedBy: 's3', kmsAsked: false });
    expect(found.get('disk-thief as-is')).toMatchObject({ reads: false, answer: null, fail: null });
    // It travels from the worker to the page.
    expect(structuredClone([...found])).toEqual([...found]);
  });

  it('asks for the object that was stored, not for a sample of the download’s own', async () => {
    const { firstPart, lastPart } = LARGE_SAMPLE;
    const job = jobOf({ mode: 'sse-c', operation: 'multipart' });
    const found = await answers(job, (id) => id === 's3-and-kms as-is');
    expect(found.get('s3-and-kms as-is')).toMatchObject({ reads: true });
    const own = jobOf(
      { mode: 'sse-c', operation: 'upload' },
      { name: 'x.bin', blob: new Blob([new Uint8Array(firstPart + lastPart)]), contentType: '' },
    );
    expect((await answers(own, (id) => id === 'anonymous public-read')).size).toBe(1);
  });

  it('stops when nobody wants to know any more', async () => {
    const job = jobOf({ mode: 'sse-s3', operation: 'upload' });
    const heard: string[] = [];
    await executeCells(
      job,
      readersOf(job.circumstances),
      (id) => heard.push(id),
      () => heard.length < 2,
    );
    expect(heard).toHaveLength(2);
  });

  it('rejects where the object cannot be read any more', async () => {
    const blob = new Blob(['x']);
    blob.stream = () => {
      throw new Error('NotFoundError');
    };
    const job = jobOf({ operation: 'upload' }, { name: 'x', blob, contentType: '' });
    await expect(executeCells(job, readersOf(job.circumstances), () => {})).rejects.toThrow();
  });
});
