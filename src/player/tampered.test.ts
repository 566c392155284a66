import { describe, expect, it } from 'vitest';
import { MODES } from '../modes/index.ts';
import type { Trace } from '../trace/index.ts';
import { verify } from '../trace/index.ts';
import { frame } from './frame.ts';
import { objectOfSlot } from './key-identity.ts';
import { run } from './sample-runs.test-helper.ts';
import { type Tampering, tamperingOf, tamperings } from './tampered.ts';

const WITH_WRAPPED_KEYS = MODES.map(({ id }) => id).filter((id) => id !== 'sse-c');

const cases = [
  ...MODES.map(({ id }) => [id, 'ciphertext-flipped', 'encrypted-object'] as const),
  ...WITH_WRAPPED_KEYS.map((id) => [id, 'wrapped-key-flipped', null] as const),
];

describe('a flipped bit', () => {
  it.each(cases)('is found in the bytes: %s, %s', async (mode, bytes, name) => {
    const trace = await verified({ mode, operation: 'download', 'stored-bytes': bytes });
    const [id, flipped] = flippedAtRest(trace);
    const value = trace.values.find((each) => each.id === id);
    expect(value?.role).toBe(bytes === 'ciphertext-flipped' ? 'ciphertext' : 'wrapped-key');
    if (name !== null) expect(value?.name).toBe(name);
    // Every byte but one is the original's, and that one differs in one bit.
    const { original, offset, was, is, bits } = flipped;
    expect(bits).toBe(1);
    expect(value?.bytes[offset]).toBe(is);
    expect(original?.bytes[offset]).toBe(was);
    const differing = [...(value?.bytes ?? [])].flatMap((byte, at) =>
      byte === original?.bytes[at] ? [] : at,
    );
    expect(differing).toEqual([offset]);
  });

  it.each(cases)('lies on the disk once: %s, %s', async (mode, bytes) => {
    const trace = await verified({ mode, operation: 'download', 'stored-bytes': bytes });
    const [id, { original }] = flippedAtRest(trace);
    for (let at = 1; at <= trace.steps.length; at++) {
      const held = frame(trace, at).custody.storage;
      expect(held.filter(({ value }) => value.id === id)).toHaveLength(1);
      expect(held.filter(({ value }) => value.id === original?.id)).toHaveLength(0);
      expect(held.every(({ slot }) => slot !== null)).toBe(true);
    }
  });

  it('is in what KMS cuts out of the blob, at its own offset', async () => {
    const trace = await verified({
      mode: 'sse-kms',
      operation: 'download',
      'stored-bytes': 'wrapped-key-flipped',
    });
    const [, whole] = flippedAtRest(trace);
    const part = trace.values.find(
      ({ name, origin }) => name === 'wrapped-key-bytes' && origin.from === 'slice',
    );
    if (part?.origin.from !== 'slice') throw new Error('KMS cuts the wrapped key out of the blob');
    expect(tamperingOf(trace, part.id)).toMatchObject({
      kind: 'flipped',
      offset: whole.offset - part.origin.start,
      was: whole.was,
      is: whole.is,
    });
    // The nonce beside it is as it was.
    const nonce = trace.values.find(
      ({ name, origin }) => name === 'kms-nonce' && origin.from === 'slice',
    );
    expect(tamperingOf(trace, nonce?.id ?? '')).toBeNull();
  });
});

describe('swapped keys', () => {
  it.each(WITH_WRAPPED_KEYS)('are known by the record they were written into: %s', async (mode) => {
    const trace = await verified({
      mode,
      operation: 'download',
      'stored-bytes': 'wrapped-keys-swapped',
    });
    const found = [...tamperings(trace)].filter(([, { kind }]) => kind === 'moved');
    expect(found.length).toBeGreaterThan(0);
    for (const [id, tampering] of found) {
      if (tampering.kind !== 'moved') continue;
      // A wrapped key, or the vector it was wrapped with.
      expect(['wrapped-key', 'iv']).toContain(trace.values.find((value) => value.id === id)?.role);
      expect(objectOfSlot(tampering.from)).not.toBe(objectOfSlot(tampering.to));
      const boxes = frame(trace, 1).custody.storage.filter(({ value }) => value.id === id);
      expect(boxes.map(({ slot }) => slot)).toEqual([tampering.to]);
    }
  });
});

it('an untouched record has none, whatever is done with it', async () => {
  for (const { id: mode, operations } of MODES)
    for (const operation of operations)
      expect([...tamperings(await verified({ mode, operation }))], `${mode} ${operation}`).toEqual(
        [],
      );
});

async function verified(scenario: Parameters<typeof run>[0]): Promise<Trace> {
  const trace = await run(scenario);
  expect(await verify(trace)).toEqual({ ok: true });
  return trace;
}

function flippedAtRest(
  trace: Trace,
): readonly [string, Extract<Tampering, { readonly kind: 'flipped' }>] {
  const stored = new Set(frame(trace, 1).custody.storage.map(({ value }) => value.id));
  const found = [...tamperings(trace)].filter(([id]) => stored.has(id));
  const [first] = found;
  if (found.length !== 1 || first?.[1].kind !== 'flipped') throw new Error('one value is flipped');
  return [first[0], first[1]];
}
