/*
 * Collections that can tell what has changed in them, for whoever keeps a copy elsewhere: it need not look through all of
 * a million entries after each change. They begin to keep count when they are first asked; nobody asks, nothing is counted.
 */

/** A map that can tell which of its entries were set or deleted. Made empty: entries are set afterwards. */
export class TrackedMap<K, V> extends Map<K, V> {
  #changed: Set<K> | null = null;

  override set(key: K, value: V): this {
    this.#changed?.add(key);
    return super.set(key, value);
  }

  override delete(key: K): boolean {
    const deleted = super.delete(key);
    if (deleted) this.#changed?.add(key);
    return deleted;
  }

  override clear(): void {
    for (const key of this.keys()) this.#changed?.add(key);
    super.clear();
  }

  /** The keys that were set or deleted since it was last asked; at first, every key that there is. */
  takeChanged(): Iterable<K> {
    const changed = this.#changed;
    if (changed?.size === 0) return [];
    this.#changed = new Set();
    return changed ?? this.keys();
  }
}

/** A set that only grows, and can tell by what. Made empty: elements are added afterwards. */
export class GrowingSet<T> extends Set<T> {
  #added: T[] | null = null;

  override add(element: T): this {
    if (!this.has(element)) this.#added?.push(element);
    return super.add(element);
  }

  override delete(): never {
    throw new Error('nothing is taken out of a set that only grows');
  }

  override clear(): never {
    return this.delete();
  }

  /** What was added since it was last asked; at first, everything. */
  takeAdded(): readonly T[] {
    const added = this.#added ?? [...this];
    if (this.#added === null || added.length > 0) this.#added = [];
    return added;
  }
}
