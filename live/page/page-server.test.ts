import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { askRaw, type RawAnswer } from '../../scripts/raw-request.test-helper.ts';
import { openTraceFile } from '../../src/takeaway/trace-file/read.ts';
import { loggedCloud } from '../flows/logged-cloud.test-helper.ts';
import { listenTo } from './events.test-helper.ts';
import { type PageServer, startPage } from './page-server.ts';

const parent = mkdtempSync(join(tmpdir(), 'live-page-'));
const site = join(parent, 'site');
const script = `export const text = '${'abc '.repeat(500)}';\n`;
const PATIENT = { timeout: 20_000 };
const bugs: unknown[] = [];
let cloud: ReturnType<typeof loggedCloud>;
let page: PageServer;

beforeAll(() => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<!doctype html><html lang="en"><title>home</title>');
  writeFileSync(join(site, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(site, 'service-worker.js'), 'the site’s own');
  writeFileSync(join(site, 'assets', 'a-1b2c3d.js'), script);
  writeFileSync(join(site, 'assets', 'a-1b2c3d.js.br'), brotliCompressSync(script));
  symlinkSync(join(parent, 'secret.txt'), join(site, 'link.txt'));
});

afterAll(() => rmSync(parent, { recursive: true }));

beforeEach(async () => {
  cloud = loggedCloud({ limits: { rows: 5 } });
  const { log } = cloud;
  const state = () => ({
    endpoint: 'http://127.0.0.1:9000',
    region: 'us-east-1',
    account: '111122223333',
    durable: false,
    recipes: [],
  });
  page = await startPage({ site, log, state, port: 0, onBug: (error) => bugs.push(error) });
});

afterEach(async () => {
  await page.stop();
  expect(bugs.splice(0)).toEqual([]);
});

const put = (Key: string) =>
  cloud.s3.send(new PutObjectCommand({ Bucket: 'demo-bucket', Key, Body: 'Hello' }));

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port, hostname } = new URL(page.url);
  return askRaw({ port, host: hostname, path, headers, method, agent: false });
}

function ask(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const origin = new URL(page.url).origin;
  const json = { 'Content-Type': 'application/json' };
  return fetch(`${page.url}-/live/ask`, {
    method: 'POST',
    body,
    headers: { Origin: origin, ...json, ...headers },
  });
}

describe('the explorer as a live process serves it', () => {
  it('knows that it is', async () => {
    for (const path of ['/', '/index.html', '/?utm=1']) {
      const { status, headers, body } = await get(path, { 'Accept-Encoding': 'br' });
      expect(status).toBe(200);
      expect(body.toString()).toBe('<!doctype html><html data-live lang="en"><title>home</title>');
      expect(headers).toMatchObject({
        'content-type': 'text/html;charset=utf-8',
        'content-security-policy': expect.stringMatching(
          /^default-src 'none';.*; frame-ancestors 'self'$/,
        ),
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  it('is sent as its own server sends it', async () => {
    const { status, headers, body } = await get('/assets/a-1b2c3d.js?v=1', {
      'Accept-Encoding': 'gzip, br',
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript;charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(brotliDecompressSync(body).toString()).toBe(script);
    const plain = await get('/assets/a-1b2c3d.js');
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, script]);
    const etag = plain.headers.etag ?? '';
    const again = await get('/assets/a-1b2c3d.js', { 'If-None-Match': etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await get('/icon.svg')).headers['cache-control']).toBe('public, max-age=600');
    const head = await get('/icon.svg', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '41', 0]);
  });

  it.each([
    '/missing.js',
    '/assets',
    '/assets/',
    '/link.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '//../secret.txt',
    '/%00',
    '/%E0%A4%A',
    '/-/live/',
    '/-/live/flows',
    '/-/live/flows/1/2',
    '/-/live/events/1',
    '/-/live/secret',
  ])('has no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('takes nothing but questions', async () => {
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 405 });
    expect(await get('/icon.svg', {}, 'DELETE')).toMatchObject({ status: 405 });
  });

  it('has no service worker that would keep the port when the process is gone, and ends one that is there', async () => {
    const { status, headers, body } = await get('/service-worker.js');
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(body.toString()).toContain('registration.unregister()');
    expect(body.toString()).not.toMatch(/fetch|caches/);
  });

  it('listens on this machine alone, by each of its addresses', async () => {
    const [four, six] = await Promise.all(
      ['127.0.0.1', '[::1]'].map(async (host) =>
        fetch(`http://${host}:${page.port}/icon.svg`).then(
          ({ status }) => status,
          () => 'none',
        ),
      ),
    );
    expect(four).toBe(200);
    expect([200, 'none']).toContain(six);
  });
});

describe('what the page is told', () => {
  it('is all that there is first, then every change', async () => {
    await cloud.s3.send(new CreateBucketCommand({ Bucket: 'demo-bucket' }));
    const events = await listenTo(page.url);
    expect(events.response.headers.get('content-type')).toBe('text/event-stream');
    expect(events.response.headers.get('cache-control')).toBe('no-store');
    const hello = await events.until('hello');
    expect(hello.rows.map(({ operation }) => operation)).toEqual(['CreateBucket']);
    expect(hello.state).toMatchObject({
      endpoint: 'http://127.0.0.1:9000',
      paused: false,
      limits: { rows: 5, bytes: 256 * 1024 * 1024 },
      held: { rows: 1 },
      dropped: 0,
    });
    expect(events.comments).toEqual(['retry: 1000']);
    for (let i = 1; i <= 6; i++) {
      await put(`object ${i}`);
      const { row } = await events.until('row');
      expect([row.number, row.key]).toEqual([i + 1, `object ${i}`]);
    }
    const gone = await events.until('state', ({ state }) => state.dropped === 2);
    expect(gone.state.held.rows).toBe(5);
    expect(cloud.log.rows()).toHaveLength(5);
    events.leave();
  });

  it('leaves out what was there and gone between two pictures', async () => {
    await cloud.s3.send(new CreateBucketCommand({ Bucket: 'demo-bucket' }));
    const events = await listenTo(page.url);
    const { rows } = await events.until('hello');
    const known = new Set(rows.map(({ id }) => id));
    for (let i = 0; i < 20; i++) await put(`object ${i}`);
    const told: string[] = [];
    for (;;) {
      const event = await events.next();
      if (event.type === 'row') known.add(event.row.id);
      if (event.type === 'gone')
        for (const id of event.ids) {
          told.push(id);
          expect(known.delete(id)).toBe(true);
        }
      const held = cloud.log.rows().map(({ id }) => id);
      if (held.every((id) => known.has(id)) && known.size === held.length) break;
    }
    expect(told).toContain(rows[0]?.id);
    events.leave();
  });

  it('is told to each page that listens', async () => {
    await cloud.s3.send(new CreateBucketCommand({ Bucket: 'demo-bucket' }));
    const pages = await Promise.all([1, 2, 3].map(() => listenTo(page.url)));
    await Promise.all(pages.map((each) => each.until('hello')));
    await put('one');
    for (const each of pages) {
      expect((await each.until('row')).row.key).toBe('one');
      each.leave();
    }
  });

  it('is the flow of a row, as a trace file that opens like any', async () => {
    await cloud.s3.send(new CreateBucketCommand({ Bucket: 'demo-bucket' }));
    await put('one');
    const row = cloud.log.rows().at(-1);
    const response = await fetch(`${page.url}-/live/flows/${row?.id}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const opened = await openTraceFile(await response.text());
    const trace = await cloud.log.trace(row?.id ?? '');
    expect(opened).toMatchObject({ ok: true, value: { seal: trace?.seal } });
    cloud.log.ask({ type: 'clear' });
    expect((await fetch(`${page.url}-/live/flows/${row?.id}`)).status).toBe(404);
  });
});

describe('a page', () => {
  it('asks to pause, resume, keep, release and clear', async () => {
    await cloud.s3.send(new CreateBucketCommand({ Bucket: 'demo-bucket' }));
    await put('one');
    const [first] = cloud.log.rows();
    const { log } = cloud;
    const done = async (body: object) => {
      const { status } = await ask(JSON.stringify(body));
      expect(status).toBe(204);
    };
    await done({ type: 'pause' });
    await put('unseen');
    expect([log.figures.paused, log.rows().length]).toEqual([true, 2]);
    await done({ type: 'resume' });
    expect(log.figures.paused).toBe(false);
    await done({ type: 'keep', id: first?.id });
    expect(log.rows()[0]?.kept).toBe(true);
    await done({ type: 'clear' });
    expect(log.rows().map(({ id }) => id)).toEqual([first?.id]);
    await done({ type: 'release', id: first?.id });
    await done({ type: 'clear' });
    expect(log.rows()).toEqual([]);
  });

  it.each([
    ['', 400, 'JSON'],
    ['{', 400, 'JSON'],
    ['null', 400, 'cannot be asked for'],
    ['[]', 400, 'cannot be asked for'],
    ['{"type":"stop"}', 400, 'cannot be asked for'],
    ['{"type":"keep"}', 400, 'cannot be asked for'],
    ['{"type":"keep","id":7}', 400, 'cannot be asked for'],
    ['{"type":"clear","id":"1"}', 400, 'cannot be asked for'],
    ['{"type":"keep","id":"1"}', 400, 'There is no request "1" any more.'],
    [JSON.stringify({ type: 'keep', id: 'x'.repeat(70_000) }), 413, '65536'],
  ])('is told what is wrong with %.40s', async (body, status, text) => {
    const response = await ask(body);
    expect([response.status, await response.text()]).toEqual([
      status,
      expect.stringContaining(text),
    ]);
  });

  it('asks in JSON, and by POST', async () => {
    const form = { 'Content-Type': 'text/plain' };
    expect((await ask('{"type":"clear"}', form)).status).toBe(415);
    expect(await get('/-/live/ask')).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    const post = await get('/-/live/events', {}, 'POST');
    expect(post).toMatchObject({ status: 405, headers: { allow: 'GET' } });
  });
});

describe('other sites’ pages', () => {
  const own = () => `http://127.0.0.1:${page.port}`;
  const told = async (answer: Promise<RawAnswer>) => {
    const { status, headers } = await answer;
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    return status;
  };

  it.each(['events', 'flows/1', 'ask'])('get nothing of %s', async (what) => {
    const path = `/-/live/${what}`;
    const method = what === 'ask' ? 'POST' : 'GET';
    // By a name that they have pointed here.
    expect(await told(get(path, { Host: 'evil.example' }, method))).toBe(421);
    expect(await told(get(path, { Host: '127.0.0.1.evil.example' }, method))).toBe(421);
    // From another origin, also one of this machine.
    const elsewhere = ['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost'];
    for (const Origin of elsewhere) expect(await told(get(path, { Origin }, method))).toBe(403);
    for (const site of ['cross-site', 'same-site'])
      expect(await told(get(path, { 'Sec-Fetch-Site': site }, method))).toBe(403);
    const mixed = { Origin: own(), 'Sec-Fetch-Site': 'cross-site' };
    expect(await told(get(path, mixed, method))).toBe(403);
  });

  it('cannot ask without saying where they come from', async () => {
    const json = { 'Content-Type': 'application/json' };
    const { status } = await get('/-/live/ask', json, 'POST');
    expect(status).toBe(403);
  });

  it('are not even shown the explorer under their own name', async () => {
    expect(await get('/', { Host: 'evil.example' })).toMatchObject({ status: 421 });
    expect(await get('/', { Host: `localhost:${page.port}` })).toMatchObject({ status: 200 });
  });
});

describe('a page that is no more listening', () => {
  /** How many listen to the log. */
  function listeners() {
    let count = 0;
    const { log } = cloud;
    const listen = log.listen.bind(log);
    log.listen = (listener) => {
      count += 1;
      const end = listen(listener);
      return () => {
        count -= 1;
        end();
      };
    };
    return () => count;
  }

  it('is told nothing more when it has left', async () => {
    const count = listeners();
    const events = await listenTo(page.url);
    await events.until('hello');
    expect(count()).toBe(1);
    events.leave();
    await vi.waitUntil(() => count() === 0, PATIENT);
  });

  it('is let go when it has stopped reading', async () => {
    const count = listeners();
    const state = () => ({
      endpoint: '',
      region: '',
      account: '',
      durable: false,
      // More than the sockets between them hold without being read.
      recipes: [{ client: '', text: 'x'.repeat(32 * 1024 * 1024) }],
    });
    const slow = await startPage({ site, log: cloud.log, state, port: 0, beat: 20 });
    const socket = connect(slow.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.pause();
    socket.write('GET /-/live/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    await vi.waitUntil(() => count() === 1, PATIENT);
    await vi.waitUntil(() => count() === 0, PATIENT);
    socket.destroy();
    await slow.stop();
  });

  it('gives signs of life to one that hears nothing else', async () => {
    const { log } = cloud;
    const state = () => ({
      endpoint: '',
      region: '',
      account: '',
      durable: false,
      recipes: [],
    });
    const beating = await startPage({ site, log, state, port: 0, beat: 5 });
    const events = await listenTo(beating.url);
    await events.until('hello');
    const more = events.next().catch(() => null);
    await vi.waitUntil(() => events.comments.includes(':'), PATIENT);
    events.leave();
    await more;
    await beating.stop();
  });
});
