import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A declaration of a style sheet, with the selectors and at-rules it stands in, outermost first. */
interface Declaration {
  readonly file: string;
  readonly inside: readonly string[];
  readonly property: string;
  readonly value: string;
}

const ORDER = '@layer reset, tokens, kit, pages;';
const FALLBACK = 'public/fallback.css';

const read = (file: string): string => readFileSync(file, 'utf8');
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .sort();
const styleSheets = files.filter((file) => file.endsWith('.css'));
const scripts = files.filter((file) => /^src\/ui\/.*\.tsx?$/.test(file) && !file.includes('.test'));
const declarations = styleSheets.flatMap(declarationsOf);
const all = (wanted: RegExp) => declarations.filter(({ property }) => wanted.test(property));
const say = ({ file, inside, property, value }: Declaration): string =>
  `${file}: ${inside.at(-1)} { ${property}: ${value} }`;

/** Custom properties by name, with every value that they are given. */
const given = new Map<string, string[]>();
for (const { property, value } of all(/^--/)) {
  given.set(property, [...(given.get(property) ?? []), value]);
}
const tokens = (start: string): string[] =>
  [...given.keys()].filter((name) => name.startsWith(start));

const SPACED = /^(?:scroll-)?(?:margin|padding)\b|\bgap$/;

describe('the style sheets', () => {
  it('have six sizes of type, none under 12 px, and at most four weights', () => {
    expect(tokens('--text-')).toHaveLength(6);
    for (const size of all(/^--text-/)) {
      expect(size.value, say(size)).toMatch(/^[\d.]+rem$/);
      expect(Number.parseFloat(size.value) * 16, say(size)).toBeGreaterThanOrEqual(12);
    }
    // What makes all of them larger never makes them smaller.
    for (const page of all(/^--page-size$/)) {
      expect(Number.parseFloat(page.value.replace('max(', '')), say(page)).toBeGreaterThanOrEqual(
        100,
      );
    }
    expect(tokens('--weight-').length).toBeLessThanOrEqual(4);
  });

  it('write text in these sizes and weights only', () => {
    const sized = all(/^font-size$/).filter(({ value }) => value !== 'var(--page-size, 100%)');
    const named = all(/^font$/);
    expect(sized.filter(({ value }) => !isOneOf('--text-', value)).map(say)).toEqual([]);
    expect(
      all(/^font-weight$/)
        .filter(({ value }) => !isOneOf('--weight-', value))
        .map(say),
    ).toEqual([]);
    expect(
      named
        .filter(
          ({ value }) => !/^(?:inherit|var\(--weight-\w+\) var\(--text-\d\) \/ .*)$/.test(value),
        )
        .map(say),
    ).toEqual([]);
  });

  it('keep things apart by the spacing scale only', () => {
    const inCss = all(SPACED).filter(
      // Paper is measured in millimetres.
      ({ inside, value }) => inside.at(-1) !== '@page' && !isSpacing(value),
    );
    expect(inCss.map(say)).toEqual([]);
  });

  it('are followed where a script writes styles', () => {
    const written = scripts.flatMap((file) =>
      [...read(file).matchAll(/\b(font\w*|(?:padding|margin)\w*|gap): '([^']*)'/g)].map(
        ([, property = '', value = '']) => ({ file, inside: [], property, value }),
      ),
    );
    expect(written).not.toEqual([]);
    expect(
      written
        .filter(({ property, value }) =>
          property.startsWith('font') ? !value.startsWith('var(--') : !isSpacing(value),
        )
        .map(say),
    ).toEqual([]);
  });

  it('lie in the layer of their folder, whose order is said once', () => {
    const layerOf = (file: string): string => {
      if (file.startsWith('src/ui/kit/')) return 'kit';
      if (file.startsWith('src/ui/app/style/')) return file.replace(/^.*\/(\w+)\.css$/, '$1');
      return 'pages';
    };
    expect(
      declarations.filter(({ file, inside }) => inside[0] !== `@layer ${layerOf(file)}`).map(say),
    ).toEqual([]);
    // Said before any of them: the built page names its own style sheets after those of index.html.
    expect(read(FALLBACK)).toContain(ORDER);
    expect(styleSheets.filter((file) => /@layer [^{]*;/.test(read(file)))).toEqual([]);
    expect(read('index.html').match(/href="[^"]+\.css"/g)).toEqual(['href="/fallback.css"']);
  });

  it('never insist', () => {
    expect([...styleSheets, FALLBACK].filter((file) => read(file).includes('!important'))).toEqual(
      [],
    );
  });

  it('style nothing that is not there', () => {
    const text = [...scripts, 'index.html'].map(read).join('\n');
    const words = new Set(text.match(/[\w-]+/g));
    // `chip-${role}` gives every class that starts like this.
    const starts = [...text.matchAll(/([\w-]+-)\$\{/g)].map(([, start = '']) => start);
    const classes = declarations.flatMap(({ inside }) =>
      inside.flatMap((selector) =>
        [...selector.replace(/"[^"]*"/g, '').matchAll(/\.([a-z][\w-]*)/g)].map(
          ([, name = '']) => name,
        ),
      ),
    );
    const dead = (name: string) =>
      !words.has(name) && !starts.some((start) => name.startsWith(start));
    expect([...new Set(classes)].filter(dead)).toEqual([]);
  });
});

/** Whether a value is a token of this kind, which exists, or what the element around it has. */
function isOneOf(start: string, value: string): boolean {
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return value === 'inherit' || (!!name?.startsWith(start) && given.has(name));
}

/** Whether a distance is made up of the scale's steps, of shares of a whole and of what the device itself asks for. */
function isSpacing(value: string): boolean {
  const rest = value
    .replaceAll('env(safe-area-inset-bottom)', '')
    .replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => (isStep(name) ? '' : whole));
  return !/var\(|[\d.]+[a-z]/.test(rest);
}

/** Whether a custom property is a step of the scale, or a name for nothing but such steps. */
function isStep(name: string): boolean {
  const values = given.get(name);
  if (values === undefined) return false;
  return /^--(?:space|text)-/.test(name) || values.every(isSpacing);
}

/** All declarations of a style sheet, in their order. */
function declarationsOf(file: string): Declaration[] {
  const css = read(file).replaceAll(/\/\*.*?\*\//gs, '');
  const found: Declaration[] = [];
  const inside: string[] = [];
  for (const [, text = '', end] of css.matchAll(/([^{};]*)([{};])/g)) {
    const words = text.replaceAll(/\s+/g, ' ').trim();
    if (end === '{') inside.push(words);
    else if (words !== '' && !words.startsWith('@')) {
      const colon = words.indexOf(':');
      found.push({
        file,
        inside: [...inside],
        property: words.slice(0, colon),
        value: words.slice(colon + 1).trim(),
      });
    }
    if (end === '}') inside.pop();
  }
  return found;
}
