import { describe, expect, it } from 'vitest';
import { markedText, markings } from './marked-text.ts';
import { headText, prettyBody, startLine } from './message-text.ts';
import { run, stepOf, UPLOAD } from './sample-runs.test-helper.ts';

describe('startLine', () => {
  it('is the request line or status line of HTTP/1.1', async () => {
    const trace = await run(UPLOAD);
    expect(startLine(stepOf(trace, 's3.put-object', 'send').http)).toBe('PUT /report.csv HTTP/1.1');
    expect(startLine(stepOf(trace, 'kms.generate-data-key', 'send').http)).toBe('POST / HTTP/1.1');
    expect(startLine(stepOf(trace, 's3.put-object.response', 'send').http)).toBe('HTTP/1.1 200 OK');
  });

  it('keeps the query and fills in an empty path', () => {
    const request = (url: string) =>
      startLine({ type: 'request', method: 'GET', url, headers: [], body: { kind: 'none' } });
    expect(request('https://b.s3.amazonaws.com/a%20b?uploadId=1&x')).toBe(
      'GET /a%20b?uploadId=1&x HTTP/1.1',
    );
    expect(request('http://b.s3.amazonaws.com?acl')).toBe('GET /?acl HTTP/1.1');
    expect(request('http://b.s3.amazonaws.com')).toBe('GET / HTTP/1.1');
  });
});

describe('headText', () => {
  it('has every header as it was sent', async () => {
    const { http } = stepOf(await run(UPLOAD), 's3.put-object', 'send');
    const [, ...lines] = headText(http).split('\n');
    expect(lines).toEqual(http.headers.map(([name, value]) => `${name}: ${value}`));
  });
});

describe('prettyBody', () => {
  it('indents JSON and XML without changing what they say', () => {
    expect(prettyBody('{"a":{"b":1}}')).toBe('{\n  "a": {\n    "b": 1\n  }\n}');
    const xml = '<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code><A><B/></A><C></C></Error>';
    expect(prettyBody(xml)).toBe(
      [
        '<?xml version="1.0"?>',
        '<Error>',
        '  <Code>AccessDenied</Code>',
        '  <A>',
        '    <B/>',
        '  </A>',
        '  <C></C>',
        '</Error>',
      ].join('\n'),
    );
  });

  it('is null where there is nothing to indent', () => {
    for (const text of ['', 'no JSON', '{broken', '{}', '1']) expect(prettyBody(text)).toBeNull();
  });
});

describe('markedText', () => {
  it('finds the values that KMS’s answer carries, and loses no letter of it', async () => {
    const trace = await run(UPLOAD);
    const { http, carries } = stepOf(trace, 'kms.generate-data-key.response', 'send');
    if (http.body.kind !== 'text') throw new Error('no text');
    const values = new Map(trace.values.map((value) => [value.id, value]));
    const marks = markings(carries, values);
    const pretty = prettyBody(http.body.text) ?? '';
    for (const text of [http.body.text, pretty]) {
      const parts = markedText(text, marks);
      expect(parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')).toBe(
        text,
      );
      const found = parts.flatMap((part) => (typeof part === 'string' ? [] : part.value.name));
      expect(found.toSorted()).toEqual(['data-key', 'encrypted-data-key']);
    }
  });

  it('marks the longer of two that begin at one place', () => {
    const value = { name: 'x' } as never;
    const parts = markedText('abcd', [
      { value, text: 'ab' },
      { value, text: 'abc' },
    ]);
    expect(parts).toEqual([{ value, text: 'abc' }, 'd']);
  });
});
