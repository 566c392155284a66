/**
 * Tells whether something small has changed since it was last asked about: a field that holds something else, or a list, map
 * or set of it with other elements. What lies deeper is never changed in place.
 */
export class Seen {
  #before: readonly unknown[] = [];

  /** True where it differs from what it was asked about last; at first, always. */
  differs(thing: object): boolean {
    const now = flatten(thing);
    const before = this.#before;
    this.#before = now;
    return now.length !== before.length || now.some((each, i) => !Object.is(each, before[i]));
  }
}

/** The fields, by name, and what their containers hold. */
function flatten(thing: object): readonly unknown[] {
  const flat: unknown[] = [];
  for (const [name, field] of Object.entries(thing)) {
    flat.push(name);
    if (field instanceof Map) for (const [key, value] of field) flat.push(key, value);
    else if (field instanceof Set || Array.isArray(field)) flat.push(...field);
    else flat.push(field);
  }
  return flat;
}
