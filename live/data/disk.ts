import type { Bytes } from '../../src/lib/bytes.ts';

/** What becomes of what is kept under numbers: bytes that are put there, or null where something is taken away. */
export type Changes = ReadonlyMap<number, Uint8Array | null>;

/** What is to be written at once: all of it, or nothing. */
export interface Writes {
  readonly records: Changes;
  readonly pieces: Changes;
}

/** Records and the pieces of long byte strings, which outlive the process. */
export interface Disk {
  /** Every record, in the order of the numbers. */
  records(): Iterable<readonly [number, Uint8Array]>;
  piece(number: number): Bytes | null;
  /** The highest number there is, of either; 0 where there is none. */
  last(): number;
  /** Resolves when all of it is on the disk, and rejects where nothing is. */
  write(writes: Writes): Promise<void>;
  /** Lets go of it. */
  close(): Promise<void>;
}
