import { utf8 } from '../../../lib/bytes.ts';
import { checkAcl } from '../bucket/acl.ts';
import type { Bucket } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { Check } from '../errors.ts';
import { refuse } from '../errors.ts';

/** Limits of a key and of user-defined metadata, in bytes. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html */
const MOST_KEY = 1024;
const MOST_METADATA = 2048;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html; those of Outposts, Snow and directory buckets left out. */
const STORAGE_CLASSES = [
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'DEEP_ARCHIVE',
  'GLACIER_IR',
];

/** Whether the call's key, metadata and ACL are such that an object can be made of them, whatever its encryption. */
export function checkWritable(call: S3Call, bucket: Bucket): Check {
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
  const storageClass = call.header('x-amz-storage-class');
  if (storageClass !== null && !STORAGE_CLASSES.includes(storageClass)) {
    return refuse('InvalidStorageClass', 'The storage class you specified is not valid', {
      details: { StorageClassRequested: storageClass },
    });
  }
  return checkAcl(call, bucket);
}
