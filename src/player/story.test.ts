import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario/index.ts';
import { EVERY_RUN_TAKES, type EveryRun, everyRun } from './every-run.test-helper.ts';
import { BEAT_KINDS, type Beat, type BeatKind, beatIndexAt, frame, story } from './index.ts';
import { run } from './sample-runs.test-helper.ts';

let runs: readonly EveryRun[];
beforeAll(async () => {
  runs = await everyRun();
}, EVERY_RUN_TAKES);

/** The kinds of a run's beats; a repeat in brackets. */
async function told(scenario: Scenario): Promise<string> {
  const beats: readonly Beat[] = story(await run(scenario));
  return beats.map(({ kind, repeats }) => (repeats ? `(${kind})` : kind)).join(' ');
}

describe('the story of every run', () => {
  it('tells every step in exactly one beat, in order, and ends where the steps end', () => {
    for (const { trace } of runs) {
      const beats = story(trace);
      const positions = beats.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      );
      expect(positions).toEqual(trace.steps.map((_, i) => i + 1));
      const end = beats.at(-1)?.last ?? 0;
      expect(frame(trace, end)).toEqual(frame(trace, trace.steps.length));
    }
  });

  it('is led, beat by beat, by one of its steps', () => {
    const kinds = new Set<BeatKind>();
    for (const { trace } of runs) {
      for (const [index, { kind, first, last, lead }] of story(trace).entries()) {
        kinds.add(kind);
        expect(lead).toBeGreaterThanOrEqual(first);
        expect(lead).toBeLessThanOrEqual(last);
        for (const position of [first, lead, last])
          expect(beatIndexAt(story(trace), position)).toBe(index);
      }
    }
    expect([...kinds].sort()).toEqual([...BEAT_KINDS].sort());
  });

  it('ends a beat with each refusal, and every refused run has one', () => {
    for (const { trace } of runs) {
      const refusals = story(trace).filter(({ kind }) => kind === 'refuse');
      const fails = trace.steps.flatMap(({ kind }, i) => (kind === 'fail' ? i + 1 : []));
      expect(refusals.map(({ last }) => last)).toEqual(fails);
      expect(fails.length > 0).toBe(trace.outcome.code !== null);
    }
  });

  it('is never longer than the steps, and much shorter where requests repeat', () => {
    for (const { trace } of runs) {
      const beats = story(trace);
      expect(beats.length).toBeLessThanOrEqual(trace.steps.length);
      if (trace.steps.length > 30) expect(beats.length).toBeLessThan(trace.steps.length * 0.75);
    }
  });
});

describe('a story', () => {
  it('is nine beats of an upload under SSE-KMS', async () => {
    expect(await told({ mode: 'sse-kms', operation: 'upload' })).toBe(
      'ask authorize ask-kms make-key hand-over lock forget store answer',
    );
  });

  it('is fourteen of three objects under a Bucket Key, of which two are repeats', async () => {
    expect(await told({ mode: 'sse-kms-bucket-key', operation: 'upload' })).toBe(
      'ask authorize ask-kms make-key hand-over make-key lock forget store answer' +
        ' (lock) (store) (lock) (store)',
    );
  });

  it('tells three objects with a call each in four beats more an object', async () => {
    expect(await told({ mode: 'sse-kms', operation: 'upload', objects: 'three' })).toBe(
      'ask authorize ask-kms make-key hand-over lock forget store answer' +
        ' (ask) (make-key) (lock) (store) (ask) (make-key) (lock) (store)',
    );
    expect(await told({ mode: 'sse-kms', operation: 'update-encryption', objects: 'three' })).toBe(
      'ask authorize load open-key ask-kms wrap-key hand-over forget store answer' +
        ' (ask) (wrap-key) (forget) (store) (ask) (wrap-key) (forget) (store)',
    );
  });

  it('tells two layers as two', async () => {
    expect(await told({ mode: 'dsse-kms', operation: 'download' })).toContain(' open open ');
  });

  it('begins with the key that the client makes, where it makes one', async () => {
    expect(await told({ mode: 'sse-c', operation: 'upload' })).toBe(
      'own-key ask authorize check-key lock forget store answer',
    );
  });

  it('tells a refusal by the check that failed', async () => {
    const trace = await run({ mode: 'sse-kms', operation: 'upload', caller: 's3-only' });
    const beats = story(trace);
    expect(beats.map(({ kind }) => kind)).toEqual([
      'ask',
      'authorize',
      'ask-kms',
      'refuse',
      'answer',
    ]);
    const refusal = beats[3];
    expect(trace.steps[(refusal?.lead ?? 0) - 1]?.id).toBe('kms.authorize');
    expect(trace.steps[(refusal?.last ?? 0) - 1]?.id).toBe('kms.refuse');
  });

  it('has a beat for any position', async () => {
    const beats = story(await run({ mode: 'sse-kms', operation: 'upload' }));
    expect(beatIndexAt(beats, 0)).toBe(0);
    expect(beatIndexAt(beats, 9_999)).toBe(beats.length - 1);
  });
});
