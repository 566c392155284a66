import { element, text as textNode, type Xml } from '../../lib/xml.ts';
import { plainText } from '../take.ts';
import { GLYPHS, type Glyph } from './glyphs.ts';
import type { Palette } from './palette.ts';

/** A part of a picture, drawn from its upper left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Xml[];
}

/** Sizes of type in a picture, in its own units. */
export const SIZE = { small: 11, text: 13, strong: 15, title: 20 } as const;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of a picture. Numbers are written to a tenth. */
export function shape(name: string, attributes: Attributes, content: readonly Xml[] = []): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? rounded(value) : value]],
  );
  return element(name, content, Object.fromEntries(written));
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

interface Lettering {
  readonly size?: number;
  readonly fill: string;
  readonly weight?: 400 | 600 | 700;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly mono?: boolean;
}

/** A line of text with its baseline at `y`. */
export function line(
  text: string,
  x: number,
  y: number,
  { size = SIZE.text, fill, weight = 400, anchor = 'start', mono = false }: Lettering,
): Xml {
  return shape(
    'text',
    {
      x,
      y,
      fill,
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-family': mono ? 'monospace' : undefined,
    },
    [textNode(plainText(text))],
  );
}

/** Parts, moved. */
export function moved(parts: readonly Xml[], x: number, y: number): Xml {
  return shape('g', { transform: `translate(${rounded(x)} ${rounded(y)})` }, parts);
}

/** An icon of 16 units, its upper left corner at a place. */
export function glyph(name: Glyph, x: number, y: number, colour: string, size = 14): Xml {
  return shape('path', {
    d: GLYPHS[name],
    transform: `translate(${rounded(x)} ${rounded(y)}) scale(${size / 16})`,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

/** Drawings below one another. */
export function stacked(drawings: readonly Drawing[], gap: number): Drawing {
  let at = 0;
  const parts: Xml[] = [];
  for (const drawing of drawings) {
    if (at > 0) at += gap;
    parts.push(moved(drawing.parts, 0, at));
    at += drawing.height;
  }
  return { width: Math.max(0, ...drawings.map(({ width }) => width)), height: at, parts };
}

/** The id of the hatching of what is kept; the one thing in a picture that is referred to. */
export const HATCHING = 'kept';

/** A drawing as a file of its own: nothing in it comes from elsewhere, and its fonts are the generic ones. */
export function svgDocument(
  drawing: Drawing,
  title: string,
  palette: Palette,
  margin = 24,
): string {
  const width = Math.ceil(drawing.width + 2 * margin);
  const height = Math.ceil(drawing.height + 2 * margin);
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'sans-serif',
      role: 'img',
    },
    [
      element('title', plainText(title)),
      shape('defs', {}, [hatching(palette)]),
      shape('rect', { width, height, fill: palette.panel }),
      moved(drawing.parts, margin, margin),
    ],
  ).xml;
}

function hatching({ looks }: Palette): Xml {
  const { wash, rule } = looks.key;
  return shape('pattern', { id: HATCHING, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, [
    shape('rect', { width: 8, height: 8, fill: wash }),
    shape('path', { d: 'M-2 2 2 -2M0 8 8 0M6 10 10 6', stroke: rule, 'stroke-width': 1 }),
  ]);
}
