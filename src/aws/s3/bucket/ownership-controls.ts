import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { Operation } from '../call.ts';
import { failure, MALFORMED_XML } from '../errors.ts';
import { xmlPayload } from '../wire/body.ts';
import { childrenOf, textAt } from '../wire/parse-xml.ts';
import { element, s3Document } from '../wire/s3-xml.ts';
import { at } from '../wire/subresource.ts';
import { existingBucket } from './find-bucket.ts';
import { OWNERSHIPS } from './ownership.ts';

const matches = at('ownershipControls');
const on = 'bucket' as const;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html */
export const putBucketOwnershipControls: Operation = {
  name: 'PutBucketOwnershipControls',
  method: 'PUT',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const denied = permit(call, found.value, {
      action: 's3:PutBucketOwnershipControls',
      key: null,
    });
    if (denied !== null) return refused(denied);
    const document = await xmlPayload(call, 'OwnershipControls');
    if (!document.ok) return document;
    const rules = childrenOf(document.value, 'Rule');
    const ownership = rules[0] === undefined ? null : textAt(rules[0], 'ObjectOwnership');
    if (rules.length !== 1 || ownership === null || !OWNERSHIPS.includes(ownership)) {
      return refused(MALFORMED_XML);
    }
    found.value.ownership = ownership;
    return ok({ status: 200, headers: [], body: null });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html */
export const getBucketOwnershipControls: Operation = {
  name: 'GetBucketOwnershipControls',
  method: 'GET',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const { name, ownership } = found.value;
    const denied = permit(call, found.value, {
      action: 's3:GetBucketOwnershipControls',
      key: null,
    });
    if (denied !== null) return refused(denied);
    if (ownership === null) {
      return refused(
        failure('OwnershipControlsNotFoundError', 'The bucket ownership controls were not found', {
          details: { BucketName: name },
        }),
      );
    }
    return ok({
      status: 200,
      headers: [],
      body: s3Document('OwnershipControls', [
        element('Rule', [element('ObjectOwnership', ownership)]),
      ]),
    });
  },
};

/** Brings ACLs back. https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketOwnershipControls.html */
export const deleteBucketOwnershipControls: Operation = {
  name: 'DeleteBucketOwnershipControls',
  method: 'DELETE',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const denied = permit(call, found.value, {
      action: 's3:PutBucketOwnershipControls',
      key: null,
    });
    if (denied !== null) return refused(denied);
    found.value.ownership = null;
    return ok({ status: 204, headers: [], body: null });
  },
};
