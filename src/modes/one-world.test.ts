import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../lib/bytes.ts';
import type { Circumstances, ObjectInput, Scenario } from '../scenario/index.ts';
import { circumstancesOf, SAMPLE_OBJECT } from '../scenario/index.ts';
import type { Step, Trace } from '../trace/index.ts';
import { verify } from '../trace/index.ts';
import { TOLD_MODES } from './expectations.test-helper.ts';
import { MODES, runScenario } from './index.ts';
import { objectsFor } from './object-count.ts';

const SEED = 'one world';

/** Everything that was ever encrypted in this file, by key and initialization vector: what, and bound to what. */
const sealed = new Map<string, string>();

async function run(
  scenario: Scenario,
  object: ObjectInput = SAMPLE_OBJECT,
  seed = SEED,
): Promise<Trace> {
  const trace = await runScenario({ ...scenario, seed, object });
  expect(await verify(trace)).toEqual({ ok: true });
  for (const { pair, of } of sealsOf(trace)) {
    expect(sealed.get(pair) ?? of, `${JSON.stringify(scenario)} of ${object.name}`).toBe(of);
    sealed.set(pair, of);
  }
  return trace;
}

const all = ({ setup, steps }: Trace): readonly Step[] => [...setup, ...steps];

function hexOf(trace: Trace, id: string | undefined): string {
  const found = trace.values.find((value) => value.id === id);
  return found === undefined ? '' : toHex(found.bytes);
}

/** Each encryption of a run: key and vector, and what went in. */
function sealsOf(trace: Trace): readonly { pair: string; of: string }[] {
  return all(trace).flatMap((step) =>
    step.kind === 'op' && step.op === 'aes-256-gcm-seal'
      ? {
          pair: `${hexOf(trace, step.inputs.key)} ${hexOf(trace, step.inputs.iv)}`,
          of: `${hexOf(trace, step.inputs.plaintext)} ${hexOf(trace, step.inputs.aad)}`,
        }
      : [],
  );
}

/** What S3 wrote for an object, the first if left out, by name, as it was first written; null where nothing was. */
function stored(
  trace: Trace,
  object = SAMPLE_OBJECT.name,
): Readonly<Record<string, string>> | null {
  const slot = `${trace.world.bucket}/${object}`;
  const step = all(trace).find(
    (each) => each.kind === 'store' && each.name === 's3.store-object' && each.slot === slot,
  );
  if (step?.kind !== 'store') return null;
  return Object.fromEntries(
    step.values.map((id) => {
      const { name = '' } = trace.values.find((value) => value.id === id) ?? {};
      return [name, hexOf(trace, id)];
    }),
  );
}

/** Keys of that name in the order in which they were made. */
function keys(trace: Trace, name: string): readonly string[] {
  return trace.values
    .filter((value) => value.name === name && value.role === 'key')
    .map(({ id }) => hexOf(trace, id));
}

/** The defaults of every operation and every single change of a circumstance that a mode speaks of. */
const TABLE = TOLD_MODES.flatMap(({ id: mode, operations, expectations }) =>
  operations.map((operation) => {
    const changes = expectations
      .map(({ change }) => change)
      .filter((change) => change.operation === operation);
    return { mode, operation, changes: [{}, ...changes] as Partial<Circumstances>[] };
  }),
);

/** What the runs of the table have shown so far: by which KMS key, its ids and its first material. */
const kmsKeys = new Map<string, Set<string>>();

function noteKmsKey(trace: Trace): void {
  const { keyId } = trace.world;
  if (keyId === undefined) return;
  const which = circumstancesOf(trace.scenario)['kms-key'];
  const found = kmsKeys.get(which) ?? new Set();
  kmsKeys.set(which, found.add(`${keyId} ${keys(trace, 'kms-key')[0]}`));
}

describe('with one seed', () => {
  it.each(MODES.map(({ id }) => id))(
    'what is stored of an object is the same whatever happens before and after (%s)',
    async (mode) => {
      const usual = stored(await run({ mode, operation: 'upload' }));
      expect(Object.keys(usual ?? {})).toContain('encrypted-object');
      let compared = 0;
      const compare = async (change: Partial<Circumstances>) => {
        const trace = await run({ mode, ...change });
        noteKmsKey(trace);
        const found = stored(trace);
        // An upload in parts encrypts each by itself; what is updated lies under another mode at first.
        const { operation } = change;
        if (found === null || operation === 'multipart' || operation === 'update-encryption')
          return;
        compared += 1;
        const isOtherKey =
          change['kms-key'] === 'aws-managed' ||
          (operation === 'upload' && change['key-state'] === 'rotated');
        // Another KMS key wraps the same data key otherwise.
        const wrapped = isOtherKey ? ['encrypted-data-key', 'encrypted-bucket-key'] : [];
        const same = Object.keys(found).filter((name) => !wrapped.includes(name));
        expect(same).toContain('encrypted-object');
        for (const name of same) {
          const how = JSON.stringify({ ...change, name });
          expect(`${how} ${found[name]}`).toBe(`${how} ${usual?.[name]}`);
        }
      };
      const changes = TABLE.filter((row) => row.mode === mode).flatMap((row) =>
        row.changes.map((change) => ({ operation: row.operation, ...change })),
      );
      // Side by side: a run waits for WebCrypto most of its time.
      for (let at = 0; at < changes.length; at += 16)
        await Promise.all(changes.slice(at, at + 16).map(compare));
      expect(compared).toBeGreaterThan(20);
    },
  );

  it.each(MODES)(
    'the first of three objects is the one that there is alone, and each is the same wherever it is met ($id)',
    async (profile) => {
      const { id: mode } = profile;
      const [one, three] = [objectsFor(profile, 'one'), objectsFor(profile, 'three')];
      const up = await run({ mode, operation: 'upload', objects: one });
      const all = await run({ mode, operation: 'upload', objects: three });
      const read = await run({ mode, operation: 'download', objects: three });
      expect(stored(all)).toEqual(stored(up));
      expect(stored(all)).not.toBeNull();
      for (const name of ['data-key', 'second-key', 'bucket-key', 'customer-key'])
        expect(keys(all, name)[0], name).toBe(keys(up, name)[0]);
      for (const nth of [2, 3]) {
        const name = SAMPLE_OBJECT.name.replace('.', `-${nth}.`);
        expect(stored(read, name)).toEqual(stored(all, name));
        expect(stored(all, name)?.['encrypted-object']).toBeDefined();
        expect(stored(all, name)?.['encrypted-object']).not.toBe(stored(up)?.['encrypted-object']);
      }
    },
  );

  it('a KMS key is the same in all of these, and the AWS managed one is another', () => {
    expect([...kmsKeys.keys()].sort()).toEqual(['aws-managed', 'customer']);
    const each = [...kmsKeys.values()].map((values) => [...values]);
    expect(each.map(({ length }) => length)).toEqual([1, 1]);
    expect(new Set(each.flat().flatMap((key) => key.split(' '))).size).toBe(4);
  });

  it.each(MODES)('no two objects of a run share a key ($id)', async ({ id: mode, objects }) => {
    const name = mode === 'sse-c' ? 'customer-key' : 'data-key';
    const copied = keys(await run({ mode, operation: 'copy' }), name);
    expect(new Set(copied).size).toBeGreaterThanOrEqual(2 * objects);
  });

  it.each(['dsse-kms', 'sse-c'] as const)(
    'no two parts share a vector, nor a part and the whole (%s)',
    async (mode) => {
      const large = { name: 'large.bin', bytes: new Uint8Array(5 * 1024 * 1024 + 9) };
      await run({ mode, operation: 'upload' }, large);
      const parts = await run({ mode, operation: 'multipart' }, large);
      const ivs = parts.values.filter((value) => value.name === 'object-iv');
      expect(new Set(ivs.map(({ id }) => hexOf(parts, id))).size).toBe(2);
    },
  );

  it('another name or another content has another data key and another vector', async () => {
    const seen = new Map<string, string>();
    const object = fc.record({
      name: fc.constantFrom('a', 'b.csv', 'report.csv', 'copy-of-a'),
      bytes: fc.uint8Array({ maxLength: 40 }),
    });
    const mode = fc.constantFrom(...MODES.map(({ id }) => id));
    const operation = fc.constantFrom('upload' as const, 'copy' as const, 'multipart' as const);
    await fc.assert(
      fc.asyncProperty(object, mode, operation, async (input, mode, operation) => {
        const trace = await run({ mode, operation }, input);
        const whose = `${input.name} ${toHex(input.bytes)}`;
        const drawn = trace.values.filter(
          ({ name, origin }) =>
            ['data-key', 'customer-key', 'second-key', 'bucket-key'].includes(name) ||
            (origin.from === 'entropy' && name.endsWith('iv')),
        );
        expect(drawn.length).toBeGreaterThan(1);
        for (const { id } of drawn) {
          const hex = hexOf(trace, id);
          expect(seen.get(hex) ?? whose).toBe(whose);
          seen.set(hex, whose);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('an edited object keeps the KMS key', async () => {
    const edited = { ...SAMPLE_OBJECT, bytes: utf8('edited') };
    const [before, after] = [
      await run({ mode: 'sse-kms', operation: 'upload' }),
      await run({ mode: 'sse-kms', operation: 'upload' }, edited),
    ];
    expect(keys(after, 'kms-key')).toEqual(keys(before, 'kms-key'));
    expect(keys(after, 'data-key')).not.toEqual(keys(before, 'data-key'));
  });

  it('and with another, everything is another', async () => {
    const scenario = { mode: 'sse-kms', operation: 'upload' } as const;
    const [here, there] = [await run(scenario), await run(scenario, SAMPLE_OBJECT, 'elsewhere')];
    for (const name of ['kms-key', 'data-key'])
      expect(keys(there, name)).not.toEqual(keys(here, name));
  });
});
