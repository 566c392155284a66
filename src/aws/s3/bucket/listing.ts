import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Xml } from '../../../lib/xml.ts';
import { element } from '../../../lib/xml.ts';
import type { Permission } from '../access.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { invalidArgument } from '../errors.ts';
import { wholeNumber } from '../wire/numbers.ts';

/** What every listing of a bucket's contents takes. */
interface ListQuery {
  readonly prefix: string;
  readonly delimiter: string;
  readonly most: number;
  /** Names in the answer, percent-encoded if the request wants that. */
  encoded(name: string): string;
  readonly encoding: 'url' | null;
}

/** @param limit name of the parameter that limits the page: `max-keys`, `max-uploads` */
export function listQuery(call: S3Call, limit: string): Result<ListQuery, S3Failure> {
  const most = wholeNumber(limit, call.query.get(limit), 1000);
  if (!most.ok) return most;
  const encoding = call.query.get('encoding-type');
  if (encoding !== null && encoding.toLowerCase() !== 'url') {
    return invalidArgument(
      'Invalid Encoding Method specified in Request',
      'encoding-type',
      encoding,
    );
  }
  return ok({
    prefix: call.query.get('prefix') ?? '',
    delimiter: call.query.get('delimiter') ?? '',
    most: Math.min(most.value, 1000),
    encoding: encoding === null ? null : 'url',
    encoded: (name) =>
      encoding === null
        ? name
        : encodeURIComponent(name).replaceAll('%2F', '/').replaceAll('%20', '+'),
  });
}

/** What a listing is asked for with: its parameters are condition keys. */
export function listPermission(action: string): (call: S3Call) => Permission {
  return (call) => {
    const context: Record<string, string> = {};
    for (const name of ['prefix', 'delimiter', 'max-keys']) {
      const value = call.query.get(name);
      if (value !== null) context[`s3:${name}`] = value;
    }
    return { action, context };
  };
}

/** The common prefixes of a page, as elements of the answer. */
export function commonPrefixes(
  prefixes: readonly string[],
  encoded: (name: string) => string,
): readonly Xml[] {
  return prefixes.map((prefix) => element('CommonPrefixes', [element('Prefix', encoded(prefix))]));
}

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
