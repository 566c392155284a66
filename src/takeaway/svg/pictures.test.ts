import { parseXml, type XmlDocument, XmlElement, XmlText } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadNarrator, type Narrator } from '../../narration/index.ts';
import { EVERY_RUN_TAKES, type EveryRun, everyRun } from '../../player/every-run.test-helper.ts';
import { stopsOf, story } from '../../player/index.ts';
import { HOSTILE, sampleRuns, takeOf } from '../takes.test-helper.ts';
import { PICTURES, pictureOf } from './pictures.ts';
import { SCENE, scenesOf } from './scenes.ts';
import { clipped, widthOf, wrapped } from './text.ts';

const samples = await sampleRuns;
const narrators = { en: await loadNarrator('en'), ja: await loadNarrator('ja') };
let all: readonly EveryRun[] = [];
beforeAll(async () => {
  all = await everyRun();
}, EVERY_RUN_TAKES);

/** Elements that a picture is made of; none of them can load, run or hold anything else. */
const ELEMENTS = new Set([
  'svg',
  'title',
  'defs',
  'pattern',
  'rect',
  'path',
  'circle',
  'g',
  'text',
]);

interface Read {
  readonly elements: readonly XmlElement[];
  readonly texts: readonly string[];
}

/** A picture as a parser reads it, and the rules for every one. */
function read(svg: string): Read {
  const elements: XmlElement[] = [];
  const texts: string[] = [];
  const visit = (node: XmlDocument | XmlElement) => {
    for (const child of node.children) {
      if (child instanceof XmlElement) {
        elements.push(child);
        visit(child);
      } else if (child instanceof XmlText) texts.push(child.text);
    }
  };
  visit(parseXml(svg));
  expect(elements.flatMap(problemsOf)).toEqual([]);
  return { elements, texts };
}

/** What of an element could load, run or show anything that is not in it, and what no drawing can mean. */
function problemsOf({ name, attributes }: XmlElement): readonly string[] {
  const bad = Object.entries(attributes).filter(
    ([key, value]) =>
      /^on|href|style/i.test(key) ||
      (key !== 'xmlns' && /NaN|undefined|Infinity|https?:/.test(value)) ||
      (value.includes('url(') && value !== 'url(#kept)'),
  );
  return [
    ...(ELEMENTS.has(name) ? [] : [name]),
    ...bad.map(([key, value]) => `${name} ${key}="${value}"`),
  ];
}

describe.each(PICTURES)('the picture “%s”', (name) => {
  it.each(samples)('is well-formed and needs nothing else: $name', ({ trace }) => {
    for (const [lang, theme] of [
      ['en', 'light'],
      ['ja', 'dark'],
    ] as const) {
      const take = { trace, narrator: narrators[lang], title: 'A flow' };
      const { elements, texts } = read(pictureOf(take, name, theme));
      expect(texts).toContain('A flow');
      const [root] = elements;
      expect(Number(root?.attributes.width)).toBeGreaterThan(1000);
      expect(Number(root?.attributes.height)).toBeGreaterThan(100);
    }
  });

  it('is the same for the same run', () => {
    const take = {
      trace: (samples[0] as (typeof samples)[0]).trace,
      narrator: narrators.en,
      title: 'A',
    };
    expect(pictureOf(take, name, 'light')).toBe(pictureOf(take, name, 'light'));
    expect(pictureOf(take, name, 'light')).not.toBe(pictureOf(take, name, 'dark'));
  });

  it('shows markup in the name of an object as text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constant(HOSTILE), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })),
        async (text) => {
          const { texts } = read(pictureOf(await takeOf(`<b onclick="x">${text}`), name, 'light'));
          expect(texts.some((each) => each.includes('<b onclick="x">'))).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the sequence diagram', () => {
  it('has a number for every step and all of its label, in every run there is', () => {
    for (const { trace } of all) {
      const take = { trace, narrator: narrators.en, title: 'A flow' };
      const { texts } = read(pictureOf(take, 'diagram', 'light'));
      const shown = texts.join(' ');
      for (const [index, step] of trace.steps.entries()) {
        expect(texts).toContain(String(index + 1));
        if (step.kind !== 'fail') expect(shown).toContain(narrators.en.step(step, trace).label);
      }
    }
  });
});

describe('the scenes of a run', () => {
  const of = (narrator: Narrator, index: number) => {
    const { trace } = samples[index % samples.length] as (typeof samples)[0];
    return { trace, narrator, title: 'A flow' };
  };

  it.each(samples.map(({ name }, index) => ({ name, index })))(
    'tell each step in its time, and nothing that is yet to come: $name',
    ({ index }) => {
      const take = of(narrators.en, index);
      const { trace } = take;
      const scenes = scenesOf(take, 'everyStep', 'dark');
      expect(scenes.map(({ position }) => position)).toEqual(trace.steps.map((_, at) => at + 1));
      expect(scenesOf(take, 'story', 'dark').map(({ position }) => position)).toEqual(
        stopsOf(trace),
      );
      for (const scene of scenes) {
        expect(scene.lasts).toBeGreaterThan(900);
        const { elements, texts } = read(scene.svg());
        expect(elements[0]?.attributes).toMatchObject({
          width: String(SCENE.width),
          height: String(SCENE.height),
        });
        expect(texts).toContain(`Step ${scene.position} of ${trace.steps.length}`);
        const shown = numbersIn(elements);
        expect(shown.at(-1)).toBe(scene.position);
        expect(shown).toEqual(shown.map((_, at) => scene.position - shown.length + 1 + at));
        const ahead = story(trace).flatMap(({ kind, first }, at) =>
          first > scene.position ? [`${at + 1} ${narrators.en.beatName(kind)}`] : [],
        );
        expect(ahead.filter((name) => texts.includes(name))).toEqual([]);
      }
    },
  );
});

/** The numbers left of the lifelines, from above. */
function numbersIn(elements: readonly XmlElement[]): readonly number[] {
  return elements
    .filter(({ name, attributes }) => name === 'text' && attributes.x === '22')
    .map(({ text }) => Number(text));
}

describe('texts of a picture', () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'あ漢、ab 。W') }));

  it('are cut to their width', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 300 }), (text, width) => {
        expect(widthOf(clipped(text, width, 13), 13)).toBeLessThanOrEqual(width);
        for (const each of wrapped(text, width, 13, 3))
          expect(widthOf(each, 13)).toBeLessThanOrEqual(width);
        expect(wrapped(text, width, 13, 3).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('lose nothing where there are lines enough', () => {
    const text =
      'S3 は app を許可します。「これだけでは足りず」、KMS の許可も必要です。And so on, to the end.';
    expect(wrapped(text, 120, 13).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});
