import { ok, refused } from '../../../lib/result.ts';
import { existingBucket } from '../bucket/find-bucket.ts';
import type { Operation } from '../call.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import { refuseOnRead } from '../encryption/requested.ts';
import { readCondition } from './conditions.ts';
import { objectHeaders, refuseOverrides } from './object-headers.ts';
import { checkKey } from './read-object.ts';
import { selectionOf } from './selection.ts';
import { calledObject } from './visible-object.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html */
export const headObject: Operation = {
  name: 'HeadObject',
  method: 'HEAD',
  on: 'object',
  matches: () => true,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const misplaced = refuseOnRead(call) ?? refuseOverrides(call);
    if (misplaced !== null) return refused(misplaced);
    const customerKey = await customerKeyOf(call, { lengthIsChecked: false });
    if (!customerKey.ok) return customerKey;
    const object = calledObject(call, bucket);
    if (!object.ok) return object;
    // Checksums of objects under KMS keys are stored encrypted: whoever wants them needs kms:Decrypt.
    const wantsChecksum =
      call.header('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED' &&
      object.value.checksum !== null;
    const locked = await checkKey(call, bucket, object.value, customerKey.value, wantsChecksum);
    if (locked !== null) return refused(locked);
    const unmet = readCondition(call, object.value);
    if (unmet !== null) return refused(unmet);
    const selection = selectionOf(call, object.value);
    if (!selection.ok) return selection;
    return ok({
      status: selection.value.status,
      headers: objectHeaders(call, bucket, object.value, selection.value),
      body: null,
    });
  },
};
