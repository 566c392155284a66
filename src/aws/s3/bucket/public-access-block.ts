import { ok } from '../../../lib/result.ts';
import { element } from '../../../lib/xml.ts';
import { MALFORMED_XML, PASSED, refuse } from '../errors.ts';
import { xmlPayload } from '../wire/body.ts';
import type { XmlElement } from '../wire/parse-xml.ts';
import { textAt } from '../wire/parse-xml.ts';
import { s3Document } from '../wire/s3-xml.ts';
import type { PublicAccessBlock } from './bucket.ts';
import { bucketSetting } from './bucket-setting.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html */
export const publicAccessBlock = bucketSetting({
  name: 'PublicAccessBlock',
  subresource: 'publicAccessBlock',
  actions: { get: 's3:GetBucketPublicAccessBlock', put: 's3:PutBucketPublicAccessBlock' },
  async put(call, bucket) {
    const document = await xmlPayload(call, 'PublicAccessBlockConfiguration');
    if (!document.ok) return document;
    const block = blockOf(document.value);
    if (block === null) return MALFORMED_XML;
    bucket.publicAccessBlock = block;
    return PASSED;
  },
  get({ name, publicAccessBlock: block }) {
    if (block === null) {
      return refuse(
        'NoSuchPublicAccessBlockConfiguration',
        'The public access block configuration was not found',
        { details: { BucketName: name } },
      );
    }
    const flags = Object.entries(block).map(([flag, on]) => element(flag, on));
    return ok(s3Document('PublicAccessBlockConfiguration', flags));
  },
  delete(bucket) {
    bucket.publicAccessBlock = null;
  },
});

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
