import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentBlocks } from './document-blocks.ts';

const joined = (document: unknown) =>
  documentBlocks(document)
    .map(({ text }) => text)
    .join('\n');

describe('documentBlocks', () => {
  it('is the document as JSON.stringify indents it', () => {
    const statement = fc.dictionary(fc.string(), fc.jsonValue());
    const document = fc.record(
      {
        Version: fc.string(),
        Id: fc.jsonValue(),
        Statement: fc.oneof(fc.array(statement), statement),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(document, (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        if (Object.keys(plain).length === 0) return;
        expect(joined(plain)).toBe(JSON.stringify(plain, null, 2));
      }),
    );
  });

  it('cuts out each statement', () => {
    const blocks = documentBlocks({
      Version: '2012-10-17',
      Statement: [{ Sid: 'a' }, { Sid: 'b' }],
    });
    expect(blocks.map(({ statement }) => statement)).toEqual([null, 0, 1, null]);
    expect(blocks[1]?.text).toBe('    {\n      "Sid": "a"\n    },');
    const single = documentBlocks({ Statement: { Sid: 'only' } });
    expect(single.map(({ statement }) => statement)).toEqual([null, 0, null]);
  });

  it('shows anything else as it is', () => {
    for (const odd of [null, 'text', [1], 7]) {
      expect(documentBlocks(odd)).toEqual([
        { statement: null, text: JSON.stringify(odd, null, 2) },
      ]);
    }
  });
});
