import { lengthStep } from '../../reading.ts';
import type { Words } from '../../types.ts';

/** Words for what several modes do with keys of S3's own. */
export const MODE_WORDS = {
  steps: {
    's3.make-root-key': lengthStep(
      'Make a root key',
      'S3 makes a root key',
      (n) =>
        `${n.out} random bytes that S3 keeps to itself. Every object’s own key will lie under a root key; S3 rotates it regularly and keeps the old ones for old objects.`,
    ),
    's3.make-data-key': lengthStep(
      'Make a data key',
      'S3 makes a data key for this object',
      (n) =>
        `${n.out} random bytes, for this one object. S3 makes them itself: no call to KMS is needed for it.`,
    ),
    's3.wrap-data-key': lengthStep(
      'Wrap the data key',
      'S3 wraps the data key',
      (n) =>
        `The data key goes under a key that S3 holds; ${n.out} bytes come out: the wrapped key and its tag. Bound to the object’s ARN, it opens for no other object. Only this form will be stored.`,
    ),
    's3.unwrap-data-key': lengthStep(
      'Unwrap the data key',
      'S3 unwraps the data key',
      () =>
        'S3 opens the stored, wrapped key with the key it holds, bound to this object’s ARN. Had a bit changed, or did the wrapped key belong to another object, the tag would not match and nothing would come out.',
    ),
  },
  values: {
    'root-key': {
      name: 'S3 root key',
      means: 'S3’s own key, under which data keys are wrapped. It never leaves S3.',
    },
    'object-arn': {
      name: 'object ARN',
      means:
        'Names the object. Bound to its wrapped key, so that the key opens for no other object.',
    },
    'encrypted-data-key-iv': {
      name: 'IV of the wrapped data key',
      short: 'IV (data key)',
      means:
        'The starting value of the wrapping. Not secret, but it must not come twice with the same key: here it is random.',
    },
  },
  spans: {},
  causes: {
    'wrapped-key-does-not-open': ({ object }) => ({
      cause: `The wrapped data key stored with ${object} fails authentication: its bytes were changed, or it belongs to another object.`,
      remedy:
        'No permission mends this. Restore the object from a copy. The answer S3 gives here is our model.',
    }),
  },
} satisfies Words;
