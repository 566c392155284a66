import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../lib/bytes.ts';
import { FACTS } from '../narration/facts.ts';
import type { Scenario } from '../scenario/index.ts';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import { verify } from '../trace/index.ts';
import { MODES, runScenario } from './index.ts';

async function run(scenario: Scenario): Promise<Trace> {
  const trace = await runScenario(scenario);
  expect(await verify(trace)).toEqual({ ok: true });
  return trace;
}

/** Every key and IV pair that something was encrypted under. */
function keyAndIvs(trace: Trace): readonly string[] {
  const hex = (id: string | undefined) =>
    toHex(trace.values.find((value) => value.id === id)?.bytes ?? new Uint8Array(0));
  return [...trace.setup, ...trace.steps].flatMap((step) =>
    step.kind === 'op' && step.op === 'aes-256-gcm-seal'
      ? [`${hex(step.inputs.key)} ${hex(step.inputs.iv)}`]
      : [],
  );
}

describe('a seeded run', () => {
  it.each(MODES.map(({ id }) => id))('gives the same trace each time (%s)', async (mode) => {
    expect(await run({ mode, operation: 'upload', seed: 'class' })).toEqual(
      await run({ mode, operation: 'upload', seed: 'class' }),
    );
  });

  it('gives other bytes for another seed or object', async () => {
    const scenario: Scenario = { mode: 'sse-kms', operation: 'upload', seed: 'class' };
    const first = keyAndIvs(await run(scenario));
    const others: Scenario[] = [
      { ...scenario, seed: 'Class' },
      { ...scenario, object: { ...SAMPLE_OBJECT, bytes: utf8('another') } },
      { ...scenario, object: { ...SAMPLE_OBJECT, name: 'other.csv' } },
    ];
    for (const other of others) {
      for (const pair of keyAndIvs(await run(other))) expect(first).not.toContain(pair);
    }
  });

  it('never meets a key and IV twice, whatever the objects', async () => {
    const seen = new Set<string>();
    const objects = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (bytes) => {
        if (objects.has(toHex(bytes))) return;
        objects.add(toHex(bytes));
        const trace = await run({
          mode: 'sse-kms-bucket-key',
          operation: 'upload',
          seed: 's',
          object: { name: 'o', bytes },
        });
        for (const pair of keyAndIvs(trace)) {
          expect(seen.has(pair)).toBe(false);
          seen.add(pair);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a run without a seed', () => {
  it('draws from the system: no two are alike', async () => {
    const scenario: Scenario = { mode: 'sse-kms', operation: 'upload' };
    const [first, second] = [keyAndIvs(await run(scenario)), keyAndIvs(await run(scenario))];
    for (const pair of second) expect(first).not.toContain(pair);
  });
});

describe('any object', () => {
  it.each(MODES.map(({ id }) => id))(
    'comes out as it went in, the empty one too (%s)',
    async (mode) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
          const trace = await run({
            mode,
            operation: 'download',
            object: { name: 'any.bin', bytes },
          });
          expect(trace.outcome).toEqual({ status: 200, code: null, message: null });
          const compared = trace.steps.filter(({ name }) => name === 'client.compare');
          expect(compared.length).toBeGreaterThan(0);
          for (const step of compared)
            expect(step).toMatchObject({ kind: 'op', op: 'equal', failure: null });
        }),
        { numRuns: 15, examples: [[new Uint8Array(0)], [new Uint8Array(5000)]] },
      );
    },
  );

  it('may have any name that S3 takes', async () => {
    for (const name of [
      'フォルダ/報告書 1.csv',
      'a b+c&d=e?f#g.txt',
      'quote\'"<>.txt',
      '100%.txt',
    ]) {
      const trace = await run({
        mode: 'sse-kms',
        operation: 'download',
        object: { name, bytes: utf8('x') },
      });
      expect(trace.outcome.status, name).toBe(200);
    }
  });

  it('is cut into parts where it is larger than one', async () => {
    const trace = await run({
      mode: 'sse-kms',
      operation: 'multipart',
      object: { name: 'large.bin', bytes: new Uint8Array(11 * 1024 * 1024) },
    });
    expect(trace.outcome.status).toBe(200);
    expect(trace.steps.filter(({ name }) => name === 's3.upload-part')).toHaveLength(3);
    expect(trace.steps.filter(({ name }) => name === 'kms.decrypt')).toHaveLength(3);
  });
});

describe('what steps rest on', () => {
  it.each(['sse-s3', 'sse-c'] as const)(
    'is no page about KMS keys, of which %s has none',
    async (mode) => {
      for (const operation of ['upload', 'download', 'multipart', 'copy'] as const) {
        const { steps } = await runScenario({ mode, operation, seed: 'basis' });
        const kms = steps.filter(({ fact }) =>
          /KMS/.test(`${FACTS[fact].source} ${FACTS[fact].url}`),
        );
        expect(kms.map(({ name, fact }) => `${name}: ${FACTS[fact].source}`)).toEqual([]);
      }
    },
  );
});
