import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PALETTES, type PaletteName } from './palette.ts';

const tokens = readFileSync('src/ui/app/style/tokens.css', 'utf8');

/** A colour of the page in both themes, as the style sheet has it. */
function token(name: string): Readonly<Record<PaletteName, string>> {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(tokens) ?? [];
  return { light, dark };
}

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const { looks, ...others } = PALETTES[theme];

  it.each(Object.entries(others))('has the page’s colour for %s', (name, colour) => {
    const inCss = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(colour).toBe(token(inCss)[theme]);
  });

  it.each(Object.entries(looks))('has the page’s colours for %s', (look, { ink, wash, rule }) => {
    expect([ink, wash, rule]).toEqual(
      [look, `${look}-wash`, `${look}-rule`].map((name) => token(name)[theme]),
    );
  });
});
