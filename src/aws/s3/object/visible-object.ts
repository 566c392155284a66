import type { Result } from '../../../lib/result.ts';
import { type Permission, permit } from '../access.ts';
import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { existingTagContext } from './tags.ts';
import { checkVersionId, findObject } from './versions.ts';

/** Which object, of which the call's own bucket and key are the usual case. */
interface Wanted {
  readonly bucket: Bucket;
  readonly key: string;
  readonly versionId: string | null;
}

/**
 * The object a caller may read. Whether an object that is not there is said to be missing depends on s3:ListBucket:
 * without it the answer is 403. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 *
 * @param actions what the caller needs, without and with a version id
 * @param more of how that is asked for
 */
export function visibleObject(
  call: S3Call,
  wanted: Wanted,
  actions: readonly (readonly [plain: string, versioned: string])[] = [
    ['s3:GetObject', 's3:GetObjectVersion'],
  ],
  more: Pick<Permission, 'step' | 'context'> = {},
): Result<StoredObject, S3Failure> {
  const { bucket, key, versionId } = wanted;
  const present = findObject(bucket, key, versionId);
  const tags = present.ok ? existingTagContext(present.value.properties.tags) : {};
  for (const [plain, versioned] of actions) {
    const permitted = permit(call, bucket, {
      action: versionId === null ? plain : versioned,
      key,
      ...(present.ok ? { foreign: present.value.foreign } : {}),
      ...more,
      context: { ...tags, ...more.context },
    });
    if (!permitted.ok) return permitted;
  }
  const known = checkVersionId(bucket, versionId);
  if (!known.ok) return known;
  const found = findObject(bucket, key, versionId);
  if (found.ok || found.error.code !== 'NoSuchKey') return found;
  const permitted = permit(call, bucket, {
    action: 's3:ListBucket',
    key: null,
    step: 's3.authorize-list',
    context: { 's3:prefix': key },
  });
  return permitted.ok ? found : permitted;
}

/** The object that the call itself names, to be read. */
export function calledObject(
  call: S3Call,
  bucket: Bucket,
  actions?: readonly (readonly [string, string])[],
  context: Permission['context'] = {},
): Result<StoredObject, S3Failure> {
  const wanted = { bucket, key: call.key ?? '', versionId: call.query.get('versionId') };
  return visibleObject(call, wanted, actions, { context });
}
