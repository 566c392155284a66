/** One page of names, sorted as S3 sorts: by UTF-8 bytes. */
export interface Page<T> {
  readonly items: readonly T[];
  /** What the names between prefix and delimiter have in common. */
  readonly prefixes: readonly string[];
  /** The last name or common prefix of this page, when there are more; null at the end. */
  readonly next: string | null;
}

/** Whether a name comes before another in UTF-8 order, which differs from JavaScript's for characters beyond U+FFFF. */
export function comparesUtf8(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/**
 * A page of a listing. https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-prefixes.html
 *
 * @param after names up to and including this one, or beginning with this common prefix, are past
 */
export function pageOf<T>(
  all: readonly T[],
  nameOf: (item: T) => string,
  query: { prefix: string; delimiter: string; after: string; most: number },
): Page<T> {
  const { prefix, delimiter, after, most } = query;
  const items: T[] = [];
  const prefixes: string[] = [];
  let last: string | null = null;
  const sorted = all
    .filter((item) => nameOf(item).startsWith(prefix))
    .sort((a, b) => comparesUtf8(nameOf(a), nameOf(b)));
  for (const item of sorted) {
    const name = nameOf(item);
    const cut = delimiter === '' ? -1 : name.indexOf(delimiter, prefix.length);
    const common = cut < 0 ? null : name.slice(0, cut + delimiter.length);
    if (common !== null && common === prefixes.at(-1)) continue;
    const shown = common ?? name;
    if (after !== '' && (comparesUtf8(shown, after) <= 0 || name === after)) continue;
    if (common !== null && after.startsWith(common)) continue;
    if (items.length + prefixes.length >= most) {
      return { items, prefixes, next: last ?? '' };
    }
    if (common === null) items.push(item);
    else prefixes.push(common);
    last = shown;
  }
  return { items, prefixes, next: null };
}
