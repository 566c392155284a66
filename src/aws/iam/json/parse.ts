import { ok, type Result, refused } from '../../../lib/result.ts';
import type { JsonEntry, JsonError, JsonNode, JsonScalar } from './nodes.ts';

/** Deeper than any policy; keeps the parser's own recursion harmless. */
export const MAX_JSON_DEPTH = 64;

/** Parses JSON (RFC 8259), keeping positions. Accepts exactly what `JSON.parse` accepts, down to `MAX_JSON_DEPTH`. */
export function parseJson(text: string): Result<JsonNode, JsonError> {
  const reader = new Reader(text);
  const node = reader.document();
  return node === null ? refused(reader.error()) : ok(node);
}

type ErrorCode = JsonError['code'];

/** Every method gives null once something is wrong; the first thing wrong is kept. */
class Reader {
  readonly #text: string;
  #position = 0;
  #problem: JsonError | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  error(): JsonError {
    if (this.#problem === null) throw new Error('no JSON error was recorded');
    return this.#problem;
  }

  document(): JsonNode | null {
    this.#space();
    if (this.#position === this.#text.length) return this.#fail('json-empty');
    const node = this.#value(0);
    if (node === null) return null;
    this.#space();
    return this.#position === this.#text.length ? node : this.#fail('json-trailing');
  }

  #fail(code: ErrorCode, offset = this.#position): null {
    const found = String.fromCodePoint(...this.#codesAt(offset));
    this.#problem ??= { code, offset, found };
    return null;
  }

  #codesAt(offset: number): number[] {
    const code = this.#text.codePointAt(offset);
    return code === undefined ? [] : [code];
  }

  #peek(): string {
    return this.#text.charAt(this.#position);
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#position += 1;
    return true;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#position);
      if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return;
      this.#position += 1;
    }
  }

  #value(depth: number): JsonNode | null {
    const first = this.#peek();
    if (first === '{' || first === '[') {
      if (depth >= MAX_JSON_DEPTH) return this.#fail('json-too-deep');
      return first === '{' ? this.#object(depth + 1) : this.#array(depth + 1);
    }
    if (first === '"') return this.#string();
    if (first === '-' || (first >= '0' && first <= '9')) return this.#number();
    return (
      this.#word('true', true) ??
      this.#word('false', false) ??
      this.#word('null', null) ??
      this.#fail('json-unexpected')
    );
  }

  #word(word: string, value: boolean | null): JsonScalar | null {
    if (!this.#text.startsWith(word, this.#position)) return null;
    const start = this.#position;
    this.#position += word.length;
    return { kind: value === null ? 'null' : 'boolean', value, start, end: this.#position };
  }

  #object(depth: number): JsonNode | null {
    const start = this.#position;
    const entries: JsonEntry[] = [];
    this.#position += 1;
    this.#space();
    if (this.#take('}')) return { kind: 'object', entries, start, end: this.#position };
    for (;;) {
      this.#space();
      if (this.#peek() !== '"') return this.#fail('json-unexpected');
      const key = this.#string();
      if (key === null) return null;
      this.#space();
      if (!this.#take(':')) return this.#fail('json-unexpected');
      this.#space();
      const value = this.#value(depth);
      if (value === null) return null;
      entries.push({ key, value });
      this.#space();
      if (this.#take('}')) return { kind: 'object', entries, start, end: this.#position };
      if (!this.#take(',')) return this.#fail('json-unexpected');
    }
  }

  #array(depth: number): JsonNode | null {
    const start = this.#position;
    const items: JsonNode[] = [];
    this.#position += 1;
    this.#space();
    if (this.#take(']')) return { kind: 'array', items, start, end: this.#position };
    for (;;) {
      this.#space();
      const item = this.#value(depth);
      if (item === null) return null;
      items.push(item);
      this.#space();
      if (this.#take(']')) return { kind: 'array', items, start, end: this.#position };
      if (!this.#take(',')) return this.#fail('json-unexpected');
    }
  }

  #string(): (JsonScalar & { readonly value: string }) | null {
    const start = this.#position;
    this.#position += 1;
    let value = '';
    let from = this.#position;
    for (;;) {
      if (this.#position >= this.#text.length) return this.#fail('json-string-open', start);
      const code = this.#text.charCodeAt(this.#position);
      if (code < 32) {
        // A line that ends inside a string is most likely a missing quotation mark.
        return this.#fail(
          code === 10 || code === 13 ? 'json-string-open' : 'json-string-control',
          code === 10 || code === 13 ? start : this.#position,
        );
      }
      if (code === 34) {
        value += this.#text.slice(from, this.#position);
        this.#position += 1;
        return { kind: 'string', value, start, end: this.#position };
      }
      if (code === 92) {
        value += this.#text.slice(from, this.#position);
        const escaped = this.#escape();
        if (escaped === null) return null;
        value += escaped;
        from = this.#position;
      } else {
        this.#position += 1;
      }
    }
  }

  #escape(): string | null {
    const start = this.#position;
    const letter = this.#text.charAt(start + 1);
    const simple = ESCAPES.get(letter);
    if (simple !== undefined) {
      this.#position += 2;
      return simple;
    }
    const digits = this.#text.slice(start + 2, start + 6);
    if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) return this.#fail('json-escape', start);
    this.#position += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #number(): JsonScalar | null {
    const start = this.#position;
    const rule = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    rule.lastIndex = start;
    const found = rule.exec(this.#text);
    if (found === null) return this.#fail('json-number');
    this.#position += found[0].length;
    if (/[\w.+-]/.test(this.#peek())) return this.#fail('json-number', start);
    return { kind: 'number', value: Number(found[0]), start, end: this.#position };
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
