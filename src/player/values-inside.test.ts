import { describe, expect, it } from 'vitest';
import { equal } from '../lib/bytes.ts';
import type { Trace, Value } from '../trace/index.ts';
import { DOWNLOAD, run, UPLOAD } from './sample-runs.test-helper.ts';
import { litParts, valueOfPart, valuesInside } from './values-inside.ts';

function named(trace: Trace, name: string): Value {
  const found = trace.values.find((value) => value.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

const part = ({ spans }: Value, name: string) => spans.findIndex((span) => span.name === name);

describe('the values inside another', () => {
  it('stand there byte for byte, in every run', async () => {
    for (const scenario of [UPLOAD, DOWNLOAD, { mode: 'sse-c', operation: 'multipart' } as const]) {
      const trace = await run(scenario);
      let found = 0;
      for (const outer of trace.values) {
        for (const { value, start, end } of valuesInside(trace, outer.id)) {
          found += 1;
          expect(equal(outer.bytes.subarray(start, end), value.bytes)).toBe(true);
        }
      }
      expect(found).toBeGreaterThan(0);
    }
  });

  it('are the parts of the blob that KMS joins, the sealed key with both of its own', async () => {
    const trace = await run(UPLOAD);
    const blob = named(trace, 'encrypted-data-key');
    const insides = valuesInside(trace, blob.id);
    expect(insides.map(({ value }) => value.name)).toEqual([
      'blob-header',
      'kms-nonce',
      'kms-iv',
      'wrapped-key-bytes',
    ]);
    const lit = (name: string) =>
      [...litParts(blob, insides, named(trace, name).id)].map((i) => blob.spans[i]?.name);
    expect(lit('kms-iv')).toEqual(['iv']);
    expect(lit('wrapped-key-bytes')).toEqual(['ciphertext', 'tag']);
    expect(lit('blob-header')).toEqual(['version', 'key-id', 'material']);
    expect(lit('data-key')).toEqual([]);
  });

  it('name the part that is a value of its own, and no other', async () => {
    const trace = await run(UPLOAD);
    const blob = named(trace, 'encrypted-data-key');
    const insides = valuesInside(trace, blob.id);
    expect(valueOfPart(blob, insides, part(blob, 'nonce'))).toBe(named(trace, 'kms-nonce'));
    expect(valueOfPart(blob, insides, part(blob, 'tag'))).toBeNull();
  });

  it('are, of a blob that is opened again, the ones last cut out of it', async () => {
    const trace = await run(DOWNLOAD);
    const blob = named(trace, 'encrypted-data-key');
    const own = valueOfPart(blob, valuesInside(trace, blob.id), part(blob, 'iv'));
    expect(own?.origin).toMatchObject({ from: 'slice', of: blob.id });
  });
});
