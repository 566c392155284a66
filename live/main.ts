#!/usr/bin/env node
/** The command line of the live endpoint, see docs/live.md. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, exit, stderr, stdout } from 'node:process';
import { say } from '../src/i18n/say.ts';
import type { Live } from './api.ts';
import { type Options, readOptions, terminalLang } from './command/options.ts';
import { recipes } from './command/recipes.ts';
import { texts } from './command/texts.ts';
import { readSetUp } from './set-up/shape.ts';
import type { LiveSetUp } from './set-up/types.ts';
import { LiveSetUpError, startLive } from './start.ts';

const lang = terminalLang(env);
/** Read where no other file is named. */
const CONFIG = 'live.config.json';

const options = readOptions(argv.slice(2), lang);
if (!options.ok) end(2, options.error);
if (options.value.help) {
  stdout.write(texts.usage[lang]);
  exit(0);
}
const live = await started(options.value);
greet(live, options.value);
if (options.value.open && live.page !== null) openInBrowser(`${live.page}#/live`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    // Who is impatient and presses it again ends it at once.
    process.once(signal, () => exit(130));
    live.stop().then(() => exit(0));
  });

async function started(asked: Options): Promise<Live> {
  const { port, pagePort, region, account, data, tls } = asked;
  try {
    return await startLive({
      port,
      pagePort: pagePort ?? (port === 0 ? 0 : port + 1),
      setUp: setUpOf(asked.config),
      ...(region === null ? {} : { region }),
      ...(account === null ? {} : { account }),
      ...(data === null ? {} : { data }),
      tls: typeof tls === 'boolean' ? tls : { cert: fileAt(tls.cert), key: fileAt(tls.key) },
      onBug: (error) => {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        stderr.write(`${say(lang, texts.bug, { stack })}\n`);
      },
    });
  } catch (error) {
    if (error instanceof LiveSetUpError) end(2, error.message);
    throw error;
  }
}

function setUpOf(path: string | null): LiveSetUp {
  if (path === null && !existsSync(CONFIG)) return {};
  const file = path ?? CONFIG;
  const read = readSetUp(fileAt(file));
  if (read.ok) return read.value;
  const faults = read.error.map((fault) => `  ${fault}`).join('\n');
  end(2, say(lang, texts.badConfig, { path: file, faults }));
}

function fileAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    end(2, say(lang, texts.noFile, { path }));
  }
}

/** The first line is for programs, and has no language. */
function greet(live: Live, asked: Options): void {
  const { endpoint, page, region, credentials, certificate } = live;
  const lines = [`endpoint ${endpoint}`, ...(page === null ? [] : [`page ${page}#/live`]), ''];
  const taken = Number(new URL(endpoint).port);
  if (asked.port !== 0 && taken !== asked.port)
    lines.push(say(lang, texts.portTaken, { port: String(asked.port), taken: String(taken) }));
  lines.push(say(lang, texts.credentials, credentials));
  lines.push(
    asked.data === null ? texts.memory[lang] : say(lang, texts.durable, { path: asked.data }),
  );
  if (certificate !== null)
    lines.push(say(lang, texts.certificate, { path: certificateFile(certificate) }));
  for (const { client, text } of recipes({ endpoint, region, ...credentials }))
    lines.push('', `── ${client}`, text);
  lines.push('', texts.stop[lang]);
  stdout.write(`${lines.join('\n')}\n`);
}

/** Clients take a certificate from a file. */
function certificateFile(certificate: string): string {
  const path = join(tmpdir(), `s3-encryption-explorer-${process.pid}.pem`);
  writeFileSync(path, certificate);
  return path;
}

function openInBrowser(url: string): void {
  const [command, ...before] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[
    process.platform as string
  ] ?? ['xdg-open'];
  const opener = spawn(command ?? '', [...before, url], { stdio: 'ignore', detached: true });
  // There is no browser, or no way to tell one: the address is printed.
  opener.once('error', () => {});
  opener.unref();
}

function end(code: number, why: string): never {
  stderr.write(`${why}\n`);
  exit(code);
}
