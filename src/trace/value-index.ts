import { toHex } from '../lib/bytes.ts';

/** Up to this length bytes are known by what they are as well; longer ones only by the buffer they lie in. */
const KNOWN_BY_CONTENT = 4096;

/**
 * Finds the values that bytes in a simulator's hands are: by the buffer they lie in, which tells equal values apart,
 * and, where they came by another way (out of a header, say), by what they are.
 */
export class ValueIndex {
  #byContent = new Map<string, string[]>();
  #byBuffer = new Map<ArrayBufferLike, { id: string; offset: number; length: number }[]>();

  add(id: string, bytes: Uint8Array): void {
    const { buffer, byteOffset: offset, length } = bytes;
    this.#byBuffer.set(buffer, [{ id, offset, length }, ...(this.#byBuffer.get(buffer) ?? [])]);
    if (length > KNOWN_BY_CONTENT) return;
    const key = toHex(bytes);
    this.#byContent.set(key, [id, ...(this.#byContent.get(key) ?? [])]);
  }

  /** Ids of the values with these bytes: the very ones first, then equal ones; of each, the newest first. */
  find(bytes: Uint8Array): readonly string[] {
    const same = (this.#byBuffer.get(bytes.buffer) ?? [])
      .filter((known) => known.offset === bytes.byteOffset && known.length === bytes.length)
      .map((known) => known.id);
    if (bytes.length > KNOWN_BY_CONTENT) return same;
    const equal = this.#byContent.get(toHex(bytes)) ?? [];
    return [...same, ...equal.filter((id) => !same.includes(id))];
  }
}
