import { equal } from '../../lib/bytes.ts';
import { runIndex } from '../../player/index.ts';
import type { Trace, Value } from '../../trace/index.ts';
import type { LocalFile } from './param.ts';

/** The files of a script: one for each value that a request carries, however often it does. */
export class LocalFiles {
  readonly #trace: Trace;
  readonly #files: LocalFile[] = [];

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  get all(): readonly LocalFile[] {
    return this.#files;
  }

  value(id: string): Value | undefined {
    return runIndex(this.#trace).value(id);
  }

  /** The file of an object's bytes. */
  object(id: string, key: string): LocalFile {
    const known = this.#files.find(({ value }) => value === id);
    if (known !== undefined) return known;
    const name = fileNameOf(key);
    return this.#add({
      // Not to be taken for an option.
      name: name.startsWith('-') ? `./${name}` : name,
      variable: 'object',
      value: id,
      what: 'object',
    });
  }

  /** The file of a customer's key; the same bytes lie in one file. */
  customerKey(id: string, source: boolean): LocalFile {
    const known = this.#files.find(
      ({ what, value }) => what === 'customer-key' && this.#isSame(value, id),
    );
    if (known !== undefined) return known;
    return this.#add({
      name: source ? 'source-customer-key.bin' : 'customer-key.bin',
      variable: source ? 'sourceCustomerKey' : 'customerKey',
      value: id,
      what: 'customer-key',
    });
  }

  #isSame(a: string, b: string): boolean {
    const [first, second] = [this.value(a), this.value(b)];
    return first !== undefined && second !== undefined && equal(first.bytes, second.bytes);
  }

  #add(wished: LocalFile): LocalFile {
    let file = wished;
    for (let n = 2; this.#isTaken(file); n++) {
      file = {
        ...wished,
        name: wished.name.replace(/(\.[^.]*)?$/, `-${n}$1`),
        variable: `${wished.variable}${n}`,
      };
    }
    this.#files.push(file);
    return file;
  }

  #isTaken({ name, variable }: LocalFile): boolean {
    return this.#files.some((each) => each.name === name || each.variable === variable);
  }
}

/** What a download of an object is saved as. */
export function downloadOf(key: string): string {
  return `downloaded-${fileNameOf(key)}`;
}

/** The last part of an object's key, as far as it can be a file's name. */
export function fileNameOf(key: string): string {
  const last = key.split(/[/\\]/).at(-1) ?? '';
  return last === '' || last === '.' || last === '..' ? 'object.bin' : last;
}
