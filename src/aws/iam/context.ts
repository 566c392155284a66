/** A request's condition keys, looked up without regard to case. */
export interface RequestContext {
  /** The key's values, or null when the request does not carry it. A key without any value counts as absent. */
  get(key: string): readonly string[] | null;
  /** The keys that begin so, in lower case. */
  under(prefix: string): readonly string[];
}

/** Reads a context that may be typed loosely: numbers and Booleans become text, anything else is left out. */
export function readContext(raw: unknown): RequestContext {
  let read: ReadonlyMap<string, readonly string[]> | null = null;
  // Most decisions ask for none of them.
  const keys = () => (read ??= readKeys(raw));
  return {
    get: (key) => keys().get(key.toLowerCase()) ?? null,
    under: (prefix) => [...keys().keys()].filter((key) => key.startsWith(prefix.toLowerCase())),
  };
}

function readKeys(raw: unknown): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  if (typeof raw === 'object' && raw !== null) {
    for (const [key, value] of Object.entries(raw)) {
      if (typeof value === 'string') {
        keys.set(key.toLowerCase(), [value]);
        continue;
      }
      const list = Array.isArray(value) ? value.map(scalarText) : [scalarText(value)];
      const texts = list.filter((text) => text !== null);
      if (texts.length > 0) keys.set(key.toLowerCase(), texts);
    }
  }
  return keys;
}

/** The text of a JSON string, number or Boolean; null for anything else. */
export function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
