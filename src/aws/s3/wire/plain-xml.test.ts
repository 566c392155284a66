import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnyXml } from './any-xml.ts';
import { parseXml } from './parse-xml.ts';
import { readPlainXml } from './plain-xml.ts';

const VERSIONING =
  '<?xml version="1.0" encoding="UTF-8"?>\n<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\n  <Status>Enabled</Status>\n</VersioningConfiguration>\n';
const nested = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels);

/** Pieces of which documents consist, well-formed or not. */
const piece = fc.constantFrom(
  ...['<a>', '</a>', '<b x="1">', '</b>', '<b/>', '<a />', '</a >', '</a/>', '</b x="1">', '< a>'],
  ...[
    'x',
    ' ',
    '\n',
    '\r',
    '>',
    ']]>',
    '&amp;',
    '&lt;',
    '&#65;',
    '&copy;',
    '&',
    '"',
    'é',
    '\u0001',
  ],
  ...[
    '<!-- x -->',
    '<![CDATA[x]]>',
    '<?p i?>',
    '<!DOCTYPE a>',
    '<n:a>',
    '</n:a>',
    '<a x="1" x="2">',
  ],
  ...['<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8"?>', '<a x="<">', "<a x='1'>"],
);
const documents = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .chain((inside) => fc.constantFrom(inside, `<a>${inside}</a>`, `<a><b>${inside}</b></a>`));

describe('readPlainXml', () => {
  it('reads what programs write', () => {
    expect(readPlainXml(VERSIONING)).toEqual({
      name: 'VersioningConfiguration',
      children: [{ name: 'Status', children: [], text: 'Enabled', exact: 'Enabled' }],
      text: '',
      exact: '\n  \n',
    });
    expect(readPlainXml('<Key> a&amp;b&lt;&quot; </Key>')).toMatchObject({
      text: 'a&b<"',
      exact: ' a&b<" ',
    });
  });

  it.each([VERSIONING, '<a/>', '<a ></a >', '<a><b/>x<b>y</b>z</a>', '<a x="1"/>', nested(21)])(
    'reads %j as the whole parser does',
    (text) => {
      expect(readPlainXml(text)).not.toBeNull();
      expect(readPlainXml(text)).toEqual(parseAnyXml(text));
    },
  );

  it.each([
    nested(22),
    '',
    'x',
    '<a>',
    '<a></b>',
    '<a/><a/>',
    '<a/>x',
    '</a>',
    '\n<?xml version="1.0"?><a/>',
  ])('leaves %j to the whole parser, which refuses it', (text) => {
    expect(readPlainXml(text)).toBeNull();
    expect(parseAnyXml(text)).toBeNull();
  });

  it('never says anything else than the whole parser', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const plain = readPlainXml(text);
        if (plain !== null) expect(plain).toEqual(parseAnyXml(text));
      }),
      { numRuns: 3000 },
    );
  });
});

it.each(['<a>é</a>', '<a><![CDATA[x]]></a>', '<n:a>x</n:a>', '<a><!-- y -->x</a>', '<a>&#65;</a>'])(
  'reads %j too, by the whole parser',
  async (text) => {
    expect(readPlainXml(text)).toBeNull();
    expect(await parseXml(text)).toMatchObject({ name: 'a', text: expect.stringMatching(/^.$/) });
  },
);
