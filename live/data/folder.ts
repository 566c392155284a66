import {
  chmod,
  mkdir,
  open as openFile,
  readdir,
  readFile,
  realpath,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type * as Lmdb from 'lmdb';
import { fromUtf8 } from '../../src/lib/bytes.ts';
import { ok, type Result, refused } from '../../src/lib/result.ts';
import type { Changes, Disk } from './disk.ts';

/**
 * How the state of the cloud lies in the records. To be raised by one whenever what is stored changes in shape (a test keeps
 * the shapes): what an earlier version wrote is not read, and said not to be.
 */
export const SCHEMA = 1;

/** Says of a folder what it is. */
const MARKER = 's3-encryption-explorer.json';
const WHAT = 'S3 Encryption Explorer: data of a live endpoint';
/** LMDB's name for its file. */
const STORE = 'data.mdb';

/** The folders that this process has open: LMDB tells processes apart, no more. */
const open = new Set<string>();

/**
 * Opens a folder, which is made where there is none. Refused, with a text for the user, is a folder that holds anything else,
 * that another version wrote, that is damaged or that another process has open; it is left as it is.
 *
 * @param account whose cloud it is, 12 digits
 */
export async function openFolder(path: string, account: string): Promise<Result<Disk, string>> {
  let folder = resolve(path);
  try {
    await mkdir(folder, { recursive: true });
    folder = await realpath(folder);
    if (open.has(folder)) return refused(inUse(folder));
    open.add(folder);
    const disk = await openAlone(folder, account);
    if (!disk.ok) open.delete(folder);
    return disk;
  } catch (error) {
    open.delete(folder);
    return refused(`The folder ${folder} cannot be used for --data: ${messageOf(error)}.`);
  }
}

async function openAlone(folder: string, account: string): Promise<Result<Disk, string>> {
  const names = await readdir(folder);
  if (names.includes(MARKER)) {
    const text = fromUtf8(await readFile(join(folder, MARKER))) ?? '';
    const fitting = checkMarker(folder, text, account);
    return fitting.ok ? openStore(folder) : fitting;
  }
  if (names.length > 0) {
    return refused(
      `The folder ${folder} holds other things (${names.slice(0, 3).join(', ')}). Give --data an empty folder, or one that it made itself.`,
    );
  }
  await mark(folder, account);
  return openStore(folder);
}

/** Makes an empty folder ours. What it is going to hold, keys among it, is nobody else's to read. */
async function mark(folder: string, account: string): Promise<void> {
  await chmod(folder, 0o700);
  const marker = { what: WHAT, schema: SCHEMA, account };
  await writeFile(join(folder, MARKER), `${JSON.stringify(marker, null, 2)}\n`, { mode: 0o600 });
}

function checkMarker(folder: string, text: string, account: string): Result<null, string> {
  const marker = readJson(text);
  if (marker.what !== WHAT || typeof marker.schema !== 'number') {
    return refused(
      `${join(folder, MARKER)} is damaged, so that nobody can tell what lies beside it. Give --data another folder.`,
    );
  }
  if (marker.schema !== SCHEMA) {
    return refused(
      `The folder ${folder} was written by another version (its data are of version ${marker.schema}, this is ${SCHEMA}). Use that version, or give --data another folder.`,
    );
  }
  if (marker.account !== account) {
    return refused(
      `The folder ${folder} is of account ${String(marker.account)}. Start with --account ${String(marker.account)}, or give --data another folder.`,
    );
  }
  return ok(null);
}

function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

async function openStore(folder: string): Promise<Result<Disk, string>> {
  let lmdb: typeof Lmdb;
  try {
    lmdb = await import('lmdb');
  } catch (error) {
    return refused(
      `--data needs the package lmdb, which cannot be loaded: npm install lmdb (${messageOf(error)})`,
    );
  }
  const foreign = await notLmdb(folder);
  if (foreign !== null) return refused(damaged(folder, foreign));
  let root: Lmdb.RootDatabase;
  try {
    root = lmdb.open({
      path: folder,
      encoding: 'binary',
      // A write is answered when it is on the disk, not when it is on its way there.
      overlappingSync: false,
    });
  } catch (error) {
    return refused(damaged(folder, messageOf(error)));
  }
  const wrong = await unusable(folder, root);
  if (wrong === null) return ok(new LmdbDisk(folder, root));
  await root.close();
  return refused(wrong);
}

/** Of a meta page: LMDB's magic number, and the size of all pages, in bytes. */
const MAGIC = { at: 24, number: 0xbeefc0de };
const PAGE_SIZE_AT = 48;

/**
 * What says that a file is none of LMDB's, which would end the process that opens it; null where there is no file yet.
 * LMDB begins its files with two meta pages. http://www.lmdb.tech/doc/group__internal.html
 */
async function notLmdb(folder: string): Promise<string | null> {
  const file = await openFile(join(folder, STORE), 'r').catch(() => null);
  if (file === null) return null;
  try {
    const page = Buffer.alloc(PAGE_SIZE_AT + 4);
    let at = 0;
    for (const _ of ['first', 'second']) {
      const { bytesRead } = await file.read(page, 0, page.length, at);
      if (bytesRead < page.length || page.readUInt32LE(MAGIC.at) !== MAGIC.number)
        return `${STORE} is no file of LMDB`;
      at = page.readUInt32LE(PAGE_SIZE_AT);
    }
    return null;
  } finally {
    await file.close();
  }
}

/** What stands against using a store that has just been opened; null where nothing does. */
async function unusable(folder: string, root: Lmdb.RootDatabase): Promise<string | null> {
  // A file that ends too early ends the process that reads the missing pages.
  const { lastPageNumber, root: main } = root.getStats() as Stats;
  const { size } = await stat(join(folder, STORE));
  const whole = (lastPageNumber + 1) * main.pageSize;
  if (size < whole) return damaged(folder, `${STORE} ends at ${size} of ${whole} bytes`);
  // Whoever has read once stands in LMDB's lock file for as long as it lives.
  root.doesExist(0);
  root.readerCheck();
  const pids = [...root.readerList().matchAll(/^\s*(\d+)\s/gm)].map(([, pid]) => Number(pid));
  return pids.some((pid) => pid !== process.pid) ? inUse(folder) : null;
}

interface Stats {
  readonly lastPageNumber: number;
  readonly root: { readonly pageSize: number };
}

function inUse(folder: string): string {
  return `The folder ${folder} is in use by another process. End that one, or give --data another folder.`;
}

/** What is said of a folder whose content cannot be read. */
export function damaged(folder: string, why: string): string {
  return `The data in ${folder} are damaged (${why}). Put a copy that is whole in their place, or give --data another folder.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

class LmdbDisk implements Disk {
  readonly #folder: string;
  readonly #root: Lmdb.RootDatabase;
  readonly #records: Lmdb.Database<Buffer, number>;
  readonly #pieces: Lmdb.Database<Buffer, number>;

  constructor(folder: string, root: Lmdb.RootDatabase) {
    this.#folder = folder;
    this.#root = root;
    this.#records = root.openDB('records', { encoding: 'binary' });
    this.#pieces = root.openDB('pieces', { encoding: 'binary' });
  }

  *records() {
    for (const { key, value } of this.#records.getRange()) yield [key, value] as const;
  }

  piece(number: number) {
    const bytes = this.#pieces.get(number);
    return bytes === undefined ? null : new Uint8Array(bytes);
  }

  last() {
    const [record = 0] = this.#records.getKeys({ reverse: true, limit: 1 });
    const [piece = 0] = this.#pieces.getKeys({ reverse: true, limit: 1 });
    return Math.max(record, piece);
  }

  async write({ records, pieces }: { readonly records: Changes; readonly pieces: Changes }) {
    await this.#root.batch(() => {
      change(this.#records, records);
      change(this.#pieces, pieces);
    });
  }

  async close() {
    await this.#root.close();
    open.delete(this.#folder);
  }
}

function change(database: Lmdb.Database<Buffer, number>, changes: Changes): void {
  for (const [number, bytes] of changes) {
    if (bytes === null) database.remove(number);
    else database.put(number, bytes as Buffer);
  }
}
