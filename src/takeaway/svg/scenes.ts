import { say } from '../../i18n/index.ts';
import { takeTexts } from '../../i18n/texts/take.ts';
import type { Xml } from '../../lib/xml.ts';
import {
  type KeyLane,
  keyLanes,
  laneAt,
  pauseAfter,
  showingTime,
  stopsOf,
} from '../../player/index.ts';
import type { Take } from '../take.ts';
import { assembled, type DiagramRow, diagramRows } from './diagram.ts';
import { type Drawing, line, moved, SIZE, svgDocument } from './draw.ts';
import { laneHeight, lanesDrawing } from './lanes.ts';
import { PALETTES, type Palette, type PaletteName } from './palette.ts';
import { clipped, wrapped } from './text.ts';

/** The size of a scene in pixels: 16 to 9, as a slide is. */
export const SCENE = { width: 960, height: 540 } as const;

/** A moment of an animated picture. */
export interface Scene {
  readonly position: number;
  /** How long it is to be seen, in ms. */
  readonly lasts: number;
  svg(): string;
}

/** How much of a flow is shown: the steps at which a story stops, or every one. */
export type SceneChoice = 'story' | 'everyStep';

/** How long the last scene stays, in ms, before it all begins anew. */
const LAST = 4000;

/** A run as scenes to be shown one after another, as long each as its words take to be read. */
export function scenesOf(take: Take, choice: SceneChoice, theme: PaletteName): readonly Scene[] {
  const { trace, narrator } = take;
  const palette = PALETTES[theme];
  const rows = diagramRows(take, palette, ROOM);
  // What stands behind the words of the current row has its colour.
  const lit = diagramRows(take, { ...palette, panel: palette.accentWash }, ROOM);
  const stops = choice === 'story' ? stopsOf(trace) : trace.steps.map((_, index) => index + 1);
  return stops.flatMap((position): Scene[] => {
    const step = trace.steps[position - 1];
    if (step === undefined) return [];
    const { lead, point } = narrator.caption(step, trace);
    const reading = pauseAfter(lead + point, narrator.lang);
    return [
      {
        position,
        lasts: position === trace.steps.length ? LAST : showingTime(step) + reading,
        svg: () =>
          sceneOf(
            take,
            position,
            [...rows.slice(0, position - 1), ...lit.slice(position - 1, position)],
            palette,
          ),
      },
    ];
  });
}

const MARGIN = 20;
const ROOM = SCENE.width - 2 * MARGIN;
const WORDS = 74;
const LANES = 190;

/** What the stage shows at a position: why it happens, the last steps of the diagram, and the lanes up to it. */
function sceneOf(
  take: Take,
  position: number,
  rows: readonly DiagramRow[],
  palette: Palette,
): string {
  const height = SCENE.height - 2 * MARGIN;
  const lanes = lanesDrawing(take, palette, ROOM, {
    ...lanesThatFit(take, position),
    now: position,
    hasLegend: false,
  });
  const room = height - WORDS - lanes.height - 10;
  const diagram = assembled(take, palette, ROOM, lastRows(rows, room - HEAD), {
    current: position,
    height: room,
  });
  const parts: Xml[] = [
    ...words(take, position, palette),
    moved(diagram.parts, 0, WORDS),
    moved(lanes.parts, 0, height - lanes.height),
  ];
  const drawing: Drawing = { width: ROOM, height, parts };
  return svgDocument(drawing, take.title, palette, MARGIN);
}

/** What the names of the parties and the edges take of a diagram's height. */
const HEAD = 48;

function words(take: Take, position: number, palette: Palette): readonly Xml[] {
  const { trace, narrator, title } = take;
  const step = trace.steps[position - 1];
  if (step === undefined) return [];
  const { lead, point } = narrator.caption(step, trace);
  const place = say(narrator.lang, takeTexts.stepOf, { position, total: trace.steps.length });
  const isBad = step.kind === 'fail';
  return [
    line(clipped(title, ROOM - 170, SIZE.text), 0, 12, { fill: palette.inkSoft, weight: 600 }),
    line(place, ROOM, 12, { fill: palette.inkSoft, anchor: 'end' }),
    ...wrapped(`${lead}${point}`, ROOM, SIZE.strong + 1, 2).map((text, index) =>
      line(text, 0, 37 + index * 22, {
        size: SIZE.strong + 1,
        weight: 600,
        fill: isBad ? palette.bad : palette.ink,
      }),
    ),
  ];
}

/** As many of the last rows as a height holds; at least one. */
function lastRows(rows: readonly DiagramRow[], room: number): readonly DiagramRow[] {
  const shown: DiagramRow[] = [];
  let left = room;
  for (const row of rows.toReversed()) {
    if (shown.length > 0 && row.height > left) break;
    shown.unshift(row);
    left -= row.height;
  }
  return shown;
}

/** Which lanes there is room for: all of them, else what is held, or has just gone, at the position. */
function lanesThatFit(
  take: Take,
  now: number,
): { readonly isBrief: boolean; readonly isShown: (lane: KeyLane) => boolean } {
  const { lanes } = keyLanes(take.trace);
  const room = LANES - 26;
  const whole = lanes.reduce((sum, lane) => sum + laneHeight(lane, { now, isBrief: false }), 0);
  if (whole <= room) return { isBrief: false, isShown: () => true };
  const moments = lanes.map((lane) => ({ lane, ...laneAt(lane, now) }));
  const alive = moments
    .filter(({ held, gone }) => held.length + gone.length > 0)
    // What has changed with the step first: that is what it is about.
    .toSorted((a, b) => b.came.length + b.gone.length - a.came.length - a.gone.length);
  const shown = new Set<KeyLane>();
  let left = room;
  for (const { lane } of alive) {
    // The name of an object over its lanes takes a line as well.
    const height = laneHeight(lane, { now, isBrief: true }) + (lane.group === null ? 0 : NAME);
    if (height > left) continue;
    left -= height;
    shown.add(lane);
  }
  return { isBrief: true, isShown: (lane) => shown.has(lane) };
}

/** Height of the line in which the name of an object stands over its lanes. */
const NAME = 17;
