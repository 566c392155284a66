import { toHex } from '../lib/bytes.ts';

/** Up to this length bytes are known by what they are; longer ones by the buffer they lie in. */
const KNOWN_BY_CONTENT = 4096;

/** Finds the values that bytes in a simulator's hands are. */
export class ValueIndex {
  #byContent = new Map<string, string[]>();
  #byBuffer = new Map<ArrayBufferLike, { id: string; offset: number; length: number }[]>();

  add(id: string, bytes: Uint8Array): void {
    if (bytes.length <= KNOWN_BY_CONTENT) {
      const key = toHex(bytes);
      this.#byContent.set(key, [id, ...(this.#byContent.get(key) ?? [])]);
    } else {
      const known = this.#byBuffer.get(bytes.buffer) ?? [];
      this.#byBuffer.set(bytes.buffer, [
        { id, offset: bytes.byteOffset, length: bytes.length },
        ...known,
      ]);
    }
  }

  /** Ids of the values with these bytes, the newest first. */
  find(bytes: Uint8Array): readonly string[] {
    if (bytes.length <= KNOWN_BY_CONTENT) return this.#byContent.get(toHex(bytes)) ?? [];
    return (this.#byBuffer.get(bytes.buffer) ?? [])
      .filter((known) => known.offset === bytes.byteOffset && known.length === bytes.length)
      .map((known) => known.id);
  }
}
