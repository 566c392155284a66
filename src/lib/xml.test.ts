import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  element,
  elementCount,
  elementText,
  elementTexts,
  optional,
  text,
  xmlDocument,
} from './xml.ts';

describe('writing XML', () => {
  it('escapes texts and attributes, and leaves out what is not there', () => {
    const root = element('A', [text('<&>'), optional('B', null), optional('C', 0)], { d: '"\'' });
    expect(xmlDocument(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<A d="&quot;&apos;">&lt;&amp;&gt;<C>0</C></A>',
    );
  });
});

describe('reading XML', () => {
  it('finds texts of any element of a name, with attributes or without', () => {
    const xml = '<R><P a="1">x</P><P/><P\n>y</P ><Part>z</Part><P b="/"/></R>';
    expect(elementTexts(xml, 'P')).toEqual(['x', '', 'y', '']);
    expect(elementText(xml, 'Part')).toBe('z');
    expect(elementText(xml, 'R')).toBeNull();
    expect(elementCount(xml, 'P')).toBe(4);
    expect(elementCount(xml, 'R')).toBe(1);
    expect(elementCount(xml, 'Q')).toBe(0);
  });

  it('decodes the entities of XML once, and characters by their number', () => {
    const read = (inside: string) => elementText(`<T>${inside}</T>`, 'T');
    expect(read('&lt;&gt;&quot;&apos;&amp;')).toBe('<>"\'&');
    expect(read('&amp;lt;')).toBe('&lt;');
    expect(read('&#34;&#x22;&#x1F511;')).toBe('""🔑');
    expect(read('&nbsp;&#x110000;&')).toBe('&nbsp;&#x110000;&');
  });

  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'<>&"\'a ;#\u0001\r\u001f\ufffe🔑', '&amp;')),
        (pieces) => {
          const written = pieces.join('');
          expect(elementText(element('T', written, { a: '>' }).xml, 'T')).toBe(written);
        },
      ),
    );
  });
});
