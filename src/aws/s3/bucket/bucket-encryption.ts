import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { Operation } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { failure, MALFORMED_XML } from '../errors.ts';
import type { SseAlgorithm } from '../mechanism.ts';
import { xmlPayload } from '../wire/body.ts';
import type { XmlElement } from '../wire/parse-xml.ts';
import { childOf, childrenOf, textAt } from '../wire/parse-xml.ts';
import { element, optional, s3Document } from '../wire/s3-xml.ts';
import { at } from '../wire/subresource.ts';
import type { Bucket, BucketEncryption } from './bucket.ts';
import { existingBucket } from './find-bucket.ts';

const matches = at('encryption');
const on = 'bucket' as const;
const ALGORITHMS: readonly string[] = [
  'AES256',
  'aws:kms',
  'aws:kms:dsse',
] satisfies SseAlgorithm[];

/** The KMS key is not looked at: a bad one fails when an object is put. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html */
export const putBucketEncryption: Operation = {
  name: 'PutBucketEncryption',
  method: 'PUT',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const denied = permit(call, found.value, { action: 's3:PutEncryptionConfiguration' });
    if (denied !== null) return refused(denied);
    const document = await xmlPayload(call, 'ServerSideEncryptionConfiguration');
    if (!document.ok) return document;
    const parsed = configurationOf(document.value, found.value);
    if (!parsed.ok) return parsed;
    found.value.encryption = parsed.value;
    return ok({ status: 200, headers: [], body: null });
  },
};

function configurationOf(
  document: XmlElement,
  bucket: Bucket,
): Result<BucketEncryption, S3Failure> {
  const rules = childrenOf(document, 'Rule');
  const rule = rules[0];
  if (rule === undefined || rules.length !== 1) return refused(MALFORMED_XML);
  const byDefault = childOf(rule, 'ApplyServerSideEncryptionByDefault');
  const blocked = childOf(rule, 'BlockedEncryptionTypes');
  if (byDefault === null && blocked === null) return refused(MALFORMED_XML);
  // An omitted element leaves what it stands for as it was: only what is said changes.
  let { algorithm, keyId, bucketKey, blocksCustomerKeys } = bucket.encryption;
  if (byDefault !== null) {
    const asked = textAt(byDefault, 'SSEAlgorithm') ?? '';
    if (!ALGORITHMS.includes(asked)) return refused(MALFORMED_XML);
    algorithm = asked as SseAlgorithm;
    keyId = textAt(byDefault, 'KMSMasterKeyID');
    if (algorithm === 'AES256' && keyId !== null) {
      return refused(
        failure(
          'InvalidArgument',
          'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse',
          { details: { ArgumentName: 'ApplyServerSideEncryptionByDefault' } },
        ),
      );
    }
    if (keyId === '') keyId = null;
    bucketKey = false;
  }
  const enabled = textAt(rule, 'BucketKeyEnabled');
  if (enabled !== null) {
    if (enabled !== 'true' && enabled !== 'false') return refused(MALFORMED_XML);
    bucketKey = enabled === 'true';
  }
  if (blocked !== null) {
    const types = childrenOf(blocked, 'EncryptionType').map((each) => each.text);
    if (types.some((type) => type !== 'SSE-C' && type !== 'NONE') || types.length === 0)
      return refused(MALFORMED_XML);
    blocksCustomerKeys = types.includes('SSE-C');
  }
  return ok({ algorithm, keyId, bucketKey, blocksCustomerKeys });
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketEncryption.html */
export const getBucketEncryption: Operation = {
  name: 'GetBucketEncryption',
  method: 'GET',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const denied = permit(call, found.value, { action: 's3:GetEncryptionConfiguration' });
    if (denied !== null) return refused(denied);
    const { algorithm, keyId, bucketKey, blocksCustomerKeys } = found.value.encryption;
    const rule = element('Rule', [
      element('ApplyServerSideEncryptionByDefault', [
        element('SSEAlgorithm', algorithm),
        optional('KMSMasterKeyID', keyId),
      ]),
      element('BucketKeyEnabled', bucketKey),
      blocksCustomerKeys
        ? element('BlockedEncryptionTypes', [element('EncryptionType', 'SSE-C')])
        : null,
    ]);
    return ok({
      status: 200,
      headers: [],
      body: s3Document('ServerSideEncryptionConfiguration', [rule]),
    });
  },
};

/** Back to SSE-S3, never to unencrypted. https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketEncryption.html */
export const deleteBucketEncryption: Operation = {
  name: 'DeleteBucketEncryption',
  method: 'DELETE',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const denied = permit(call, found.value, { action: 's3:PutEncryptionConfiguration' });
    if (denied !== null) return refused(denied);
    // What this does to the block list is not documented; here the list stays as it was.
    found.value.encryption = {
      ...found.value.encryption,
      algorithm: 'AES256',
      keyId: null,
      bucketKey: false,
    };
    return ok({ status: 204, headers: [], body: null });
  },
};
