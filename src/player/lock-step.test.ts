import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVERY_RUN_TAKES, type EveryRun, everyRun } from './every-run.test-helper.ts';
import { beatsByRequest } from './index.ts';
import {
  COLUMN_PHASES,
  type Column,
  columnOf,
  differsIn,
  lockStep,
  positionIn,
} from './lock-step.ts';
import { run } from './sample-runs.test-helper.ts';

let runs: readonly EveryRun[];
beforeAll(async () => {
  runs = await everyRun();
}, EVERY_RUN_TAKES);

/** Any two to five of all runs, of whatever mode, operation and end. */
const choices = () => fc.array(fc.nat(runs.length - 1), { minLength: 2, maxLength: 5 });
const tracesOf = (chosen: readonly number[]) => chosen.flatMap((index) => runs[index]?.trace ?? []);

const names = (columns: readonly Column[]) => columns.map(({ id }) => id).join(' ');

describe('runs in lock-step', () => {
  it('have each of their steps in exactly one column, in order', () => {
    fc.assert(
      fc.property(choices(), (chosen) => {
        const traces = tracesOf(chosen);
        const columns = lockStep(traces);
        for (const [index, trace] of traces.entries()) {
          const positions = columns.flatMap(({ cells }) => {
            const cell = cells[index];
            return cell
              ? Array.from({ length: cell.last - cell.first + 1 }, (_, i) => cell.first + i)
              : [];
          });
          expect(positions).toEqual(trace.steps.map((_, i) => i + 1));
        }
        expect(columns.every(({ cells }) => cells.some((cell) => cell !== null))).toBe(true);
        expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
        const requests = columns.map(({ request }) => request);
        expect(requests).toEqual(requests.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('stand at the last of their steps in the column or before it, and never go back', () => {
    fc.assert(
      fc.property(choices(), (chosen) => {
        const traces = tracesOf(chosen);
        const columns = lockStep(traces);
        for (const [index, trace] of traces.entries()) {
          const stands = columns.map((_, at) => positionIn(columns, index, at + 1));
          expect(stands).toEqual(stands.toSorted((a, b) => a - b));
          expect(stands.at(-1)).toBe(trace.steps.length);
          for (let position = 1; position <= trace.steps.length; position++) {
            const column = columnOf(columns, index, position) ?? 0;
            expect(positionIn(columns, index, column)).toBeGreaterThanOrEqual(position);
            expect(positionIn(columns, index, column - 1)).toBeLessThan(position);
          }
          expect(columnOf(columns, index, trace.steps.length + 1)).toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('align fully where they are of one scenario', () => {
    for (const { trace } of runs) {
      for (const column of lockStep([trace, trace])) {
        expect(column.cells[0]).not.toBeNull();
        expect(column.cells[1]).toEqual(column.cells[0]);
        expect(differsIn(column, 0, 1)).toBe(false);
      }
    }
  });

  it('have no more columns than it takes, whatever their order', () => {
    fc.assert(
      fc.property(choices(), (chosen) => {
        const count = (some: readonly number[]) => lockStep(tracesOf(some)).length;
        const longest = Math.max(...chosen.map((one) => count([one])));
        const together = chosen.reduce((sum, one) => sum + count([one]), 0);
        expect(count(chosen)).toBeGreaterThanOrEqual(longest);
        expect(count(chosen)).toBeLessThanOrEqual(together);
      }),
      { numRuns: 100 },
    );
  });

  it('keep to the usual order where each request comes to each phase once', async () => {
    for (const operation of ['upload', 'download'] as const) {
      const traces = await Promise.all(
        (['sse-s3', 'sse-kms', 'dsse-kms', 'sse-c'] as const).map((mode) =>
          run({ mode, operation }),
        ),
      );
      const phases = lockStep(traces).map(({ phase }) => COLUMN_PHASES.indexOf(phase));
      expect(phases).toEqual(phases.toSorted((a, b) => a - b));
    }
  });
});

describe('the columns of all modes', () => {
  it('of an upload are six, and of three uploads three times as many', async () => {
    const modes = ['sse-s3', 'sse-kms', 'dsse-kms', 'sse-c'] as const;
    const one = await Promise.all(modes.map((mode) => run({ mode, operation: 'upload' })));
    expect(names(lockStep(one))).toBe('1.ask 1.key 1.lock 1.forget 1.store 1.answer');
    const three = await run({ mode: 'sse-kms-bucket-key', operation: 'upload' });
    const columns = lockStep([...one, three]);
    expect(columns).toHaveLength(18);
    // Who uploads one object stands at the end of it.
    for (const [index, trace] of one.entries())
      expect(positionIn(columns, index, 12)).toBe(trace.steps.length);
  });

  it('of a download are six; that an old bucket key is forgotten first is part of getting the key', async () => {
    const modes = ['sse-s3', 'sse-kms', 'sse-kms-bucket-key', 'dsse-kms', 'sse-c'] as const;
    const traces = await Promise.all(modes.map((mode) => run({ mode, operation: 'download' })));
    expect(names(lockStep(traces).filter(({ request }) => request === 1))).toBe(
      '1.ask 1.load 1.key 1.open 1.forget 1.answer',
    );
  });

  it('say where the runs do something else', async () => {
    const traces = await Promise.all(
      (['sse-s3', 'sse-kms', 'dsse-kms'] as const).map((mode) =>
        run({ mode, operation: 'upload' }),
      ),
    );
    const different = (other: number) =>
      lockStep(traces).flatMap((column) => (differsIn(column, 0, other) ? column.phase : []));
    expect(different(1)).toEqual(['key']);
    // Two layers are two beats of one kind; the keys differ as before.
    expect(different(2)).toEqual(['key']);
  });

  it('have a refusal in the phase that it ends', async () => {
    const good = await run({ mode: 'sse-kms', operation: 'download' });
    const refusedIn = async (change: Parameters<typeof run>[0]) => {
      const trace = await run({ mode: 'sse-kms', operation: 'download', ...change });
      const columns = lockStep([good, trace]);
      return columns.flatMap(({ id, cells }) => (cells[1]?.refuses ? id : []));
    };
    expect(await refusedIn({ caller: 's3-only' })).toEqual(['1.key']);
    expect(await refusedIn({ caller: 'anonymous' })).toEqual(['1.ask']);
    expect(await refusedIn({ 'stored-bytes': 'ciphertext-flipped' })).toEqual(['1.open']);
    expect(await refusedIn({ 'stored-bytes': 'wrapped-key-flipped' })).toEqual(['1.key']);
    expect(await refusedIn({})).toEqual([]);
  });
});

describe('the beats of each request', () => {
  it('are every step once, request by request', () => {
    for (const { trace } of runs) {
      const beats = beatsByRequest(trace).flat();
      const positions = beats.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      );
      expect(positions).toEqual(trace.steps.map((_, i) => i + 1));
      const asked = trace.steps.filter(
        (step) => step.kind === 'send' && step.actor === 'client',
      ).length;
      expect(beatsByRequest(trace)).toHaveLength(asked);
    }
  });
});
