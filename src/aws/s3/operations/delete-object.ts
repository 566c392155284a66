import { ok, refused } from '../../../lib/result.ts';
import { basis } from '../../facts.ts';
import { permit } from '../access.ts';
import { slotOf } from '../buckets.ts';
import type { Operation } from '../call.ts';
import { existingBucket } from '../existing-bucket.ts';

/** Needs no key, whatever the encryption. https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html */
export const deleteObject: Operation = {
  name: 'DeleteObject',
  method: 'DELETE',
  on: 'object',
  matches: (call) => !call.query.has('uploadId') && !call.query.has('tagging'),
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const denied = permit(call, bucket, { action: 's3:DeleteObject' });
    if (denied !== null) return refused(denied);
    const key = call.key ?? '';
    for (const version of bucket.objects.get(key) ?? []) {
      call.state.recorder.store({
        actor: 's3',
        name: 's3.delete-object-record',
        basis: basis('set-up'),
        slot: slotOf(bucket.name, version),
        values: [],
        metadata: {},
      });
    }
    bucket.objects.delete(key);
    return ok({ status: 204, headers: [], body: null });
  },
};
