import { count, decision, lengthStep } from '../../reading.ts';
import type { StepContext, Words } from '../../types.ts';

/** How long ago S3 got the bucket key. */
function age({ step }: StepContext): string {
  const seconds = Number(decision(step, 'check')?.facts.age ?? 0);
  return seconds === 0 ? 'a moment ago' : `${count(seconds)} seconds ago`;
}

export const words = {
  steps: {
    's3.use-bucket-key': (c) => ({
      label: 'Bucket key still live: no KMS call',
      title: 'S3 still holds the bucket key',
      body: `S3 got this requester’s bucket key ${age(c)} and uses it again. KMS is not asked, so the key policy is not checked either: that a key disabled meanwhile goes unnoticed is inferred from this.`,
    }),
    's3.forget-bucket-key': lengthStep(
      'Forget the old bucket key',
      'The bucket key’s time is over',
      () =>
        'AWS says that a bucket key is used for a limited time; how long is not published, so the moment is ours. From here on KMS has to be asked again.',
    ),
    's3.wrap-data-key': lengthStep(
      'Wrap the data key with the bucket key',
      'The bucket key wraps the data key',
      (n) =>
        `${n.out} bytes, bound to the object’s ARN. The KMS key protects the bucket key, the bucket key protects the data key: that is how one call to KMS serves many objects. Whether AWS wraps or derives here is not published.`,
    ),
  },
  values: {
    'bucket-key': {
      name: 'bucket key',
      means:
        'Wraps the data keys of many objects for a while, so that KMS need not be asked for each.',
    },
    'encrypted-bucket-key': {
      name: 'encrypted bucket key',
      means:
        'The bucket key, encrypted under the KMS key: what is left once S3 has forgotten the plain one.',
    },
    'wrapped-key-bytes': {
      name: 'bucket key, sealed',
      means: 'The encrypted bucket key alone, without what the blob says about it.',
    },
  },
  spans: {},
  causes: {},
} satisfies Words;
