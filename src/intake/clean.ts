import { readable, withoutFrames } from '../evidence/clean.ts';

/** The text with one kind of line end, and nothing that only a file's beginning has. */
export function plainText(pasted: string): string {
  return pasted.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/**
 * The text in the ways it may be meant, the plainest first: as it is; without colours and what HTML escapes; without what
 * quotes, boxes and logs put before each line.
 */
export function readings(text: string): readonly string[] {
  const coloured = readable(text);
  const bare = withoutFrames(coloured.split('\n')).join('\n');
  return [...new Set([text, coloured, bare])];
}

/** One level of what a string of JSON escapes. */
export function unescapedOnce(text: string): string {
  return text.replace(/\\(["\\/nrt])/g, (_whole, sign: string) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '', t: ' ' };
