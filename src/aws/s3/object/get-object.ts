import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import type { Check, S3Failure } from '../errors.ts';
import type { CustomerKey } from '../mechanism.ts';
import type { BucketOperation } from '../operation.ts';
import { checkReadCondition } from './conditions.ts';
import { checkOverrides, objectHeaders } from './object-headers.ts';
import { checkNotArchived } from './properties.ts';
import { checkDataKeyCanBeMade, checkKey, checkReadable, readObject } from './read-object.ts';
import type { Selection } from './selection.ts';
import { selectionOf } from './selection.ts';
import { tagCountHeader } from './tagging.ts';
import { calledObject } from './visible-object.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export const getObject: BucketOperation = {
  name: 'GetObject',
  method: 'GET',
  on: 'object',
  subresource: null,
  // Asked for with the object, behind the headers: without s3:ListBucket nobody is told that it is missing.
  action: null,
  async run(call, bucket) {
    const read = await readFor(call, bucket, async (object, customerKey) => {
      const active = checkNotArchived(object);
      return active.ok ? checkReadable(call, object, customerKey !== null) : active;
    });
    if (!read.ok) return read;
    const { object, customerKey, selection } = read.value;
    const plaintext = await readObject(call, bucket, object, customerKey, selection);
    if (!plaintext.ok) return plaintext;
    return ok({
      status: selection.status,
      headers: [
        ...objectHeaders(call, bucket, object, selection),
        ...tagCountHeader(call, bucket, object),
      ],
      body: plaintext.value,
    });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html */
export const headObject: BucketOperation = {
  name: 'HeadObject',
  method: 'HEAD',
  on: 'object',
  subresource: 'any',
  // As for GetObject.
  action: null,
  async run(call, bucket) {
    const read = await readFor(call, bucket, async (object, customerKey) => {
      // Checksums of objects under KMS keys are stored encrypted: whoever wants them needs the key.
      const wantsChecksum =
        call.header('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED' && object.checksum !== null;
      const opened = await checkKey(call, bucket, object, customerKey, wantsChecksum);
      if (!opened.ok || !wantsChecksum) return opened;
      return checkDataKeyCanBeMade(call, bucket, object);
    });
    if (!read.ok) return read;
    const { object, selection } = read.value;
    return ok({
      status: selection.status,
      headers: [
        ...objectHeaders(call, bucket, object, selection),
        ...tagCountHeader(call, bucket, object),
      ],
      body: null,
    });
  },
};

/**
 * What GET and HEAD look at alike, in this order: headers, permission and object, its key, conditions, range.
 *
 * @param check whether the object's key is there, or can be had
 */
async function readFor(
  call: S3Call,
  bucket: Bucket,
  check: (object: StoredObject, customerKey: CustomerKey | null) => Promise<Check>,
): Promise<
  Result<{ object: StoredObject; customerKey: CustomerKey | null; selection: Selection }, S3Failure>
> {
  const overrides = checkOverrides(call);
  if (!overrides.ok) return overrides;
  const customerKey = await customerKeyOf(call, { lengthIsChecked: false });
  if (!customerKey.ok) return customerKey;
  const object = calledObject(call, bucket);
  if (!object.ok) return object;
  const unlockable = await check(object.value, customerKey.value);
  if (!unlockable.ok) return unlockable;
  const met = checkReadCondition(call, object.value);
  if (!met.ok) return met;
  const selection = selectionOf(call, object.value);
  if (!selection.ok) return selection;
  return ok({ object: object.value, customerKey: customerKey.value, selection: selection.value });
}
