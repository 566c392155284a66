/*
 * A text as AWS wrote it, as far as that can be had back: without colours, without what quotes, frames and log lines put
 * before each line, and with what was escaped for HTML or JSON, once or several times, as it was.
 */

/** A line of the pasted text. */
export interface Line {
  readonly text: string;
  /** As long as a terminal's line can be, so that its end may stand in the middle of a word. */
  readonly full: boolean;
}

/** Widths that terminals have. */
const WIDTHS: ReadonlySet<number> = new Set([80, 100, 120, 132, 160]);
/** So many things may have been put before a line, one before the other. */
const ROUNDS = 3;

/** The pasted text as lines, cleaned. Takes time in proportion to the text. */
export function cleanLines(pasted: string): readonly Line[] {
  const raw = unescapeBackslashes(readable(pasted)).split('\n');
  const texts = withoutFrames(raw);
  const [ofRaw, ofTexts] = [fullLines(raw), fullLines(texts)];
  return texts.map((text, at) => ({
    text,
    full: ofRaw[at] === true || ofTexts[at] === true,
  }));
}

/** Which lines are as long as a terminal's; of the first something else may stand before the text. */
function fullLines(lines: readonly string[]): readonly boolean[] {
  const widestOf = (some: readonly string[]) =>
    some.reduce((most, line) => Math.max(most, line.length), 0);
  const isFolded = (some: readonly string[], width: number) =>
    some.filter((line) => line.length === width).length > 1 || WIDTHS.has(width);
  const rest = lines.slice(1);
  const [width, widthOfRest] = [widestOf(lines), widestOf(rest)];
  // One long line among many others is just long.
  if (isFolded(lines, width) || lines.filter(isWritten).length === 2)
    return lines.map((line) => line.length === width);
  if (!isFolded(rest, widthOfRest)) return lines.map(() => false);
  return lines.map((line, at) => line.length === widthOfRest || (at === 0 && width > widthOfRest));
}

/** The text without colours and with what HTML escaped; backslashes stay. */
export function readable(pasted: string): string {
  return unescapeHtml(plainCharacters(pasted));
}

/** Lines without what quotes, boxes and logs put before each. */
export function withoutFrames(raw: readonly string[]): readonly string[] {
  let lines = raw;
  for (let round = 0; round < ROUNDS; round += 1) {
    const written = lines.filter(isWritten).length;
    const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
    // In XML whose lines were broken a line may begin with this sign, too.
    const areQuoted =
      count(/^[ \t]{0,8}>/) * 2 > written || count(/^[ \t]{0,8}>(?:[\s>]|$)/) * 2 >= written;
    lines = lines.map((line) => withoutFrame(areQuoted ? line.replace(QUOTED, '') : line));
  }
  return lines;
}

const isWritten = (line: string) => line.trim() !== '';

const ESCAPE = String.fromCharCode(27);
/** Colours and other sequences for a terminal, also where the escape character was lost or written out. */
const SEQUENCES = new RegExp(
  [
    `${ESCAPE}\\][^${ESCAPE}\\u0007]{0,300}(?:\\u0007|${ESCAPE}\\\\)`,
    `(?:${ESCAPE}|\\u009b|\\\\{1,8}(?:u001[bB]|x1[bB]|e|033)|\\^\\[)\\[[0-9;?]{0,20}[A-Za-z]`,
    '\\[[0-9]{1,3}(?:;[0-9]{1,3}){0,8}m',
  ].join('|'),
  'g',
);

/** Line breaks and quotes of one kind, and nothing that is not seen. */
function plainCharacters(text: string): string {
  return text
    .replace(SEQUENCES, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]|↵/g, '\n')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'");
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
};

/** What HTML and XML write as entities, however often it was escaped. */
function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:amp;){0,4}(?:#x([0-9a-f]{1,5})|#(\d{1,6})|(lt|gt|quot|apos|nbsp|amp));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole;
    },
  );
}

const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '', t: ' ' };

/** What JSON and shells escape with backslashes, however often; a path of Windows stays as it is. */
function unescapeBackslashes(text: string): string {
  return text.replace(
    /(?<![A-Za-z])[A-Za-z]:\\[^\s"',]{0,300}|\\{1,16}(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrt"'/`]))/g,
    (whole, unicode: string | undefined, hex: string | undefined, short: string | undefined) => {
      if (short !== undefined) return CONTROL[short] ?? short;
      const code = unicode ?? hex;
      return code === undefined ? whole : (character(Number.parseInt(code, 16)) ?? whole);
    },
  );
}

function character(code: number): string | null {
  return code > 31 && code < 0x11_0000 ? String.fromCodePoint(code) : code === 10 ? '\n' : null;
}

const QUOTED = /^(?:[ \t]{0,8}>){1,8}[ \t]?/;
/** The bar of a box or a log's column; how pytest marks an error; fences of Markdown. */
const FRAME =
  /^(?:[ \t]{0,40}(?:[|+](?=[ \t|]|$)|[│┃║▏╷╵])[ \t]?){1,8}|^[\w.-]{1,40}[ \t]{1,20}\|[ \t]|^E[ \t]{2,20}|^[ \t]{0,8}(?:```|~~~)\w{0,20}$/;
const TIMESTAMP =
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?\]?[ \t]{0,8}/;

function withoutFrame(line: string): string {
  const inside = line.replace(FRAME, '').replace(TIMESTAMP, '');
  let end = inside.length;
  while (end > 0 && '│┃║|'.includes(inside.charAt(end - 1))) end -= 1;
  return inside.slice(0, end);
}
