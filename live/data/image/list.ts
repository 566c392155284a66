import type { Actor } from '../../../src/trace/index.ts';
import type { Found, RecordId, Records } from '../records.ts';
import { Seen } from '../seen.ts';
import type { Image } from './image.ts';

interface ListOptions<T> {
  readonly kind: string;
  /** Whose the byte strings in it are. */
  readonly holder: Actor;
  /** All of it now, each with the name that it is told apart by. */
  readonly all: () => Iterable<readonly [name: string, thing: T]>;
  readonly add: (thing: T) => void;
}

/** Things of which there are not very many, so that all may be looked at after each request: a record each. */
export class ListImage<T extends object> implements Image {
  readonly kinds: readonly string[];
  readonly #options: ListOptions<T>;
  readonly #images = new Map<string, { id: RecordId; readonly seen: Seen }>();

  constructor(options: ListOptions<T>) {
    this.#options = options;
    this.kinds = [options.kind];
  }

  restore({ id, value }: Found): void {
    const [name, thing] = value as readonly [string, T];
    this.#options.add(thing);
    this.#images.set(name, { id, seen: new Seen() });
  }

  restored(): void {
    for (const [name, thing] of this.#options.all()) this.#images.get(name)?.seen.differs(thing);
  }

  update(records: Records): void {
    const { kind, holder, all } = this.#options;
    const gone = new Set(this.#images.keys());
    for (const [name, thing] of all()) {
      gone.delete(name);
      const image = this.#images.get(name);
      const seen = image?.seen ?? new Seen();
      if (!seen.differs(thing)) continue;
      const id = records.put({ id: image?.id, kind, of: 0, value: [name, thing], holder });
      this.#images.set(name, { id, seen });
    }
    for (const name of gone) {
      records.remove(this.#images.get(name)?.id ?? 0);
      this.#images.delete(name);
    }
  }
}
