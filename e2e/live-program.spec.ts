import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const program = resolve('dist-live/main.mjs');
let folder = '';
const running = new Set<ChildProcess>();

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-program-'));
});
test.afterAll(() => rm(folder, { recursive: true }));
test.afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

/** The program as somebody starts it, in a folder of its own. */
function start(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', ...env },
  });
  running.add(child);
  let said = '';
  let complained = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  child.stderr.on('data', (text) => {
    complained += text;
  });
  const code = new Promise<number | null>((end) => child.once('exit', (status) => end(status)));
  return { child, code, said: () => said, complained: () => complained };
}

test('says first where it is, takes another port where one is busy, and ends cleanly', async () => {
  const busy = createServer();
  await new Promise<void>((then) => busy.listen(0, '127.0.0.1', then));
  const { port } = busy.address() as AddressInfo;
  const live = start(['--port', String(port), '--page-port', '0']);
  await expect.poll(live.said).toMatch(/^endpoint http:\/\/127\.0\.0\.1:\d+\n/);
  await expect.poll(live.said).toContain(`Port ${port} is busy`);
  const endpoint = /^endpoint (\S+)/.exec(live.said())?.[1] ?? '';
  const page = /^page (\S+)/m.exec(live.said())?.[1] ?? '';
  // Nobody has signed: S3 answers, and refuses.
  expect((await fetch(endpoint)).status).toBe(403);
  expect(await (await fetch(page)).text()).toContain('<html');
  await expect.poll(live.said).toContain('Ctrl+C');
  live.child.kill('SIGINT');
  expect(await live.code).toBe(0);
  await expect(fetch(endpoint)).rejects.toThrow();
  await new Promise((then) => busy.close(then));
});

test('says what is wrong with options and configuration, in the language of the terminal', async () => {
  const wrong = start(['--prot', '1']);
  expect(await wrong.code).toBe(2);
  expect(wrong.complained()).toContain('--help');
  const japanese = start(['--port', 'x'], { LC_ALL: 'ja_JP.UTF-8' });
  expect(await japanese.code).toBe(2);
  expect(japanese.complained()).toContain('ポート番号');
  await writeFile(join(folder, 'broken.json'), '{ "buckets": [{ "name": "x" }] }');
  const broken = start(['--config', 'broken.json', '--port', '0']);
  expect(await broken.code).toBe(2);
  expect(broken.complained()).toContain('buckets.0.name');
  const missing = start(['--config', 'nowhere.json', '--port', '0']);
  expect(await missing.code).toBe(2);
  expect(missing.complained()).toContain('nowhere.json');
});

test('is a module that a test suite imports by the package’s name', async () => {
  const suite = join(folder, 'suite');
  await mkdir(join(suite, 'node_modules'), { recursive: true });
  await symlink(resolve('.'), join(suite, 'node_modules', 's3-encryption-explorer'), 'dir');
  await writeFile(
    join(suite, 'test.mjs'),
    `import { startLive } from 's3-encryption-explorer/live';
     const live = await startLive({ setUp: { buckets: [{ name: 'reports' }] } });
     const answer = await fetch(live.endpoint + '/reports/nothing');
     const [flow] = live.flows();
     console.log(JSON.stringify([answer.status, flow.operation, flow.refusal.by]));
     await live.stop();`,
  );
  const run = spawn(process.execPath, ['test.mjs'], { cwd: suite });
  running.add(run);
  let said = '';
  run.stdout.on('data', (text) => {
    said += text;
  });
  const code = await new Promise((end) => run.once('exit', end));
  expect([code, said.trim()]).toEqual([0, '[403,"GetObject","s3"]']);
});
