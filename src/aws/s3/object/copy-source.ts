import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import { bucketNamed } from '../bucket/find-bucket.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { invalidArgument, notImplemented, refuse } from '../errors.ts';
import { checkCopyCondition } from './conditions.ts';
import { isArchived } from './properties.ts';
import { visibleObject } from './visible-object.ts';

/** What a copy names as its source: `[/]bucket/key[?versionId=…]`, percent-encoded. */
function sourceOf(
  header: string,
): { bucket: string; key: string; versionId: string | null } | null {
  const [path = '', ...rest] = header.split('?');
  const query = new URLSearchParams(rest.join('?'));
  let decoded: string;
  try {
    decoded = decodeURIComponent(path.replaceAll('+', '%20'));
  } catch {
    return null;
  }
  const [, bucket, key] = /^\/?([^/]+)\/(.+)$/s.exec(decoded) ?? [];
  if (bucket === undefined || key === undefined) return null;
  return { bucket, key, versionId: query.get('versionId') };
}

/** The object that a copy reads, once the caller may and the source is as the request wants it. */
export function copySource(
  call: S3Call,
): Result<{ bucket: Bucket; object: StoredObject; versionId: string | null }, S3Failure> {
  const header = call.header('x-amz-copy-source') ?? '';
  if (/^arn:/i.test(header)) return notImplemented('x-amz-copy-source');
  const source = sourceOf(header);
  if (source === null) {
    // Recorded from S3 as it is: the argument's value is its name once more.
    return invalidArgument(
      'Invalid copy source object key',
      'x-amz-copy-source',
      'x-amz-copy-source',
    );
  }
  const owner = call.header('x-amz-source-expected-bucket-owner');
  const bucket = bucketNamed(call, source.bucket, owner);
  if (!bucket.ok) return bucket;
  const wanted = { bucket: bucket.value, key: source.key, versionId: source.versionId };
  const object = visibleObject(call, wanted, undefined, { step: 's3.authorize-source' });
  if (!object.ok) {
    if (object.error.code !== 'MethodNotAllowed') return object;
    return refuse(
      'InvalidRequest',
      'The source of a copy request may not specifically refer to a delete marker by version id.',
      { cause: { id: 'delete-marker', facts: { key: source.key } } },
    );
  }
  const met = checkCopyCondition(call, object.value);
  if (!met.ok) return met;
  if (isArchived(object.value)) {
    const { storageClass } = object.value.properties;
    return refuse(
      'ObjectNotInActiveTierError',
      'The source object of the COPY action is not in the active tier and is only stored in Amazon S3 Glacier.',
      { cause: { id: 'object-archived', facts: { storageClass } } },
    );
  }
  return ok({ bucket: bucket.value, object: object.value, versionId: source.versionId });
}
