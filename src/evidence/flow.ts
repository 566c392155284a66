import type { Line } from './clean.ts';

/*
 * A text without its white space, and what white space there was. Wherever a terminal, a mail or a log broke the lines,
 * between words or within them, the letters come in the same order: AWS's wording is looked for in those.
 */

/** What stood before a character. */
const NOTHING = 0;
const SPACE = 1;
/** The end of a line that is as long as lines can be: the word may go on. */
const FOLD = 2;
/** The end of a shorter line. */
const BREAK = 3;

export interface Flow {
  /** All but white space. */
  readonly text: string;
  /** For each character what stood before it. */
  readonly gaps: Uint8Array;
}

/** Blanks and tabs; line ends are not in a line. */
const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13);

export function flowOf(lines: readonly Line[]): Flow {
  const size = lines.reduce((sum, { text }) => sum + text.length, 0);
  const gaps = new Uint8Array(size);
  const parts: string[] = [];
  let length = 0;
  let gap = BREAK;
  let wasFull = false;
  for (const { text, full } of lines) {
    let start = -1;
    let leading = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : 32;
      // A backslash at the end of a line only says that the next belongs to it.
      if (isBlank(code) || (code === 92 && at === text.length - 1)) {
        if (start >= 0) {
          parts.push(text.slice(start, at));
          start = -1;
        }
        if (at < text.length) {
          if (gap === NOTHING) gap = SPACE;
          leading += 1;
        }
      } else {
        // A blank that came to stand at the beginning of a line, when a terminal broke it there.
        if (gap === FOLD && leading === 1 && wasFull) gap = SPACE;
        gaps[length] = gap;
        length += 1;
        gap = NOTHING;
        leading = 0;
        wasFull = false;
        if (start < 0) start = at;
      }
    }
    if (gap === NOTHING) gap = full ? FOLD : BREAK;
    else if (gap !== SPACE) gap = BREAK;
    wasFull = full;
  }
  return { text: parts.join(''), gaps: gaps.subarray(0, length) };
}

/** The characters between two places with the blanks that stood among them; the ends of lines are taken for a terminal's. */
export function shown({ text, gaps }: Flow, from: number, to: number): string {
  let out = '';
  for (let at = from; at < to; at += 1) {
    if (at > from && gaps[at] === SPACE) out += ' ';
    out += text.charAt(at);
  }
  return out;
}

/** Where a word that begins there ends: at white space that is no fold, or at what cannot stand in it. */
export function wordEnd({ text, gaps }: Flow, from: number, letters: RegExp, most = 1100): number {
  let at = from;
  const last = Math.min(text.length, from + most);
  while (at < last) {
    if (at > from && (gaps[at] === SPACE || gaps[at] === BREAK)) break;
    if (!letters.test(text.charAt(at))) break;
    at += 1;
  }
  return at;
}

/** Whether white space of any kind, or nothing at all, stands before the character at that place. */
export function apart({ text, gaps }: Flow, at: number): boolean {
  return at >= text.length || gaps[at] !== NOTHING;
}

/** Whether a blank or the end of a line stands somewhere between two characters of the range. */
export function hasBlanks({ gaps }: Flow, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (gaps[at] === SPACE) return true;
  return false;
}

export function hasBreaks({ gaps }: Flow, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (gaps[at] === BREAK) return true;
  return false;
}
