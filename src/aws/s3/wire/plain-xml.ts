/** A parsed XML element: namespaces dropped, text of mixed content joined. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** Without the white space around it. */
  readonly text: string;
  /** As it stands there: an object's key may begin with a blank. */
  readonly exact: string;
}

/** Depth beyond which a request's XML is refused; S3's own documents stay far below. The root's is 0. */
export const DEEPEST = 20;

/** Characters that need no thought about encodings and line ends. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;
const DECLARATION = /^<\?xml version="1\.0"(?: encoding="UTF-8")?\?>/;
/** A text, an entity, or a tag with at most one attribute: the namespace of S3's documents. */
const PIECE =
  /([^<&\]]+)|&(lt|gt|amp|quot|apos);|<(\/?)([A-Za-z]\w*)(?: +[A-Za-z]\w*="[^<&"]*")?\s*(\/?)>/y;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/**
 * The root element of an XML text as programs write it to S3: ASCII, with names that have no prefix, and neither comments,
 * CDATA, references by number nor instructions. Null for any other text, well-formed or not: that is for the whole parser
 * (`any-xml.ts`) to say, which most runs need not load.
 */
export function readPlainXml(text: string): XmlElement | null {
  if (!PLAIN.test(text)) return null;
  const document = text.replace(DECLARATION, '').trim();
  const open: { name: string; children: XmlElement[]; exact: string }[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < document.length) {
    const piece = PIECE.exec(document);
    if (piece === null) return null;
    const [, words, entity, end, name, empty] = piece;
    const inner = open.at(-1);
    if (name === undefined) {
      if (inner === undefined) return null;
      inner.exact += words ?? ENTITIES[entity ?? ''];
      continue;
    }
    if (end === '') open.push({ name, children: [], exact: '' });
    // An end tag is empty of everything but its name.
    else if (piece[0].includes('=') || empty !== '') return null;
    if (end === '' && empty === '') continue;
    const done = open.pop();
    if (done?.name !== name || open.length > DEEPEST) return null;
    const element = { ...done, text: done.exact.trim() };
    const around = open.at(-1);
    if (around !== undefined) around.children.push(element);
    else return PIECE.lastIndex === document.length ? element : null;
  }
  return null;
}
