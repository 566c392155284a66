import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../lib/bytes.ts';
import type { Circumstances, Scenario } from '../../scenario/index.ts';
import { SAMPLE_OBJECT } from '../../scenario/index.ts';
import type { SendStep, Trace } from '../../trace/index.ts';
import { verify } from '../../trace/index.ts';
import { objectsFor } from '../object-count.ts';
import { MODES, modeOf } from '../registry.ts';
import { runScenario } from '../run.ts';
import { WORLD } from './world.ts';

type Mode = Circumstances['mode'];

/** A run of three objects in any mode; whatever comes out, the trace has to hold. */
async function three(id: Mode, scenario: Scenario): Promise<Trace> {
  const mode = modeOf(id);
  if (mode === undefined) throw new Error(`no mode "${id}"`);
  const trace = await runScenario({
    mode: id,
    objects: objectsFor(mode, 'three'),
    seed: 'three',
    ...scenario,
  });
  expect(await verify(trace)).toEqual({ ok: true });
  return trace;
}

/** The client's requests of a run on stage. */
function asked({ steps }: Trace): readonly SendStep[] {
  return steps.filter((step): step is SendStep => step.kind === 'send' && step.actor === 'client');
}

/** Names of the steps in which S3 asks KMS. */
function askedOfKms({ steps }: Trace): readonly string[] {
  return steps.flatMap((step) =>
    step.kind === 'send' && step.actor === 's3' && step.to === 'kms' ? step.name : [],
  );
}

/** How many events of KMS a run leaves in CloudTrail. */
function kmsEvents({ events }: Trace): number {
  return events.filter(({ event }) => event.eventSource === 'kms.amazonaws.com').length;
}

/** Each encryption of a run: under which key and with which vector. */
function seals({ setup, steps, values }: Trace) {
  const hex = (id: string | undefined) =>
    toHex(values.find((value) => value.id === id)?.bytes ?? new Uint8Array(0));
  const nameOf = (id: string | undefined) => values.find((value) => value.id === id)?.name ?? '';
  return [...setup, ...steps].flatMap((step) =>
    step.kind === 'op' && step.op === 'aes-256-gcm-seal'
      ? [
          {
            key: hex(step.inputs.key),
            iv: hex(step.inputs.iv),
            keyName: nameOf(step.inputs.key),
            of: nameOf(step.inputs.plaintext),
          },
        ]
      : [],
  );
}

describe('three objects', () => {
  it.each([
    ['sse-s3', [], []],
    ['sse-kms', Array(3).fill('kms.generate-data-key'), Array(3).fill('kms.decrypt')],
    ['sse-kms-bucket-key', ['kms.generate-data-key'], ['kms.decrypt']],
    ['dsse-kms', Array(3).fill('kms.generate-data-key'), Array(3).fill('kms.decrypt')],
    ['sse-c', [], []],
  ] as const)(
    'take as many calls to KMS, and leave as many of its events, as the mode needs (%s)',
    async (mode, writing, reading) => {
      const up = await three(mode, { operation: 'upload' });
      const down = await three(mode, { operation: 'download' });
      expect(askedOfKms(up)).toEqual(writing);
      expect(askedOfKms(down)).toEqual(reading);
      expect([kmsEvents(up), kmsEvents(down)]).toEqual([writing.length, reading.length]);
    },
  );

  it.each(MODES)(
    'are the same bytes under three names, in every operation ($id)',
    async ({ id, operations }) => {
      for (const operation of operations) {
        const trace = await three(id, { operation, object: SAMPLE_OBJECT });
        expect(trace.outcome.status).toBe(200);
        const paths = asked(trace).flatMap(({ http }) =>
          http.type === 'request' ? decodeURIComponent(new URL(http.url).pathname.slice(1)) : [],
        );
        const names = [...new Set(paths.map((path) => path.replace(/^copy-of-/, '')))];
        expect(names).toEqual(['report.csv', 'report-2.csv', 'report-3.csv']);
        if (operation !== 'download') continue;
        const same = trace.steps.filter(({ name }) => name === 'client.compare');
        expect(same).toHaveLength(3);
        for (const step of same) expect(step).toMatchObject({ op: 'equal', failure: null });
      }
    },
  );

  it('never share a key and a vector, whatever they are, nor a data key', async () => {
    const scenario = fc.record({
      mode: fc.constantFrom(...MODES.map(({ id }) => id)),
      operation: fc.constantFrom('upload' as const, 'copy' as const, 'multipart' as const),
      bytes: fc.uint8Array({ maxLength: 40 }),
      seed: fc.option(fc.string({ minLength: 1, maxLength: 3 })),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ mode, operation, bytes, seed }) => {
        const object = { name: 'any.bin', bytes };
        const found = seals(await three(mode, { operation, object, seed }));
        expect(new Set(found.map(({ key, iv }) => `${key} ${iv}`)).size).toBe(found.length);
        const ofObjects = found.filter(({ of }) => of === 'object');
        expect(ofObjects.length).toBeGreaterThanOrEqual(3);
        expect(new Set(ofObjects.map(({ iv }) => iv)).size).toBe(ofObjects.length);
        // Under SSE-C it is the client's to choose: this one has one key for its objects, and another for each copy.
        const ofClient = operation === 'copy' ? 1 + 3 : 1;
        expect(new Set(ofObjects.map(({ key }) => key)).size).toBe(
          mode === 'sse-c' ? ofClient : ofObjects.length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('lie under two layers each, of two keys each, with DSSE-KMS', async () => {
    const layers = seals(await three('dsse-kms', { operation: 'upload' })).filter(({ keyName }) =>
      ['data-key', 'second-key'].includes(keyName),
    );
    expect(layers.map(({ keyName }) => keyName)).toEqual(
      Array(3).fill(['data-key', 'second-key']).flat(),
    );
    expect(new Set(layers.map(({ key }) => key)).size).toBe(6);
  });

  it('bring the customer’s key along three times, and leave S3 without it each time', async () => {
    for (const operation of ['upload', 'download'] as const) {
      const trace = await three('sse-c', { operation });
      const keys = asked(trace).map(({ http }) =>
        http.type === 'request'
          ? http.headers.find(([name]) => name.endsWith('customer-key'))?.[1]
          : null,
      );
      expect(keys).toHaveLength(3);
      expect(new Set(keys).size).toBe(1);
      expect(trace.steps.filter(({ kind }) => kind === 'erase')).toHaveLength(3);
    }
  });

  it('are wrapped by the one root key of S3 with SSE-S3', async () => {
    const wraps = seals(await three('sse-s3', { operation: 'upload' })).filter(
      ({ keyName }) => keyName === 'root-key',
    );
    expect(wraps).toHaveLength(3);
    expect(new Set(wraps.map(({ key }) => key)).size).toBe(1);
    expect(new Set(wraps.map(({ iv }) => iv)).size).toBe(3);
  });

  it('end where one is refused: what came before is stored, what would follow is not asked for', async () => {
    const bucket = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${WORLD.bucket}/report-2.csv`,
      },
    });
    for (const { id } of MODES) {
      const trace = await three(id, { operation: 'upload', policies: { bucket } });
      expect(trace.outcome, id).toMatchObject({ status: 403, code: 'AccessDenied' });
      expect(asked(trace), id).toHaveLength(2);
      const stored = trace.steps.flatMap((step) => (step.kind === 'store' ? step.slot : []));
      expect(stored, id).toEqual([`${WORLD.bucket}/report.csv`]);
    }
  });
});

describe('one object', () => {
  it('takes as many calls under a Bucket Key as without: there is nothing to save', async () => {
    for (const operation of ['upload', 'download'] as const) {
      const [with_, without] = await Promise.all([
        runScenario({ mode: 'sse-kms-bucket-key', operation, objects: 'one', seed: 'one' }),
        runScenario({ mode: 'sse-kms', operation, seed: 'one' }),
      ]);
      expect(askedOfKms(with_)).toEqual(askedOfKms(without));
      expect(asked(with_)).toHaveLength(1);
    }
  });
});
