import { utf8 } from '../../../lib/bytes.ts';
import { permit } from '../access.ts';
import type { Bucket, Tag } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { Check } from '../errors.ts';
import { PASSED, refuse } from '../errors.ts';
import { requestTagContext } from './tags.ts';

/** Limits of a key and of user-defined metadata, in bytes. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html */
const MOST_KEY = 1024;
const MOST_METADATA = 2048;

/** Whether the call's key and metadata are such that an object can be made of them, whatever its encryption. */
export function checkWritable(call: S3Call): Check {
  const size = utf8(call.key ?? '').length;
  if (size > MOST_KEY) {
    return refuse('KeyTooLongError', 'Your key is too long', {
      details: { Size: String(size), MaxSizeAllowed: String(MOST_KEY) },
    });
  }
  const metadata = call.request.headers
    .filter(([name]) => name.toLowerCase().startsWith('x-amz-meta-'))
    .reduce((sum, [name, value]) => sum + name.length - 'x-amz-meta-'.length + value.length, 0);
  if (metadata > MOST_METADATA) {
    return refuse(
      'MetadataTooLarge',
      'Your metadata headers exceed the maximum allowed metadata size',
      { details: { Size: String(metadata), MaxSizeAllowed: String(MOST_METADATA) } },
    );
  }
  return PASSED;
}

/**
 * Whether the caller may write the object, and give it these tags.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 */
export function permitWrite(call: S3Call, bucket: Bucket, tags: readonly Tag[]): Check {
  const context = requestTagContext(tags);
  const permitted = permit(call, bucket, { action: 's3:PutObject', context });
  if (!permitted.ok || tags.length === 0) return permitted;
  return permit(call, bucket, { action: 's3:PutObjectTagging', context });
}
