/*
 * XML as S3 speaks it: elements, attributes and texts, in small and well-formed documents. Written here alone, and read
 * here wherever only the text of some element is wanted. Requests that S3 receives may hold anything: those are parsed
 * as a whole (`aws/s3/wire/parse-xml.ts`).
 */

/** An element as text. Made here alone, so that nothing gets into a document unescaped. */
export interface Xml {
  readonly xml: string;
}

type Content = string | number | boolean | readonly (Xml | null)[];

/** An element with a text, or with elements; those that are null are left out. */
export function element(
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string>> = {},
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = Array.isArray(content)
    ? (content as readonly (Xml | null)[]).map((each) => each?.xml ?? '').join('')
    : escapeXml(String(content));
  return { xml: `<${name}${written.join('')}>${inner}</${name}>` };
}

/** A text that stands in no element of its own. */
export function text(content: string): Xml {
  return { xml: escapeXml(content) };
}

/** The element, or nothing when there is no text for it. */
export function optional(name: string, text: string | number | null | undefined): Xml | null {
  return text === null || text === undefined ? null : element(name, text);
}

/** A whole document: the declaration and its root. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** S3 writes control characters as references, although XML 1.0 allows few of them; `encoding-type=url` is there for that. */
function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: keys of objects may contain them
  return text.replace(/[&<>"'\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/g, (c) => {
    return ESCAPES[c] ?? `&#x${c.charCodeAt(0).toString(16)};`;
  });
}

/** Texts of the elements of that name, in order; an element that holds others has none. */
export function elementTexts(xml: string, name: string): readonly string[] {
  const found = xml.matchAll(new RegExp(`${opening(name)}(?:/>|>([^<]*)</${name}\\s*>)`, 'g'));
  return [...found].map(([, inside = '']) => unescapeXml(inside));
}

/** Text of the first element of that name; null where there is none. */
export function elementText(xml: string, name: string): string | null {
  return elementTexts(xml, name)[0] ?? null;
}

/** How many elements of that name there are, whatever they hold. */
export function elementCount(xml: string, name: string): number {
  return [...xml.matchAll(new RegExp(`${opening(name)}/?>`, 'g'))].length;
}

/** An opening tag up to where it closes. */
function opening(name: string): string {
  return `<${name}(?:\\s[^<>]*?)?`;
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};
const LAST_CODE_POINT = 0x10_ffff;

/** The five entities of XML and references to characters by their number; anything else stays as it stands there. */
function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}
