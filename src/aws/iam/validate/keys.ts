import type { JsonEntry, JsonNode, JsonObject } from '../json/nodes.ts';
import type { Path, Report } from './report.ts';

/** The entry of a key, or null; the first one when there are several. */
export function entryOf(node: JsonObject, key: string): JsonEntry | null {
  return node.entries.find((entry) => entry.key.value === key) ?? null;
}

/** Reports keys that have no meaning here. */
export function checkKeys(
  node: JsonObject,
  known: readonly string[],
  path: Path,
  report: Report,
): void {
  for (const { key } of node.entries) {
    if (known.includes(key.value)) continue;
    const suggestion = nearestWord(key.value, known) ?? '';
    report.add('unknown-key', key, [...path, key.value], { key: key.value, suggestion });
  }
}

/** Reports keys that stand twice in one object, anywhere in the document. */
export function checkDuplicates(root: JsonNode, report: Report): void {
  const pending: { node: JsonNode; path: Path }[] = [{ node: root, path: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, path } = next;
    if (node.kind === 'array') {
      for (const [i, item] of node.items.entries())
        pending.push({ node: item, path: [...path, i] });
    }
    if (node.kind !== 'object') continue;
    const seen = new Set<string>();
    for (const { key, value } of node.entries) {
      const here = [...path, key.value];
      if (seen.has(key.value)) report.add('duplicate-key', key, here, { key: key.value });
      seen.add(key.value);
      pending.push({ node: value, path: here });
    }
  }
}

/** The word out of `words` that a misspelt one most likely meant: at most two letters off, or only case. Null if none. */
export function nearestWord(word: string, words: Iterable<string>): string | null {
  if (word.length > 60) return null;
  let best: string | null = null;
  let least = 3;
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
