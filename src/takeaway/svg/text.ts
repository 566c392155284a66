import { plainText } from '../take.ts';

/**
 * How wide a text is, in units of its size, in a wide sans-serif face: nothing here can ask the face that will be used.
 * A text may so be broken or cut a little early, and seldom runs over its neighbour. For heavier letters see `STRONG`.
 */
export function widthOf(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += advanceOf(character);
  return units * size;
}

/** By how much letters are wider where they are strong. */
export const STRONG = 1.12;

const NARROW = new Set("iljtfrI.,:;'|!()[]/ -");
const WIDE = new Set('mwMWQO@%&→—');

function advanceOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  // From here on: Hangul, kana, Han, full-width forms, emoji; the punctuation before has the width of a letter.
  if (code >= 0x1100 && !(code >= 0x2000 && code < 0x2e80)) return 1;
  if (NARROW.has(character)) return 0.38;
  if (WIDE.has(character)) return 0.95;
  return /[A-Z]/.test(character) ? 0.7 : 0.62;
}

/** As much of a text as fits a width, with an ellipsis where it does not. */
export function clipped(text: string, width: number, size: number): string {
  const plain = plainText(text);
  if (widthOf(plain, size) <= width) return plain;
  const room = width - widthOf('…', size);
  let kept = '';
  let used = 0;
  for (const character of plain) {
    used += advanceOf(character) * size;
    if (used > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in lines of at most a width; what does not fit the last of them is cut. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(plainText(text).trim())) {
    if (line !== '' && widthOf((line + word).trimEnd(), size) > width) {
      if (lines.length + 1 >= most) {
        // The rest is cut within the last line, so that its end says so.
        line = plainText(text).trim().slice(lines.join('').length);
        break;
      }
      lines.push(line);
      line = '';
    }
    line += word;
  }
  lines.push(line);
  return lines.map((each) => clipped(each.trim(), width, size));
}

/** Pieces between which a line may be broken: after a space, and around each Japanese character save before marks. */
function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

const JAPANESE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const MARKS = '、。，．・：；？！）」』】…';
const WORD = new RegExp(
  `[${JAPANESE}「『（][${MARKS}]*|[^${JAPANESE}「『（\\s]+[${MARKS}]*\\s?|\\s`,
  'gu',
);
