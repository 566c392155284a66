import { showUtf8 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { Bucket, BucketEncryption } from '../buckets.ts';
import type { Operation } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { escapeXml, failure } from '../errors.ts';
import { existingBucket } from '../existing-bucket.ts';
import type { SseAlgorithm } from '../mechanism.ts';
import { childOf, childrenOf, parseXml, textAt } from '../xml.ts';

const matches: Operation['matches'] = (call) => call.query.has('encryption');
const on = 'bucket' as const;
const ALGORITHMS: readonly string[] = ['AES256', 'aws:kms', 'aws:kms:dsse'];
const malformed = failure(
  'MalformedXML',
  'The XML you provided was not well-formed or did not validate against our published schema',
);

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html */
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
    const parsed = await configurationOf(showUtf8(call.request.body), found.value);
    if (!parsed.ok) return parsed;
    found.value.encryption = parsed.value;
    return ok({ status: 200, headers: [], body: null });
  },
};

async function configurationOf(
  text: string,
  bucket: Bucket,
): Promise<Result<BucketEncryption, S3Failure>> {
  const document = await parseXml(text);
  const rules =
    document?.name === 'ServerSideEncryptionConfiguration' ? childrenOf(document, 'Rule') : [];
  const rule = rules[0];
  if (rule === undefined || rules.length !== 1) return refused(malformed);
  const byDefault = childOf(rule, 'ApplyServerSideEncryptionByDefault');
  const blocked = childOf(rule, 'BlockedEncryptionTypes');
  // An omitted element leaves what it stands for as it was: only what is said changes.
  let { algorithm, keyId, bucketKey, blocksCustomerKeys } = bucket.encryption;
  if (byDefault !== null) {
    const asked = textAt(byDefault, 'SSEAlgorithm') ?? '';
    if (!ALGORITHMS.includes(asked)) return refused(malformed);
    algorithm = asked as SseAlgorithm;
    keyId = textAt(byDefault, 'KMSMasterKeyID');
    if (algorithm === 'AES256' && keyId !== null) {
      return refused(
        failure(
          'InvalidArgument',
          'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse',
          {
            details: { ArgumentName: 'ApplyServerSideEncryptionByDefault' },
          },
        ),
      );
    }
    bucketKey = false;
  }
  const enabled = textAt(rule, 'BucketKeyEnabled');
  if (enabled !== null) {
    if (enabled !== 'true' && enabled !== 'false') return refused(malformed);
    bucketKey = enabled === 'true';
  }
  if (blocked !== null) {
    const types = childrenOf(blocked, 'EncryptionType').map((each) => each.text);
    if (types.some((type) => type !== 'SSE-C' && type !== 'NONE') || types.length === 0)
      return refused(malformed);
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
    const key = keyId === null ? '' : `<KMSMasterKeyID>${escapeXml(keyId)}</KMSMasterKeyID>`;
    const blocked = blocksCustomerKeys
      ? '<BlockedEncryptionTypes><EncryptionType>SSE-C</EncryptionType></BlockedEncryptionTypes>'
      : '';
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<ServerSideEncryptionConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>${algorithm}</SSEAlgorithm>${key}</ApplyServerSideEncryptionByDefault><BucketKeyEnabled>${bucketKey}</BucketKeyEnabled>${blocked}</Rule></ServerSideEncryptionConfiguration>`;
    return ok({ status: 200, headers: [], body: xml });
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
