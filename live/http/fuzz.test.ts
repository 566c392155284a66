import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Opened, opened, request, SIGNED } from './endpoint.test-helper.ts';

/** Whatever bytes come, the process goes on, and who asks next is answered. */

let endpoint: Opened;
const escaped: unknown[] = [];
const catchIt = (error: unknown) => void escaped.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', catchIt);
  process.on('uncaughtException', catchIt);
  endpoint = await opened({ patience: { headers: 60_000, idle: 60_000 } });
  await endpoint.raw(
    request('PUT /demo', { Connection: 'close', Authorization: SIGNED, 'Content-Length': '0' }),
  );
});
afterAll(async () => {
  await endpoint.stop();
  process.off('unhandledRejection', catchIt);
  process.off('uncaughtException', catchIt);
  expect(escaped).toEqual([]);
});

/** Sends it all, then no more: the server ends the connection by then, or the client does. */
async function sendAndLeave(pieces: readonly (string | Uint8Array)[]): Promise<void> {
  const socket = endpoint.connect();
  socket.on('error', () => null).resume();
  const closed = new Promise((resolve) => socket.on('close', resolve));
  for (const piece of pieces)
    socket.write(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece);
  socket.end();
  await closed;
}

async function isAlive(): Promise<void> {
  const answer = await endpoint.raw(
    request('HEAD /demo', { Connection: 'close', Authorization: SIGNED }),
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(endpoint.bugs).toEqual([]);
  expect(escaped).toEqual([]);
}

const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
/** The first, but for one in five. */
function mostly<T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: usual, weight: 4 }, { arbitrary: other, weight: 1 });
}

const bytes = fc.string({ unit: byte, maxLength: 40 });
const method = mostly(
  fc.constantFrom('GET', 'PUT', 'POST', 'HEAD', 'DELETE'),
  fc.constantFrom('OPTIONS', 'PATCH', 'CONNECT', 'TRACE', 'M-SEARCH', 'get', ''),
);
const target = fc.oneof(
  fc.constantFrom(
    '/',
    '/demo/a',
    '*',
    '//',
    '/%',
    '/%2',
    '/%zz',
    '/demo/%ff%00',
    '/../..',
    '/demo?',
    '?',
    '',
    'http://localhost/',
    'http://evil.example/',
    'https://[::1',
    '/demo?partNumber=x&uploadId=%',
    '/?Action=GetCallerIdentity',
    '/demo?X-Amz-Credential=%2f%2f',
    '/demo?delete',
    '/demo?policy',
  ),
  bytes.map((text) => `/demo/${text}`),
  bytes,
);
const header = fc.oneof(
  fc.constantFrom<readonly [string, string]>(
    ...([
      ['Content-Length', '3'],
      ['Content-Length', '0'],
      ['Content-Length', '-1'],
      ['Content-Length', '1e9'],
      ['Content-Length', '99999999999'],
      ['Content-Length', '99999999999999999999'],
      ['Transfer-Encoding', 'chunked'],
      ['Transfer-Encoding', 'gzip, chunked'],
      ['Transfer-Encoding', 'identity'],
      ['Transfer-Encoding', ' \tchunked'],
      ['Expect', '100-continue'],
      ['Expect', 'x'],
      ['Upgrade', 'websocket'],
      ['Connection', 'Upgrade'],
      ['Connection', 'close'],
      ['Host', 'localhost'],
      ['Host', 'evil.example'],
      ['Origin', 'null'],
      ['Authorization', SIGNED],
      ['Authorization', SIGNED.replace('/s3/', '/kms/')],
      ['Authorization', SIGNED.replace('/s3/', '/sts/')],
      ['Authorization', SIGNED.replace('/s3/', '/iam/')],
      ['Authorization', 'AWS4-HMAC-SHA256 Credential=/'],
      ['Authorization', 'AWS a:b'],
      ['X-Amz-Target', 'TrentService.GenerateDataKey'],
      ['X-Amz-Target', 'TrentService.constructor'],
      ['X-Amz-Target', 'x'],
      ['Content-Type', 'multipart/form-data; boundary=x'],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['x-amz-content-sha256', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'],
      ['x-amz-decoded-content-length', '3'],
      ['x-amz-copy-source', '/%'],
      ['Range', 'bytes=-'],
    ] as const),
  ),
  fc.tuple(bytes, bytes),
);
const body = fc.oneof(
  fc.constantFrom(
    '',
    'abc',
    '3\r\nabc\r\n0\r\n\r\n',
    '3\r\nab',
    'ffffffffffffffff\r\n',
    '-3\r\nabc',
    '3;x=y\r\nabc\r\n0\r\nA: b\r\n\r\n',
    '{"KeyId":1}',
    'Action=GetCallerIdentity',
    '--x\r\n\r\n--x--',
    'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n',
  ),
  bytes,
);
/** A request as somebody might send it who means harm, or whose program is broken. */
const message = fc
  .tuple(
    fc.record({ method, target, headers: fc.array(header, { maxLength: 6 }), body }),
    mostly(fc.constant('HTTP/1.1'), fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/1.1 ', '')),
    mostly(fc.constant('\r\n'), fc.constantFrom('\n', '\r')),
    fc.constantFrom(true, true, false),
  )
  .map(([{ method: verb, target: to, headers, body: sent }, version, end, isOurs]) => {
    const host = isOurs
      ? [
          ['Host', '127.0.0.1'],
          ['Authorization', SIGNED],
        ]
      : [];
    const lines = [...host, ...headers].map(([name, value]) => `${name}: ${value}`);
    return `${[`${verb} ${to} ${version}`, ...lines].join(end)}${end}${end}${sent}`;
  });

it('one message after the other on a connection', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 4 }), async (messages) => {
      await sendAndLeave([messages.join('')]);
      await isAlive();
    }),
    { numRuns: 70 },
  );
});

it('bytes of any kind, in pieces', async () => {
  const piece = fc.oneof(fc.uint8Array({ maxLength: 200 }), message);
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), async (pieces) => {
      await sendAndLeave(pieces);
      await isAlive();
    }),
    { numRuns: 60 },
  );
});

it('a good request that breaks off anywhere, or has one byte wrong', async () => {
  const good = `${request('PUT /demo/a', {
    Authorization: SIGNED,
    'Content-Type': 'text/plain',
    'Transfer-Encoding': 'chunked',
    'x-amz-decoded-content-length': '3',
  })}3\r\nabc\r\n0\r\n\r\n`;
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.option(byte, { nil: null }), async (at, other) => {
      const bad =
        other === null ? good.slice(0, at) : good.slice(0, at) + other + good.slice(at + 1);
      await sendAndLeave([bad]);
      await isAlive();
    }),
    { numRuns: 70 },
  );
});

it('the same of many clients at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 20, maxLength: 20 }), async (messages) => {
      await Promise.all(messages.map((each) => sendAndLeave([each])));
      await isAlive();
    }),
    { numRuns: 5 },
  );
});

it('two lengths, or a length and chunks, never make two requests of what one party takes for one', async () => {
  const hidden = request('DELETE /demo', { Authorization: SIGNED });
  for (const [headers, sent] of [
    [`Content-Length: ${hidden.length}\r\nTransfer-Encoding: chunked`, `0\r\n\r\n${hidden}`],
    [`Transfer-Encoding: chunked\r\nContent-Length: ${hidden.length}`, `0\r\n\r\n${hidden}`],
    [`Content-Length: 0\r\nContent-Length: ${hidden.length}`, hidden],
    [`Transfer-Encoding: chunked\r\nTransfer-Encoding: identity`, `0\r\n\r\n${hidden}`],
    [`Transfer-Encoding : chunked`, `0\r\n\r\n${hidden}`],
    [`Transfer-Encoding: xchunked`, `0\r\n\r\n${hidden}`],
  ] as const) {
    const before = endpoint.exchanges.length;
    await sendAndLeave([
      `POST /demo?delete HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${SIGNED}\r\n${headers}\r\n\r\n${sent}`,
    ]);
    expect([headers, endpoint.exchanges.slice(before).map(({ operation }) => operation)]).toEqual([
      headers,
      [],
    ]);
  }
  await isAlive();
});
