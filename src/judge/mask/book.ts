import { addressMasks } from './addresses.ts';
import { exampleOf, isExample } from './examples.ts';
import type { NameKind, Part } from './parts.ts';
import { atWildcards, cutter } from './words.ts';

/** Puts an example in the place of a part; what is no name stays. */
export type Book = (part: Part) => string;

/**
 * Finds an example for every name: the same for the same name wherever it stands, another for another, and where a
 * pattern covers a name, the masked pattern covers the example.
 *
 * @param parts those of every text that is masked, in order
 */
export function bookOf(parts: readonly Part[]): Book {
  const kinds = new Map<string, NameKind>();
  const fragments = new Set<string>();
  const accounts = new Set<string>();
  let isFine = false;
  let hasVariables = false;
  for (const { text, kind } of parts) {
    if (kind === null || kind === 'address') continue;
    const pieces = atWildcards(text);
    for (const [index, piece] of pieces.entries()) {
      if (index % 2 === 1) {
        isFine ||= piece.includes('?') && !piece.startsWith('$');
        hasVariables ||= piece.startsWith('$');
        continue;
      }
      if (piece === '') continue;
      if (!kinds.has(piece)) kinds.set(piece, kind);
      if (pieces.length > 1) fragments.add(piece);
      if (kind === 'account') accounts.add(piece);
    }
  }
  // A variable may stand for an account or a name in the midst of another name.
  const isWithin = (text: string) =>
    [...kinds.keys()].some((other) => other !== text && other.includes(text));
  for (const [text, kind] of hasVariables ? kinds : []) {
    if (IN_VARIABLES.has(kind) && isWithin(text)) fragments.add(text);
  }
  const cut = cutter(new Set(kinds.keys()), fragments, isFine);
  const isMark = (text: string) => !/[\p{L}\p{N}]/u.test(text);
  // An example's own hyphen would be taken for one that a pattern asks for.
  const areAllCoded = isFine || [...fragments].some(isMark);
  const coded = new Set<string>();
  for (const [text, kind] of kinds) {
    const pieces = WHOLE.has(kind) && !fragments.has(text) ? [text] : cut(text);
    const isPlain =
      pieces.length === 1 && !fragments.has(text) && !(areAllCoded && !WHOLE.has(kind));
    if (!isPlain) for (const piece of pieces) coded.add(piece);
  }
  const codes = new Map<string, string>();
  const codeOf = (piece: string) => {
    const known = codes.get(piece);
    if (known !== undefined) return known;
    const code = isFine ? letterFor(piece, codes) : `x${codes.size + 1}x`;
    codes.set(piece, code);
    return code;
  };
  const taken = new Set(kinds.keys());
  const examples = new Map<string, string>();
  const maskPiece = (piece: string, kind: NameKind): string => {
    if (isMark(piece)) return piece;
    if (coded.has(piece) && !accounts.has(piece)) return codeOf(piece);
    if (isExample(piece)) return piece;
    const known = examples.get(piece) ?? exampleOf(kind, piece, taken);
    taken.add(known);
    examples.set(piece, known);
    return known;
  };
  const maskText = (text: string): string => {
    const kind = kinds.get(text);
    if (kind === undefined) return text;
    if (accounts.has(text) || (WHOLE.has(kind) && !fragments.has(text))) {
      return maskPiece(text, accounts.has(text) ? 'account' : kind);
    }
    return cut(text)
      .map((piece) => maskPiece(piece, accounts.has(piece) ? 'account' : kind))
      .join('');
  };
  const addresses = addressMasks(
    parts.flatMap(({ text, kind }) => (kind === 'address' ? [text] : [])),
  );
  return ({ text, kind }) => {
    if (kind === null) return text;
    if (kind === 'address') return addresses(text);
    return atWildcards(text)
      .map((piece, index) => (index % 2 === 1 ? piece : maskText(piece)))
      .join('');
  };
}

/** What the variables of policies can stand for in the midst of a name. */
const IN_VARIABLES: ReadonlySet<NameKind> = new Set<NameKind>([
  ...(['account', 'user', 'organization', 'unique', 'session'] as const),
]);

/** Names of one fixed shape: no pattern but one of their own kind is about them. */
const WHOLE: ReadonlySet<NameKind> = new Set<NameKind>([
  ...(['account', 'key', 'organization', 'root', 'unit', 'vpc', 'endpoint'] as const),
  ...(['unique', 'canonical'] as const),
]);

/** A character of the same sort; small and capital letters stay pairs. */
function letterFor(character: string, codes: ReadonlyMap<string, string>): string {
  const sorts = ['abcdefghijklmnopqrstuvwxyz', '0123456789'];
  const small = character.toLowerCase();
  const sort = sorts.find((letters) => letters.includes(small));
  if (sort === undefined) return character;
  const isCapital = small !== character;
  const pair = codes.get(isCapital ? small : character.toUpperCase());
  const given = new Set([...codes.values()].map((code) => code.toLowerCase()));
  const letter = pair?.toLowerCase() ?? [...sort].find((one) => !given.has(one)) ?? small;
  return isCapital ? letter.toUpperCase() : letter;
}
