import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import { versionName } from '../bucket/bucket.ts';
import { existingBucket } from '../bucket/find-bucket.ts';
import type { Operation } from '../call.ts';
import { notImplemented } from '../errors.ts';
import { itself } from '../wire/subresource.ts';
import { writeCondition } from './conditions.ts';
import { deleteVersion } from './delete-version.ts';
import { newestObject } from './records.ts';
import { refuseVersionId } from './versions.ts';

/** Conditions that only directory buckets know. */
const OF_DIRECTORY_BUCKETS = ['x-amz-if-match-last-modified-time', 'x-amz-if-match-size'];

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
    const foreign = OF_DIRECTORY_BUCKETS.find((name) => call.header(name) !== null);
    if (foreign !== undefined) return refused(notImplemented(foreign));
    if (call.header('if-match') !== null && call.header('if-match') !== '*') {
      const unmet = writeCondition(call, newestObject(bucket, key));
      if (unmet !== null) return refused(unmet);
    }
    const unknown = refuseVersionId(bucket, versionId);
    if (unknown !== null) return refused(unknown);
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
