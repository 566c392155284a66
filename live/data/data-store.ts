import { ok, type Result, refused } from '../../src/lib/result.ts';
import type { CloudParts } from '../../src/modes/cloud.ts';
import type { Estate } from '../../src/trace/index.ts';
import type { Disk } from './disk.ts';
import { damaged, openFolder } from './folder.ts';
import { imagesOf } from './image/cloud.ts';
import type { Image } from './image/image.ts';
import { Records } from './records.ts';

/** The durable side of a cloud. */
export interface DataStore {
  /**
   * Resolves when everything that has happened in the cloud so far is on the disk, and not before: what is answered then
   * is there after a crash. Those who ask while something is being written are served together. Once the disk has not taken
   * something, it rejects for ever.
   */
  commit(): Promise<void>;
  /** Commits, and lets go of the folder. */
  close(): Promise<void>;
}

/**
 * Makes a cloud durable in a folder: fills it with what the folder holds, and keeps the folder up to date from then on.
 *
 * @param parts a cloud that nobody has asked for anything yet; what is to be in it by other ways is put there afterwards
 * @param estate learns what is known of the bytes that are restored, so that the first run that meets them can tell it
 * @returns refused with a text for the user: what is wrong with the folder, and what to do
 */
export async function openData(
  folder: string,
  parts: CloudParts,
  estate: Estate,
): Promise<Result<DataStore, string>> {
  const disk = await openFolder(folder, parts.s3.account);
  if (!disk.ok) return disk;
  const records = new Records(estate);
  const images = imagesOf(parts);
  try {
    restore(records, disk.value, images);
  } catch (error) {
    await disk.value.close();
    return refused(damaged(folder, error instanceof Error ? error.message : String(error)));
  }
  return ok(keepUpToDate(disk.value, records, images));
}

function restore(records: Records, disk: Disk, images: readonly Image[]): void {
  const found = records.read(disk);
  for (const image of images) {
    for (const kind of image.kinds)
      for (const each of found) if (each.kind === kind) image.restore(each);
    image.restored();
  }
}

/** Writes what has changed, one transaction after the other. */
export function keepUpToDate(disk: Disk, records: Records, images: readonly Image[]): DataStore {
  let writing: Promise<void> = Promise.resolve();
  /** The transaction that begins when the one under way ends; what happens until then is in it. */
  let next: Promise<void> | null = null;
  async function write(): Promise<void> {
    next = null;
    for (const image of images) image.update(records);
    const writes = records.take();
    if (writes !== null) await disk.write(writes);
  }
  function commit(): Promise<void> {
    if (next === null) {
      next = writing.then(write);
      writing = next;
    }
    return next;
  }
  return {
    commit,
    async close() {
      try {
        await commit();
      } finally {
        await disk.close();
      }
    },
  };
}
