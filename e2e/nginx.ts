import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../scripts/free-port.mjs';
import { askRaw, type RawAnswer } from '../scripts/raw-request.test-helper.ts';

/** Debian's nginx with the configuration of `deploy/nginx`, and a copy of the built site. */
export interface Nginx extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly origin: string;
  /** The folder whose files it answers with; what lies beside it must never come out. */
  readonly root: string;
  /** Asks for a target as it stands, where `fetch` would tidy `..` away and decompress. */
  ask(target: string, headers?: Record<string, string>, method?: string): Promise<RawAnswer>;
}

/** Debian keeps it where only root's PATH leads. */
const binary = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find(existsSync);
const BROTLI = 'ngx_http_brotli_static_module.so';

/** Why the configuration cannot be run on this machine, or the empty text. */
export function nginxTrouble(): string {
  const hint = 'install the packages nginx and libnginx-mod-http-brotli-static';
  if (binary === undefined) return `There is no nginx: ${hint}.`;
  const { stderr } = spawnSync(binary, ['-V'], { encoding: 'utf8' });
  const modules = /--modules-path=(\S+)/.exec(stderr)?.[1] ?? '';
  return existsSync(join(modules, BROTLI)) ? '' : `nginx has no ${BROTLI}: ${hint}.`;
}

/** An unprivileged user's number, which every system has. */
const NOBODY = 65_534;

/**
 * Starts nginx without root rights on a free port of this machine. Only what names a place is changed in its
 * configuration: the port, the folder of temporary files, and under a prefix root and location.
 *
 * @param prefix the address of the site: `/`, or e.g. `/wiki/explorer/`
 * @throws where it does not start
 */
export async function startNginx(prefix = '/'): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  chmodSync(folder, 0o777);
  const root = join(folder, 'www');
  mkdirSync(join(root, prefix), { recursive: true });
  cpSync('dist', join(root, prefix), { recursive: true });
  const port = await freePort();

  let whole = readFileSync('deploy/nginx/nginx.conf', 'utf8');
  for (const [from, to] of [
    // First, for what is put in lies there as well.
    ['/tmp/', `${folder}/`],
    ['listen 8080;', `listen 127.0.0.1:${port};`],
    ['root /srv/www;', `root ${root};`],
    ['location / {', `location ${prefix} {`],
    ['/dev/stdout', '/dev/null'],
  ] as const) {
    if (!whole.includes(from)) throw new Error(`deploy/nginx/nginx.conf has no "${from}"`);
    whole = whole.replaceAll(from, () => to);
  }
  for (const name of ['explorer.conf', 'explorer-cache.conf']) {
    cpSync(join('deploy/nginx', name), join(folder, name));
  }
  writeFileSync(join(folder, 'nginx.conf'), whole);

  const isRoot = process.getuid?.() === 0;
  const child = spawn(
    String(binary),
    ['-c', join(folder, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'],
    { stdio: ['ignore', 'ignore', 'pipe'], ...(isRoot && { uid: NOBODY, gid: NOBODY }) },
  );
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text;
  });
  const origin = `http://127.0.0.1:${port}`;
  const nginx: Nginx = {
    origin,
    root,
    ask: (path, headers = {}, method = 'GET') =>
      askRaw({ port, host: '127.0.0.1', path, headers, method, agent }),
    [Symbol.asyncDispose]: async () => {
      await ended(child);
      rmSync(folder, { recursive: true });
    },
  };
  try {
    await answering(nginx, child);
  } catch (error) {
    await nginx[Symbol.asyncDispose]();
    throw new Error(`nginx does not answer (${String(error)}):\n${said}`);
  }
  return nginx;
}

/** How long nginx may take until it answers (ms), and how often it is asked. */
const PATIENCE = 10_000;
const BETWEEN = 50;

async function answering(nginx: Nginx, child: ChildProcess): Promise<void> {
  for (const begun = Date.now(); ; ) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    try {
      await nginx.ask('/');
      return;
    } catch (error) {
      if (Date.now() - begun > PATIENCE) throw error;
      await new Promise((then) => setTimeout(then, BETWEEN));
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  // At once: asked to finish, it would wait a minute for a connection on which the browser has asked for nothing yet.
  child.kill('SIGTERM');
  await exit;
}

const agent = new Agent({ keepAlive: true });
