import { httpDate } from '../clock.ts';
import type { StoredObject } from './buckets.ts';
import type { S3Call } from './call.ts';
import { mechanismOf, quoted } from './objects.ts';

/** Headers of a read that describe the object. GET and HEAD never return the encryption context. */
export function objectHeaders(
  call: S3Call,
  object: StoredObject,
): readonly (readonly [string, string])[] {
  return [
    ['Last-Modified', httpDate(object.lastModified)],
    ['ETag', quoted(object.etag)],
    ['Accept-Ranges', 'bytes'],
    ...mechanismOf(call, object.encryption).responseHeaders(object.encryption, false),
    ...(object.versionId === null ? [] : [['x-amz-version-id', object.versionId] as const]),
    ...object.headers,
  ];
}
