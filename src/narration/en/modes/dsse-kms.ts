import { lengthStep } from '../../reading.ts';
import type { Words } from '../../types.ts';

export const words = {
  steps: {
    's3.make-second-key': lengthStep(
      'Make the second key',
      'S3 makes a key for the second layer',
      (n) =>
        `${n.out} random bytes that have nothing to do with the KMS data key. The second layer has a key that S3 manages: there are not two KMS keys here.`,
    ),
    's3.wrap-second-key': lengthStep(
      'Wrap the second key',
      'S3 wraps the second key',
      (n) =>
        `Under S3’s own root key, bound to the object’s ARN; ${n.out} bytes come out. How AWS keeps this key is not published: this is our model.`,
    ),
    's3.unwrap-second-key': lengthStep(
      'Unwrap the second key',
      'S3 unwraps the second key',
      () => 'S3 opens the key of the second layer with its root key. KMS has no part in this.',
    ),
    's3.encrypt-again': lengthStep(
      'Encrypt the ciphertext again',
      'The second layer goes around the first',
      (n) =>
        `What S3 encrypts now is the first layer’s ${n.in} bytes of ciphertext; ${n.out} come out. Whoever breaks one layer stands before another key.`,
    ),
    's3.decrypt-outer-layer': lengthStep(
      'Take the outer layer off',
      'S3 takes the outer layer off',
      (n) =>
        `With the second key, ${n.in} bytes open. Inside is not the object but the first layer’s ciphertext.`,
    ),
  },
  values: {
    'second-key': {
      name: 'second key',
      means: 'Encrypts the outer layer. S3 makes it; KMS knows nothing of it.',
    },
    'inner-ciphertext': {
      name: 'inner ciphertext',
      short: 'inner layer',
      means:
        'The object after the first layer. Whoever opens the outer layer alone has still only this.',
    },
    'outer-iv': {
      name: 'outer IV',
      means:
        'The starting value of the outer layer. Not secret, but it must not come twice with the same key: here it is random.',
    },
    'encrypted-second-key': {
      name: 'encrypted second key',
      short: 'enc. second key',
      means: 'The second key, encrypted under a key of S3’s own.',
    },
    'encrypted-second-key-iv': {
      name: 'IV of the wrapped second key',
      short: 'IV (second key)',
      means:
        'The starting value of the wrapping. Not secret, but it must not come twice with the same key: here it is random.',
    },
  },
  spans: {},
} satisfies Words;
