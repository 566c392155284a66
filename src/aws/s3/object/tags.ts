import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Tag } from '../bucket/bucket.ts';
import type { Check, S3Failure } from '../errors.ts';
import { invalidArgument, PASSED, refuse } from '../errors.ts';

/** Limits of tags. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html */
const MOST_TAGS = { Object: 10, Bucket: 50 } as const;
const MOST_KEY = 128;
const MOST_VALUE = 256;
/** Letters, white space and digits of any script, and these. */
const ALLOWED = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Whether an object or a bucket may have these tags. Codes and words as recorded from S3 by third parties. */
export function checkTags(tags: readonly Tag[], of: keyof typeof MOST_TAGS = 'Object'): Check {
  for (const { key, value } of tags) {
    if (key === '' || key.length > MOST_KEY || !ALLOWED.test(key)) {
      return invalidTag('The TagKey you have provided is invalid', { TagKey: key });
    }
    if (key.startsWith('aws:')) return invalidTag('Your TagKey cannot be prefixed with aws:');
    if (value.length > MOST_VALUE || !ALLOWED.test(value)) {
      return invalidTag('The TagValue you have provided is invalid', {
        TagKey: key,
        TagValue: value,
      });
    }
  }
  if (new Set(tags.map(({ key }) => key)).size < tags.length) {
    return invalidTag('Cannot provide multiple Tags with the same key');
  }
  if (tags.length <= MOST_TAGS[of]) return PASSED;
  const what = of === 'Object' ? 'Object tags' : 'Bucket tag count';
  return refuse('BadRequest', `${what} cannot be greater than ${MOST_TAGS[of]}`);
}

function invalidTag(message: string, details: Readonly<Record<string, string>> = {}) {
  return refuse('InvalidTag', message, { details });
}

/** The tags of an x-amz-tagging header: `a=1&b=2`, percent-encoded. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export function tagsOfHeader(header: string | null): Result<readonly Tag[], S3Failure> {
  const tags = [...new URLSearchParams(header ?? '')].map(([key, value]) => ({ key, value }));
  if (new Set(tags.map(({ key }) => key)).size < tags.length) {
    return invalidArgument(
      "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
      'x-amz-tagging',
      header ?? '',
    );
  }
  const fine = checkTags(tags);
  return fine.ok ? ok(tags) : fine;
}

/** What policies can know of tags that a request brings. https://docs.aws.amazon.com/AmazonS3/latest/userguide/tagging-and-policies.html */
export function requestTagContext(
  tags: readonly Tag[],
): Readonly<Record<string, string | readonly string[]>> {
  if (tags.length === 0) return {};
  return {
    's3:RequestObjectTagKeys': tags.map(({ key }) => key),
    ...Object.fromEntries(tags.map(({ key, value }) => [`s3:RequestObjectTag/${key}`, value])),
  };
}

/** What policies can know of the tags that an object has. */
export function existingTagContext(tags: readonly Tag[]): Readonly<Record<string, string>> {
  return Object.fromEntries(tags.map(({ key, value }) => [`s3:ExistingObjectTag/${key}`, value]));
}
