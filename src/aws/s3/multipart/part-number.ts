import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';

/** The part a request is for. https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
export function partNumberOf(call: S3Call): Result<number, S3Failure> {
  const text = call.query.get('partNumber');
  const number = Number(text);
  if (text !== null && /^\d+$/.test(text) && number >= 1 && number <= 10_000) return ok(number);
  return refused(
    failure('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive', {
      details: { ArgumentName: 'partNumber', ArgumentValue: text ?? '' },
    }),
  );
}
