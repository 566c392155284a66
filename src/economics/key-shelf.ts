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
    this.#since.set(requester, key, moment);
    return { key, asks: true };
  }

  /** Has a requester read what is stored under a bucket key; true where KMS is asked for it (Decrypt). */
  read(requester: number, key: number, moment: number): boolean {
    const since = this.#since.get(requester, key);
    if (moment - since < this.#lifetime) return false;
    this.#since.set(requester, key, moment);
    return true;
  }
}

const NEVER = Number.NEGATIVE_INFINITY;

/** Moments by two numbers: a hash table with open addressing, as a million requests are too many for a `Map`. */
class PairTable {
  #first = new Int32Array(1024).fill(-1);
  #second = new Float64Array(1024);
  #moments = new Float64Array(1024);
  #size = 0;

  get(first: number, second: number): number {
    const at = this.#find(first, second);
    return this.#first[at] === -1 ? NEVER : (this.#moments[at] ?? NEVER);
  }

  set(first: number, second: number, moment: number): void {
    const at = this.#find(first, second);
    if (this.#first[at] === -1) {
      this.#first[at] = first;
      this.#second[at] = second;
      this.#size += 1;
    }
    this.#moments[at] = moment;
    if (this.#size * 2 > this.#first.length) this.#grow();
  }

  /** The place of a pair, or the free one where it would be. */
  #find(first: number, second: number): number {
    const mask = this.#first.length - 1;
    let mixed = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second % 0x7fffffff, 0x85ebca6b);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x2c1b3c6d);
    let at = (mixed ^ (mixed >>> 13)) & mask;
    while (this.#first[at] !== -1 && (this.#first[at] !== first || this.#second[at] !== second)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  #grow(): void {
    const [first, second, moments] = [this.#first, this.#second, this.#moments];
    this.#first = new Int32Array(first.length * 2).fill(-1);
    this.#second = new Float64Array(first.length * 2);
    this.#moments = new Float64Array(first.length * 2);
    this.#size = 0;
    first.forEach((each, at) => {
      if (each !== -1) this.set(each, second[at] ?? 0, moments[at] ?? NEVER);
    });
  }
}
