import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elementText } from '../../src/lib/xml.ts';
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

/** What goes over a socket, byte by byte. */

let endpoint: Opened;

beforeEach(async () => {
  endpoint = await opened();
  await endpoint.raw(request('PUT /demo', { ...CLOSE, 'Content-Length': '0' }));
});
afterEach(async () => {
  await endpoint.stop();
  expect(endpoint.bugs).toEqual([]);
});

/** An upload by a browser's form, whose signature is of version 2, which nobody checks. */
function form(more: Readonly<Record<string, string>>): readonly string[] {
  const named = { key: 'a', AWSAccessKeyId: 'AKIAFORM', ...more };
  const policy = {
    expiration: '2100-01-01T00:00:00Z',
    conditions: ['bucket', ...Object.keys(named)].map((name) => ['starts-with', `$${name}`, '']),
  };
  const fields = {
    ...named,
    policy: Buffer.from(JSON.stringify(policy)).toString('base64'),
  };
  const parts = Object.entries(fields).map(
    ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const file =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nabc\r\n--x--\r\n';
  const body = parts.join('') + file;
  const headers = {
    ...{ Connection: 'close', 'Content-Type': 'multipart/form-data; boundary=x' },
    'Content-Length': String(Buffer.byteLength(body)),
  };
  return [request('POST /demo', headers), body];
}

describe('a request', () => {
  it('reaches S3 as it was sent: path, query, headers', async () => {
    const lines = [
      'GET /demo/a/c/../%2e%2e/b%2Fc//d+e?x=1&x=%20 HTTP/1.1',
      'hOsT: 127.0.0.1:1',
      `Authorization: ${SIGNED}`,
      'A-Header: 1',
      'a-header: 2',
      'Connection: close',
    ];
    await endpoint.raw(`${lines.join('\r\n')}\r\n\r\n`);
    const { request: read, recorded } = endpoint.exchanges.at(-1) ?? {};
    expect(read?.rawPath).toBe('/demo/a/c/../%2e%2e/b%2Fc//d+e');
    expect(recorded?.key).toBe('a/c/../../b/c//d+e');
    expect(read?.url.protocol).toBe('https:');
    expect(read?.url.host).toBe('127.0.0.1:1');
    expect(read?.url.searchParams.getAll('x')).toEqual(['1', ' ']);
    expect(read?.headers.map(([name]) => name)).toEqual(
      lines.slice(1).map((line) => line.split(':')[0]),
    );
  });

  it.each([
    ['a bucket before the host', '/a%20b', 'demo.localhost:1', 'a b'],
    ['a bucket before s3 and the host', '/a', 'demo.s3.localhost', 'a'],
    ['the host alone', '/demo/a', 'localhost', 'a'],
    ['s3 and the host', '/demo/a', 's3.localhost', 'a'],
  ])('may be addressed by %s', async (_, path, Host, key) => {
    const answer = await endpoint.raw(request(`GET ${path}`, { ...CLOSE, Host }));
    expect(endpoint.exchanges.at(-1)?.recorded).toMatchObject({ bucket: 'demo', key });
    expect(codeOf(answer)).toBe('NoSuchKey');
  });

  it('may name the whole address', async () => {
    const answer = await endpoint.raw(request('GET http://localhost:1/demo/a?x', CLOSE));
    expect(codeOf(answer)).toBe('NoSuchKey');
    expect(endpoint.exchanges.at(-1)?.request.url.href).toBe('https://localhost:1/demo/a?x');
    expect(statuses(await endpoint.raw(request('GET http://evil.example/', CLOSE)))).toEqual([421]);
    expect(statuses(await endpoint.raw(request('OPTIONS *', CLOSE)))).toEqual([400]);
  });

  it('of a form names its signer in the form', async () => {
    await endpoint.raw(...form({ signature: 'x' }));
    expect(endpoint.exchanges.at(-1)).toMatchObject({
      operation: 'PostObject',
      signature: 'unchecked',
    });
    expect(endpoint.cloud.parts.principals.find('AKIAFORM')).not.toBeNull();
  });
});

describe('a body', () => {
  const put = (headers: Readonly<Record<string, string>>) =>
    request('PUT /demo/a', { ...CLOSE, ...headers });

  it('comes in pieces, in a buffer of its own', async () => {
    const socket = endpoint.connect();
    socket.write(put({ 'Content-Length': '10' }));
    await onceRead(endpoint, () => socket.write('01234'));
    socket.write('56789');
    await new Promise((resolve) => socket.on('close', resolve).resume());
    const body = endpoint.exchanges.at(-1)?.request.body ?? new Uint8Array(0);
    expect(new TextDecoder().decode(body)).toBe('0123456789');
    expect([body.byteOffset, body.buffer.byteLength]).toEqual([0, 10]);
    expect(Object.getPrototypeOf(body)).toBe(Uint8Array.prototype);
  });

  it('in chunks of HTTP is refused by S3, which wants to know an object’s length', async () => {
    const answer = await endpoint.raw(
      put({ 'Transfer-Encoding': 'chunked' }),
      '3\r\nabc\r\n0\r\n\r\n',
    );
    expect(statuses(answer)).toEqual([501]);
    expect([codeOf(answer), elementText(answer, 'Header')]).toEqual([
      'NotImplemented',
      'Transfer-Encoding',
    ]);
    expect(endpoint.exchanges.at(-1)).toMatchObject({ operation: 'PutObject', recorded: null });
    expect(codeOf(await endpoint.raw(put({})))).toBe('MissingContentLength');
  });

  it('in chunks of HTTP is taken where its length stands elsewhere', async () => {
    const chunked = {
      'Transfer-Encoding': 'chunked',
      'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'x-amz-decoded-content-length': '40000',
      Authorization: SIGNED.replace(
        'SignedHeaders=host',
        'SignedHeaders=host;x-amz-content-sha256;x-amz-decoded-content-length',
      ),
    };
    const object = 'x'.repeat(40_000);
    const aws = `${(40_000).toString(16)}\r\n${object}\r\n0\r\n\r\n`;
    // Chunks of HTTP cut those of AWS anywhere.
    const http = `${[aws.slice(0, 7), aws.slice(7, 30_000), aws.slice(30_000)]
      .map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`)
      .join('')}0\r\n\r\n`;
    expect(statuses(await endpoint.raw(put(chunked), http))).toEqual([200]);
    const read = endpoint.exchanges.at(-1)?.request.body ?? new Uint8Array(0);
    expect([read.length, read.buffer.byteLength]).toEqual([aws.length, aws.length]);
    const got = await endpoint.raw(request('GET /demo/a', CLOSE));
    expect(got.endsWith(`\r\n\r\n${object}`)).toBe(true);
  });

  it('is asked for where the client waits for a word', async () => {
    const socket = endpoint.connect();
    const came = reader(socket);
    socket.write(put({ 'Content-Length': '3', Expect: '100-continue' }));
    await came.until((text) => text.includes('\r\n\r\n'));
    expect(came.text()).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    socket.write('abc');
    await came.ended;
    expect(statuses(came.text())).toEqual([100, 200]);
  });

  it('is not asked for where its headers are refused', async () => {
    const answer = await endpoint.raw(
      put({ Expect: '100-continue', 'Transfer-Encoding': 'chunked' }),
    );
    expect(statuses(answer)).toEqual([501]);
    const evil = { 'Content-Length': '3', Expect: '100-continue', Host: 'evil.example' };
    expect(statuses(await endpoint.raw(put(evil)))).toEqual([421]);
  });

  it('that nobody wants is taken off the wire, so that the answer is read', async () => {
    const much = 'x'.repeat(4_000_000);
    const evil = put({ 'Content-Length': String(much.length), Host: 'evil.example' });
    expect(statuses(await endpoint.raw(evil, much))).toEqual([421]);
    expect(endpoint.exchanges).toHaveLength(1);
  });

  it('that is more than S3 takes is refused before it comes', async () => {
    for (const length of ['5368709121', '9007199254740991']) {
      const answer = await endpoint.raw(put({ 'Content-Length': length }));
      expect(statuses(answer)).toEqual([400]);
      expect(answer).toContain('<Code>EntityTooLarge</Code>');
    }
    const kms = put({
      'Content-Length': '9007199254740991',
      'X-Amz-Target': 'TrentService.ListKeys',
    });
    expect(statuses(await endpoint.raw(kms.replace('PUT', 'POST')))).toEqual([503]);
  });

  it('that is large is taken, also of somebody who has never come before', async () => {
    const length = 17 * 1024 * 1024;
    const header = put({
      'Content-Length': String(length),
      Authorization: SIGNED.replace('AKIAANYBODY', 'AKIANEW'),
    });
    expect(statuses(await endpoint.raw(header, new Uint8Array(length)))).toEqual([200]);
  });

  it('whose client leaves is forgotten', async () => {
    const socket = endpoint.connect();
    await new Promise((resolve) =>
      socket.write(`${put({ 'Content-Length': '10', 'X-Amz-Meta-A': 'b' })}01234`, resolve),
    );
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.resume().end();
    await closed;
    expect(statuses(await endpoint.raw(request('GET /demo/a', CLOSE)))).toEqual([404]);
    expect(endpoint.exchanges.map(({ operation }) => operation)).toEqual([
      'CreateBucket',
      'GetObject',
    ]);
  });
});

describe('an answer', () => {
  it('has S3’s headers once each, its length, and no word of Node’s clock', async () => {
    await endpoint.raw(request('PUT /demo/a', { ...CLOSE, 'Content-Length': '3' }), 'abc');
    const get = await endpoint.raw(request('GET /demo/a', CLOSE));
    const names = [...get.matchAll(/^([\w-]+): /gm)].map(([, name]) => name?.toLowerCase());
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
    expect(get).toMatch(/\r\nContent-Length: 3\r\n/i);
    expect(get).toMatch(/\r\nServer: AmazonS3\r\n/);
    expect(get).not.toMatch(/access-control/i);
    const head = await endpoint.raw(request('HEAD /demo/a', CLOSE));
    expect(head).toMatch(/\r\nContent-Length: 3\r\n/i);
    expect(head.endsWith('\r\n\r\n')).toBe(true);
    const listed = await endpoint.raw(request('GET /demo?list-type=2', CLOSE));
    const [headers = '', body = ''] = listed.split('\r\n\r\n');
    expect(/Content-Length: (\d+)/.exec(headers)?.[1]).toBe(String(body.length));
    const gone = await endpoint.raw(request('DELETE /demo/a', CLOSE));
    expect(gone.startsWith('HTTP/1.1 204 ')).toBe(true);
    expect(gone).not.toMatch(/content-length|transfer-encoding/i);
  });

  it('has no body where it may have none', async () => {
    const put = await endpoint.raw(
      request('PUT /demo/a', { ...CLOSE, 'Content-Length': '3' }),
      'abc',
    );
    const etag = /ETag: (\S+)/.exec(put)?.[1] ?? '';
    const same = await endpoint.raw(request('GET /demo/a', { ...CLOSE, 'If-None-Match': etag }));
    expect(statuses(same)).toEqual([304]);
    expect(same.endsWith('\r\n\r\n')).toBe(true);
  });

  it('has what a client wrote into its headers, and no lines of the client’s', async () => {
    const evil = 'a\r\nX-Evil: 1\r\n\r\né日';
    const posted = await endpoint.raw(...form({ signature: 'x', 'x-amz-meta-a': evil }));
    expect(posted).toMatch(/^HTTP\/1\.1 204 /);
    const get = await endpoint.raw(request('GET /demo/a', CLOSE));
    expect(statuses(get)).toEqual([200]);
    expect(Buffer.from(get, 'latin1').toString('utf8')).toContain('a  X-Evil: 1    é日\r\n');
  });

  it('is one after the other on a connection, and each sees what came before', async () => {
    const keep = { Authorization: SIGNED };
    const pipelined = [
      request('PUT /demo/a', { ...keep, 'Content-Length': '3' }),
      'abc',
      request('GET /demo/a', keep),
      request('DELETE /demo/a', keep),
      request('GET /demo/a', CLOSE),
    ];
    expect(statuses(await endpoint.raw(pipelined.join('')))).toEqual([200, 200, 204, 404]);
  });

  it('to a bug is S3’s or KMS’s own, and the bug is told', async () => {
    const broken = await opened();
    const { s3 } = broken.cloud.parts;
    Object.defineProperty(s3.buckets, 'get', {
      value: () => {
        throw new Error('a bug');
      },
    });
    const answer = await broken.raw(request('GET /demo/a', CLOSE));
    expect([statuses(answer), codeOf(answer)]).toEqual([[500], 'InternalError']);
    const kms = await opened({
      beforeAnswer: async () => {
        throw new Error('no disk');
      },
    });
    const called = await kms.raw(
      request('POST /', {
        ...CLOSE,
        'X-Amz-Target': 'TrentService.ListKeys',
        'Content-Length': '2',
      }),
      '{}',
    );
    expect(statuses(called)).toEqual([500]);
    expect(called).toContain('"__type":"KMSInternalException"');
    expect([broken.bugs, kms.bugs].map((bugs) => bugs.map(String))).toEqual([
      ['Error: a bug'],
      ['Error: no disk'],
    ]);
    await Promise.all([broken.stop(), kms.stop()]);
  });

  it('waits for what has to last, and for nobody who listens', async () => {
    const told: string[] = [];
    const other = await opened({
      beforeAnswer: async ({ operation }) => void told.push(`lasts ${operation}`),
      onExchange: ({ operation }) => {
        told.push(operation);
        throw new Error('a bug of the listener');
      },
    });
    expect(statuses(await other.raw(request('GET /', CLOSE)))).toEqual([200]);
    expect(told).toEqual(['lasts ListBuckets', 'ListBuckets']);
    expect(other.bugs).toHaveLength(1);
    await other.stop();
  });
});

describe('whom a request is for', () => {
  const scope = (service: string) => SIGNED.replace('/s3/aws4_request', `/${service}/aws4_request`);
  const post = (headers: Readonly<Record<string, string>>, body = '') =>
    endpoint.raw(
      request('POST /', { Connection: 'close', 'Content-Length': String(body.length), ...headers }),
      body,
    );

  it('is KMS, by its target', async () => {
    const answer = await post(
      { Authorization: scope('kms'), 'X-Amz-Target': 'TrentService.ListKeys' },
      '{}',
    );
    expect(answer).toMatch(/\r\nContent-Type: application\/x-amz-json-1\.1\r\n/);
    expect(endpoint.exchanges.at(-1)).toMatchObject({ service: 'kms', operation: 'ListKeys' });
  });

  it.each([
    ['dynamodb', { 'X-Amz-Target': 'DynamoDB_20120810.ListTables' }, '{}', '"__type"'],
    ['iam', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'Action=ListUsers', '<Code>'],
    ['sso', {}, '', 'x-amzn-ErrorType: UnknownOperationException'],
  ])('is nobody: %s', async (service, headers, body, shape) => {
    const answer = await post({ Authorization: scope(service), ...headers }, body);
    expect(statuses(answer)).toEqual([400]);
    expect(answer).toContain(shape);
    expect(answer).toContain(service);
    expect(endpoint.exchanges).toHaveLength(1);
  });
});

/** Sends a piece and waits until another request has gone through: what was sent before it has been read by then. */
async function onceRead(to: Opened, send: () => void): Promise<void> {
  send();
  await to.raw(request('GET /demo?location', CLOSE));
}
