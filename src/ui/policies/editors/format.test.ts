import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from './format.ts';

describe('formatting', () => {
  it('lays a text out as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(formatJson(text)).toBe(JSON.stringify(JSON.parse(text), null, 2));
      }),
    );
  });

  it('keeps what JSON.parse would drop or rewrite', () => {
    expect(formatJson('{"a":1,"a":1.0,"b":"\\u0041"}')).toBe(
      '{\n  "a": 1,\n  "a": 1.0,\n  "b": "\\u0041"\n}',
    );
  });

  it('leaves alone what is not JSON', () => {
    expect(formatJson('{"a":1,}')).toBeNull();
    expect(formatJson('')).toBeNull();
  });
});
