import { type HttpRequest, headerOf } from '../../http.ts';
import type { Check } from '../errors.ts';
import { PASSED, refuse } from '../errors.ts';

/** 5 GB, the most that one PUT or one part can have. https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const MOST_OF_OBJECT = 5 * 1024 ** 3;

/** A form has its fields and boundaries around its file. */
const MOST_OF_FORM = MOST_OF_OBJECT + 1024 ** 2;

/**
 * For documents AWS has an error and no number: here four times what a list of ten thousand parts with their checksums
 * comes to.
 */
const MOST_OF_DOCUMENT = 16 * 1024 ** 2;

/** Operations whose body is an object or a part of one; all others bring documents. */
const WITH_OBJECT = ['PutObject', 'UploadPart'];

/**
 * What S3 refuses by the length that a request says it has, so that no body has to come.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html (EntityTooLarge, MaxMessageLengthExceeded)
 *
 * @param operation AWS's name of the one that is asked for; empty where it is not known yet, as if it brought a document
 */
export function checkLength(operation: string, { headers }: Pick<HttpRequest, 'headers'>): Check {
  const said =
    headerOf(headers, 'x-amz-decoded-content-length') ?? headerOf(headers, 'content-length') ?? '';
  const length = /^\d+$/.test(said) ? Number(said) : 0;
  const isForm = /^\s*multipart\/form-data\b/i.test(headerOf(headers, 'content-type') ?? '');
  if (WITH_OBJECT.includes(operation)) return checkObjectLength(length, MOST_OF_OBJECT);
  if (operation === 'PostObject' || isForm) return checkObjectLength(length, MOST_OF_FORM);
  if (length <= MOST_OF_DOCUMENT) return PASSED;
  return refuse('MaxMessageLengthExceeded', 'Your request was too large.', {
    details: { MaxMessageLengthBytes: String(MOST_OF_DOCUMENT) },
  });
}

function checkObjectLength(length: number, most: number): Check {
  if (length <= most) return PASSED;
  return refuse('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    details: { ProposedSize: String(length), MaxSizeAllowed: String(MOST_OF_OBJECT) },
  });
}
