import { describe, expect, it } from 'vitest';
import { MODES } from '../modes/index.ts';
import type { Trace, Value } from '../trace/index.ts';
import { verify } from '../trace/index.ts';
import { derivedFrom, sealMark } from './key-marks.ts';
import { fingerprint } from './look.ts';
import { run } from './sample-runs.test-helper.ts';

async function verified(scenario: Parameters<typeof run>[0]): Promise<Trace> {
  const trace = await run(scenario);
  expect(await verify(trace)).toEqual({ ok: true });
  return trace;
}

function named({ values }: Trace, name: string): Value {
  const found = values.find((value) => value.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

describe('the mark of an envelope', () => {
  it('is the id of the KMS key where one sealed it', async () => {
    const trace = await verified({ mode: 'sse-kms', operation: 'upload' });
    expect(sealMark(trace, named(trace, 'encrypted-data-key'))).toBe(
      trace.world.keyId?.slice(0, 4),
    );
    expect(sealMark(trace, named(trace, 'data-key'))).toBeNull();
  });

  it.each([
    ['sse-kms-bucket-key', 'bucket-key'],
    ['sse-s3', 'root-key'],
  ] as const)('is what its wrapper is known by elsewhere: %s', async (mode, wrapper) => {
    const trace = await verified({ mode, operation: 'upload' });
    const mark = sealMark(trace, named(trace, 'encrypted-data-key'));
    expect(mark).toMatch(/./);
    expect(mark).toBe(fingerprint(named(trace, wrapper))?.replace('…', ''));
  });

  it.each(MODES.map(({ id }) => id))('is on every envelope there is: %s', async (mode) => {
    const trace = await verified({ mode, operation: 'download' });
    for (const value of trace.values)
      if (value.role === 'wrapped-key') expect(sealMark(trace, value), value.name).not.toBeNull();
  });

  it('stays on an envelope that somebody damaged', async () => {
    const trace = await verified({
      mode: 'sse-kms',
      operation: 'download',
      'stored-bytes': 'wrapped-key-flipped',
    });
    const all = trace.values.filter(({ name }) => name === 'encrypted-data-key');
    expect(all).toHaveLength(2);
    for (const value of all) expect(sealMark(trace, value)).toBe(trace.world.keyId?.slice(0, 4));
  });
});

describe('a derived key', () => {
  it('is known by the KMS key it came from, and only such a key is', async () => {
    const trace = await verified({ mode: 'sse-kms', operation: 'upload' });
    expect(derivedFrom(trace, named(trace, 'wrapping-key'))).toBe(named(trace, 'kms-key'));
    for (const name of ['kms-key', 'data-key', 'encrypted-data-key', 'object'])
      expect(derivedFrom(trace, named(trace, name)), name).toBeNull();
  });
});
