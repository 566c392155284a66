/*
 * JSON as it stands in what a terminal shows: one value after the other between prompts, commands and log lines, with
 * strings that were broken at the terminal's edge.
 */

/** Deeper than any policy or template; what reads the values afterwards goes down by recursion. */
const MOST_DEEP = 100;

interface JsonPiece {
  readonly value: unknown;
  /** Characters of the text that it takes. */
  readonly length: number;
}

interface JsonFault {
  readonly code: 'cut' | 'not-json' | 'too-deep';
  /** Where it begins, from 1. */
  readonly line: number;
}

export interface JsonInText {
  readonly pieces: readonly JsonPiece[];
  readonly faults: readonly JsonFault[];
}

/** A brace or bracket that begins a value, and none of a prompt such as `[me@host ~]$` or of `${name}`. */
const BEGINS = /\{\s*["}]|\[\s*(?:["{[]|\]\s*(?:$|\n))/y;

/** Every object and list at the top of a text, in its order. Takes time in proportion to the text. */
export function jsonInText(text: string): JsonInText {
  const pieces: JsonPiece[] = [];
  const faults: JsonFault[] = [];
  let line = 1;
  let lineAt = 0;
  const lineOf = (at: number): number => {
    for (; lineAt < at; lineAt += 1) if (text.charCodeAt(lineAt) === 10) line += 1;
    return line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign !== 123 && sign !== 91) continue;
    BEGINS.lastIndex = at;
    if (!BEGINS.test(text)) continue;
    const { end, depth } = ending(text, at);
    if (end < 0) {
      faults.push({ code: 'cut', line: lineOf(at) });
      break;
    }
    if (depth > MOST_DEEP) faults.push({ code: 'too-deep', line: lineOf(at) });
    else {
      const value = parsed(text.slice(at, end));
      if (value === undefined) faults.push({ code: 'not-json', line: lineOf(at) });
      else pieces.push({ value, length: end - at });
    }
    at = end - 1;
  }
  return { pieces, faults };
}

/** Where the value ends that begins at a place, and how deep it goes; -1 where it does not end. */
function ending(text: string, start: number): { readonly end: number; readonly depth: number } {
  let open = 0;
  let deepest = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 34) {
      at = stringEnd(text, at + 1);
      if (at < 0) break;
    } else if (sign === 123 || sign === 91) {
      open += 1;
      deepest = Math.max(deepest, open);
    } else if (sign === 125 || sign === 93) {
      open -= 1;
      if (open === 0) return { end: at + 1, depth: deepest };
    }
  }
  return { end: -1, depth: deepest };
}

/** Where the quote is that ends a string; -1 where there is none. A break after a backslash is the terminal's. */
function stringEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 34) return at;
    if (sign === 92) at += text.charCodeAt(at + 1) === 10 ? 2 : 1;
  }
  return -1;
}

function parsed(text: string): unknown {
  for (const attempt of [text, withoutBreaks(text)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Read without what a terminal has put into its strings, and then not at all.
    }
  }
  return undefined;
}

/** The text without line breaks within strings, which JSON cannot have: a terminal's edge made them. */
function withoutBreaks(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const end = stringEnd(text, at + 1);
    if (end < 0) break;
    parts.push(text.slice(from, at), text.slice(at, end).replaceAll('\n', ''));
    from = end;
    at = end;
  }
  return parts.join('') + text.slice(from);
}
