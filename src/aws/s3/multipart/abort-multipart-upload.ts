import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import { uploadSlot } from '../bucket/bucket.ts';
import { existingBucket } from '../bucket/find-bucket.ts';
import type { Operation } from '../call.ts';
import { at } from '../wire/subresource.ts';
import { findUpload, slotsOf } from './uploads.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html */
export const abortMultipartUpload: Operation = {
  name: 'AbortMultipartUpload',
  method: 'DELETE',
  on: 'object',
  matches: at('uploadId'),
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const denied = permit(call, bucket, { action: 's3:AbortMultipartUpload' });
    if (denied !== null) return refused(denied);
    const upload = findUpload(call, bucket);
    if (!upload.ok) return upload;
    call.state.recorder.store({
      actor: 's3',
      name: 's3.delete-record',
      fact: 'delete-object',
      slot: uploadSlot(bucket.name, upload.value),
      values: [],
      removes: slotsOf(bucket, upload.value),
      metadata: {},
    });
    bucket.uploads.delete(upload.value.id);
    return ok({ status: 204, headers: [], body: null });
  },
};
