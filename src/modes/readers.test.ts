import { describe, expect, it } from 'vitest';
import { utf8 } from '../lib/bytes.ts';
import { circumstancesOf, SAMPLE_OBJECT, type Scenario } from '../scenario/index.ts';
import { type Trace, verify } from '../trace/index.ts';
import { constraint } from './constraint.ts';
import type { CellOutcome } from './index.ts';
import { hasStoredObject, judgeCell, MODES, readersOf, runScenario, scenarioOf } from './index.ts';
import { custodyAtEnd, openedWith } from './opened-with.ts';

async function finished(change: Scenario): Promise<{ scenario: Scenario; trace: Trace }> {
  const scenario: Scenario = { seed: 'readers', object: SAMPLE_OBJECT, ...change };
  const trace = await runScenario(scenario);
  expect(await verify(trace)).toEqual({ ok: true });
  return { scenario, trace };
}

/** `200`, `403 kms`, or for those who make no request why. */
function said({ reads, answer, refusedBy, reason }: CellOutcome): string {
  if (answer === null) return `${reads ? 'yes' : 'no'} ${reason.id}`;
  return reads ? `${answer.status}` : `${answer.status} ${refusedBy}`;
}

/** The matrix of a run: a line a reader, the cells in the order of the columns. */
async function matrix(change: Scenario): Promise<Readonly<Record<string, string>>> {
  const run = await finished(change);
  const rows: Record<string, string> = {};
  for (const cell of readersOf(circumstancesOf(run.scenario))) {
    const outcome = await judgeCell(cell, run);
    const scenario = scenarioOf(cell, run.scenario);
    if (scenario !== null) {
      const trace = await runScenario(scenario);
      expect(await verify(trace)).toEqual({ ok: true });
      expect(outcome.answer).toEqual({ status: trace.outcome.status, code: trace.outcome.code });
    }
    expect(outcome.reads).toBe(outcome.refusedBy === null && !said(outcome).startsWith('no'));
    rows[cell.who] = [...(rows[cell.who]?.split(' | ') ?? []), said(outcome)].join(' | ');
  }
  return rows;
}

const columns = (change: Scenario) => [
  ...new Set(readersOf(circumstancesOf(change)).map(({ what }) => what)),
];

const NEVER = 'no no-key-at-rest';

describe('who can read an object now', () => {
  it('is under SSE-S3 whoever S3 lets', async () => {
    const change = { mode: 'sse-s3', operation: 'upload' } as const;
    expect(columns(change)).toEqual(['as-is', 'public-read']);
    expect(await matrix(change)).toEqual({
      's3-and-kms': '200 | 200',
      's3-only': '200 | 200',
      'upload-only': '200 | 200',
      'other-account': '403 s3 | 200',
      anonymous: '403 s3 | 200',
      'disk-thief': NEVER,
      s3: 'yes holds-the-key',
    });
  });

  it.each(['sse-kms', 'dsse-kms'] as const)(
    'is under %s whoever may decrypt too, while the key can be used',
    async (mode) => {
      const change = { mode, operation: 'upload' } as const;
      expect(columns(change)).toEqual([
        'as-is',
        'public-read',
        'key-policy-nobody',
        'key-disabled',
        'key-pending-deletion',
      ]);
      expect(await matrix(change)).toEqual({
        's3-and-kms': '200 | 200 | 403 kms | 400 kms | 400 kms',
        's3-only': '403 kms | 403 kms | 403 kms | 403 kms | 403 kms',
        'upload-only': '403 kms | 403 kms | 403 kms | 403 kms | 403 kms',
        'other-account': '403 s3 | 403 kms | 403 s3 | 403 s3 | 403 s3',
        // No signature, nobody whom KMS could judge: S3 does not even ask.
        anonymous: '403 s3 | 400 s3 | 403 s3 | 403 s3 | 403 s3',
        'disk-thief': NEVER,
        s3: 'no must-ask-kms',
        kms: 'no never-has-the-object',
      });
    },
  );

  it('is with a Bucket Key the same, save that S3 holds a key for a while', async () => {
    expect(await matrix({ mode: 'sse-kms-bucket-key', operation: 'upload' })).toMatchObject({
      's3-and-kms': '200 | 200 | 403 kms | 200 | 200',
      's3-only': '403 kms | 403 kms | 403 kms | 403 kms | 403 kms',
      'disk-thief': NEVER,
      s3: 'yes holds-the-key',
      kms: 'no never-has-the-object',
    });
  });

  it('is under SSE-C whoever S3 lets and has the key', async () => {
    const change = { mode: 'sse-c', operation: 'upload' } as const;
    expect(columns(change)).toEqual([
      'as-is',
      'public-read',
      'customer-key-missing',
      'customer-key-wrong',
    ]);
    expect(await matrix(change)).toMatchObject({
      's3-and-kms': '200 | 200 | 400 s3 | 403 s3',
      's3-only': '200 | 200 | 400 s3 | 403 s3',
      'other-account': '403 s3 | 200 | 403 s3 | 403 s3',
      'disk-thief': NEVER,
      s3: 'no must-be-given-the-key',
    });
  });

  it('is under the AWS managed key whoever is in the account: its policy is nobody’s to change', async () => {
    const change = { mode: 'sse-kms', operation: 'upload', 'kms-key': 'aws-managed' } as const;
    expect(columns(change)).toEqual(['as-is', 'public-read']);
    expect(await matrix(change)).toMatchObject({
      's3-only': '200 | 200',
      'other-account': '403 s3 | 403 kms',
      'disk-thief': NEVER,
      s3: 'no must-ask-kms',
    });
  });
});

describe('the cells', () => {
  it('are possible each, and all their own, in every mode and operation', () => {
    for (const { id: mode, operations } of MODES) {
      for (const operation of operations) {
        const cells = readersOf(circumstancesOf({ mode, operation, connection: 'http' }));
        expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
        const flows = cells.flatMap(({ circumstances }) => circumstances ?? []);
        expect(new Set(flows.map((flow) => JSON.stringify(flow))).size).toBe(flows.length);
        for (const flow of flows) {
          expect(flow).toMatchObject({ mode, operation: 'download', connection: 'https' });
          for (const field of Object.keys(flow) as (keyof typeof flow)[])
            expect(constraint(field, flow[field], flow)).toBeNull();
        }
      }
    }
  });

  it('have no column for what is so already', () => {
    const rotated = circumstancesOf({
      mode: 'sse-kms',
      operation: 'download',
      'bucket-policy': 'public-read',
      'key-state': 'rotated',
    });
    const cells = readersOf(rotated);
    expect(cells.some(({ what }) => what === 'public-read')).toBe(false);
    expect(cells[0]?.circumstances).toMatchObject({ 'key-state': 'rotated' });
  });

  it('keep the policies of one’s own, save those of another caller and the one that is changed', () => {
    const policies = { bucket: 'B', identity: 'I', key: 'K' };
    const scenario = { mode: 'sse-kms', operation: 'upload', policies } as const;
    const policiesOf = (id: string) => {
      const cell = readersOf(circumstancesOf(scenario)).find((each) => each.id === id);
      return cell === undefined ? undefined : scenarioOf(cell, scenario)?.policies;
    };
    expect(policiesOf('s3-and-kms as-is')).toEqual(policies);
    expect(policiesOf('s3-only as-is')).toEqual({ bucket: 'B', key: 'K' });
    expect(policiesOf('s3-and-kms public-read')).toEqual({ identity: 'I', key: 'K' });
    expect(policiesOf('s3-and-kms key-policy-nobody')).toEqual({ bucket: 'B', identity: 'I' });
  });
});

describe('there is something to read', () => {
  it.each(MODES)('after every operation that succeeds ($id)', async ({ id: mode, operations }) => {
    for (const operation of operations)
      expect(hasStoredObject((await finished({ mode, operation })).trace)).toBe(true);
  });

  it('and not after an upload that is refused', async () => {
    const { trace } = await finished({ mode: 'sse-kms', operation: 'upload', caller: 's3-only' });
    expect(hasStoredObject(trace)).toBe(false);
  });
});

describe('opening with what one has', () => {
  const disksOf = (trace: Trace) => [...custodyAtEnd(trace).atRest.values()].flat();
  const idsOf = (trace: Trace, ...names: readonly string[]) =>
    trace.values.filter(({ name }) => names.includes(name)).map(({ id }) => id);

  it('is really decrypting: the disks and the right key open it, and no other key does', async () => {
    for (const [mode, key] of [
      ['sse-s3', 'data-key'],
      ['sse-s3', 'root-key'],
      ['sse-kms', 'data-key'],
      ['sse-kms', 'kms-key'],
      ['sse-kms-bucket-key', 'bucket-key'],
      ['sse-c', 'customer-key'],
    ] as const) {
      const { trace } = await finished({ mode, operation: 'upload' });
      const disks = disksOf(trace);
      expect((await openedWith(trace, [...disks, ...idsOf(trace, key)])).opens, mode).toBe(true);
      expect((await openedWith(trace, disks)).opens, mode).toBe(false);
      expect((await openedWith(trace, idsOf(trace, key))).opens, mode).toBe(false);
      const other = await finished({ mode, operation: 'upload', seed: 'another world' });
      const foreign = {
        ...trace,
        values: trace.values.map((value) =>
          value.name === key
            ? { ...value, bytes: other.trace.values.find(({ name }) => name === key)?.bytes }
            : value,
        ),
      } as Trace;
      const tried = await openedWith(foreign, [...disks, ...idsOf(trace, key)]);
      expect(tried.opens, mode).toBe(false);
      expect(tried.keys, mode).toBeGreaterThan(0);
    }
  });

  it('takes both keys of two layers', async () => {
    const { trace } = await finished({ mode: 'dsse-kms', operation: 'upload' });
    const disks = disksOf(trace);
    for (const keys of [['data-key'], ['second-key'], ['kms-key'], ['root-key']])
      expect((await openedWith(trace, [...disks, ...idsOf(trace, ...keys)])).opens).toBe(false);
    expect(
      (await openedWith(trace, [...disks, ...idsOf(trace, 'kms-key', 'root-key')])).opens,
    ).toBe(true);
  });

  it('takes the bytes as they lie there: what was damaged opens for nobody', async () => {
    for (const bytes of ['ciphertext-flipped', 'wrapped-key-flipped'] as const) {
      for (const mode of ['sse-s3', 'sse-kms'] as const) {
        const run = await finished({ mode, operation: 'download', 'stored-bytes': bytes });
        const cell = readersOf(circumstancesOf(run.scenario)).find(({ who }) => who === 's3');
        if (cell === undefined) throw new Error('S3 has a cell');
        expect((await judgeCell(cell, run)).reason.id, `${mode} ${bytes}`).toBe('opens-for-nobody');
      }
    }
  });

  it('does not take an object of 32 bytes for its own key', async () => {
    const object = { name: 'key.bin', bytes: utf8('k'.repeat(32)) };
    const { trace } = await finished({ mode: 'sse-kms', operation: 'upload', object });
    expect((await openedWith(trace, disksOf(trace))).opens).toBe(false);
  });
});
