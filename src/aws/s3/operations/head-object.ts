import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { Operation } from '../call.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import { refuseOnRead } from '../encryption/requested.ts';
import { existingBucket } from '../existing-bucket.ts';
import { objectHeaders } from '../object-headers.ts';
import { findObject, mechanismContext, mechanismOf } from '../objects.ts';
import { readable } from '../read-object.ts';

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
    const misplaced = refuseOnRead(call);
    if (misplaced !== null) return refused(misplaced);
    const customerKey = await customerKeyOf(call, { lengthIsChecked: false });
    if (!customerKey.ok) return customerKey;
    const denied = permit(call, bucket, { action: 's3:GetObject' });
    if (denied !== null) return refused(denied);
    const object = findObject(bucket, call.key ?? '', call.query.get('versionId'));
    if (!object.ok) return object;
    const blocked = readable(call, object.value, customerKey.value !== null);
    if (blocked !== null) return refused(blocked);
    if (customerKey.value !== null) {
      // Whether the key is the right one is checked against what is stored of it; no data is decrypted.
      const c = mechanismContext(call, bucket, object.value.key);
      const checked = await mechanismOf(call, object.value.encryption).unlock(
        c,
        object.value.encryption,
        customerKey.value,
      );
      if (!checked.ok) return checked;
    }
    return ok({
      status: 200,
      headers: [
        ...objectHeaders(call, object.value),
        ['Content-Length', String(object.value.size)],
      ],
      body: null,
    });
  },
};
