import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * The names of all files in a folder and the folders in it, sorted, with `/` on every system.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}
