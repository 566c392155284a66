/** An element as text. Made here alone, so that nothing gets into a document unescaped. */
export interface Xml {
  readonly xml: string;
}

/** An element with a text, or with elements; those that are null are left out. */
export function element(
  name: string,
  content: string | number | boolean | readonly (Xml | null)[],
): Xml {
  const inner = Array.isArray(content)
    ? (content as readonly (Xml | null)[]).map((each) => each?.xml ?? '').join('')
    : escapeXml(String(content));
  return { xml: `<${name}>${inner}</${name}>` };
}

/** An element with attributes. */
export function withAttributes(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: readonly Xml[],
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = content.map((each) => each.xml).join('');
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

/** A document without a namespace, as S3's errors are. */
export function xmlText(root: string, content: readonly (Xml | null)[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, content).xml}`;
}

/** A document in S3's namespace. */
export function s3Document(root: string, content: readonly (Xml | null)[]): string {
  const inner = content.map((each) => each?.xml ?? '').join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner}</${root}>`;
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text for an XML document. S3 writes control characters as references, although XML 1.0 allows few of them; `encoding-type=url` is there for that. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: keys of objects may contain them
  return text.replace(/[&<>"'\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/g, (c) => {
    return NAMED[c] ?? `&#x${c.charCodeAt(0).toString(16)};`;
  });
}
