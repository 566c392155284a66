import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { withFolder } from './durable-cloud.test-helper.ts';
import { missing } from './steady-client.test-helper.ts';

const PUTS = 1000;
const KILLS = 3;

/** The client as a program for Node. */
async function builtClient(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: resolve('live/data/steady-client.test-helper.ts'),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'client.mjs' }, external: ['lmdb'] },
    },
    ssr: { noExternal: true, external: ['lmdb'] },
  });
  return join(folder, 'client.mjs');
}

/** Runs the client and kills it once it has said so many numbers; gives all that it has said. */
async function runAndKill(
  client: string,
  folder: string,
  from: number,
  after: number,
): Promise<readonly number[]> {
  const program = `
    import { putAll } from ${JSON.stringify(client)};
    await putAll(${JSON.stringify(folder)}, ${from}, ${PUTS}, (line) => process.stdout.write(line + '\\n'));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const said: number[] = [];
  let heard = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'open') said.push(Number(line));
    heard += 1;
    if (heard > after) child.kill('SIGKILL');
  }
  await ended;
  return said;
}

describe('a process that is killed', () => {
  it(
    'loses nothing of what it has acknowledged',
    () =>
      withFolder(async (parent) => {
        const client = await builtClient(join(parent, 'client'));
        // For the package that the program loads.
        await symlink(resolve('node_modules'), join(parent, 'node_modules'));
        const folder = join(parent, 'data');
        const acknowledged: number[] = [];
        const kills: number[] = [];
        for (let kill = 0; kill <= KILLS; kill++) {
          const from = Math.max(-1, ...acknowledged) + 1;
          // The last one runs to its end.
          const after =
            kill === KILLS ? PUTS : Math.floor((Math.random() * 2 * PUTS) / (KILLS + 1));
          kills.push(after);
          acknowledged.push(...(await runAndKill(client, folder, from, after)));
        }
        expect(acknowledged.length, `killed after ${kills}`).toBeGreaterThan(PUTS - 8 * KILLS);
        expect(await missing(folder, acknowledged), `killed after ${kills}`).toEqual([]);
      }),
    // It begins processes of its own, on a machine whose cores are busy.
    120_000,
  );
});
