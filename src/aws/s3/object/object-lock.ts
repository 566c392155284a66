import { refuse } from '../errors.ts';
import type { BucketOperation } from '../operation.ts';
import { calledObject } from './visible-object.ts';

/*
 * Object Lock, which no bucket here has. What S3 says of such a bucket's objects was recorded from it (versitygw #883,
 * #1755). https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */

const NOT_LOCKED = refuse('InvalidRequest', 'Bucket is missing Object Lock Configuration');

function lockOperation(verb: 'Get' | 'Put', name: string): BucketOperation {
  return {
    name: `${verb}Object${name}`,
    method: verb === 'Get' ? 'GET' : 'PUT',
    on: 'object',
    subresource: name === 'Retention' ? 'retention' : 'legal-hold',
    action: null,
    async run(call, bucket) {
      const action = `s3:${verb}Object${name}`;
      const object = calledObject(call, bucket, [[action, action]]);
      return object.ok ? NOT_LOCKED : object;
    },
  };
}

export const objectLock = (['Get', 'Put'] as const).flatMap((verb) =>
  ['Retention', 'LegalHold'].map((name) => lockOperation(verb, name)),
);
