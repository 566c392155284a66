import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { EmbeddedPlayer, startEmbedHost } from './embed-host.ts';
import { expect, test } from './fixtures.ts';
import { nginxTrouble, startNginx } from './nginx.ts';

const trouble = nginxTrouble();
// A test that CI leaves out would be noticed by nobody.
test.skip(trouble !== '' && !process.env.CI, trouble);
test.beforeEach(() => expect(trouble).toBe(''));
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Written out once more: what a browser is told of a file, whatever it is. */
const ALWAYS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
    "font-src 'none'; connect-src 'self'; worker-src 'self'; frame-src 'self'; " +
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
    "require-trusted-types-for 'script'; trusted-types default",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  server: 'nginx',
};

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.md': 'text/plain; charset=utf-8',
};

/** What clients say that they accept; the ending of what they get where there is such a file, and how it is read. */
const CLIENTS = [
  { accepted: 'gzip, deflate, br, zstd', ending: '.br', coding: 'br', read: brotliDecompressSync },
  { accepted: 'gzip', ending: '.gz', coding: 'gzip', read: gunzipSync },
  { accepted: 'identity', ending: null, coding: undefined, read: (body: Buffer) => body },
] as const;

/** Whatever the build gave, but what is compressed or hidden: names relative to `dist`. */
const built = () =>
  readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative('dist', join(entry.parentPath, entry.name)))
    .filter((name) => !/^\.|\.(br|gz)$/.test(name));

for (const prefix of ['/', '/wiki/tools/explorer/']) {
  test(`every file comes byte for byte, with its headers, under ${prefix}`, async () => {
    await using nginx = await startNginx(prefix);
    const files = built();
    const all = new Set(readdirSync('dist', { recursive: true }).map(String));
    expect(files).toContain('index.html');
    for (const name of files) {
      const target = prefix + (name === 'index.html' ? '' : name);
      const bytes = readFileSync(join('dist', name));
      const isCompressed = all.has(`${name}.br`);
      const headers = {
        ...ALWAYS,
        'content-type': TYPES[extname(name)],
        'cache-control': name.startsWith('assets/')
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
        ...(isCompressed && { vary: 'Accept-Encoding' }),
      };
      const tags = new Set<unknown>();
      for (const { accepted, ending, coding, read } of CLIENTS) {
        const hasCoding = ending !== null && all.has(name + ending);
        const accept = { 'Accept-Encoding': accepted };
        const answer = await nginx.ask(target, accept);
        const { etag = '' } = answer.headers;
        tags.add(etag);
        const again = await nginx.ask(target, { ...accept, 'If-None-Match': etag });
        expect(
          {
            ...answer,
            body: (hasCoding ? read(answer.body) : answer.body).equals(bytes),
            again: [again.status, again.body.length, again.headers['cache-control']],
          },
          `${target} for "${accepted}"`,
        ).toMatchObject({
          status: 200,
          headers: {
            ...headers,
            'content-length': String(answer.body.length),
            ...(hasCoding && { 'content-encoding': coding }),
          },
          body: true,
          again: [304, 0, headers['cache-control']],
        });
        expect('content-encoding' in answer.headers).toBe(hasCoding);
      }
      expect(tags.size, `${name}: codings share no tag`).toBe(isCompressed ? 3 : 1);
    }
  });
}

test('names in assets hold a digest, so that they may be kept for ever', () => {
  for (const name of readdirSync('dist/assets')) {
    expect(name).toMatch(/-[\w-]{8}\.(js|css|json|html)(\.map)?(\.(br|gz))?$/);
  }
});

test('a new build is seen at once', async () => {
  await using nginx = await startNginx();
  const page = join(nginx.root, 'index.html');
  const { etag } = (await nginx.ask('/')).headers;
  writeFileSync(page, '<!doctype html><title>another</title>');
  const answer = await nginx.ask('/', { 'If-None-Match': String(etag) });
  expect([answer.status, String(answer.body)]).toEqual([
    200,
    '<!doctype html><title>another</title>',
  ]);
});

test('gives away nothing but the site', async () => {
  await using nginx = await startNginx('/wiki/explorer/');
  const site = join(nginx.root, 'wiki/explorer');
  writeFileSync(join(nginx.root, '../secret.txt'), 'secret');
  writeFileSync(join(nginx.root, 'beside.txt'), 'secret');
  mkdirSync(join(site, '.git'));
  writeFileSync(join(site, '.git/config'), 'secret');
  symlinkSync('.git/config', join(site, 'assets/.link'));
  for (const target of [
    '/wiki/explorer/missing.js',
    '/wiki/explorer/assets/missing-12345678.js',
    '/wiki/explorer/.nojekyll',
    '/wiki/explorer/.vite/manifest.json',
    '/wiki/explorer/.git/config',
    '/wiki/explorer/%2egit/config',
    '/wiki/explorer/assets/.link',
    '/wiki/explorer/index.html.br',
    '/wiki/explorer/start.js.gz',
    '/wiki/explorer/../../../secret.txt',
    '/wiki/explorer/%2e%2e/%2e%2e/%2e%2e/secret.txt',
    '/wiki/explorer/..%2f..%2f..%2fsecret.txt',
    '/wiki/explorer/..\\..\\..\\secret.txt',
    '/wiki/explorer/index.html%00.js',
    '//secret.txt',
  ]) {
    const { status, headers, body } = await nginx.ask(target);
    expect([400, 404], target).toContain(status);
    expect(String(body), target).not.toContain('secret');
    // What is not there today may be there tomorrow.
    expect(headers['cache-control'], target).toBeUndefined();
  }
  const missing = await nginx.ask('/wiki/explorer/missing.js');
  expect(missing.headers).toMatchObject(ALWAYS);

  const folder = await nginx.ask('/wiki/explorer/assets/');
  expect([folder.status, String(folder.body)]).toEqual([403, expect.not.stringContaining('.js')]);
  const slash = await nginx.ask('/wiki/explorer/assets');
  expect([slash.status, slash.headers.location]).toEqual([301, '/wiki/explorer/assets/']);
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await nginx.ask('/wiki/explorer/', {}, method)).status, method).toBe(405);
  }
  const head = await nginx.ask('/wiki/explorer/', { 'Accept-Encoding': 'br' }, 'HEAD');
  expect(head).toMatchObject({ status: 200, body: Buffer.from('') });
  expect(head.headers).toMatchObject({ ...ALWAYS, 'content-encoding': 'br' });
});

test('a flow plays in a page of another site, out of a folder', async ({ page, problems }) => {
  await using nginx = await startNginx('/wiki/explorer/');
  await using host = await startEmbedHost(problems);
  problems.allowOrigin(nginx.origin);
  await host.open(
    page,
    `<script async src="${nginx.origin}/wiki/explorer/embed.js"></script>
    <s3-encryption-flow mode="sse-kms" operation="upload" step="2" seed="class" lang="en"></s3-encryption-flow>`,
    `default-src 'none'; img-src data:; script-src ${nginx.origin}; frame-src ${nginx.origin}`,
  );
  const player = new EmbeddedPlayer(page);
  await player.expectAt(2);
  await player.press('Last step');
  await player.expectAt(14);
  // It may still be loading what comes later.
  await page.goto('about:blank');
});
