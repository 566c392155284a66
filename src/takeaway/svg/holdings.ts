import { diagramTexts, roomsTexts } from '../../i18n/index.ts';
import { fingerprint, frame, isPublic, lookOf, takesPart } from '../../player/index.ts';
import type { Actor, Value } from '../../trace/index.ts';
import { type Take, told } from '../take.ts';
import { CHIP, chipOf } from './chips.ts';
import { type Drawing, line, moved, SIZE, shape } from './draw.ts';
import type { Palette } from './palette.ts';
import { clipped, wrapped } from './text.ts';

const GAP = 12;
const INSIDE = 10;

/** Who holds what at the end of a run: a box a party, for the disks a record at a time. */
export function holdingsDrawing(take: Take, palette: Palette, width: number): Drawing {
  const { trace } = take;
  const { custody } = frame(trace, trace.steps.length);
  const boxWidth = (width - 3 * GAP) / 4;
  const held = (actor: Actor) => custody[actor].filter(({ change }) => change !== 'leaving');
  const values = (actor: Actor) => held(actor).map(({ value }) => value);
  const records = new Map<string, Value[]>();
  for (const { slot, value } of held('storage'))
    records.set(slot ?? '', [...(records.get(slot ?? '') ?? []), value]);
  const text = (one: keyof typeof roomsTexts) => told(take, roomsTexts[one]);
  const memory = `${text('building')} · ${text('s3')}`;
  const boxes = [
    boxOf(take, palette, boxWidth, text('client'), [['', values('client')]], text('nothing')),
    boxOf(take, palette, boxWidth, memory, [['', values('s3')]], text('nothing')),
    boxOf(take, palette, boxWidth, text('storage'), [...records], text('nothingStored')),
    boxOf(
      take,
      palette,
      boxWidth,
      text('kms'),
      [['', values('kms')]],
      text(takesPart(trace, 'kms') ? 'nothing' : 'neverCalled'),
    ),
  ];
  const height = Math.max(...boxes.map((box) => box.height));
  return {
    width,
    height,
    parts: boxes.flatMap(({ parts }, index) => {
      const x = index * (boxWidth + GAP);
      return [
        shape('rect', {
          x,
          y: 0,
          width: boxWidth,
          height,
          rx: 6,
          fill: palette.sunken,
          stroke: palette.rule,
        }),
        moved(parts, x + INSIDE, 0),
      ];
    }),
  };
}

type Records = readonly (readonly [slot: string, values: readonly Value[]])[];

function boxOf(
  take: Take,
  palette: Palette,
  width: number,
  title: string,
  records: Records,
  nothing: string,
): Drawing {
  const room = width - 2 * INSIDE;
  const parts = [line(clipped(title, room, SIZE.text), 0, 20, { fill: palette.ink, weight: 700 })];
  let y = 30;
  const small = { size: SIZE.small, fill: palette.inkSoft };
  const isEmpty = records.every(([, values]) => values.length === 0);
  if (isEmpty) {
    parts.push(line(clipped(nothing, room, SIZE.small), 0, y + 10, small));
    y += 18;
  }
  for (const [slot, values] of records) {
    if (slot !== '') {
      const key = slot.slice(slot.indexOf('/') + 1);
      parts.push(
        line(clipped(key, room, SIZE.small), 0, y + 12, { ...small, mono: true, weight: 600 }),
      );
      y += 20;
    }
    for (const [first, ...more] of alike(values.filter((value) => !isPublic(value)))) {
      if (first === undefined) continue;
      const chip = chipOf(take, first, palette, { isNamed: true, count: more.length + 1 });
      parts.push(chip.draw(0, y));
      y += CHIP + 4;
    }
    // Of many records there is only room for what needs watching.
    const others = records.length > 1 ? [] : values.filter(isPublic);
    const names = new Set(others.map((value) => take.narrator.valueName(value, take.trace)));
    const words = [...names].join(told(take, diagramTexts.listSeparator));
    if (words === '') continue;
    for (const each of wrapped(words, room, SIZE.small, 4)) {
      parts.push(line(each, 0, y + 11, small));
      y += 15;
    }
  }
  return { width, height: y + INSIDE, parts };
}

/** Values that nothing tells apart here, each kind once: the parts of an upload. */
function alike(values: readonly Value[]): readonly (readonly Value[])[] {
  const kinds = new Map<string, Value[]>();
  for (const value of values) {
    const kind = lookOf(value.role) === 'key' ? `${value.name} ${fingerprint(value)}` : value.name;
    kinds.set(kind, [...(kinds.get(kind) ?? []), value]);
  }
  return [...kinds.values()];
}
