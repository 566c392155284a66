import { XmlElement as Element, parseXml as parse, XmlCdata, XmlText } from '@rgrove/parse-xml';
import type { XmlElement } from './plain-xml.ts';
import { DEEPEST } from './plain-xml.ts';

/** The root element of any XML text, or null when it is not well-formed, or deeper than any S3 document. */
export function parseAnyXml(text: string): XmlElement | null {
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
