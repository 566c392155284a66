import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODES, runScenario } from '../modes/index.ts';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import { verify } from './index.ts';
import { sealOf } from './seal.ts';
import type { OpStep, SendStep, Step, StorageStep, Trace, Value } from './types.ts';

/** Traces with exactly one thing wrong. */

const traces = await Promise.all(
  MODES.flatMap(({ id, operations }) =>
    operations.map((operation) =>
      runScenario({ mode: id, operation, object: SAMPLE_OBJECT, seed: 'mutations' }),
    ),
  ),
);
const of = (mode: string, operation: string) =>
  traces.find(
    ({ scenario }) => scenario.mode === mode && scenario.operation === operation,
  ) as Trace;
const upload = of('sse-kms', 'upload');
const multipart = of('sse-kms', 'multipart');
const customer = of('sse-c', 'upload');
const refused = await runScenario({ mode: 'sse-kms', caller: 's3-only', seed: 'mutations' });

const step = (trace: Trace, name: string) => trace.steps.find((each) => each.name === name) as Step;
const named = (trace: Trace, name: string, role: Value['role']) =>
  trace.values.find((value) => value.name === name && value.role === role) as Value;

function withStep<S extends Step>(trace: Trace, name: string, change: (found: S) => S): Trace {
  const found = step(trace, name) as S;
  return { ...trace, steps: trace.steps.map((each) => (each === found ? change(found) : each)) };
}

function without(trace: Trace, name: string): Trace {
  const gone = step(trace, name);
  return { ...trace, steps: trace.steps.filter((each) => each !== gone) };
}

function swapped(trace: Trace, name: string): Trace {
  const at = trace.steps.indexOf(step(trace, name));
  const steps = [...trace.steps];
  steps.splice(at, 2, ...steps.slice(at, at + 2).reverse());
  return { ...trace, steps };
}

const stores = (trace: Trace, id: string) =>
  withStep<StorageStep>(trace, 's3.store-object', (each) => ({
    ...each,
    values: [...each.values, id],
  }));

const beside = (trace: Trace, text: string) =>
  withStep<StorageStep>(trace, 's3.store-object', (each) => ({
    ...each,
    metadata: { ...each.metadata, note: text },
  }));

/** The stored ciphertext, with another text for its bytes and nothing to vouch for it but a right seal of its own. */
function ciphertextIs(trace: Trace, bytes: Uint8Array): Trace {
  const sealed = named(trace, 'encrypted-object', 'ciphertext');
  const values = trace.values.map((each) =>
    each === sealed ? { ...each, bytes: new Uint8Array(bytes) } : each,
  );
  return { ...trace, values };
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const dataKey = named(upload, 'data-key', 'key');
const customerKey = named(customer, 'customer-key', 'key');
const object = named(upload, 'object', 'plaintext');

describe('a trace that was sealed anew after one change', () => {
  it.each<[string, Trace, RegExp]>([
    [
      'a request left out',
      without(upload, 'kms.generate-data-key'),
      /answers no request|acts while/,
    ],
    ['an answer left out', without(upload, 's3.put-object.response'), /is never answered/],
    [
      'a decision before the request it is about',
      swapped(upload, 's3.put-object'),
      /without being asked/,
    ],
    ['KMS decides before it is asked', swapped(upload, 'kms.generate-data-key'), /acts while/],
    ['a derivation left out', without(upload, 'kms.derive-key'), /does not hold|was born/],
    ['encryption before its key is there', swapped(upload, 'kms.generate-data-key.response'), /./],
    [
      'the first of two parts’ steps left out',
      without(multipart, 's3.load-upload'),
      /should be called/,
    ],
    ['a data key at rest', stores(upload, dataKey.id), /stores data-key/],
    ['the object at rest', stores(upload, object.id), /stores object/],
    ['the customer’s key at rest', stores(customer, customerKey.id), /stores customer-key/],
    ['a data key beside the record, in base64', beside(upload, base64(dataKey.bytes)), /as text/],
    [
      'the customer’s key beside the record, in hex',
      beside(customer, hex(customerKey.bytes)),
      /as text/,
    ],
    [
      'a data key within what is stored',
      ciphertextIs(upload, Buffer.concat([dataKey.bytes, new Uint8Array(44)])),
      /stores encrypted-object .* in the clear/,
    ],
    ['a ciphertext that is the object', ciphertextIs(upload, object.bytes), /in the clear/],
    [
      'a key told to the client',
      withStep<SendStep>(upload, 's3.put-object.response', (each) => ({
        ...each,
        http: { ...each.http, headers: [...each.http.headers, ['x', base64(dataKey.bytes)]] },
      })),
      /tells the client a key/,
    ],
    [
      'an erased key used again',
      {
        ...upload,
        steps: upload.steps.toSpliced(
          upload.steps.indexOf(step(upload, 's3.erase-data-key')) + 1,
          0,
          { ...(step(upload, 's3.encrypt-object') as OpStep), id: 's3.encrypt-object.2' },
        ),
      },
      /s3 uses v\d+, which it does not hold/,
    ],
    [
      'another outcome',
      { ...upload, outcome: { status: 403, code: 'AccessDenied', message: null } },
      /the outcome is 403/,
    ],
    [
      'another error code',
      { ...refused, outcome: { ...refused.outcome, code: 'NoSuchKey' } },
      /of which .* does not speak/,
    ],
    [
      'time that runs backwards',
      withStep(upload, 's3.store-object', (each) => ({ ...each, time: each.time - 1 })),
      /is earlier than/,
    ],
    [
      'an exchange that goes back',
      withStep(multipart, 's3.complete-object', (each) => ({ ...each, exchange: 1 })),
      /before that of/,
    ],
    [
      'an operation that does not exist',
      withStep<OpStep>(upload, 's3.encrypt-object', (each) => ({
        ...each,
        op: 'rot13' as OpStep['op'],
      })),
      /no operation "rot13"/,
    ],
    [
      'inputs the other way round',
      withStep<OpStep>(upload, 's3.encrypt-object', (each) => {
        const { iv = '', key = '' } = each.inputs;
        return { ...each, inputs: { ...each.inputs, iv: key, key: iv } };
      }),
      /s3\.encrypt-object/,
    ],
  ])('fails for %s', async (_what, changed, problem) => {
    const result = await verify({ ...changed, seal: await sealOf(changed) });
    expect(result.ok ? '' : result.problems.join('\n')).toMatch(problem);
  });
});

/** Every place in a structure where a text, number or truth value stands. */
function leavesOf(part: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (part instanceof Uint8Array || part === null) return [];
  if (typeof part !== 'object') return [[...path]];
  return Object.entries(part).flatMap(([name, inner]) =>
    leavesOf(inner, [...path, Array.isArray(part) ? Number(name) : name]),
  );
}

function changedAt(part: unknown, [name, ...rest]: readonly (string | number)[]): unknown {
  if (name === undefined) {
    return typeof part === 'string' ? `${part}x` : typeof part === 'number' ? part + 1 : !part;
  }
  const inner = (part as Record<string | number, unknown>)[name];
  const copy = Array.isArray(part) ? [...part] : { ...(part as object) };
  (copy as Record<string | number, unknown>)[name] = changedAt(inner, rest);
  return copy;
}

describe('a trace as it was sealed', () => {
  const places = traces.flatMap((trace) =>
    leavesOf(trace).map((path) => ({ trace, path, shown: path.join('.') })),
  );

  it('fails when any text, number or truth value of it is changed', async () => {
    expect(places.length).toBeGreaterThan(10_000);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), async ({ trace, path }) => {
        expect((await verify(changedAt(trace, path) as Trace)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('fails when any step is left out, or changes places with the next', async () => {
    for (const trace of [upload, customer, of('sse-kms-bucket-key', 'download')]) {
      for (const part of ['setup', 'steps'] as const) {
        for (const i of trace[part].keys()) {
          const left = { ...trace, [part]: trace[part].toSpliced(i, 1) };
          expect((await verify(left)).ok, `without ${trace[part][i]?.id}`).toBe(false);
          if (i === 0) continue;
          const [a, b] = trace[part].slice(i - 1, i + 1) as [Step, Step];
          const turned = { ...trace, [part]: trace[part].toSpliced(i - 1, 2, b, a) };
          expect((await verify(turned)).ok, `${b.id} before ${a.id}`).toBe(false);
        }
      }
    }
  });

  it('passes as a structured clone, and when it is written as JSON and its bytes are restored', async () => {
    for (const trace of [upload, customer, refused]) {
      expect(await verify(structuredClone(trace))).toEqual({ ok: true });
      const written = JSON.stringify(trace, (_name, part: unknown) =>
        part instanceof Uint8Array ? { base64: base64(part) } : part,
      );
      const read = JSON.parse(written, (_name, part: { base64?: string } | null) =>
        typeof part?.base64 === 'string'
          ? new Uint8Array(Buffer.from(part.base64, 'base64'))
          : part,
      );
      expect(await verify(read)).toEqual({ ok: true });
    }
  });

  it('is refused, not thrown at, when its bytes were lost on the way, or it is none', async () => {
    expect(await verify(JSON.parse(JSON.stringify(upload)))).toEqual({
      ok: false,
      problems: ['v1 has no bytes'],
    });
    for (const nothing of [null, {}, { values: [], setup: 1 }, 'trace'])
      expect((await verify(nothing as never)).ok).toBe(false);
  });
});
