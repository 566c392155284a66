import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Circumstances, DEFAULTS, FIELDS, valuesOf } from '../scenario/index.ts';
import {
  type CompareAddress,
  type ComparedRun,
  MOST_RUNS,
  OBJECT_COUNTS,
  OWN_FIELDS,
  writeCompareAddress,
} from './compare-address.ts';
import { readCompareAddress } from './compare-read.ts';
import { decodeAddress, encodeAddress } from './index.ts';

const read = (hash: string) => readCompareAddress(decodeAddress(hash).extra);

const changes = fc
  .record(
    Object.fromEntries(OWN_FIELDS.map((key) => [key, fc.constantFrom(...FIELDS[key].slice(1))])),
    { requiredKeys: [] },
  )
  .map((some) => some as Partial<Circumstances>);
const runs: fc.Arbitrary<readonly ComparedRun[]> = fc.array(
  fc.record({ mode: fc.constantFrom(...valuesOf('mode')), changes }),
  { minLength: 2, maxLength: 5 },
);
const addresses: fc.Arbitrary<CompareAddress> = fc.record({
  runs: fc.option(runs),
  operation: fc.constantFrom(...valuesOf('operation')),
  objects: fc.constantFrom(...OBJECT_COUNTS),
  seed: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })),
  step: fc.option(fc.constantFrom('1.ask', '2.lock', '2.key.2', '7')),
});

describe('the address of a comparison', () => {
  it('says nothing but the page for what it opens on', () => {
    const opening = { runs: null, operation: DEFAULTS.operation, objects: 'three' } as const;
    expect(encodeAddress({ page: 'compare', extra: writeCompareAddress(opening) })).toBe(
      '#/compare',
    );
    expect(read('#/compare')).toEqual({ ...opening, seed: null, step: null, problems: [] });
  });

  it('reads like what is compared', () => {
    const extra = writeCompareAddress({
      runs: [
        // What is as usual goes without saying.
        { mode: 'sse-kms', changes: { caller: 's3-and-kms' } },
        { mode: 'sse-kms', changes: { caller: 's3-only', 'key-state': 'disabled' } },
      ],
      operation: 'download',
      step: '1.key',
    });
    expect(encodeAddress({ page: 'compare', extra })).toBe(
      '#/compare?runs=sse-kms~sse-kms.caller-s3-only.key-state-disabled&operation=download&step=1.key',
    );
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const hash = encodeAddress({ page: 'compare', extra: writeCompareAddress(address) });
        const decoded = decodeAddress(hash);
        expect(decoded.warnings).toEqual([]);
        expect(decoded.page).toBe('compare');
        expect(readCompareAddress(decoded.extra)).toEqual({ ...address, problems: [] });
      }),
    );
  });

  it.each([
    ['runs=sse-kms', 'unknown-value', null],
    ['runs=nonsense~sse-kms', 'unknown-part', null],
    ['runs=', 'unknown-value', null],
    ['operation=nonsense', 'unknown-value', null],
    ['operation=constructor', 'unknown-value', null],
    ['objects=2', 'unknown-value', null],
    [`step=${'x'.repeat(41)}`, 'unknown-part', null],
    ['runs=sse-kms~sse-c.caller-nobody', 'unknown-part', 2],
    ['runs=sse-kms~sse-c.operation-copy', 'unknown-part', 2],
    ['runs=sse-kms~sse-c.caller-anonymous.caller-s3-only', 'unknown-part', 2],
    ['runs=sse-c~sse-c~sse-c~sse-c~sse-c~sse-kms', 'unknown-part', MOST_RUNS],
  ])('says what is wrong with %s', (query, kind, count) => {
    const { problems, runs: used } = read(`#/compare?${query}`);
    expect(problems.map((problem) => problem.kind)).toContain(kind);
    expect(used?.length ?? null).toBe(count);
  });

  it('takes nothing from a prototype', () => {
    expect(readCompareAddress(Object.create({ runs: 'sse-c~sse-c', seed: 'x' }))).toMatchObject({
      runs: null,
      seed: null,
    });
  });

  it('never throws, and what it has read is read again without a word', () => {
    const piece = fc.oneof(
      fc.constantFrom('sse-kms', 'sse-c', '~', '.', 'caller-s3-only', 'key-state-', '-', '%7E'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const value = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const extras = fc.dictionary(
      fc.constantFrom('runs', 'operation', 'objects', 'seed', 'step', '__proto__'),
      value,
    );
    fc.assert(
      fc.property(extras, (extra) => {
        const { problems: _, ...first } = readCompareAddress(extra);
        expect(first.runs === null || first.runs.length >= 2).toBe(true);
        const again = readCompareAddress(writeCompareAddress(first));
        expect(again).toEqual({ ...first, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
