import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { S3Failure } from '../errors.ts';
import { invalidArgument } from '../errors.ts';

/** A header's or parameter's whole number from 0 on, or S3's refusal. */
export function wholeNumber(
  name: string,
  text: string | null,
  ifAbsent: number,
): Result<number, S3Failure> {
  if (text === null || text === '') return ok(ifAbsent);
  if (/^\d{1,10}$/.test(text) && Number(text) <= 0x7fffffff) return ok(Number(text));
  return invalidArgument(
    /^-?\d+$/.test(text)
      ? `Argument ${name} must be an integer between 0 and 2147483647`
      : `Provided ${name} not an integer or within integer range`,
    name,
    text,
  );
}

/** The part a request is for. https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
export function partNumber(text: string | null): Result<number, S3Failure> {
  const number = Number(text);
  if (text !== null && /^\d+$/.test(text) && number >= 1 && number <= 10_000) return ok(number);
  return invalidArgument(
    'Part number must be an integer between 1 and 10000, inclusive',
    'partNumber',
    text ?? '',
  );
}
