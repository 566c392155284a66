import { part } from '../../../lib/part.ts';
import type { XmlElement } from './plain-xml.ts';
import { readPlainXml } from './plain-xml.ts';

export type { XmlElement };

const loadParser = part(() => import('./any-xml.ts'));

/** The root element of an XML text, or null when it is not well-formed (or deeper than any S3 document). */
export async function parseXml(text: string): Promise<XmlElement | null> {
  return readPlainXml(text) ?? (await loadParser()).parseAnyXml(text);
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
