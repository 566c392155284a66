import type { Lang } from '../../lib/text.ts';
import type { WordContext } from '../types.ts';

function lengthOf(c: WordContext, ids: readonly string[], lang: Lang): string {
  const longest = Math.max(0, ...ids.map((id) => c.value(id)?.bytes.length ?? 0));
  return longest.toLocaleString(lang);
}

/** Length in bytes of what an operation worked on: its plaintext, ciphertext or message. */
export function bytesIn(c: WordContext, lang: Lang): string {
  if (c.step.kind !== 'op') return '';
  const { plaintext, sealed, message, a } = c.step.inputs;
  return lengthOf(c, [plaintext ?? sealed ?? message ?? a ?? ''], lang);
}

/** Length in bytes of what an operation gave. */
export function bytesOut(c: WordContext, lang: Lang): string {
  return c.step.kind === 'op' ? lengthOf(c, Object.values(c.step.outputs), lang) : '';
}
