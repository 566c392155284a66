import type { Actor, Span, Value } from './types.ts';

/** What is known of bytes that outlive the request in which they came to be. */
export interface Lasting extends Pick<Value, 'name' | 'role' | 'label'> {
  readonly spans: readonly Span[];
  /** Who keeps them between requests, in memory; `storage` for what lies on the disks. */
  readonly holder: Actor;
  /** Since when, in ms since the epoch. */
  readonly since: number;
  /** Of what lies on the disks: the record it belongs to. */
  readonly slot?: string;
}

interface Place extends Lasting {
  readonly offset: number;
  readonly length: number;
}

/**
 * Everything that lasts from one recorded request to the next, for a cloud each of whose requests is a trace of its own:
 * keys that are kept and records on the disks. Bytes are known by the buffer they lie in, and forgotten with it.
 */
export class Estate {
  readonly #byBuffer = new WeakMap<ArrayBufferLike, readonly Place[]>();

  /** These bytes last. What was known of them for the same holder is known no longer. */
  remember(bytes: Uint8Array, lasting: Lasting): void {
    const { buffer, byteOffset: offset, length } = bytes;
    const place = { ...lasting, offset, length };
    const known = this.#byBuffer.get(buffer);
    if (known === undefined) {
      this.#byBuffer.set(buffer, [place]);
      return;
    }
    const others = known.filter(
      (each) => each.holder !== lasting.holder || each.offset !== offset || each.length !== length,
    );
    this.#byBuffer.set(buffer, [...others, place]);
  }

  /** All that is known of the very bytes, whoever holds them. */
  of({ buffer, byteOffset, length }: Uint8Array): readonly Lasting[] {
    return (this.#byBuffer.get(buffer) ?? [])
      .filter((each) => each.offset === byteOffset && each.length === length)
      .map(({ offset: _, length: __, ...lasting }) => lasting);
  }

  /** What is known of the very bytes in this holder's hands; null for bytes that nobody handed over. */
  find(holder: Actor, bytes: Uint8Array): Lasting | null {
    const found = this.#byBuffer
      .get(bytes.buffer)
      ?.find(
        (each) =>
          each.holder === holder &&
          each.offset === bytes.byteOffset &&
          each.length === bytes.length,
      );
    return found ?? null;
  }
}
