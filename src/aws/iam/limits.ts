/** How much `evaluate` reads before it gives up on a document. Far above anything AWS would store. */
export const EVALUATION_LIMITS = {
  /** Statements in one document. */
  statements: 10_000,
  /** Strings, numbers and Booleans in one document. */
  values: 200_000,
  /** Characters of all strings of one document. */
  characters: 4_000_000,
  /** Nesting of objects and arrays in one document; a well-formed one needs 6. */
  depth: 12,
  /** Character comparisons of wildcard matching for one decision. */
  work: 50_000_000,
} as const;

/** Whether a document is within the limits. Looks at no more than the limits allow. */
export function withinLimits(document: unknown): boolean {
  return count(document, 0, { values: 0, characters: 0 });
}

interface Counted {
  values: number;
  characters: number;
}

/** Counts a value and all in it; false as soon as it is too much. The depth bounds the recursion. */
function count(value: unknown, depth: number, sum: Counted): boolean {
  sum.values += 1;
  if (typeof value === 'string') sum.characters += value.length;
  if (sum.values > EVALUATION_LIMITS.values) return false;
  if (sum.characters > EVALUATION_LIMITS.characters) return false;
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= EVALUATION_LIMITS.depth) return false;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (!count(value[i], depth + 1, sum)) return false;
    return true;
  }
  // What an object inherits counts too, which is more than is read: `for … in` makes no list.
  for (const key in value) {
    sum.characters += key.length;
    if (!count((value as Readonly<Record<string, unknown>>)[key], depth + 1, sum)) return false;
  }
  return true;
}
