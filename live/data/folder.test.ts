import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/lib/result.ts';
import type { Disk } from './disk.ts';
import { ACCOUNT, withFolder } from './durable-cloud.test-helper.ts';
import { openFolder, SCHEMA } from './folder.ts';

const MARKER = 's3-encryption-explorer.json';

async function opened(folder: string): Promise<Disk> {
  const disk = await openFolder(folder, ACCOUNT);
  if (!disk.ok) throw new Error(disk.error);
  return disk.value;
}

const errorOf = (result: Result<unknown, string>) => (result.ok ? 'opened' : result.error);

/** Name, size and time of change of each file in a folder. */
async function filesOf(folder: string) {
  const names = await readdir(folder);
  return Promise.all(
    names.toSorted().map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return [name, size, mtimeMs];
    }),
  );
}

/** Refused for that reason, with the folder left as it is. */
async function expectRefused(folder: string, reason: RegExp, account = ACCOUNT): Promise<void> {
  const before = await filesOf(folder);
  expect(errorOf(await openFolder(folder, account))).toMatch(reason);
  expect(await filesOf(folder)).toEqual(before);
}

describe('a folder for data', () => {
  it('keeps records and pieces, and nobody else may look into it', () =>
    withFolder(async (parent) => {
      const folder = join(parent, 'made', 'on the way');
      const first = await opened(folder);
      expect([[...first.records()], first.last()]).toEqual([[], 0]);
      const bytes = Uint8Array.of(1, 2, 3);
      await first.write({
        records: new Map([
          [300, bytes],
          [2, Uint8Array.of(9)],
          [4, Uint8Array.of(8)],
        ]),
        pieces: new Map([[301, bytes]]),
      });
      await first.write({ records: new Map([[4, null]]), pieces: new Map() });
      await first.close();
      const second = await opened(folder);
      expect([...second.records()].map(([n, record]) => [n, [...record]])).toEqual([
        [2, [9]],
        [300, [1, 2, 3]],
      ]);
      expect([second.last(), second.piece(301), second.piece(300)]).toEqual([301, bytes, null]);
      await second.close();
      expect((await stat(folder)).mode & 0o077).toBe(0);
    }));

  it('is refused where it holds other things', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'letter.txt'), 'Dear');
      await expectRefused(folder, /holds other things \(letter\.txt\).*empty folder/);
    }));

  it('is refused where a file has its name', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'file');
      await writeFile(file, '');
      expect(errorOf(await openFolder(file, ACCOUNT))).toMatch(/cannot be used for --data: EEXIST/);
    }));

  it('is refused where another version, another account or nobody known made it', () =>
    withFolder(async (folder) => {
      await (await opened(folder)).close();
      const marker = join(folder, MARKER);
      const text = await readFile(marker, 'utf8');
      await expectRefused(folder, /of account 111122223333.*--account/, '444455556666');
      await writeFile(marker, text.replace(`"schema": ${SCHEMA}`, `"schema": ${SCHEMA + 1}`));
      await expectRefused(folder, new RegExp(`of version ${SCHEMA + 1}, this is ${SCHEMA}`));
      await writeFile(marker, text.slice(0, 20));
      await expectRefused(folder, /is damaged/);
      await writeFile(marker, text);
      await (await opened(folder)).close();
    }));

  it('is refused where its data are torn off or are something else', () =>
    withFolder(async (folder) => {
      const disk = await opened(folder);
      const pieces = new Map(Array.from({ length: 50 }, (_, i) => [i + 1, new Uint8Array(9000)]));
      await disk.write({ records: new Map(), pieces });
      await disk.close();
      const store = join(folder, 'data.mdb');
      const { size } = await stat(store);
      await truncate(store, size - 40_000);
      expect(errorOf(await openFolder(folder, ACCOUNT))).toMatch(/are damaged \(data\.mdb ends at/);
      for (const other of ['', 'something else '.repeat(1000), new Uint8Array(size)]) {
        await writeFile(store, other);
        await expectRefused(folder, /are damaged \(data\.mdb is no file of LMDB\)/);
      }
    }));

  it('is refused to whoever comes second, and free when the first has gone', () =>
    withFolder(async (folder) => {
      const disk = await opened(folder);
      expect(errorOf(await openFolder(join(folder, '.'), ACCOUNT))).toMatch(/in use/);
      await disk.close();
      const holder = `
        const { open } = require('lmdb');
        open({ path: ${JSON.stringify(folder)}, encoding: 'binary' }).doesExist(0);
        console.log('open');
        setInterval(() => {}, 1000);
      `;
      const child = spawn(process.execPath, ['-e', holder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      expect(errorOf(await openFolder(folder, ACCOUNT))).toMatch(/in use by another process/);
      child.kill('SIGKILL');
      await ended;
      await (await opened(folder)).close();
    }));
});
