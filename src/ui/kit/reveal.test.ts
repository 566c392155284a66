import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scrollNeeded } from './reveal.ts';

const view = { top: 100, bottom: 300 };

describe('scrollNeeded', () => {
  it.each([
    ['what is seen', { top: 120, bottom: 200 }, 0],
    ['what lies above', { top: 40, bottom: 90 }, -60],
    ['what lies below', { top: 290, bottom: 340 }, 40],
    ['what is higher than the view and begins below', { top: 150, bottom: 900 }, 50],
  ])('goes no farther than it must to %s', (_, it, distance) => {
    expect(scrollNeeded(it, view, 'nearest')).toBe(distance);
  });

  it('brings to the start what is to be read from there', () => {
    expect(scrollNeeded({ top: 150, bottom: 200 }, view, 'start')).toBe(50);
  });
});

it('no source has the browser scroll the page around our frame', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test'))
    .map((file) => ({ file, code: readFileSync(`src/${file}`, 'utf8') }));
  const climbing = sources.flatMap(({ file, code }) =>
    // CodeMirror's option and effect of this name stay within the document; so does focusing a window or an editor.
    [...code.matchAll(/^.*(?:\.scrollIntoView\(|\.focus\(\)).*$/gm)]
      .map(([line]) => `${file}: ${line.trim()}`)
      .filter((line) => !/EditorView\.scrollIntoView|\b(?:notes|view)\.focus\(\)/.test(line)),
  );
  expect(sources.length).toBeGreaterThan(300);
  expect(climbing).toEqual([]);
});
