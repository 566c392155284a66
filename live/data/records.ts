import { type Bytes, concat } from '../../src/lib/bytes.ts';
import type { Actor, Estate } from '../../src/trace/index.ts';
import { decode, encode } from './codec.ts';
import type { Disk, Writes } from './disk.ts';

/** Longest piece of a long byte string, in bytes: the store needs as much free room in one stretch. */
const PIECE = 4 * 1024 * 1024;

/** Which record; its number is its own for ever. */
export type RecordId = number;

/** A record as it was found. */
export interface Found {
  readonly id: RecordId;
  /** What kind of thing it holds. */
  readonly kind: string;
  /** The record that it belongs to; 0 for none. */
  readonly of: RecordId;
  readonly value: unknown;
}

/** A long byte string that records name. */
interface Beside {
  readonly pieces: readonly number[];
  /** How many records name it. */
  users: number;
}

/**
 * The records of a folder: read once, at the beginning, and from then on only written. What is put and removed gathers
 * until it is taken, to be written at once. Long byte strings are written once, and go with the last record that names them.
 */
export class Records {
  readonly #estate: Estate;
  #last = 0;
  #records = new Map<RecordId, Uint8Array | null>();
  #pieces = new Map<number, Uint8Array | null>();
  readonly #beside = new WeakMap<Uint8Array, Beside>();
  /** The long byte strings of each record that has any. */
  readonly #named = new Map<RecordId, readonly Uint8Array[]>();
  /** Those that may have lost their last record. */
  readonly #lost = new Set<Uint8Array>();

  constructor(estate: Estate) {
    this.#estate = estate;
  }

  /** @throws where something is not as this class writes it: the folder is damaged */
  read(disk: Disk): readonly Found[] {
    this.#last = disk.last();
    /** The one byte string that pieces are, however many records name it; by the first of them. */
    const assembled = new Map<number, Bytes>();
    const take = (pieces: readonly number[]) => {
      const [first = 0] = pieces;
      const bytes = assembled.get(first) ?? assemble(disk, pieces);
      assembled.set(first, bytes);
      if (!this.#beside.has(bytes)) this.#beside.set(bytes, { pieces, users: 0 });
      return bytes;
    };
    const found: Found[] = [];
    for (const [id, record] of disk.records()) {
      const { value, beside } = decode(record, { estate: this.#estate, take });
      this.#use(id, beside);
      const [kind, of, content] = value as readonly [string, RecordId, unknown];
      found.push({ id, kind, of, value: content });
    }
    return found;
  }

  /**
   * Writes a record: a new one, or a changed one in place of what it was.
   *
   * @param thing.holder whose it is
   */
  put(
    thing: Omit<Found, 'id'> & { readonly id?: RecordId | undefined; readonly holder: Actor },
  ): RecordId {
    const id = thing.id ?? ++this.#last;
    const { record, beside } = encode([thing.kind, thing.of, thing.value], {
      estate: this.#estate,
      holder: thing.holder,
      place: (bytes) => this.#place(bytes),
    });
    const before = this.#named.get(id) ?? [];
    this.#use(id, beside);
    this.#release(before);
    this.#records.set(id, record);
    return id;
  }

  remove(id: RecordId): void {
    this.#release(this.#named.get(id) ?? []);
    this.#named.delete(id);
    this.#records.set(id, null);
  }

  /** What is to be written, once; null where there is nothing. */
  take(): Writes | null {
    for (const bytes of this.#lost) {
      const lost = this.#beside.get(bytes);
      if (lost === undefined || lost.users > 0) continue;
      for (const piece of lost.pieces) this.#pieces.set(piece, null);
      this.#beside.delete(bytes);
    }
    this.#lost.clear();
    if (this.#records.size === 0 && this.#pieces.size === 0) return null;
    const writes = { records: this.#records, pieces: this.#pieces };
    this.#records = new Map();
    this.#pieces = new Map();
    return writes;
  }

  #place(bytes: Uint8Array): readonly number[] {
    const known = this.#beside.get(bytes);
    if (known !== undefined) return known.pieces;
    const pieces: number[] = [];
    for (let at = 0; at < bytes.length; at += PIECE) {
      const number = ++this.#last;
      this.#pieces.set(number, bytes.subarray(at, at + PIECE));
      pieces.push(number);
    }
    this.#beside.set(bytes, { pieces, users: 0 });
    return pieces;
  }

  #use(id: RecordId, beside: readonly Uint8Array[]): void {
    if (beside.length === 0) this.#named.delete(id);
    else this.#named.set(id, beside);
    this.#count(beside, 1);
  }

  #release(beside: readonly Uint8Array[]): void {
    this.#count(beside, -1);
    for (const bytes of beside) this.#lost.add(bytes);
  }

  #count(beside: readonly Uint8Array[], by: number): void {
    for (const bytes of beside) {
      const used = this.#beside.get(bytes);
      if (used !== undefined) used.users += by;
    }
  }
}

function assemble(disk: Disk, pieces: readonly number[]): Bytes {
  const parts = pieces.map((number) => {
    const piece = disk.piece(number);
    if (piece === null) throw new Error(`piece ${number} is missing`);
    return piece;
  });
  const [only, ...more] = parts;
  return only !== undefined && more.length === 0 ? only : concat(...parts);
}
