import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { StoredObject } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { refuse } from '../errors.ts';
import type { Checksum } from '../wire/checksums.ts';
import { partNumber } from '../wire/numbers.ts';

/** Which bytes of an object a read is for. */
export interface Selection {
  readonly status: 200 | 206;
  /** Bytes `start` (inclusive) to `end` (exclusive) of the object. */
  readonly start: number;
  readonly end: number;
  readonly headers: readonly (readonly [string, string])[];
  /** The checksum of just these bytes, where one is known. */
  readonly checksum: Checksum | null;
}

/** What Range and partNumber select. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export function selectionOf(call: S3Call, object: StoredObject): Result<Selection, S3Failure> {
  const range = call.header('range');
  const part = call.query.get('partNumber');
  if (range !== null && part !== null) {
    return refuse(
      'InvalidRequest',
      'Cannot specify both Range header and partNumber query parameter',
    );
  }
  if (part !== null) return partOf(object, part);
  const parsed = range === null ? null : parseRange(range, object.size);
  if (parsed === null) {
    return ok({ status: 200, start: 0, end: object.size, headers: [], checksum: object.checksum });
  }
  if (parsed === 'unsatisfiable') {
    return refuse('InvalidRange', 'The requested range is not satisfiable', {
      details: { RangeRequested: range ?? '', ActualObjectSize: String(object.size) },
      headers: [['Content-Range', `bytes */${object.size}`]],
      cause: { id: 'range-unsatisfiable', facts: { size: String(object.size) } },
    });
  }
  const isAll = parsed.start === 0 && parsed.end === object.size;
  return ok({
    status: 206,
    ...parsed,
    headers: [contentRange(parsed, object)],
    checksum: isAll ? object.checksum : null,
  });
}

function contentRange(
  { start, end }: { start: number; end: number },
  object: StoredObject,
): readonly [string, string] {
  return ['Content-Range', `bytes ${start}-${end - 1}/${object.size}`];
}

/**
 * A Range header (RFC 9110 section 14.2) over so many bytes.
 *
 * @returns null when it is to be ignored: another unit, several ranges, not well-formed
 */
function parseRange(
  header: string,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (from === '' && to === '') return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size };
  }
  const start = Number(from);
  if (to !== '' && Number(to) < start) return null;
  if (start >= size) return 'unsatisfiable';
  return { start, end: to === '' ? size : Math.min(Number(to) + 1, size) };
}

function partOf(object: StoredObject, asked: string): Result<Selection, S3Failure> {
  const parsed = partNumber(asked);
  if (!parsed.ok) return parsed;
  const number = parsed.value;
  const lengths = object.segments.map((segment) => segment.length);
  const index =
    object.parts === null ? number - 1 : object.parts.findIndex((p) => p.number === number);
  const length = object.parts === null ? (number === 1 ? object.size : undefined) : lengths[index];
  if (length === undefined) {
    return refuse('InvalidPartNumber', 'The requested partnumber is not satisfiable', {
      details: { PartNumberRequested: asked, ActualPartCount: String(object.parts?.length ?? 1) },
    });
  }
  const start = lengths.slice(0, index).reduce((sum, each) => sum + each, 0);
  const selected = { start, end: start + length };
  return ok({
    status: 206,
    ...selected,
    headers: [
      ...(length === 0 ? [] : [contentRange(selected, object)]),
      ...(object.parts === null
        ? []
        : [['x-amz-mp-parts-count', String(object.parts.length)] as const]),
    ],
    checksum: object.parts === null ? object.checksum : checksumOfPart(object, index),
  });
}

/** A part's own checksum, said to be of the type that the whole object's is. */
function checksumOfPart(object: StoredObject, index: number): Checksum | null {
  const checksum = object.parts?.[index]?.checksum ?? null;
  if (checksum === null || object.checksum?.algorithm !== checksum.algorithm) return null;
  return { ...checksum, type: object.checksum.type };
}
