import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import { versionName } from '../buckets.ts';
import type { Operation } from '../call.ts';
import { writeCondition } from '../conditions.ts';
import { deleteVersion } from '../delete-version.ts';
import { existingBucket } from '../existing-bucket.ts';
import { newestObject } from '../objects.ts';
import { itself } from '../subresource.ts';

/** Needs no key, whatever the encryption. https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html */
export const deleteObject: Operation = {
  name: 'DeleteObject',
  method: 'DELETE',
  on: 'object',
  matches: itself,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const key = call.key ?? '';
    const versionId = call.query.get('versionId');
    const denied = permit(call, bucket, {
      action: versionId === null ? 's3:DeleteObject' : 's3:DeleteObjectVersion',
    });
    if (denied !== null) return refused(denied);
    if (call.header('if-match') !== null && call.header('if-match') !== '*') {
      const unmet = writeCondition(call, newestObject(bucket, key));
      if (unmet !== null) return refused(unmet);
    }
    const { marker, removed } = await deleteVersion(call, bucket, key, versionId);
    const version = marker ?? removed;
    return ok({
      status: 204,
      headers: [
        ...(version?.deleteMarker === true ? [['x-amz-delete-marker', 'true'] as const] : []),
        ...(version === null || bucket.versioning === null
          ? []
          : [['x-amz-version-id', versionName(version)] as const]),
      ],
      body: null,
    });
  },
};
