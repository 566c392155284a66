/**
 * The choices in an order that depends on the seed alone: the same question of the same scenario looks the same to
 * everybody in the room, and the right answer has no favourite place.
 */
export function shuffled(choices: readonly string[], seed: string): readonly string[] {
  const places = new Map(choices.map((choice) => [choice, fnv1a(`${seed}\n${choice}`)]));
  return choices.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** FNV-1a, 32 bits, with a last mixing so that texts that differ only at their end are not neighbours. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
