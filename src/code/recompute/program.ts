import type { OpName } from '../../crypto/index.ts';
import { toHex } from '../../lib/bytes.ts';
import { runIndex } from '../../player/index.ts';
import type { OpStep, Trace, Value } from '../../trace/index.ts';
import type { SnippetFile } from '../snippet.ts';

/** The longest value that stands in a program itself; longer ones are read from a file. In bytes. */
export const LONGEST_LITERAL = 1024;

/** Bytes that a program begins with. */
export interface Source {
  /** What the program calls them, in camelCase. */
  readonly name: string;
  readonly value: Value;
  /** The file they are read from, or null where they stand in the program. */
  readonly file: string | null;
}

/** Bytes that are a stretch of others. */
interface Cut {
  readonly name: string;
  readonly of: string;
  readonly start: number;
  readonly end: number;
}

/** An operation to be run again: what goes in, and what has to come out. */
export interface Program {
  readonly step: OpStep;
  readonly sources: readonly Source[];
  readonly cuts: readonly Cut[];
  /** Names of the inputs, as the operation has them, to names in the program. */
  readonly inputs: readonly (readonly [input: string, name: string])[];
  /** What comes out; null where nothing does. */
  readonly output: Source | null;
}

/** Words that a program needs for itself, in one language or the other. */
const TAKEN = new Set([
  ...['output', 'expected', 'hex', 'file', 'counter', 'bits', 'block', 'blocks', 'label', 'length'],
  ...['bytes', 'cipher', 'decipher', 'at', 'i', 'crc', 'sealedEnd', 'const', 'let', 'var', 'new'],
  ...['in', 'is', 'if', 'for', 'def', 'class', 'import', 'from', 'as', 'and', 'or', 'not', 'with'],
  ...['pass', 'print', 'hmac', 'hashlib', 'sys', 'len', 'range', 'int', 'process', 'console'],
  ...['same', 'table', 'row', 'ones', 'sum', 'total', 'byte', 'opened', 'error', 'kdf', 'path'],
  ...['this', 'function', 'return', 'try', 'raise', 'throw', 'delete', 'del', 'global', 'lambda'],
]);

/** What it takes to run a step's operation again. */
export function programOf(step: OpStep, trace: Trace): Program {
  const names = new Names();
  const sources: Source[] = [];
  const cuts: Cut[] = [];
  const known = new Map<string, string>();
  const run = runIndex(trace);
  const knownValue = (id: string) => {
    const value = run.value(id);
    if (value === undefined) throw new Error(`${step.id}: no value ${id}`);
    return value;
  };
  const bring = (id: string, wished: string): string => {
    const there = known.get(id);
    if (there !== undefined) return there;
    const value = knownValue(id);
    const name = names.free(wished);
    known.set(id, name);
    if (value.origin.from === 'slice') {
      const { of, start, end } = value.origin;
      // What it is cut from is brought first, so that the cuts stand in order.
      cuts.push({ name, of: bring(of, camel(knownValue(of).name)), start, end });
    } else sources.push({ name, value, file: fileOf(value) });
    return name;
  };
  const inputs = Object.entries(step.inputs).map(
    ([input, id]) => [input, bring(id, camel(input))] as const,
  );
  const [result] = Object.values(step.outputs);
  const made = result === undefined ? null : knownValue(result);
  return {
    step,
    sources,
    cuts,
    inputs,
    output: made && { name: 'expected', value: made, file: fileOf(made) },
  };
}

/** Every value that a program begins or compares with. */
export function valuesOf({ sources, output }: Program): readonly Source[] {
  return output === null ? sources : [...sources, output];
}

/** The files a program reads. */
export function filesOf(program: Program): readonly SnippetFile[] {
  return valuesOf(program).flatMap(({ value, file }) =>
    file === null ? [] : [{ name: file, value: value.id }],
  );
}

function fileOf({ id, name, bytes }: Value): string | null {
  return bytes.length > LONGEST_LITERAL ? `${name}-${id}.bin` : null;
}

/** `part 1`, `data-key` as `part1`, `dataKey`. */
function camel(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words
    .map((word, i) => (i === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1)))
    .join('');
}

class Names {
  readonly #used = new Set<string>();

  free(wished: string): string {
    const start = /^[a-z]/.test(wished) && !TAKEN.has(wished) ? wished : `input${capital(wished)}`;
    let name = start;
    for (let n = 2; this.#used.has(name); n++) name = `${start}${n}`;
    this.#used.add(name);
    return name;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The longest value that stands on the line of its name, in bytes: a key does. */
const ONE_LINE = 32;
/** Bytes in one line of a longer one. */
const IN_A_LINE = 24;

/** A value in hex, as lines: one, or several that are to be read without their line breaks. */
export function hexLines(bytes: Uint8Array): readonly string[] {
  const digits = toHex(bytes);
  if (bytes.length <= ONE_LINE) return [digits];
  return digits.match(new RegExp(`.{1,${IN_A_LINE * 2}}`, 'g')) ?? [];
}

/** Reflected generator polynomials in hex; as long as the sum. ISO 3309, RFC 3720 section 12.1, CRC-64/NVME. */
export const CRC_POLYNOMIALS: Partial<Readonly<Record<OpName, string>>> = {
  crc32: 'edb88320',
  crc32c: '82f63b78',
  crc64nvme: '9a6c9329ac4bc9b5',
};
