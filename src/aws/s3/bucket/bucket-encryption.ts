import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import { element, optional } from '../../../lib/xml.ts';
import { isSseAlgorithm, SSE_ALGORITHMS } from '../encryption/sse.ts';
import type { S3Failure } from '../errors.ts';
import { invalidArgument, MALFORMED_XML, PASSED } from '../errors.ts';
import { xmlPayload } from '../wire/body.ts';
import type { XmlElement } from '../wire/parse-xml.ts';
import { childOf, childrenOf, textAt } from '../wire/parse-xml.ts';
import { s3Document } from '../wire/s3-xml.ts';
import type { BucketEncryption } from './bucket.ts';
import { bucketSetting } from './bucket-setting.ts';

/** The KMS key is not looked at: a bad one fails when an object is put. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html */
export const bucketEncryption = bucketSetting({
  name: 'BucketEncryption',
  subresource: 'encryption',
  actions: { get: 's3:GetEncryptionConfiguration', put: 's3:PutEncryptionConfiguration' },
  async put(call, bucket) {
    const document = await xmlPayload(call, 'ServerSideEncryptionConfiguration');
    if (!document.ok) return document;
    const parsed = configurationOf(document.value, bucket.encryption);
    if (!parsed.ok) return parsed;
    bucket.encryption = parsed.value;
    return PASSED;
  },
  get({ encryption: { algorithm, keyId, bucketKey, blocksCustomerKeys } }) {
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
    return ok(s3Document('ServerSideEncryptionConfiguration', [rule]));
  },
  // Back to SSE-S3, never to unencrypted. What this does to the block list is not documented; here it stays as it was.
  delete(bucket) {
    const { blocksCustomerKeys } = bucket.encryption;
    bucket.encryption = {
      algorithm: 'AES256',
      keyId: null,
      bucketKey: false,
      blocksCustomerKeys,
      explicit: false,
    };
  },
});

/** @param before what an omitted element leaves as it was: only what is said changes */
function configurationOf(
  document: XmlElement,
  before: BucketEncryption,
): Result<BucketEncryption, S3Failure> {
  const rules = childrenOf(document, 'Rule');
  const rule = rules[0];
  if (rule === undefined || rules.length !== 1) return MALFORMED_XML;
  const byDefault = childOf(rule, 'ApplyServerSideEncryptionByDefault');
  const blocked = childOf(rule, 'BlockedEncryptionTypes');
  if (byDefault === null && blocked === null) return MALFORMED_XML;
  let { algorithm, keyId, bucketKey, blocksCustomerKeys, explicit } = before;
  if (byDefault !== null) {
    const asked = textAt(byDefault, 'SSEAlgorithm') ?? '';
    if (!isSseAlgorithm(asked)) return MALFORMED_XML;
    algorithm = asked;
    explicit = true;
    keyId = textAt(byDefault, 'KMSMasterKeyID');
    if (!SSE_ALGORITHMS[algorithm].kms && keyId !== null) {
      return invalidArgument(
        'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse',
        'ApplyServerSideEncryptionByDefault',
      );
    }
    if (keyId === '') keyId = null;
    bucketKey = false;
  }
  const enabled = textAt(rule, 'BucketKeyEnabled');
  if (enabled !== null) {
    if (enabled !== 'true' && enabled !== 'false') return MALFORMED_XML;
    bucketKey = enabled === 'true';
  }
  if (blocked !== null) {
    const types = childrenOf(blocked, 'EncryptionType').map((each) => each.text);
    if (types.some((type) => type !== 'SSE-C' && type !== 'NONE') || types.length === 0)
      return MALFORMED_XML;
    blocksCustomerKeys = types.includes('SSE-C');
  }
  return ok({ algorithm, keyId, bucketKey, blocksCustomerKeys, explicit });
}
