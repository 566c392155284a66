import type { Xml } from '../../lib/xml.ts';
import {
  isPublic,
  lifelineAt,
  refusalOf,
  refuses,
  runIndex,
  type Shape,
  shapeOf,
} from '../../player/index.ts';
import type { OpStep, Step, Value } from '../../trace/index.ts';
import { movedValues, partiesOf, partyName, stepLabel, type Take } from '../take.ts';
import { arrowChip, CHIP, chipOf, chipRow, drawChips } from './chips.ts';
import { type Drawing, glyph, line, moved, SIZE, shape } from './draw.ts';
import { glyphOf } from './glyphs.ts';
import type { Palette } from './palette.ts';
import { clipped, widthOf, wrapped } from './text.ts';

/** Where the numbers of the steps stand, left of the lifelines. */
const GUTTER = 34;
const HEAD = 36;
const LINE = 17;
const BOX = 22;
const PADDING = 7;

/** A step as a row of the diagram, drawn from its upper left corner; its lifelines are not in it. */
export interface DiagramRow extends Drawing {
  readonly position: number;
}

/** The steps of a run as a sequence diagram: parties, lifelines, and a row a step. */
export function diagramDrawing(take: Take, palette: Palette, width: number): Drawing {
  return assembled(take, palette, width, diagramRows(take, palette, width));
}

/**
 * The rows of a run that are asked for, below one another and under the names of the parties.
 *
 * @param current position of a row that is set off from the others
 * @param height of the whole at least
 */
export function assembled(
  take: Take,
  palette: Palette,
  width: number,
  rows: readonly DiagramRow[],
  { current = 0, height = 0 } = {},
): Drawing {
  const parts: Xml[] = [];
  let y = HEAD + 6;
  for (const row of rows) {
    if (row.position === current)
      parts.push(
        shape('rect', { x: 0, y, width, height: row.height, rx: 5, fill: palette.accentWash }),
      );
    y += row.height;
  }
  const total = Math.max(height, y + 6);
  const { lines, names } = lifelines(take, palette, width, total);
  parts.push(...lines);
  y = HEAD + 6;
  for (const row of rows) {
    parts.push(moved(row.parts, 0, y));
    y += row.height;
  }
  return { width, height: total, parts: [...parts, ...names] };
}

function lifelines(
  take: Take,
  palette: Palette,
  width: number,
  height: number,
): { readonly lines: readonly Xml[]; readonly names: readonly Xml[] } {
  const field = width - GUTTER;
  const parties = partiesOf(take.trace).map((actor) => ({
    x: GUTTER + lifelineAt(actor) * field,
    name: partyName(take, actor),
  }));
  const box = Math.min(150, field / 4 - 12);
  return {
    lines: parties.map(({ x }) =>
      shape('path', { d: `M${x} ${HEAD - 6}V${height}`, stroke: palette.rule, 'stroke-width': 1 }),
    ),
    names: parties.flatMap(({ x, name }) => [
      shape('rect', {
        x: x - box / 2,
        y: 0,
        width: box,
        height: HEAD - 8,
        rx: 5,
        fill: palette.sunken,
        stroke: palette.rule,
      }),
      line(clipped(name, box - 12, SIZE.text), x, 19, {
        fill: palette.ink,
        weight: 600,
        anchor: 'middle',
      }),
    ]),
  };
}

/** Every step of a run as a row. */
export function diagramRows(take: Take, palette: Palette, width: number): readonly DiagramRow[] {
  const refusal = refusalOf(take.trace.steps);
  return runIndex(take.trace).steps.map(({ step, position }) => {
    const field = width - GUTTER;
    const look = shapeOf(step);
    const isBad = refuses(step) || (refusal !== null && position > refusal);
    const drawn =
      look.kind === 'arrow'
        ? arrowRow(take, step, look, { palette, field, isBad })
        : nodeRow(take, step, look, { palette, field, isBad });
    const number = line(String(position), GUTTER - 12, drawn.baseline, {
      size: SIZE.small,
      fill: palette.inkFaint,
      anchor: 'end',
    });
    return {
      position,
      width,
      height: drawn.height,
      parts: [number, moved(drawn.parts, GUTTER, 0)],
    };
  });
}

interface Field {
  readonly palette: Palette;
  readonly field: number;
  /** True for what refuses, and for an error on its way back. */
  readonly isBad: boolean;
}

interface Row {
  readonly height: number;
  /** Of its first line, where its number stands. */
  readonly baseline: number;
  readonly parts: readonly Xml[];
}

/** A message: its label, the arrow below it, and what it carries below that. */
function arrowRow(
  take: Take,
  step: Step,
  { from, to }: Extract<Shape, { kind: 'arrow' }>,
  { palette, field, isBad }: Field,
): Row {
  const [start, end] = [from * field, to * field];
  const middle = (start + end) / 2;
  const room = Math.min(2 * Math.min(middle, field - middle), Math.max(260, Math.abs(end - start)));
  const words = wrapped(stepLabel(take, step), room - 16, SIZE.text, 2);
  const y = PADDING + LINE * words.length + 4;
  const colour = isBad ? palette.bad : palette.ink;
  const direction = Math.sign(end - start);
  const isDashed = step.kind === 'load' || (step.kind === 'send' && step.http.type === 'response');
  const chips = chipRow(
    movedValues(take, step).map((value) => chipOf(take, value, palette)),
    room,
  );
  const hasChips = chips.shown.length > 0;
  return {
    height: y + 8 + (hasChips ? CHIP + 4 : 0) + PADDING / 2,
    baseline: PADDING + 12,
    parts: [
      ...words.flatMap((text, index) =>
        onPanel(text, middle, PADDING + 12 + index * LINE, 'middle', palette, colour),
      ),
      shape('path', {
        d: `M${start} ${y}H${end - direction * 7}`,
        stroke: colour,
        'stroke-width': 1.5,
        'stroke-dasharray': isDashed ? '5 4' : undefined,
      }),
      shape('path', {
        d: `M${end} ${y}l${-direction * 9} -4.5v9z`,
        fill: colour,
      }),
      ...drawChips(chips, middle - chips.width / 2, y + 7, palette),
    ],
  };
}

/** What happens in one place: a box on the lifeline, beside it what it is, below that what goes in and comes out. */
function nodeRow(
  take: Take,
  step: Step,
  { at, side }: Extract<Shape, { kind: 'node' }>,
  { palette, field, isBad }: Field,
): Row {
  const x = at * field;
  const isRight = side === 'right';
  const room = (isRight ? field - x : x) - BOX / 2 - 18;
  const words = wrapped(stepLabel(take, step), Math.min(room, 460), SIZE.text, 2);
  const [used, made] = involved(take, step);
  const chips = chipRow(
    [
      ...used.map((value) => chipOf(take, value, palette)),
      ...(used.length > 0 && made.length > 0 ? [arrowChip(palette)] : []),
      ...made.map((value) => chipOf(take, value, palette)),
    ],
    room,
  );
  const hasChips = chips.shown.length > 0;
  const textAt = isRight ? x + BOX / 2 + 8 : x - BOX / 2 - 8;
  const chipsY = PADDING + LINE * words.length + 4;
  const height = Math.max(BOX + 4, LINE * words.length + (hasChips ? CHIP + 6 : 0)) + 2 * PADDING;
  const [ink, wash, rule] = isBad
    ? [palette.bad, palette.badWash, palette.badRule]
    : [palette.inkSoft, palette.panel, palette.rule];
  return {
    height,
    baseline: PADDING + 13,
    parts: [
      shape('rect', {
        x: x - BOX / 2,
        y: PADDING - 2,
        width: BOX,
        height: BOX,
        rx: 5,
        fill: wash,
        stroke: rule,
      }),
      glyph(glyphOf(step, take.trace), x - 7, PADDING - 2 + (BOX - 14) / 2, ink),
      ...words.flatMap((text, index) =>
        onPanel(
          text,
          textAt,
          PADDING + 13 + index * LINE,
          isRight ? 'start' : 'end',
          palette,
          isBad ? palette.bad : palette.ink,
        ),
      ),
      ...drawChips(chips, isRight ? textAt : textAt - chips.width, chipsY, palette),
    ],
  };
}

/** The values worth showing beside a step in one place: what it works on, and what it makes. */
function involved({ trace }: Take, step: Step): readonly [readonly Value[], readonly Value[]] {
  const run = runIndex(trace);
  const watched = (ids: readonly string[]) => run.pick(ids).filter((value) => !isPublic(value));
  if (step.kind === 'op') {
    const { inputs, outputs } = step as OpStep;
    return [watched(Object.values(inputs)), watched(Object.values(outputs))];
  }
  return [step.kind === 'erase' ? watched(step.values) : [], []];
}

/** A line of text, and behind it a piece of the panel, so that no lifeline runs through it. */
function onPanel(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  palette: Palette,
  fill: string,
): readonly Xml[] {
  const width = widthOf(text, SIZE.text) + 6;
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width + 3 : x - 3;
  return [
    shape('rect', {
      x: left,
      y: y - 13,
      width,
      height: LINE,
      rx: 3,
      fill: palette.panel,
      'fill-opacity': 0.86,
    }),
    line(text, x, y, { fill, anchor }),
  ];
}
