/** How a value's bytes are known again: a short text and a small pattern, the same wherever the same bytes stand. */
export interface ContentMark {
  /** Eight hexadecimal digits in two groups. */
  readonly text: string;
  /** Which of the mark's colours, from 0. */
  readonly hue: number;
  /** The pattern: five rows of five cells, mirrored left to right. */
  readonly cells: readonly (readonly boolean[])[];
}

/** Values up to twice this length are read whole; of longer ones this much at each end. */
export const MARK_WINDOW = 2048;
export const MARK_HUES = 6;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const known = new WeakMap<Uint8Array, ContentMark>();

/** Bytes that stand for others which are not there yet. */
const blank = new WeakSet<Uint8Array>();

/** Says of bytes that they only stand for others: they have no mark, and are not to be shown. */
export function leaveBlank<B extends Uint8Array>(bytes: B): B {
  blank.add(bytes);
  return bytes;
}

export function isBlank(bytes: Uint8Array): boolean {
  return blank.has(bytes);
}

const BLANK: ContentMark = { text: '…', hue: 0, cells: [] };

/**
 * The mark of some bytes. Cheap for any length: at most 4 KiB are read. It is for the eye and no digest: equal bytes
 * have equal marks, while equal marks only make equal bytes likely.
 */
export function contentMark(bytes: Uint8Array): ContentMark {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const mark = isBlank(bytes) ? BLANK : markOf(checksum(bytes));
  known.set(bytes, mark);
  return mark;
}

/** True when the mark of bytes of this length leaves some of them out. */
export function isMarkPartial(length: number): boolean {
  return length > 2 * MARK_WINDOW;
}

/** FNV-1a over the length (eight bytes, big-endian) and the bytes. http://www.isthe.com/chongo/tech/comp/fnv/ */
function checksum(bytes: Uint8Array): number {
  let hash = FNV_OFFSET;
  const take = (byte: number) => {
    hash = Math.imul(hash ^ byte, FNV_PRIME) >>> 0;
  };
  for (let shift = 7; shift >= 0; shift--) take(Math.floor(bytes.length / 256 ** shift) % 256);
  if (isMarkPartial(bytes.length)) {
    bytes.subarray(0, MARK_WINDOW).forEach(take);
    bytes.subarray(-MARK_WINDOW).forEach(take);
  } else {
    bytes.forEach(take);
  }
  return hash;
}

function markOf(hash: number): ContentMark {
  const digits = hash.toString(16).padStart(8, '0');
  const bits = stir(hash);
  const cells = Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 5 }, (_, column) => {
      const mirrored = Math.min(column, 4 - column);
      return ((bits >>> (row * 3 + mirrored)) & 1) === 1;
    }),
  );
  return {
    text: `${digits.slice(0, 4)} ${digits.slice(4)}`,
    hue: (bits >>> 16) % MARK_HUES,
    cells,
  };
}

/** Spreads every bit of the checksum over the pattern (the last steps of MurmurHash3). */
function stir(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
