import { lanePlaceTexts, laneSegmentTexts, lanesCounts, sayCount } from '../../i18n/index.ts';
import { printTexts } from '../../i18n/texts/print.ts';
import type { Xml } from '../../lib/xml.ts';
import {
  type KeyLane,
  type KeyLanes,
  keyLanes,
  type LaneSegment,
  type LaneState,
  linesOf,
  type Strand,
  story,
} from '../../player/index.ts';
import { plainText, type Take, told } from '../take.ts';
import { type Drawing, glyph, HATCHING, line, moved, SIZE, shape } from './draw.ts';
import { LOOK_GLYPHS } from './glyphs.ts';
import type { LookColours, Palette } from './palette.ts';
import { clipped, widthOf } from './text.ts';

const NAMES = 168;
const STRAND = 17;
const BEATS = 22;
const LEGEND = 26;

interface LanesView {
  /** Only lanes that this says yes to; all of them where it is left out. */
  readonly isShown?: (lane: KeyLane) => boolean;
  /** The position up to which the lanes are drawn; the whole run where it is left out. */
  readonly now?: number;
  readonly hasLegend?: boolean;
  /** Of each lane only the lines on which something is held at that moment, or has just gone. */
  readonly isBrief?: boolean;
}

/** The lives of all keys and of the data, a lane each, with the beats of the story over them. */
export function lanesDrawing(
  take: Take,
  palette: Palette,
  width: number,
  { isShown = () => true, now, hasLegend = true, isBrief = false }: LanesView = {},
): Drawing {
  const lanes = keyLanes(take.trace);
  const scale: Scale = {
    total: lanes.total,
    track: width - NAMES,
    now: now ?? lanes.total,
    isBrief,
  };
  const parts: Xml[] = [...beats(take, palette, scale)];
  let y = BEATS + 4;
  let group: string | null = null;
  for (const lane of lanes.lanes.filter(isShown)) {
    if (lanes.groups.length > 1 && lane.group !== null && lane.group !== group) {
      parts.push(
        line(clipped(lane.group, width, SIZE.small), 0, y + 12, {
          size: SIZE.small,
          fill: palette.inkSoft,
          mono: true,
        }),
      );
      y += STRAND;
    }
    group = lane.group;
    const drawn = laneDrawing(take, lane, lanes, palette, scale);
    parts.push(moved(drawn.parts, 0, y));
    y += drawn.height;
  }
  if (now !== undefined) {
    const x = NAMES + (now / scale.total) * scale.track;
    parts.push(shape('path', { d: `M${x} 0V${y}`, stroke: palette.accent, 'stroke-width': 2 }));
  }
  if (hasLegend) {
    parts.push(moved(legend(take, palette, lanes), NAMES, y + 8));
    y += LEGEND + 8;
  }
  return { width, height: y, parts };
}

interface Scale {
  readonly total: number;
  /** Width of the tracks. */
  readonly track: number;
  readonly now: number;
  readonly isBrief: boolean;
}

/** The lines of a lane that are drawn. */
function linesShown(
  { strands }: KeyLane,
  { now, isBrief }: Pick<Scale, 'now' | 'isBrief'>,
): readonly (readonly Strand[])[] {
  const lines = linesOf(strands);
  if (!isBrief) return lines;
  return lines.filter((line) =>
    line.some(({ segments }) =>
      segments.some(({ from, to }) => from <= now && (to === null || to >= now)),
    ),
  );
}

/** Height of a lane as it is drawn. */
export function laneHeight(lane: KeyLane, scale: Pick<Scale, 'now' | 'isBrief'>): number {
  return Math.max(1, linesShown(lane, scale).length) * STRAND + 3;
}

/** Where a moment lies on a track: whole numbers are the ends of steps. */
function placeOf(at: number, { total, track }: Scale): number {
  return NAMES + (at / total) * track;
}

function beats(take: Take, palette: Palette, scale: Scale): readonly Xml[] {
  return story(take.trace).flatMap(({ kind, first, last }, index) => {
    if (first > scale.now) return [];
    const start = placeOf(first - 1, scale);
    const width = placeOf(Math.min(last, scale.now), scale) - start - 2;
    const isNow = scale.now < scale.total && scale.now <= last;
    const isBad = kind === 'refuse';
    const name = `${index + 1} ${take.narrator.beatName(kind)}`;
    const fits = [name, String(index + 1)].find((text) => widthOf(text, SIZE.small) <= width - 4);
    const fill = isBad ? palette.bad : isNow ? palette.accent : palette.accentWash;
    const ink = isBad ? palette.panel : isNow ? palette.onAccent : palette.ink;
    return [
      shape('rect', { x: start, y: 0, width: Math.max(1, width), height: BEATS - 3, rx: 3, fill }),
      ...(fits === undefined
        ? []
        : [line(fits, start + width / 2, 13, { size: SIZE.small, fill: ink, anchor: 'middle' })]),
    ];
  });
}

function laneDrawing(
  take: Take,
  lane: KeyLane,
  lanes: KeyLanes,
  palette: Palette,
  scale: Scale,
): Drawing {
  const { ink } = palette.looks[lane.look];
  const name = take.narrator.valueShortName(lane, take.trace);
  const strands = linesShown(lane, scale);
  const height = laneHeight(lane, scale);
  const isKept = lane.strands.some(({ state }) => state === 'kept');
  // The calls are made to the KMS key, which answers them from where it lies.
  const calls = lane.party === 'kms' && isKept ? lanes.calls : [];
  const made = calls.filter(({ position }) => position <= scale.now);
  const last = made.at(-1);
  return {
    width: NAMES + scale.track,
    height,
    parts: [
      shape('path', { d: `M0 0H${NAMES + scale.track}`, stroke: palette.hair, 'stroke-width': 1 }),
      glyph(LOOK_GLYPHS[lane.look], 0, 3, ink, 13),
      line(clipped(plainText(name), NAMES - 30, SIZE.small), 18, 13, {
        size: SIZE.small,
        fill: ink,
        weight: 600,
      }),
      ...strands.flatMap((line, index) =>
        strandParts(take, lane, line, index * STRAND + 2, palette, scale),
      ),
      ...made.map(({ position }) =>
        shape('circle', { cx: placeOf(position - 0.5, scale), cy: 10, r: 4, fill: palette.ink }),
      ),
      ...(last === undefined ? [] : callCount(take, made.length, last.position, palette, scale)),
    ],
  };
}

/** How many calls there were, behind the last of them; left of it where the track ends. */
function callCount(
  { narrator }: Take,
  count: number,
  position: number,
  palette: Palette,
  scale: Scale,
): readonly Xml[] {
  const words = sayCount(narrator.lang, lanesCounts.calls, count);
  const width = widthOf(words, SIZE.small) + 8;
  const after = placeOf(position, scale);
  const x = after + width > NAMES + scale.track ? placeOf(position - 1, scale) - width : after;
  return [
    shape('rect', { x, y: 3, width, height: 14, rx: 3, fill: palette.panel }),
    line(words, x + 4, 13.5, { size: SIZE.small, fill: palette.ink }),
  ];
}

function strandParts(
  take: Take,
  lane: KeyLane,
  strands: readonly Strand[],
  y: number,
  palette: Palette,
  scale: Scale,
): readonly Xml[] {
  const segments = strands
    .flatMap((strand) => strand.segments)
    .filter(({ from }) => from <= scale.now);
  const deaths = new Set(
    strands.flatMap(({ dies }) =>
      dies !== null && dies.position <= scale.now ? [dies.position] : [],
    ),
  );
  return [
    ...segments.flatMap((segment) => segmentParts(take, lane, segment, y, palette, scale)),
    ...[...deaths].flatMap((position) => {
      const x = placeOf(position - 0.5, scale);
      return [
        shape('circle', {
          cx: x,
          cy: y + 7,
          r: 7.5,
          fill: palette.panel,
          stroke: palette.inkSoft,
        }),
        glyph('erase', x - 5, y + 2, palette.ink, 10),
      ];
    }),
  ];
}

function segmentParts(
  take: Take,
  lane: KeyLane,
  { party, state, from, to }: LaneSegment,
  y: number,
  palette: Palette,
  scale: Scale,
): readonly Xml[] {
  const start = placeOf(Math.max(0, from - 1), scale);
  const end = placeOf(Math.min(to === null ? scale.total : to - 0.5, scale.now), scale);
  const width = Math.max(1, end - start);
  const { ink, wash, rule } = segmentColours(state, lane, palette);
  const words = told(take, lanePlaceTexts[party]);
  const fits = widthOf(words, SIZE.small) <= width - 8;
  return [
    shape('rect', {
      x: start,
      y,
      width,
      height: 14,
      rx: 3,
      fill: state === 'kept' ? `url(#${HATCHING})` : wash,
      stroke: rule,
      'stroke-dasharray': state === 'hashed' ? '3 2' : undefined,
    }),
    ...(fits && state === 'kept'
      ? [
          shape('rect', {
            x: start + 3,
            y: y + 1,
            width: widthOf(words, SIZE.small) + 4,
            height: 12,
            fill: palette.panel,
          }),
        ]
      : []),
    ...(fits ? [line(words, start + 5, y + 11, { size: SIZE.small, fill: ink })] : []),
  ];
}

/** A plaintext key is drawn full, so that it catches the eye. */
function segmentColours(state: LaneState, { look }: KeyLane, palette: Palette): LookColours {
  const { key, wrapped, ciphertext, plaintext, public: hashed } = palette.looks;
  switch (state) {
    case 'wrapped':
      return wrapped;
    case 'ciphertext':
      return ciphertext;
    case 'hashed':
      return hashed;
    case 'kept':
      return key;
    case 'plaintext':
      return look === 'plaintext'
        ? plaintext
        : { ink: palette.panel, wash: key.ink, rule: key.rule };
  }
}

const STATES: readonly LaneState[] = ['plaintext', 'wrapped', 'ciphertext', 'hashed', 'kept'];

/** The patterns that occur, with their meaning. */
function legend(take: Take, palette: Palette, { lanes }: KeyLanes): readonly Xml[] {
  const all = lanes.flatMap(({ strands }) => strands);
  const shown = new Set(all.flatMap(({ segments }) => segments.map(({ state }) => state)));
  const parts: Xml[] = [];
  let x = 0;
  for (const state of STATES.filter((each) => shown.has(each))) {
    const { wash, rule } = segmentColours(state, { look: 'key' } as KeyLane, palette);
    const words = told(take, laneSegmentTexts[state]);
    parts.push(
      shape('rect', {
        x,
        y: 2,
        width: 22,
        height: 14,
        rx: 3,
        fill: state === 'kept' ? `url(#${HATCHING})` : wash,
        stroke: rule,
        'stroke-dasharray': state === 'hashed' ? '3 2' : undefined,
      }),
      line(words, x + 28, 13, { size: SIZE.small, fill: palette.inkSoft }),
    );
    x += 28 + widthOf(words, SIZE.small) + 14;
  }
  if (all.some(({ dies }) => dies !== null)) {
    parts.push(
      glyph('erase', x, 3, palette.ink, 12),
      line(told(take, printTexts.erased), x + 18, 13, {
        size: SIZE.small,
        fill: palette.inkSoft,
      }),
    );
  }
  return parts;
}
