import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headerOf } from '../../src/aws/http.ts';
import {
  CLOSE,
  codeOf,
  type Opened,
  opened,
  reader,
  request,
  SIGNED,
  statuses,
} from './endpoint.test-helper.ts';

/** Connections and ports, whatever comes over them. */

let endpoint: Opened;

beforeEach(async () => {
  endpoint = await opened();
  await endpoint.raw(request('PUT /demo', { ...CLOSE, 'Content-Length': '0' }));
});
afterEach(async () => {
  await endpoint.stop();
  expect(endpoint.bugs).toEqual([]);
});

describe('a connection', () => {
  it.each([
    ['of garbage', '\x00\x01\x02\r\n\r\n', 400, 'BadRequest'],
    [
      'of headers without end',
      `GET / HTTP/1.1\r\nA: ${'x'.repeat(80_000)}`,
      400,
      'RequestHeaderSectionTooLarge',
    ],
    [
      'with two lengths',
      request('PUT /demo/a', { ...CLOSE, 'Content-Length': '3\r\nContent-Length: 4' }),
      400,
      'BadRequest',
    ],
    [
      'with a length and chunks',
      request('PUT /demo/a', { ...CLOSE, 'Content-Length': '3', 'Transfer-Encoding': 'chunked' }),
      400,
      'BadRequest',
    ],
    [
      'with a length that is none',
      request('PUT /demo/a', { 'Content-Length': 'x' }),
      400,
      'BadRequest',
    ],
    ['with a host twice', request('GET /', { host: '127.0.0.1' }), 400, 'InvalidRequest'],
  ])('%s ends with an answer', async (_, text, status, code) => {
    const answer = await endpoint.raw(text);
    expect([statuses(answer), codeOf(answer)]).toEqual([[status], code]);
    expect(endpoint.exchanges).toHaveLength(1);
  });

  it('may have ten thousand headers', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`a${i.toString(36)}`, '']),
    );
    const answer = await endpoint.raw(request('GET /demo/a', { ...CLOSE, ...many }));
    expect(statuses(answer)).toEqual([404]);
    expect(endpoint.exchanges.at(-1)?.request.headers).toHaveLength(10_003);
  });

  it('that breaks is answered what was asked before', async () => {
    const answer = await endpoint.raw(
      `${request('PUT /demo/a', { Authorization: SIGNED, 'Content-Length': '3' })}abc`,
      '\x00 garbage\r\n\r\n',
    );
    expect(statuses(answer)).toEqual([200, 400]);
    expect(statuses(await endpoint.raw(request('HEAD /demo/a', CLOSE)))).toEqual([200]);
  });

  it('that breaks within a body ends, and nothing comes of it', async () => {
    const headers = { 'Transfer-Encoding': 'chunked', Authorization: SIGNED };
    const answer = await endpoint.raw(request('POST /demo?delete', headers), '3\r\nab', 'cdef');
    expect([statuses(answer), codeOf(answer)]).toEqual([[400], 'BadRequest']);
    expect(endpoint.exchanges).toHaveLength(1);
  });

  it('on which nothing comes ends', async () => {
    const put = request('PUT /demo/a', { 'Content-Length': '3', Authorization: SIGNED });
    const slow = ['', 'GET / HT', `${put.slice(0, -4)}\r\nA: `, put, `${put}ab`];
    for (const patience of [
      { headers: 20, idle: 60_000 },
      { headers: 60_000, idle: 20 },
    ]) {
      const hurried = await opened({ patience });
      const texts = patience.headers < patience.idle ? slow.slice(0, 3) : slow;
      await Promise.all(texts.map((text) => hurried.raw(text)));
      expect(hurried.exchanges).toEqual([]);
      await hurried.stop();
    }
  });

  it('goes on after an answer, as does the next request', async () => {
    const socket = endpoint.connect();
    const came = reader(socket);
    for (let i = 1; i <= 3; i++) {
      socket.write(request('GET /demo/a', { Authorization: SIGNED }));
      await came.until((text) => text.split('</Error>').length > i);
    }
    expect(statuses(came.text())).toEqual([404, 404, 404]);
    expect(came.text()).toContain('Keep-Alive: timeout=75');
    socket.destroy();
  });
});

describe('a port', () => {
  it('that is busy is left to whoever has it', async () => {
    const other = createServer().listen({ port: 0, host: '127.0.0.1' });
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const beside = await opened({ port });
    expect(beside.port).not.toBe(port);
    expect(beside.url).toBe(`http://127.0.0.1:${beside.port}`);
    expect(statuses(await beside.raw(request('GET /', CLOSE)))).toEqual([200]);
    await beside.stop();
    await new Promise((resolve) => other.close(resolve));
  });

  it('is free again once the endpoint has stopped, whoever holds a connection', async () => {
    const first = await opened();
    const socket = first.connect();
    await new Promise((resolve) => socket.once('connect', resolve));
    await first.stop();
    const second = await opened({ port: first.port });
    expect(second.port).toBe(first.port);
    await second.stop();
    socket.destroy();
  });

  it('is that of both addresses, and of no other', async () => {
    const answer = await fetch(`http://[::1]:${endpoint.port}/`).catch(() => null);
    // Some machines have no IPv6.
    if (answer !== null) expect(headerOf([...answer.headers], 'server')).toBe('AmazonS3');
  });
});
