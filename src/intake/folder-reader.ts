import { parseArn } from '../aws/iam/arn.ts';
import type { Finds } from './finds.ts';

/** A file of a folder, read when it is asked for. */
export interface FolderFile {
  /** From the chosen folder down, with `/`. */
  readonly path: string;
  readonly text: () => Promise<string>;
}

/** A bucket, key, caller or endpoint of a folder. */
export interface FolderEntry {
  /** Its folder; what is chosen. */
  readonly path: string;
  readonly partition: string;
  readonly account: string;
  readonly region: string | null;
  /** As the folder has it: in lower case. A caller's with its type and path, such as `role/team/app`. */
  readonly name: string;
}

/** Reads files of a folder by their paths. */
export class FolderReader {
  readonly #files: ReadonlyMap<string, FolderFile>;
  readonly #finds: Finds;

  constructor(files: readonly FolderFile[], finds: Finds) {
    this.#files = new Map(files.map((file) => [file.path.toLowerCase(), file]));
    this.#finds = finds;
  }

  /** The JSON of a file; undefined where there is no such file, or none that can be read, which is said. */
  async json(path: string): Promise<unknown> {
    const file = this.#files.get(path.toLowerCase());
    if (file === undefined) return undefined;
    try {
      return JSON.parse(await file.text()) as unknown;
    } catch {
      this.#finds.unread('not-json', path);
      return undefined;
    }
  }

  /** The folder of a policy or group by its ARN, in the account that was collected. */
  folderOf({ path, partition, account }: FolderEntry, arn: string): string {
    const mark = `aws/${partition}/accounts/${account}/`;
    const base = path.slice(0, path.indexOf(mark) + mark.length);
    const [type = '', ...rest] = (parseArn(arn)?.resource ?? '').split('/');
    const owner = parseArn(arn)?.account;
    const name = encodeURIComponent(rest.join('/'));
    return `${base}iam/${owner === 'aws' ? 'aws/' : ''}${type}/${name}`.toLowerCase();
  }
}
