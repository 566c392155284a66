import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../../../lib/bytes.ts';
import { MOST_BEFORE_FILE, readMultipart } from './multipart.ts';

const TYPE = 'multipart/form-data; boundary=line';

function read(body: string, type = TYPE) {
  return readMultipart(utf8(body), type);
}

/** A form as browsers write one. */
function form(
  fields: readonly (readonly [string, string])[],
  file: Uint8Array,
  name: string,
  boundary: string,
): Uint8Array {
  const parts = fields.map(
    ([field, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`;
  return concat(utf8(`${parts.join('')}${head}`), file, utf8(`\r\n--${boundary}--\r\n`));
}

describe('a form', () => {
  it('is read as it was written, whatever the file holds', () => {
    const boundary = 'x-1';
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .constantFrom('\r\n', '--', '\r\n--', '--x-1', '\r\n--x-', '\r\n--x-1', '--x-1--')
        .map(utf8),
    );
    const file = fc
      .array(piece, { maxLength: 12 })
      .map((pieces) => concat(...pieces))
      // What ends a part cannot stand in one: whoever writes a form takes a boundary that does not.
      .filter((bytes) => !/\r\n--x-1(\r\n|--)/.test(`\r\n${String.fromCharCode(...bytes)}\r\n`));
    const field = fc.tuple(
      fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).filter((name) => name !== 'file'),
      fc.string({ maxLength: 30 }).filter((value) => !value.includes('x-1')),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(field, { selector: ([name]) => name, maxLength: 6 }),
        file,
        (fields, bytes) => {
          const body = form(fields, bytes, 'a.txt', boundary);
          const found = readMultipart(body, `multipart/form-data; boundary=${boundary}`);
          if (!found.ok) throw new Error(found.error);
          const { start, end, name } = found.value.file;
          expect([...body.subarray(start, end)]).toEqual([...bytes]);
          expect(name).toBe('a.txt');
          expect([...found.value.fields]).toEqual(fields);
        },
      ),
    );
  });

  it.each([
    ['C:\\data\\a.txt', 'a.txt'],
    ['/home/me/a.txt', 'a.txt'],
    ['a%22b.txt', 'a"b.txt'],
    ['a\\"b.txt', 'a"b.txt'],
    ['', ''],
    ['報告.txt', '報告.txt'],
  ])('of a file %s has its name alone', (sent, name) => {
    const found = readMultipart(form([], utf8('x'), sent, 'line'), TYPE);
    expect(found).toMatchObject({ ok: true, value: { file: { name } } });
  });

  it('may have something before it and behind the file, its boundary quoted and its names in any case', () => {
    const body = `preamble\r\n--line\r\ncontent-disposition: form-data; NAME=Key\r\n\r\na\r\n--line\r\nContent-Type: text/plain\r\nContent-Disposition: form-data; filename=b; name=file\r\n\r\nBODY\r\n--line\r\nContent-Disposition: form-data; name="acl"\r\n\r\nprivate\r\n--line--`;
    const found = read(body, 'multipart/form-data; charset=utf-8; boundary="line"');
    if (!found.ok) throw new Error(found.error);
    const { fields, file } = found.value;
    expect([...fields]).toEqual([['key', 'a']]);
    expect(body.slice(file.start, file.end)).toBe('BODY');
    expect(file.name).toBe('b');
  });

  it('finds no parameter inside another’s quotation marks', () => {
    const body =
      '--line\r\nContent-Disposition: form-data; filename="a; name=key"; name="file"\r\n\r\nBODY\r\n--line--';
    const found = read(body);
    expect(found).toMatchObject({ ok: true, value: { file: { name: 'a; name=key' } } });
  });

  it('joins metadata that comes twice', () => {
    const body = form(
      [
        ['x-amz-meta-a', '1'],
        ['x-amz-meta-a', '2'],
        ['key', 'a'],
        ['key', 'b'],
      ],
      utf8(''),
      '',
      'line',
    );
    const found = readMultipart(body, TYPE);
    expect(found.ok && [...found.value.fields]).toEqual([
      ['x-amz-meta-a', '1,2'],
      ['key', 'b'],
    ]);
  });

  it.each([
    ['nothing', '', TYPE, 'malformed'],
    ['no boundary', '--line--', 'multipart/form-data', 'malformed'],
    ['another boundary', '--other\r\n\r\n', TYPE, 'malformed'],
    [
      'headers without an end',
      '--line\r\nContent-Disposition: form-data; name="key"',
      TYPE,
      'malformed',
    ],
    [
      'a part without a name',
      '--line\r\nContent-Type: text/plain\r\n\r\na\r\n--line--\r\n',
      TYPE,
      'malformed',
    ],
    [
      'a part without an end',
      '--line\r\nContent-Disposition: form-data; name="file"\r\n\r\na',
      TYPE,
      'malformed',
    ],
    [
      'no file',
      '--line\r\nContent-Disposition: form-data; name="key"\r\n\r\na\r\n--line--\r\n',
      TYPE,
      'no-file',
    ],
  ])('with %s is none', (_, body, type, fault) => {
    expect(read(body, type)).toEqual({ ok: false, error: fault });
  });

  it('has at most 20 KB before the file’s bytes', () => {
    const before = form([['x-amz-meta-a', '']], utf8('x'), 'a', 'line').length;
    const room = MOST_BEFORE_FILE - (before - 'x\r\n--line--\r\n'.length);
    const of = (length: number) =>
      readMultipart(form([['x-amz-meta-a', 'v'.repeat(length)]], utf8('x'), 'a', 'line'), TYPE);
    expect(of(room).ok).toBe(true);
    expect(of(room + 1)).toEqual({ ok: false, error: 'too-much-before-file' });
    const large = new Uint8Array(3 * MOST_BEFORE_FILE).fill(13);
    expect(readMultipart(form([], large, 'a', 'line'), TYPE).ok).toBe(true);
  });

  it('is read or refused, whatever comes', () => {
    const piece = fc.constantFrom(
      '\r\n',
      '--line',
      '--',
      'Content-Disposition: form-data; ',
      'name="a"',
      'name="file"',
      'filename="',
      '\\"',
      ':',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }),
        (pieces) => {
          const found = read(pieces.join(''));
          if (found.ok) expect(found.value.file.end).toBeGreaterThanOrEqual(found.value.file.start);
        },
      ),
    );
  });
});
