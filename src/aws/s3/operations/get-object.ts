import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { Operation } from '../call.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import { refuseOnRead } from '../encryption/requested.ts';
import { dataEvent } from '../events.ts';
import { existingBucket } from '../existing-bucket.ts';
import { objectHeaders } from '../object-headers.ts';
import { findObject } from '../objects.ts';
import { readObject } from '../read-object.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export const getObject: Operation = {
  name: 'GetObject',
  method: 'GET',
  on: 'object',
  matches: (call) =>
    !['acl', 'tagging', 'attributes', 'uploadId', 'torrent', 'retention', 'legal-hold'].some(
      (name) => call.query.has(name),
    ),
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const misplaced = refuseOnRead(call);
    if (misplaced !== null) return refused(misplaced);
    const customerKey = await customerKeyOf(call, { lengthIsChecked: false });
    if (!customerKey.ok) return customerKey;
    const versionId = call.query.get('versionId');
    const denied = permit(call, bucket, {
      action: versionId === null ? 's3:GetObject' : 's3:GetObjectVersion',
    });
    if (denied !== null) return refused(denied);
    const object = findObject(bucket, call.key ?? '', versionId);
    if (!object.ok) return object;
    const plaintext = await readObject(call, bucket, object.value, customerKey.value);
    if (!plaintext.ok) return plaintext;
    dataEvent(call, bucket, 'GetObject');
    return ok({
      status: 200,
      headers: [
        ...objectHeaders(call, object.value),
        ['Content-Length', String(plaintext.value.length)],
      ],
      body: plaintext.value,
    });
  },
};
