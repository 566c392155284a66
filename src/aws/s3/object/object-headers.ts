import { httpDate } from '../../clock.ts';
import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import { versionName } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';
import { checksumHeaders } from '../wire/checksums.ts';
import { mechanismOf, quoted } from './records.ts';
import type { Selection } from './selection.ts';

/** Headers of a read that describe the object. GET and HEAD never return the encryption context. */
export function objectHeaders(
  call: S3Call,
  bucket: Bucket,
  object: StoredObject,
  selection: Selection,
): readonly (readonly [string, string])[] {
  return [
    ['Last-Modified', httpDate(object.lastModified)],
    ['ETag', quoted(object.etag)],
    ['Accept-Ranges', 'bytes'],
    ...mechanismOf(call, object.encryption).responseHeaders(object.encryption, false),
    ...versionHeader(bucket, object),
    ...(call.header('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
      ? checksumHeaders(selection.checksum)
      : []),
    ...overridden(call, object.headers),
    ...selection.headers,
    ['Content-Length', String(selection.end - selection.start)],
  ];
}

/** The version id, in buckets where versions mean something. */
export function versionHeader(
  bucket: Bucket,
  object: StoredObject,
): readonly (readonly [string, string])[] {
  return bucket.versioning === null ? [] : [['x-amz-version-id', versionName(object)]];
}

const OVERRIDES: readonly (readonly [string, string])[] = [
  ['response-cache-control', 'Cache-Control'],
  ['response-content-disposition', 'Content-Disposition'],
  ['response-content-encoding', 'Content-Encoding'],
  ['response-content-language', 'Content-Language'],
  ['response-content-type', 'Content-Type'],
  ['response-expires', 'Expires'],
];

/** What a signed request may set in place of the stored headers; null when it may. */
export function refuseOverrides(call: S3Call): S3Failure | null {
  const asked = OVERRIDES.flatMap(([parameter]) => {
    const value = call.query.get(parameter);
    return value === null ? [] : [{ parameter, value }];
  });
  if (asked.length === 0) return null;
  if (call.principal === null) {
    return failure(
      'InvalidRequest',
      'Request specific response headers cannot be used for anonymous GET requests.',
    );
  }
  const bad = asked.find(({ value }) => !/^[\t\x20-\x7e\xa0-\xff]*$/.test(value));
  if (bad === undefined) return null;
  return failure('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.', {
    details: { ArgumentName: bad.parameter, ArgumentValue: bad.value },
  });
}

function overridden(
  call: S3Call,
  headers: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const asked = new Map(
    OVERRIDES.flatMap(([parameter, name]) => {
      const value = call.query.get(parameter);
      return value === null ? [] : [[name, value] as const];
    }),
  );
  return [...headers.filter(([name]) => !asked.has(name)), ...asked];
}
