import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '../lib/bytes.ts';
import { CustodyReplay, type Trace } from '../trace/index.ts';
import { EVERY_RUN_TAKES, type EveryRun, everyRun } from './every-run.test-helper.ts';
import { metersAt } from './meters.ts';
import { run } from './sample-runs.test-helper.ts';

let runs: readonly EveryRun[];
beforeAll(async () => {
  runs = await everyRun();
}, EVERY_RUN_TAKES);

const MODES = ['sse-s3', 'sse-kms', 'sse-kms-bucket-key', 'dsse-kms', 'sse-c'] as const;

/** What custody says at each moment, replayed step by step and without lanes. */
function* momentsOf(trace: Trace) {
  const replay = new CustodyReplay(trace.values);
  const values = new Map(trace.values.map((value) => [value.id, value]));
  for (const step of trace.setup) replay.apply(step);
  for (const [index, step] of trace.steps.entries()) {
    replay.apply(step);
    const { memory, atRest } = replay.fold;
    const held = Object.entries(memory).flatMap(([party, ids]) =>
      [...ids].flatMap((id) => {
        const value = values.get(id);
        return value === undefined ? [] : [{ party, value }];
      }),
    );
    const resting = [...atRest.values()].flat().flatMap((id) => values.get(id) ?? []);
    yield { position: index + 1, held, resting };
  }
}

describe('the meters of every run', () => {
  it('count the plaintext keys that custody has, those apart that never leave their home', () => {
    for (const { trace } of runs) {
      // The last word on who keeps a key is that it is still there at the end, with whoever made it.
      const end = [...momentsOf(trace)].at(-1)?.held ?? [];
      const stays = (party: string, id: string) =>
        end.some((one) => one.party === party && one.value.id === id);
      for (const { position, held } of momentsOf(trace)) {
        const keys = held.filter(({ value }) => value.role === 'key');
        const isKept = ({ party, value }: (typeof keys)[number]) =>
          value.retained && value.madeBy === party && stays(party, value.id);
        const different = (some: typeof keys) =>
          new Set(some.map(({ value }) => toHex(value.bytes))).size;
        const { alive, kept } = metersAt(trace, position);
        expect(alive.length, `${position}`).toBe(different(keys.filter((key) => !isKept(key))));
        expect(kept.length, `${position}`).toBe(different(keys.filter(isKept)));
        const places = keys
          .filter((key) => !isKept(key))
          .map(({ party, value }) => `${party} ${toHex(value.bytes)}`);
        expect(alive.flatMap(({ parties }) => parties)).toHaveLength(new Set(places).size);
      }
    }
  });

  it('count what was sent to KMS, and its events', () => {
    for (const { trace } of runs) {
      const { length } = trace.steps;
      const hosts = trace.steps.map((step) =>
        step.kind === 'send' && step.http.type === 'request' ? new URL(step.http.url).host : '',
      );
      for (let position = 0; position <= length; position++) {
        const sent = hosts.slice(0, position).filter((host) => host.startsWith('kms.')).length;
        expect(metersAt(trace, position).kms.sofar).toBe(sent);
      }
      const ids = new Set(trace.steps.map(({ id }) => id));
      const events = trace.events.filter(
        ({ step, event }) => ids.has(step) && event.eventSource === 'kms.amazonaws.com',
      );
      expect(metersAt(trace, length).trail).toEqual({
        sofar: events.length,
        total: events.length,
      });
    }
  });

  it('find on the disks what lies there, with its size', () => {
    for (const { trace } of runs) {
      for (const { position, resting } of momentsOf(trace)) {
        const { disk } = metersAt(trace, position);
        const bytes = (role: string) =>
          resting
            .filter((value) => value.role === role)
            .reduce((sum, value) => sum + value.bytes.length, 0);
        const counted = (look: string) =>
          disk
            .filter((kind) => kind.look === look)
            .reduce((sum, kind) => sum + kind.bytes * kind.count, 0);
        expect(counted('ciphertext')).toBe(bytes('ciphertext'));
        expect(counted('wrapped')).toBe(bytes('wrapped-key'));
      }
    }
  });

  it('say who has come by the data: everybody who got plaintext on stage, and nobody before', () => {
    for (const { trace } of runs) {
      const saw = new Set<string>();
      const replay = new CustodyReplay(trace.values);
      for (const step of trace.setup) replay.apply(step);
      const plaintexts = trace.values.filter(({ role }) => role === 'plaintext');
      const had = new Map(
        (['client', 's3', 'kms'] as const).map((party) => [
          party,
          new Set(replay.fold.memory[party]),
        ]),
      );
      for (const [index, step] of trace.steps.entries()) {
        replay.apply(step);
        for (const [party, before] of had) {
          const has = plaintexts.some(
            ({ id }) => replay.fold.memory[party].has(id) && !before.has(id),
          );
          if (has) saw.add(party);
        }
        expect(new Set(metersAt(trace, index + 1).saw)).toEqual(saw);
      }
    }
  });
});

describe('the meters of three uploads', () => {
  const end = async (mode: (typeof MODES)[number]) => {
    const objects = mode === 'sse-kms-bucket-key' ? 'usual' : 'three';
    const trace = await run({ mode, operation: 'upload', objects });
    return metersAt(trace, trace.steps.length);
  };

  it('tell what a Bucket Key saves, and nobody else does', async () => {
    const meters = await Promise.all(MODES.map(end));
    expect(meters.map(({ kms }) => kms.sofar)).toEqual([0, 3, 1, 3, 0]);
    expect(meters.map(({ trail }) => trail.sofar)).toEqual([0, 3, 1, 3, 0]);
    expect(meters.map(({ alive }) => alive.map(({ name }) => name))).toEqual([
      [],
      [],
      ['bucket-key'],
      [],
      [],
    ]);
    expect(meters.map(({ kept }) => kept.flatMap(({ parties }) => parties).join())).toEqual([
      's3',
      'kms',
      'kms',
      's3,kms',
      'client',
    ]);
    for (const { saw, disk } of meters) {
      expect(saw).toEqual(['client', 's3']);
      expect(disk.every(({ count }) => count === 3)).toBe(true);
    }
  });
});
