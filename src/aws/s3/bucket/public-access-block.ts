import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { Operation } from '../call.ts';
import { failure, MALFORMED_XML } from '../errors.ts';
import { xmlPayload } from '../wire/body.ts';
import type { XmlElement } from '../wire/parse-xml.ts';
import { textAt } from '../wire/parse-xml.ts';
import { element, s3Document } from '../wire/s3-xml.ts';
import { at } from '../wire/subresource.ts';
import type { PublicAccessBlock } from './bucket.ts';
import { existingBucket } from './find-bucket.ts';

const matches = at('publicAccessBlock');
const on = 'bucket' as const;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html */
export const putPublicAccessBlock: Operation = {
  name: 'PutPublicAccessBlock',
  method: 'PUT',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const denied = permit(call, found.value, {
      action: 's3:PutBucketPublicAccessBlock',
      key: null,
    });
    if (denied !== null) return refused(denied);
    const document = await xmlPayload(call, 'PublicAccessBlockConfiguration');
    if (!document.ok) return document;
    const block = blockOf(document.value);
    if (block === null) return refused(MALFORMED_XML);
    found.value.publicAccessBlock = block;
    return ok({ status: 200, headers: [], body: null });
  },
};

/** What is left out is off. */
function blockOf(document: XmlElement): PublicAccessBlock | null {
  const flag = (name: string): boolean | null => {
    const text = (textAt(document, name) ?? 'false').toLowerCase();
    return text === 'true' ? true : text === 'false' ? false : null;
  };
  const BlockPublicAcls = flag('BlockPublicAcls');
  const IgnorePublicAcls = flag('IgnorePublicAcls');
  const BlockPublicPolicy = flag('BlockPublicPolicy');
  const RestrictPublicBuckets = flag('RestrictPublicBuckets');
  if (
    BlockPublicAcls === null ||
    IgnorePublicAcls === null ||
    BlockPublicPolicy === null ||
    RestrictPublicBuckets === null
  ) {
    return null;
  }
  return { BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html */
export const getPublicAccessBlock: Operation = {
  name: 'GetPublicAccessBlock',
  method: 'GET',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const { name, publicAccessBlock } = found.value;
    const denied = permit(call, found.value, {
      action: 's3:GetBucketPublicAccessBlock',
      key: null,
    });
    if (denied !== null) return refused(denied);
    if (publicAccessBlock === null) {
      return refused(
        failure(
          'NoSuchPublicAccessBlockConfiguration',
          'The public access block configuration was not found',
          { details: { BucketName: name } },
        ),
      );
    }
    return ok({
      status: 200,
      headers: [],
      body: s3Document(
        'PublicAccessBlockConfiguration',
        Object.entries(publicAccessBlock).map(([flag, on]) => element(flag, on)),
      ),
    });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeletePublicAccessBlock.html */
export const deletePublicAccessBlock: Operation = {
  name: 'DeletePublicAccessBlock',
  method: 'DELETE',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const denied = permit(call, found.value, {
      action: 's3:PutBucketPublicAccessBlock',
      key: null,
    });
    if (denied !== null) return refused(denied);
    found.value.publicAccessBlock = null;
    return ok({ status: 204, headers: [], body: null });
  },
};
