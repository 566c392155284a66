/**
 * The rule by which S3 asks KMS for a bucket key or does without, as the simulated S3 has it
 * (`modes/…/bucket-keys.ts`), and nothing else: no bytes, no policies. One KMS key, one bucket.
 *
 * A bucket key belongs to one requester and is used for its lifetime, which use does not prolong. A write takes the one
 * that GenerateDataKey gave the requester, if it is live. A read needs the one under which the object was stored: live
 * because this requester made it or had it decrypted, or decrypted now.
 */
export class KeyShelf {
  readonly #lifetime: number;
  /** For each requester the bucket key made last, and when. */
  readonly #made: { key: number; since: number }[] = [];
  /** When a requester got a bucket key, by both. */
  readonly #since = new PairTable();
  #nextKey: number;

  /**
   * @param lifetime in the unit of the moments
   * @param known how many bucket keys there are already; they are numbered from 0, and live for nobody
   */
  constructor(lifetime: number, known: number) {
    this.#lifetime = lifetime;
    this.#nextKey = known;
  }

  /**
   * The bucket key for an object that a requester writes.
   *
   * @returns its number, and whether KMS was asked for it (GenerateDataKey)
   */
  write(requester: number, moment: number): { readonly key: number; readonly asks: boolean } {
    const last = this.#made[requester];
    if (last !== undefined && moment - last.since < this.#lifetime) {
      return { key: last.key, asks: false };
    }
    const key = this.#nextKey++;
    this.#made[requester] = { key, since: moment };
    this.#since.set(this.#since.placeOf(requester, key), moment);
    return { key, asks: true };
  }

  /** Has a requester read what is stored under a bucket key; true where KMS is asked for it (Decrypt). */
  read(requester: number, key: number, moment: number): boolean {
    const place = this.#since.placeOf(requester, key);
    if (moment - this.#since.get(place) < this.#lifetime) return false;
    this.#since.set(place, moment);
    return true;
  }
}

const NEVER = Number.NEGATIVE_INFINITY;
/** More keys than there can be: what two numbers are made one by. */
const KEYS = 2 ** 32;

/**
 * Moments by requester and key: a hash table with open addressing, as a million requests are too many for a `Map`. Pair
 * and moment lie side by side, so that looking one up reads one place of memory.
 */
class PairTable {
  /** Pairs at even places, counted from 1, 0 where there is none; after each its moment. */
  #cells = new Float64Array(2048);
  #size = 0;

  /** The place of a pair's moment, which is `NEVER` for a new one. Good until the next call. */
  placeOf(requester: number, key: number): number {
    if (this.#size * 4 > this.#cells.length) this.#grow();
    const pair = requester * KEYS + key + 1;
    const at = this.#find(requester, key, pair);
    if (this.#cells[at] === 0) {
      this.#cells[at] = pair;
      this.#cells[at + 1] = NEVER;
      this.#size += 1;
    }
    return at + 1;
  }

  get(place: number): number {
    return this.#cells[place] ?? NEVER;
  }

  set(place: number, moment: number): void {
    this.#cells[place] = moment;
  }

  /** Where a pair is, or the free place where it would be. */
  #find(requester: number, key: number, pair: number): number {
    const cells = this.#cells;
    const mask = cells.length - 2;
    let mixed = Math.imul(requester + 1, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    let at = ((mixed ^ (mixed >>> 13)) << 1) & mask;
    while (cells[at] !== 0 && cells[at] !== pair) at = (at + 2) & mask;
    return at;
  }

  #grow(): void {
    const before = this.#cells;
    this.#cells = new Float64Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      const pair = before[at] ?? 0;
      if (pair === 0) continue;
      const requester = Math.floor((pair - 1) / KEYS);
      const to = this.#find(requester, pair - 1 - requester * KEYS, pair);
      this.#cells[to] = pair;
      this.#cells[to + 1] = before[at + 1] ?? NEVER;
    }
  }
}
