/** A value of JSON that nothing is known of. */
export type Members = Readonly<Record<string, unknown>>;

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of that name, its own and not one that every object has; undefined where there is none. */
export function member(value: unknown, name: string): unknown {
  return isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The member as a text that is not empty; null where it is something else. */
export function textIn(value: unknown, name: string): string | null {
  const found = member(value, name);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** The member as a list; empty where it is none. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
}

/** One or many, as a list. */
export function many(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The JSON value of a text, also where the text is encoded as in an address; undefined where it has none. */
export function jsonOf(text: string): unknown {
  const trimmed = text.trim();
  const plain = /^%(?:7B|5B|22)/i.test(trimmed) ? decoded(trimmed) : trimmed;
  try {
    return JSON.parse(plain);
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
