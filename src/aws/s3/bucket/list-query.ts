import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';
import { wholeNumber } from '../wire/whole-number.ts';
import type { Bucket } from './bucket.ts';

/** What every listing of a bucket's contents takes. */
export interface ListQuery {
  readonly prefix: string;
  readonly delimiter: string;
  readonly most: number;
  /** Names in the answer, percent-encoded if the request wants that. */
  encoded(name: string): string;
  readonly encoding: 'url' | null;
}

/** @param limit name of the parameter that limits the page: `max-keys`, `max-uploads` */
export function listQuery(call: S3Call, limit: string): Result<ListQuery, S3Failure> {
  const most = wholeNumber(limit, call.query.get(limit), 1000);
  if (!most.ok) return most;
  const encoding = call.query.get('encoding-type');
  if (encoding !== null && encoding.toLowerCase() !== 'url') {
    return refused(
      failure('InvalidArgument', 'Invalid Encoding Method specified in Request', {
        details: { ArgumentName: 'encoding-type', ArgumentValue: encoding },
      }),
    );
  }
  return ok({
    prefix: call.query.get('prefix') ?? '',
    delimiter: call.query.get('delimiter') ?? '',
    most: Math.min(most.value, 1000),
    encoding: encoding === null ? null : 'url',
    encoded: (name) =>
      encoding === null
        ? name
        : encodeURIComponent(name).replaceAll('%2F', '/').replaceAll('%20', '+'),
  });
}

/** Null when the caller may list, else AWS's refusal. */
export function permitList(call: S3Call, bucket: Bucket, action: string): S3Failure | null {
  const context: Record<string, string> = {};
  for (const name of ['prefix', 'delimiter', 'max-keys']) {
    const value = call.query.get(name);
    if (value !== null) context[`s3:${name}`] = value;
  }
  return permit(call, bucket, { action, key: null, context });
}
