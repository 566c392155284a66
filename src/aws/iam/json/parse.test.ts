import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonNode, positionFinder } from './nodes.ts';
import { MAX_JSON_DEPTH, parseJson } from './parse.ts';

function plain(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(plain);
  if (node.kind !== 'object') return node.value;
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plain(value)]));
}

function readsAs(text: string): unknown {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return 'not JSON';
  }
}

function parsed(text: string): unknown {
  const result = parseJson(text);
  return result.ok ? { value: plain(result.value) } : 'not JSON';
}

describe('parseJson', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }),
        fc.constantFrom(undefined, 2, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          expect(parsed(text)).toEqual(readsAs(text));
        },
      ),
    );
  });

  it('accepts and refuses the same texts as JSON.parse', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '\\u00e9',
      '1',
      '-',
      '01',
      '.5',
      '1e3',
      'true',
      'nul',
      ' ',
      '\n',
      '\u0001',
      '\ufeff',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 8 }), (tokens) => {
        const text = tokens.join('');
        expect(parsed(text)).toEqual(readsAs(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['', 'json-empty', 0],
    ['{"a" 1}', 'json-unexpected', 5],
    ['{"a":1,}', 'json-unexpected', 7],
    ["{'a':1}", 'json-unexpected', 1],
    ['["a\nb"]', 'json-string-open', 1],
    ['["a\tb"]', 'json-string-control', 3],
    ['["\\x"]', 'json-escape', 2],
    ['[01]', 'json-number', 1],
    ['{} x', 'json-trailing', 3],
    ['[1', 'json-unexpected', 2],
  ])('%j: %s at %i', (text, code, offset) => {
    expect(parseJson(text)).toMatchObject({ ok: false, error: { code, offset } });
  });

  it('stops at the depth bound instead of overflowing the stack', () => {
    expect(parseJson('['.repeat(1_000_000))).toMatchObject({
      ok: false,
      error: { code: 'json-too-deep', offset: MAX_JSON_DEPTH },
    });
    expect(parseJson('['.repeat(MAX_JSON_DEPTH) + ']'.repeat(MAX_JSON_DEPTH)).ok).toBe(true);
  });

  it('knows where every node stands', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value, null, 1);
        const result = parseJson(text);
        const check = (node: JsonNode): void => {
          expect(JSON.parse(text.slice(node.start, node.end))).toEqual(plain(node));
          if (node.kind === 'array') for (const item of node.items) check(item);
          if (node.kind !== 'object') return;
          for (const entry of node.entries) {
            check(entry.key);
            check(entry.value);
          }
        };
        if (!result.ok) throw new Error(text);
        check(result.value);
      }),
    );
  });
});

describe('positionFinder', () => {
  it('counts lines and columns from 1, over all line ends', () => {
    const position = positionFinder('ab\ncd\r\ne\rf');
    expect([0, 1, 3, 4, 7, 9].map(position)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });
});
