import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';

/** A header's or parameter's whole number from 0 on, or S3's refusal. */
export function wholeNumber(
  name: string,
  text: string | null,
  ifAbsent: number,
): Result<number, S3Failure> {
  if (text === null || text === '') return ok(ifAbsent);
  if (/^\d{1,10}$/.test(text) && Number(text) <= 0x7fffffff) return ok(Number(text));
  return refused(
    failure(
      'InvalidArgument',
      /^-?\d+$/.test(text)
        ? `Argument ${name} must be an integer between 0 and 2147483647`
        : `Provided ${name} not an integer or within integer range`,
      { details: { ArgumentName: name, ArgumentValue: text } },
    ),
  );
}
