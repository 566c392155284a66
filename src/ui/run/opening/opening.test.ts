import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64, toHex } from '../../../lib/bytes.ts';
import { isBlank } from '../../../lib/content-mark.ts';
import { decodeAddress } from '../../../link/index.ts';
import { runScenario } from '../../../modes/index.ts';
import { fingerprint, keyLanes, story } from '../../../player/index.ts';
import { type Trace, verify } from '../../../trace/index.ts';
import { common, UNTOLD } from './blank.ts';
import { unpackTrace } from './unpack.ts';

const { scenario } = decodeAddress('');
let runs: Trace[];
let packed: string;
let opening: Trace;

beforeAll(async () => {
  runs = [];
  for (const day of [1, 17, 90]) {
    runs.push(await runScenario(scenario, { clock: { now: () => day * 86_400_000 } }));
  }
  packed = JSON.stringify(common(runs));
  opening = unpackTrace(packed);
});

describe('the opening trace', () => {
  it('has the steps, values and outcome of every run', async () => {
    for (const run of [...runs, await runScenario(scenario)]) {
      expect(await verify(run)).toEqual({ ok: true });
      expect(opening.steps.map(({ id, name, kind, actor }) => ({ id, name, kind, actor }))).toEqual(
        run.steps.map(({ id, name, kind, actor }) => ({ id, name, kind, actor })),
      );
      expect(opening.values.map(({ id, bytes }) => [id, bytes.length])).toEqual(
        run.values.map(({ id, bytes }) => [id, bytes.length]),
      );
      expect(opening.outcome).toEqual(run.outcome);
      expect(story(opening)).toEqual(story(run));
      expect(keyLanes(opening).lanes.map(({ strands }) => strands)).toEqual(
        keyLanes(run).lanes.map(({ strands }) => strands),
      );
    }
  });

  it('holds nothing that a run drew for itself', () => {
    for (const run of runs) {
      for (const [at, { bytes, name }] of run.values.entries()) {
        const isDrawn = runs.some(
          (other) => toHex(other.values[at]?.bytes ?? bytes) !== toHex(bytes),
        );
        const here = opening.values[at]?.bytes ?? new Uint8Array();
        expect([name, isBlank(here)]).toEqual([name, isDrawn]);
        if (isDrawn && bytes.length >= 8) {
          expect(packed).not.toContain(toBase64(bytes));
          expect(packed).not.toContain(toHex(bytes));
        }
      }
      expect(packed).not.toContain(run.world.keyId);
    }
    expect(opening.world.keyId).toBe(UNTOLD);
  });

  it('shows no mark of what is blank, and tells apart what a run tells apart', () => {
    const blanks = opening.values.filter(({ bytes }) => isBlank(bytes));
    expect(blanks.length).toBeGreaterThan(3);
    const [run] = runs;
    for (const one of blanks) {
      expect([null, UNTOLD]).toContain(fingerprint(one));
      for (const other of blanks) {
        const bytesOf = (id: string) =>
          toHex(run?.values.find((each) => each.id === id)?.bytes ?? new Uint8Array());
        expect(toHex(one.bytes) === toHex(other.bytes)).toBe(bytesOf(one.id) === bytesOf(other.id));
      }
    }
  });

  it('cannot be made of runs of two scenarios', async () => {
    const other = await runScenario({ mode: 'sse-s3', operation: 'upload' });
    expect(() => common([...runs, other])).toThrow('runs differ');
  });
});
