import { ok, refused } from '../../../lib/result.ts';
import { existingBucket } from '../bucket/find-bucket.ts';
import type { Operation } from '../call.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import { refuseOnRead } from '../encryption/requested.ts';
import { itself } from '../wire/subresource.ts';
import { readCondition } from './conditions.ts';
import { objectHeaders, refuseOverrides } from './object-headers.ts';
import { readable, readObject } from './read-object.ts';
import { selectionOf } from './selection.ts';
import { calledObject } from './visible-object.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export const getObject: Operation = {
  name: 'GetObject',
  method: 'GET',
  on: 'object',
  matches: itself,
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
    const blocked = readable(call, object.value, customerKey.value !== null);
    if (blocked !== null) return refused(blocked);
    const unmet = readCondition(call, object.value);
    if (unmet !== null) return refused(unmet);
    const selection = selectionOf(call, object.value);
    if (!selection.ok) return selection;
    const plaintext = await readObject(
      call,
      bucket,
      object.value,
      customerKey.value,
      selection.value,
    );
    if (!plaintext.ok) return plaintext;
    return ok({
      status: selection.value.status,
      headers: objectHeaders(call, bucket, object.value, selection.value),
      body: plaintext.value,
    });
  },
};
