import { ok } from '../../../lib/result.ts';
import { element } from '../../../lib/xml.ts';
import { MALFORMED_XML, PASSED, refuse } from '../errors.ts';
import { xmlPayload } from '../wire/body.ts';
import { childrenOf, textAt } from '../wire/parse-xml.ts';
import { s3Document } from '../wire/s3-xml.ts';
import { bucketSetting } from './bucket-setting.ts';

/** Values of Object Ownership. https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html */
export const OWNERSHIPS: readonly string[] = [
  'BucketOwnerEnforced',
  'BucketOwnerPreferred',
  'ObjectWriter',
];

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html */
export const ownershipControls = bucketSetting({
  name: 'BucketOwnershipControls',
  subresource: 'ownershipControls',
  actions: { get: 's3:GetBucketOwnershipControls', put: 's3:PutBucketOwnershipControls' },
  async put(call, bucket) {
    const document = await xmlPayload(call, 'OwnershipControls');
    if (!document.ok) return document;
    const rules = childrenOf(document.value, 'Rule');
    const ownership = rules[0] === undefined ? null : textAt(rules[0], 'ObjectOwnership');
    if (rules.length !== 1 || ownership === null || !OWNERSHIPS.includes(ownership)) {
      return MALFORMED_XML;
    }
    bucket.ownership = ownership;
    return PASSED;
  },
  get({ name, ownership }) {
    if (ownership === null) {
      return refuse(
        'OwnershipControlsNotFoundError',
        'The bucket ownership controls were not found',
        { details: { BucketName: name } },
      );
    }
    const rule = element('Rule', [element('ObjectOwnership', ownership)]);
    return ok(s3Document('OwnershipControls', [rule]));
  },
  // Brings ACLs back.
  delete(bucket) {
    bucket.ownership = null;
  },
});
