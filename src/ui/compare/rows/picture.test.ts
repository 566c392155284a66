import { beforeAll, describe, expect, it } from 'vitest';
import { runScenario } from '../../../modes/index.ts';
import { PROFILES } from '../../../modes/profiles.ts';
import { type Column, lockStep, metersAt, positionIn } from '../../../player/index.ts';
import { type Circumstances, SAMPLE_OBJECT } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { circumstancesOf } from '../state/scenarios.ts';
import { pictureOf } from './picture.ts';

const OPERATIONS = ['upload', 'download', 'copy', 'multipart'] as const;
const REFUSED = { mode: 'sse-kms', changes: { caller: 'upload-only' } } as const;

interface Compared {
  readonly operation: Circumstances['operation'];
  readonly traces: readonly Trace[];
  readonly columns: readonly Column[];
}
let all: readonly Compared[];

beforeAll(async () => {
  all = await Promise.all(
    OPERATIONS.map(async (operation) => {
      const runs = [...PROFILES.map(({ id }) => ({ mode: id, changes: {} })), REFUSED];
      const traces = await Promise.all(
        runs.map((run) =>
          runScenario({
            ...circumstancesOf(run, { operation, objects: 'three' }),
            seed: 'picture',
            // An upload in parts would else make a large one.
            object: SAMPLE_OBJECT,
          }),
        ),
      );
      return { operation, traces, columns: lockStep(traces) };
    }),
  );
});

describe('the picture of a compared run', () => {
  it('shows as many plaintext keys as are counted, wherever the comparison stands', () => {
    for (const { operation, traces, columns } of all) {
      for (const [at, trace] of traces.entries()) {
        const { lines } = pictureOf(trace, columns, at);
        for (let column = 1; column <= columns.length; column++) {
          const place = column / columns.length;
          const isThere = ({ start, end }: { start: number; end: number }) =>
            start < place && end >= place - 1e-9;
          const drawn = (state: string) =>
            lines
              .filter((line) => line.state === state)
              .flatMap(({ bars }) => bars.filter(isThere));
          const { alive, kept } = metersAt(trace, positionIn(columns, at, column));
          // What KMS has for itself for the time of an answer is no bar.
          const outside = alive.filter(({ parties }) => parties.join() !== 'kms');
          const where = `${operation} ${at} ${column}`;
          expect(drawn('plaintext'), where).toHaveLength(outside.length);
          expect(drawn('kept'), where).toHaveLength(kept.length);
        }
      }
    }
  });

  it('stays within its width, and shows what lies on the disks at the end', () => {
    for (const { traces, columns } of all) {
      for (const [at, trace] of traces.entries()) {
        const { lines, calls } = pictureOf(trace, columns, at);
        const bars = lines.flatMap((line) => line.bars);
        for (const { start, end } of bars) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(1);
        }
        expect(calls).toHaveLength(metersAt(trace, trace.steps.length).kms.total);
        const stored = metersAt(trace, trace.steps.length).disk.filter(
          ({ look }) => look === 'ciphertext',
        );
        const ends = lines.filter(
          ({ state, bars: own }) => state === 'ciphertext' && own.some(({ end }) => end === 1),
        );
        expect(ends).toHaveLength(stored.reduce((sum, { count }) => sum + count, 0));
      }
    }
  });

  it('says where it is refused, and of no other run', () => {
    const download = all.find(({ operation }) => operation === 'download');
    const places = download?.traces.map(
      (trace, at) => pictureOf(trace, download.columns, at).refused,
    );
    expect(places?.map((place) => place !== null)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    const key = (download?.columns.findIndex(({ id }) => id === '1.key') ?? 0) + 1;
    expect(places?.at(-1)).toBeCloseTo(key / (download?.columns.length ?? 1));
  });
});
