import { XmlElement as Element, parseXml as parse, XmlCdata, XmlText } from '@rgrove/parse-xml';

/** A parsed XML element: namespaces dropped, text of mixed content joined. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** Without the white space around it. */
  readonly text: string;
  /** As it stands there: an object's key may begin with a blank. */
  readonly exact: string;
}

/** Depth beyond which a request's XML is refused; S3's own documents stay far below. */
const DEEPEST = 20;

/** The root element of an XML text, or null when it is not well-formed (or deeper than any S3 document). */
export function parseXml(text: string): XmlElement | null {
  const convert = (element: InstanceType<typeof Element>, depth: number): XmlElement | null => {
    if (depth > DEEPEST) return null;
    const children: XmlElement[] = [];
    let content = '';
    for (const child of element.children) {
      if (child instanceof Element) {
        const converted = convert(child, depth + 1);
        if (converted === null) return null;
        children.push(converted);
      } else if (child instanceof XmlText || child instanceof XmlCdata) content += child.text;
    }
    return {
      name: element.name.replace(/^.*:/, ''),
      children,
      text: content.trim(),
      exact: content,
    };
  };
  try {
    const { root } = parse(text);
    return root === null ? null : convert(root, 0);
  } catch {
    return null;
  }
}

/** First child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Text of the first child of that name, or null. */
export function textAt(element: XmlElement, name: string): string | null {
  return childOf(element, name)?.text ?? null;
}
