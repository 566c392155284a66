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
  let values = 0;
  let characters = 0;
  const pending: { value: unknown; depth: number }[] = [{ value: document, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (typeof value === 'object' && value !== null) {
      if (depth >= EVALUATION_LIMITS.depth) return false;
      for (const [key, inner] of Object.entries(value)) {
        characters += key.length;
        pending.push({ value: inner, depth: depth + 1 });
      }
    }
    if (values + pending.length > EVALUATION_LIMITS.values) return false;
    if (characters > EVALUATION_LIMITS.characters) return false;
  }
  return true;
}
