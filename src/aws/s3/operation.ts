import type { Principal } from '../principals.ts';
import type { Permission } from './access.ts';
import type { Bucket } from './bucket/bucket.ts';
import type { Answer, S3Call } from './call.ts';
import type { Subresource } from './wire/subresource.ts';

/** A row of the table of operations: how a request for one looks, what the caller needs, and what it does. */
export type Operation = BucketOperation | AccountOperation;

/** What makes a request one for this operation and no other. */
interface Row {
  /** AWS's name: `PutObject`. */
  readonly name: string;
  readonly method: 'DELETE' | 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly on: 'service' | 'bucket' | 'object';
  /** The query parameter that names it; null: none of them stands there; `any`: whatever stands there. */
  readonly subresource: Subresource | null | 'any';
  /** What else tells it from another row with the same method and subresource. */
  when?(call: S3Call): boolean;
}

/** An operation on a bucket that is there, or on something in it. */
export interface BucketOperation extends Row {
  /**
   * What the caller needs: `s3:GetBucketPolicy`. It is asked for as soon as the bucket is found. Null where S3 looks at
   * other things first, or where what is needed depends on more than the request: then `run` asks.
   */
  readonly action: string | ((call: S3Call) => Permission) | null;
  run(call: S3Call, bucket: Bucket): Promise<Answer>;
}

/** An operation that makes buckets or lists them, so that no bucket's policy can speak of it. */
export interface AccountOperation extends Row {
  readonly action: string;
  /** What the action is asked for: the ARN of a bucket to be, or `*`. */
  resource(call: S3Call): string;
  /** @param caller never anonymous */
  run(call: S3Call, caller: Principal): Promise<Answer>;
}
