import type { Xml } from '../../lib/xml.ts';
import { fingerprint, isPublic, lookOf } from '../../player/index.ts';
import type { Value } from '../../trace/index.ts';
import type { Take } from '../take.ts';
import { glyph, line, SIZE, shape } from './draw.ts';
import { LOOK_GLYPHS } from './glyphs.ts';
import type { Palette } from './palette.ts';
import { clipped, STRONG, widthOf } from './text.ts';

/** Height of a chip. */
export const CHIP = 20;
const GAP = 4;
const ICON = 13;
/** Names longer than this are cut. */
const LONGEST = 190;

/** A value as the page shows it: icon, name and colour of its role; of what needs no watching the icon alone. */
export interface Chip {
  readonly width: number;
  draw(x: number, y: number): Xml;
}

export function chipOf(
  { narrator, trace }: Take,
  value: Value,
  palette: Palette,
  { isNamed = !isPublic(value), count = 1 } = {},
): Chip {
  const look = lookOf(value.role);
  const { ink, wash, rule } = palette.looks[look];
  const print = look === 'key' ? fingerprint(value) : null;
  const name = narrator.valueShortName(value, trace);
  const words = [name, ...(count > 1 ? [`× ${count}`] : [])].join(' ');
  const shown = isNamed ? clipped(words, LONGEST, SIZE.small) : '';
  const mark = isNamed && print !== null ? clipped(print, 60, SIZE.small) : '';
  const nameWidth = shown === '' ? 0 : widthOf(shown, SIZE.small) * STRONG + GAP;
  const markWidth = mark === '' ? 0 : widthOf(mark, SIZE.small) + GAP;
  const width = ICON + 2 * GAP + nameWidth + markWidth;
  return {
    width,
    draw: (x, y) =>
      shape('g', {}, [
        shape('rect', {
          x,
          y,
          width,
          height: CHIP,
          rx: 4,
          fill: wash,
          stroke: rule,
        }),
        glyph(LOOK_GLYPHS[look], x + GAP, y + (CHIP - ICON) / 2, ink, ICON),
        ...(shown === ''
          ? []
          : [
              line(shown, x + ICON + 2 * GAP, y + 14, { size: SIZE.small, fill: ink, weight: 600 }),
            ]),
        ...(mark === ''
          ? []
          : [
              line(mark, x + ICON + 2 * GAP + nameWidth, y + 14, {
                size: SIZE.small,
                fill: ink,
                mono: true,
              }),
            ]),
      ]),
  };
}

/** What stands between what goes in and what comes out. */
export function arrowChip(palette: Palette): Chip {
  return {
    width: ICON,
    draw: (x, y) =>
      shape('path', {
        d: `M${x + 1} ${y + CHIP / 2}h10m-4-4 4 4-4 4`,
        fill: 'none',
        stroke: palette.inkSoft,
        'stroke-width': 1.5,
      }),
  };
}

/** Chips in a row, and how many there is no room for. */
export function chipRow(
  chips: readonly Chip[],
  most: number,
): { readonly width: number; readonly shown: readonly Chip[]; readonly left: number } {
  const shown: Chip[] = [];
  let width = 0;
  for (const chip of chips) {
    const next = width + (shown.length > 0 ? GAP : 0) + chip.width;
    if (next > most) break;
    width = next;
    shown.push(chip);
  }
  return { width, shown, left: chips.length - shown.length };
}

/** Draws a row of chips from a place on; after them `+2` for those left out. */
export function drawChips(
  { shown, left }: ReturnType<typeof chipRow>,
  x: number,
  y: number,
  palette: Palette,
): readonly Xml[] {
  const parts: Xml[] = [];
  let at = x;
  for (const chip of shown) {
    parts.push(chip.draw(at, y));
    at += chip.width + GAP;
  }
  if (left > 0)
    parts.push(line(`+${left}`, at, y + 14, { size: SIZE.small, fill: palette.inkFaint }));
  return parts;
}
