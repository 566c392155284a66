import { toHex } from '../../../../lib/bytes.ts';
import type { Value } from '../../../../trace/index.ts';

/** Bytes a line of the page, and lines. */
const ACROSS = 6;
const LINES = 2;

/** The first bytes of a value as lines of hex pairs; of what has named parts, the first bytes of its ciphertext. */
export function pageLines({ bytes, spans }: Pick<Value, 'bytes' | 'spans'>): readonly string[] {
  const start = spans.find(({ name }) => name === 'ciphertext')?.start ?? 0;
  return Array.from({ length: LINES }, (_, line) => {
    const from = start + line * ACROSS;
    const pairs = toHex(bytes.subarray(from, from + ACROSS)).match(/../g) ?? [];
    return pairs.join(' ').padEnd(ACROSS * 3 - 1);
  });
}
