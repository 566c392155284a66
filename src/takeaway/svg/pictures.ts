import { fieldTexts, say, sayCount } from '../../i18n/index.ts';
import { printCounts, printTexts } from '../../i18n/texts/print.ts';
import { takeTexts } from '../../i18n/texts/take.ts';
import type { Xml } from '../../lib/xml.ts';
import { kmsCalls, statusText, story } from '../../player/index.ts';
import { DEFAULTS, FIELD_KEYS } from '../../scenario/index.ts';
import { type Take, told } from '../take.ts';
import { diagramDrawing } from './diagram.ts';
import { type Drawing, line, SIZE, stacked, svgDocument } from './draw.ts';
import { holdingsDrawing } from './holdings.ts';
import { lanesDrawing } from './lanes.ts';
import { PALETTES, type Palette, type PaletteName } from './palette.ts';
import { wrapped } from './text.ts';

/** The pictures of a whole run. */
export const PICTURES = ['diagram', 'lanes', 'sheet'] as const;
export type PictureName = (typeof PICTURES)[number];

/** Width of a picture without its margins, in its own units. */
const WIDTH = 1040;
const GAP = 26;

/** A picture of a run as SVG text that needs nothing else: no script, no style sheet, no font, no markup of HTML's. */
export function pictureOf(take: Take, name: PictureName, theme: PaletteName): string {
  const palette = PALETTES[theme];
  const drawing =
    name === 'sheet'
      ? sheet(take, palette)
      : stacked(
          [
            titleDrawing(take, palette),
            name === 'diagram'
              ? diagramDrawing(take, palette, WIDTH)
              : lanesDrawing(take, palette, WIDTH),
          ],
          14,
        );
  return svgDocument(drawing, `${take.title}: ${told(take, takeTexts[name])}`, palette);
}

function sheet(take: Take, palette: Palette): Drawing {
  const section = (heading: string, drawing: Drawing) =>
    stacked([lines([heading], palette, { size: SIZE.strong, weight: 700 }), drawing], 8);
  return stacked(
    [
      titleDrawing(take, palette),
      section(told(take, printTexts.lanes), lanesDrawing(take, palette, WIDTH)),
      section(told(take, printTexts.end), holdingsDrawing(take, palette, WIDTH)),
      section(told(take, printTexts.steps), diagramDrawing(take, palette, WIDTH)),
      section(told(take, printTexts.story), storyDrawing(take, palette)),
    ],
    GAP,
  );
}

/** What was played, what remains true of it, under which circumstances, and how it ended. */
function titleDrawing(take: Take, palette: Palette): Drawing {
  const { trace, narrator, title } = take;
  const { lang } = narrator;
  const { status, code } = trace.outcome;
  const changed = FIELD_KEYS.flatMap((key) => {
    const value = trace.scenario[key];
    const isTold = key === 'mode' || key === 'operation' || trace.scenario.request !== undefined;
    if (isTold || value === undefined || value === DEFAULTS[key]) return [];
    const { label, values } = fieldTexts(key);
    const shown = values[value]?.[lang] ?? value;
    return say(lang, printTexts.setting, { label: label[lang], value: shown });
  });
  const outcome = [
    statusText(status),
    code,
    sayCount(lang, printCounts.kmsCalls, kmsCalls(trace)),
  ].filter(Boolean);
  const facts = [...changed, outcome.join(' · ')].join(' · ');
  const takeaway = narrator.takeaway(trace);
  return stacked(
    [
      lines([title], palette, { size: SIZE.title, weight: 700 }),
      ...(takeaway === null
        ? []
        : [lines(wrapped(takeaway, WIDTH, SIZE.strong, 3), palette, { size: SIZE.strong })]),
      lines(wrapped(facts, WIDTH, SIZE.text, 4), palette, { fill: palette.inkSoft }),
    ],
    4,
  );
}

/** Why each beat happened, by the number that stands over the lanes. */
function storyDrawing(take: Take, palette: Palette): Drawing {
  const { trace, narrator } = take;
  const known = new Set<string>();
  const rows = story(trace).flatMap((beat, index): Drawing[] => {
    const step = trace.steps[beat.lead - 1];
    if (step === undefined || beat.repeats) return [];
    const { lead, point } = narrator.caption(step, trace);
    const words = `${lead}${point}`;
    // What is done again needs no second reason.
    if (known.has(words)) return [];
    known.add(words);
    const name = `${index + 1} ${narrator.beatName(beat.kind)}`;
    const isBad = beat.kind === 'refuse';
    const heading = line(name, 0, 13, { fill: isBad ? palette.bad : palette.ink, weight: 600 });
    const told = wrapped(words, WIDTH - NAME, SIZE.text, 4);
    const drawn = lines(told, palette, { fill: palette.inkSoft }, NAME);
    return [{ ...drawn, parts: [heading, ...drawn.parts] }];
  });
  return stacked(rows, 4);
}

/** Width of the column of the beats' names. */
const NAME = 200;

/** Lines of text below one another. */
function lines(
  texts: readonly string[],
  palette: Palette,
  {
    size = SIZE.text,
    weight = 400,
    fill = palette.ink,
  }: { size?: number; weight?: 400 | 600 | 700; fill?: string },
  x = 0,
): Drawing {
  const step = Math.round(size * 1.4);
  const parts: Xml[] = texts.map((text, index) =>
    line(text, x, Math.round(size) + index * step, { size, weight, fill }),
  );
  return { width: WIDTH, height: texts.length * step, parts };
}
