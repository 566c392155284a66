import { cleanLines } from './clean.ts';
import { flowOf } from './flow.ts';
import { findOperation } from './operation.ts';

/** What a program says of its own request, beside what AWS says of the refusal. */
export interface Aside {
  /** AWS's name of the operation that was called: `PutObject`, also where `kms:GenerateDataKey` was refused. */
  readonly operation: string | null;
  /** Of the only `s3://` address; null where there is none or are several. */
  readonly bucket: string | null;
  /** Key of the object in that address. */
  readonly object: string | null;
}

const ADDRESS = /s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([^\s"'`<>]{0,1024}))?/g;

/** Reads what a program says of its request. Takes time in proportion to the text. */
export function asideOf(text: string): Aside {
  const lines = cleanLines(text);
  const places = lines.flatMap(({ text: line, full }) =>
    [...line.matchAll(ADDRESS)].flatMap((found) => {
      // What a terminal has broken at the end of its line is not all of a name.
      const isCut = full && found.index + found[0].length === line.length;
      return isCut ? [] : [{ bucket: found[1] ?? null, object: found[2] || null }];
    }),
  );
  const only = (names: readonly (string | null)[]) => {
    const all = new Set(names);
    return all.size === 1 ? ([...all][0] ?? null) : null;
  };
  const bucket = only(places.map((place) => place.bucket));
  const object = bucket === null ? null : only(places.map((place) => place.object));
  return {
    operation: findOperation(flowOf(lines)),
    bucket,
    object: object?.endsWith('/') ? null : object,
  };
}
