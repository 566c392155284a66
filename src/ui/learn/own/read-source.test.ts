import { describe, expect, it, vi } from 'vitest';
import { lesson } from '../../../lessons/course/download.ts';
import { writeLesson } from '../../../lessons/read.ts';
import { addressBeside, readFromFile, readFromSite } from './read-source.ts';

const SITE = 'https://wiki.example/explorer/index.html#/learn';

describe('a lesson beside the site', () => {
  it.each([
    ['lessons/mine.json', 'https://wiki.example/explorer/lessons/mine.json'],
    ['mine.json', 'https://wiki.example/explorer/mine.json'],
    ['./a b/mine.json', 'https://wiki.example/explorer/a%20b/mine.json'],
  ])('is at %s', (from, url) => {
    expect(addressBeside(from, SITE)?.href).toBe(url);
  });

  it.each([
    'https://elsewhere.example/mine.json',
    'https://wiki.example/explorer/mine.json',
    '//elsewhere.example/mine.json',
    '/mine.json',
    '../mine.json',
    'lessons/../../mine.json',
    'lessons/%2e%2e/%2e%2e/mine.json',
    '\\\\elsewhere.example\\mine.json',
    'data:application/json,{}',
    'javascript:0',
    ' /mine.json',
    '',
  ])('is not at %s, and nothing is asked for', async (from) => {
    const load = vi.fn<typeof fetch>();
    expect(await readFromSite(from, SITE, load)).toEqual({
      ok: false,
      error: { kind: 'elsewhere' },
    });
    expect(load).not.toHaveBeenCalled();
  });

  it('is nowhere for a page that is a file', () => {
    expect(addressBeside('mine.json', 'file:///home/me/explorer.html')).toBeNull();
  });

  it('is read, and refused where the site does not have it or does not answer', async () => {
    const file = writeLesson(lesson);
    const answers = (answer: () => Promise<Response>) => readFromSite('l.json', SITE, answer);
    expect(await answers(async () => new Response(file))).toEqual({ ok: true, value: lesson });
    expect(await answers(async () => new Response('no', { status: 404 }))).toEqual({
      ok: false,
      error: { kind: 'not-there', status: 404 },
    });
    expect(await answers(() => Promise.reject(new TypeError('failed')))).toEqual({
      ok: false,
      error: { kind: 'offline' },
    });
    expect(await answers(async () => new Response('<!doctype html>'))).toMatchObject({
      ok: false,
      error: { kind: 'problems', problems: [{ kind: 'not-json' }] },
    });
  });
});

describe('a lesson on the disk', () => {
  it('is read, and refused where it is too large or cannot be read', async () => {
    expect(await readFromFile(new Blob([writeLesson(lesson)]))).toEqual({
      ok: true,
      value: lesson,
    });
    expect(await readFromFile({ size: 5_000_000 } as Blob)).toMatchObject({
      error: { problems: [{ kind: 'too-large', found: '5000000' }] },
    });
    const gone = { size: 1, text: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await readFromFile(gone)).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });
});
