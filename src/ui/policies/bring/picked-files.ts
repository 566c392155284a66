import type { FolderFile } from '../../../intake/folder.ts';

/** Files of a folder beyond this are not listed: nobody's account has so many. */
const MOST = 200_000;

/** What was chosen or dropped, as files with their paths. Read only, and only when they are asked for. */
export async function filesOf(
  list: DataTransfer | FileList | null,
): Promise<readonly FolderFile[]> {
  if (list === null) return [];
  if (list instanceof FileList) return [...list].map(file);
  // Asked of all at once: after the first wait, a drop has no items any more.
  const entries = [...list.items].map((item) => item.webkitGetAsEntry());
  const files: FolderFile[] = [];
  const open = entries.filter((entry) => entry !== null);
  for (let at = 0; at < open.length && files.length < MOST; at += 1) {
    const entry = open[at];
    if (entry instanceof FileSystemDirectoryEntry) open.push(...(await childrenOf(entry)));
    else if (entry instanceof FileSystemFileEntry)
      files.push({
        path: entry.fullPath.replace(/^\//, ''),
        text: () =>
          new Promise<File>((then, fail) => entry.file(then, fail)).then((one) => one.text()),
      });
  }
  return files;
}

function file(one: File): FolderFile {
  return { path: one.webkitRelativePath || one.name, text: () => one.text() };
}

/** A folder is read in portions until one is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((then) =>
      reader.readEntries(then, () => then([])),
    );
    if (some.length === 0 || all.length > MOST) return all;
    all.push(...some);
  }
}
