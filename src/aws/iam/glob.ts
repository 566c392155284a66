/**
 * Wildcard matching of the policy language: `*` is any run of characters (also none, also `/` and `:`), `?` one
 * character. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 *
 * No regular expression and no recursion: one remembered `*` is enough, so the work is at most pattern × text, and every
 * comparison is taken from a budget the caller sets.
 */
export interface Pattern {
  readonly text: string;
  /** Positions in `text` where `*` and `?` are ordinary characters; null: nowhere. */
  readonly literal: ReadonlySet<number> | null;
}

/** Comparisons that may still be made; `spent` turns true when they were not enough. */
export interface Work {
  left: number;
  spent: boolean;
}

/** Takes an amount of work from what is left. False when there was not enough: the work is then not to be done. */
export function take(work: Work, amount: number): boolean {
  work.left -= amount;
  if (work.left < 0) work.spent = true;
  return !work.spent;
}

const STAR = -1;
const ANY = -2;
const SURROGATE = /[\ud800-\udfff]/;

export function plainPattern(text: string): Pattern {
  return { text, literal: null };
}

export function lowerPattern(pattern: Pattern): Pattern {
  // Lower-casing can change a text's length (U+0130), which would move the literal positions.
  if (pattern.literal === null) return plainPattern(pattern.text.toLowerCase());
  let text = '';
  const literal = new Set<number>();
  for (let i = 0; i < pattern.text.length; i++) {
    if (pattern.literal.has(i)) literal.add(text.length);
    text += pattern.text.charAt(i).toLowerCase();
  }
  return { text, literal };
}

/** True when the pattern covers the whole text. False, with `work.spent` set, when the budget ran out. */
export function globMatches(pattern: Pattern, text: string, work: Work): boolean {
  work.left -= 1;
  const { text: source, literal } = pattern;
  if (literal === null && source === '*') return true;
  const wild = literal !== null || source.includes('*') || source.includes('?');
  if (!wild) return source === text;
  if (literal === null && isPrefixPattern(source)) return text.startsWith(source.slice(0, -1));
  // Both are read to their ends before the first comparison.
  if (!take(work, source.length + text.length)) return false;
  return walk(tokens(source, literal), codes(text), work);
}

function isPrefixPattern(source: string): boolean {
  return source.indexOf('*') === source.length - 1 && !source.includes('?');
}

function walk(pattern: readonly number[], text: readonly number[], work: Work): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    if (!take(work, 1)) return false;
    const token = pattern[p];
    if (token === STAR) {
      star = p;
      resume = t;
      p += 1;
    } else if (token !== undefined && (token === ANY || token === text[t])) {
      p += 1;
      t += 1;
    } else if (star >= 0) {
      resume += 1;
      p = star + 1;
      t = resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === STAR) p += 1;
  return p === pattern.length;
}

function tokens(source: string, literal: ReadonlySet<number> | null): number[] {
  const list: number[] = [];
  for (let i = 0; i < source.length; ) {
    const code = source.codePointAt(i) ?? 0;
    const free = literal === null || !literal.has(i);
    if (free && code === 42) {
      // A run of stars is one star.
      if (list.at(-1) !== STAR) list.push(STAR);
    } else if (free && code === 63) {
      list.push(ANY);
    } else {
      list.push(code);
    }
    i += code > 0xffff ? 2 : 1;
  }
  return list;
}

/** Code points, so that `?` covers one character also beyond U+FFFF. */
function codes(text: string): number[] {
  const list: number[] = [];
  if (!SURROGATE.test(text)) {
    for (let i = 0; i < text.length; i++) list.push(text.charCodeAt(i));
    return list;
  }
  for (const character of text) list.push(character.codePointAt(0) ?? 0);
  return list;
}
