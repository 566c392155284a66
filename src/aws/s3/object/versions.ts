import { toBase64 } from '../../../lib/bytes.ts';
import type { Bucket } from '../bucket/bucket.ts';
import type { S3State } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';

/** The version id of a new object: an opaque text while versioning is on, null otherwise. */
export async function nextVersionId(state: S3State, bucket: Bucket): Promise<string | null> {
  if (bucket.versioning !== 'Enabled') return null;
  const id = toBase64(await state.entropy.draw(24))
    .replaceAll('+', '.')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  bucket.versionIds.add(id);
  return id;
}

/** The answer to a version id that the bucket never gave, as recorded from S3; null for one that it gave. */
export function refuseVersionId(bucket: Bucket, versionId: string | null): S3Failure | null {
  if (versionId === null || versionId === 'null' || bucket.versionIds.has(versionId)) return null;
  return failure(
    'InvalidArgument',
    versionId === '' ? 'Version id cannot be the empty string' : 'Invalid version id specified',
    {
      details: { ArgumentName: 'versionId', ArgumentValue: versionId },
      cause: { id: 'no-such-version', facts: { versionId } },
    },
  );
}
