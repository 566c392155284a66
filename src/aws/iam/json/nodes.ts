/** A JSON text as a tree that remembers where everything stands. Offsets count UTF-16 code units from 0. */
export interface Span {
  readonly start: number;
  /** One past the last. */
  readonly end: number;
}

export interface JsonScalar extends Span {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  readonly value: string | number | boolean | null;
}

interface JsonArray extends Span {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}

export interface JsonEntry {
  readonly key: JsonScalar & { readonly value: string };
  readonly value: JsonNode;
}

/** Keeps every entry, also a second one of the same key. */
export interface JsonObject extends Span {
  readonly kind: 'object';
  readonly entries: readonly JsonEntry[];
}

export type JsonNode = JsonScalar | JsonArray | JsonObject;

/** Why a text is not JSON, at `offset`. */
export interface JsonError {
  readonly code:
    | 'json-empty'
    | 'json-unexpected'
    | 'json-string-open'
    | 'json-string-control'
    | 'json-escape'
    | 'json-number'
    | 'json-trailing'
    | 'json-too-deep';
  readonly offset: number;
  /** The characters at fault; empty at the end of the text. */
  readonly found: string;
}

/** Line and column, both from 1; a column is one UTF-16 code unit. CR LF, LF and CR end a line. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds positions in one text; reads it once. */
export function positionFinder(text: string): (offset: number) => Position {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
