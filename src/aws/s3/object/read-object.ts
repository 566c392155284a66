import type { Bytes } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import { checkSignedOverTls } from '../encryption/requested.ts';
import type { Check, S3Failure } from '../errors.ts';
import { PASSED, refuse } from '../errors.ts';
import type { CustomerKey } from '../mechanism.ts';
import { joinBytes } from '../wire/body.ts';
import { eraseKeys, loadMetadata, loadObject, mechanismContext, mechanismOf } from './records.ts';

/** What a read must bring, judged before anything is decrypted: a signature for KMS keys, the key for customer keys. */
export function checkReadable(call: S3Call, object: StoredObject, hasCustomerKey: boolean): Check {
  const mechanism = mechanismOf(call, object.encryption);
  const secure = mechanism.needsSignature ? checkSignedOverTls(call) : PASSED;
  if (!secure.ok) return secure;
  if (mechanism.needsCustomerKey && !hasCustomerKey) {
    return refuse(
      'InvalidRequest',
      'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
      { cause: { id: 'customer-key-not-given', facts: {} } },
    );
  }
  if (!mechanism.needsCustomerKey && hasCustomerKey) {
    return refuse(
      'InvalidRequest',
      'The encryption parameters are not applicable to this object.',
      {
        cause: { id: 'customer-key-not-applicable', facts: {} },
      },
    );
  }
  return PASSED;
}

/**
 * Reads a stored object and decrypts of it what the selection touches. The plaintext is then in S3's memory.
 *
 * @param selected bytes `start` (inclusive) to `end` (exclusive); left out for all of them
 */
export async function readObject(
  call: S3Call,
  bucket: Bucket,
  object: StoredObject,
  customerKey: CustomerKey | null,
  selected: { readonly start: number; readonly end: number } = { start: 0, end: object.size },
): Promise<Result<Bytes, S3Failure>> {
  const readable = checkReadable(call, object, customerKey !== null);
  if (!readable.ok) return readable;
  const mechanism = mechanismOf(call, object.encryption);
  const c = mechanismContext(call, bucket, object.key);
  loadObject(call, bucket, object);
  const unlocked = await mechanism.unlock(c, object.encryption, customerKey);
  if (!unlocked.ok) return unlocked;
  const { start, end } = selected;
  const parts: Bytes[] = [];
  let before = 0;
  let offset = 0;
  for (const segment of object.segments) {
    const from = before;
    before += segment.length;
    const needed = from < end && before > start;
    // An empty object still has a tag to be checked.
    if (!needed && object.size > 0) continue;
    if (parts.length === 0) offset = from;
    const opened = await mechanism.open(c, unlocked.value, segment);
    if (!opened.ok) return opened;
    parts.push(opened.value);
  }
  eraseKeys(call, mechanism, unlocked.value);
  const [first] = parts;
  if (first === undefined) throw new Error('a selection touches a segment');
  const plaintext = parts.length === 1 ? first : await joinParts(call, parts);
  if (end - start === plaintext.length) return ok(plaintext);
  return ok(
    call.state.recorder.slice('s3', plaintext, start - offset, end - offset, {
      name: 'object-range',
      role: 'plaintext',
    }),
  );
}

function joinParts(call: S3Call, parts: readonly Bytes[]): Promise<Bytes> {
  return joinBytes(call, {
    name: 's3.join-parts',
    fact: 'multipart-key',
    inputs: parts.map((part, i) => [`part ${i + 1}`, part]),
    output: { name: 'object', role: 'plaintext' },
  });
}

/**
 * Judges a request for what is known of an object without reading it. A customer's key is checked against what is
 * stored of it; a KMS key has a part only where something encrypted is asked for.
 */
export async function checkKey(
  call: S3Call,
  bucket: Bucket,
  object: StoredObject,
  customerKey: CustomerKey | null,
  wantsChecksum: boolean,
): Promise<Check> {
  const readable = checkReadable(call, object, customerKey !== null);
  if (!readable.ok) return readable;
  const mechanism = mechanismOf(call, object.encryption);
  if (customerKey === null && !(wantsChecksum && mechanism.needsSignature)) return PASSED;
  loadMetadata(call, bucket, object);
  const c = mechanismContext(call, bucket, object.key);
  const unlocked = await mechanism.unlock(c, object.encryption, customerKey);
  if (!unlocked.ok) return unlocked;
  eraseKeys(call, mechanism, unlocked.value);
  return PASSED;
}

/**
 * Whether the caller may have the checksum of an object under a KMS key told by HEAD: that takes kms:GenerateDataKey
 * beside kms:Decrypt. What S3 has KMS do with it is not published; here a key is made as for a write, and erased.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export async function checkDataKeyCanBeMade(
  call: S3Call,
  bucket: Bucket,
  { key, encryption }: StoredObject,
): Promise<Check> {
  const mechanism = mechanismOf(call, encryption);
  if (!mechanism.needsSignature) return PASSED;
  const { algorithm, keyArn, context, bucketKey } = encryption;
  const begun = await mechanism.begin(mechanismContext(call, bucket, key), {
    because: 'request',
    algorithm,
    keyId: keyArn,
    context,
    bucketKey,
    customerKey: null,
  });
  if (!begun.ok) return begun;
  eraseKeys(call, mechanism, begun.value.unlocked);
  return PASSED;
}
