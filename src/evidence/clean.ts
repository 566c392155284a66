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

/** The pasted text as lines, cleaned. Takes time in proportion to the text. */
export function cleanLines(pasted: string): readonly Line[] {
  const raw = unescapeBackslashes(unescapeHtml(plainCharacters(pasted))).split('\n');
  const widths = raw.map((line) => line.length);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const ofThatWidth = widths.filter((width) => width === widest).length;
  const written = raw.filter((line) => line.trim() !== '').length;
  // One long line among many others is just long.
  const folded = ofThatWidth > 1 || written === 2;
  // In XML whose lines were broken a line may begin with this sign, too.
  const quoted = raw.filter((line) => /^[ \t]{0,8}>/.test(line)).length * 2 > written;
  return raw.map((line) => ({
    text: withoutFrame(quoted ? line.replace(QUOTED, '') : line),
    full: folded && line.length === widest,
  }));
}

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
