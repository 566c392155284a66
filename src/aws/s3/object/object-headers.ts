import { httpDate } from '../../clock.ts';
import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import { versionName } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { Check } from '../errors.ts';
import { invalidArgument, PASSED, refuse } from '../errors.ts';
import { checksumHeaders } from '../wire/checksums.ts';
import { propertyHeaders } from './properties.ts';
import { mechanismOf } from './records.ts';
import type { Selection } from './selection.ts';

/** S3's quoted form of an ETag. */
export function quoted(etag: string): string {
  return `"${etag}"`;
}

/** System metadata that S3 keeps and gives back as it came. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html */
const SYSTEM = [
  'Cache-Control',
  'Content-Disposition',
  'Content-Encoding',
  'Content-Language',
  'Content-Type',
  'Expires',
];

/** Metadata of a new object, from the request's headers. It is stored in the clear: S3 encrypts data, not metadata. */
export function storedHeaders(call: S3Call): readonly (readonly [string, string])[] {
  const kept: [string, string][] = [];
  for (const name of SYSTEM) {
    const value = call.header(name);
    const rest = name === 'Content-Encoding' ? withoutChunking(value) : value;
    if (rest !== null) kept.push([name, rest]);
  }
  if (!kept.some(([name]) => name === 'Content-Type'))
    kept.push(['Content-Type', 'binary/octet-stream']);
  for (const [name, value] of call.request.headers) {
    if (name.toLowerCase().startsWith('x-amz-meta-')) kept.push([name.toLowerCase(), value]);
  }
  return kept;
}

/** `aws-chunked` describes the transfer, not the object. */
function withoutChunking(value: string | null): string | null {
  const rest = (value ?? '')
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'aws-chunked');
  return rest.length === 0 ? null : rest.join(',');
}

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
    ...propertyHeaders(object),
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

/** Whether the request may have these headers in place of the stored ones: only a signed one may. */
export function checkOverrides(call: S3Call): Check {
  const asked = OVERRIDES.flatMap(([parameter]) => {
    const value = call.query.get(parameter);
    return value === null ? [] : [{ parameter, value }];
  });
  if (asked.length === 0) return PASSED;
  if (call.principal === null) {
    return refuse(
      'InvalidRequest',
      'Request specific response headers cannot be used for anonymous GET requests.',
    );
  }
  const bad = asked.find(({ value }) => !/^[\t\x20-\x7e\xa0-\xff]*$/.test(value));
  if (bad === undefined) return PASSED;
  return invalidArgument(
    'Header value cannot be represented using ISO-8859-1.',
    bad.parameter,
    bad.value,
  );
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
