const CONSONANTS = 'bdfghjkmnprstvwz';
const VOWELS = 'aeio';
const SYLLABLES = 4;

/**
 * A seed that one can read aloud and type: four syllables and two digits, as `tomi-kave-42`. It only has to differ
 * from those of other classes; it protects nothing.
 */
export function readableSeed(
  random = crypto.getRandomValues(new Uint8Array(2 * SYLLABLES + 1)),
): string {
  const pick = (letters: string, at: number) => letters[(random[at] ?? 0) % letters.length] ?? '';
  const syllables = Array.from(
    { length: SYLLABLES },
    (_, index) => pick(CONSONANTS, 2 * index) + pick(VOWELS, 2 * index + 1),
  );
  const number = String((random[2 * SYLLABLES] ?? 0) % 100).padStart(2, '0');
  const half = SYLLABLES / 2;
  return `${syllables.slice(0, half).join('')}-${syllables.slice(half).join('')}-${number}`;
}
