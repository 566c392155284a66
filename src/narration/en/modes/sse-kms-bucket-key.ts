import {
  carriedLength,
  count,
  decision,
  input,
  isForPart,
  keyNamed,
  lengthStep,
  slotOf,
  totalOf,
} from '../../reading.ts';
import type { StepContext, Words } from '../../types.ts';
import { response, withContext } from '../kms/calls.ts';
import { opening, sealing } from '../kms/inside.ts';

/** How long ago S3 got the bucket key. */
function age({ step }: StepContext): string {
  const seconds = Number(decision(step, 'check')?.facts.age ?? 0);
  return seconds === 0 ? 'a moment ago' : `${count(seconds)} seconds ago`;
}

export const words = {
  steps: {
    'kms.generate-data-key': (c) => ({
      label: 'GenerateDataKey (bucket key)',
      title: 'S3 asks KMS for a bucket key',
      body: `S3 has no live bucket key for this requester and asks KMS for one, under KMS key ${keyNamed(c.step)}, with ${withContext(c)}: the bucket’s ARN, not the object’s. It calls by a forward access session, on the authority of whoever called S3, so that caller needs kms:GenerateDataKey.`,
    }),
    'kms.make-data-key': lengthStep(
      'Make a bucket key',
      'KMS makes a bucket key',
      (n) =>
        `${n.out} random bytes, made inside KMS’s HSM: not for one object, but for many requests of this requester. They are what leaves KMS in plaintext; the KMS key does not.`,
    ),
    'kms.wrap-data-key': sealing({
      label: 'Encrypt the bucket key',
      title: 'KMS encrypts the bucket key',
    }),
    'kms.generate-data-key.response': response((c) => ({
      label: 'Bucket key, plain and encrypted',
      title: 'KMS returns the bucket key twice',
      body: `Plaintext (${carriedLength(c, 'Plaintext')} bytes) S3 keeps in memory for a limited time; CiphertextBlob (${carriedLength(c, 'CiphertextBlob')} bytes) is the same key, encrypted, and may be stored. KMS keeps neither.`,
    })),
    'kms.decrypt': (c) => ({
      label: 'Decrypt (bucket key)',
      title: 'S3 has KMS decrypt the bucket key',
      body: `The request carries the encrypted bucket key (${carriedLength(c, 'CiphertextBlob')} bytes) and ${withContext(c)}. S3 calls by a forward access session: its caller needs kms:Decrypt. ${isForPart(c) ? 'S3 may still hold the bucket key: it asks all the same, because AWS demands kms:Decrypt for a part and excepts no Bucket Key. That this call is how it is checked is our model.' : 'How the key behind the object is opened then is no matter of KMS.'}`,
    }),
    'kms.unwrap-data-key': opening({
      label: 'Decrypt the bucket key',
      title: 'KMS decrypts the bucket key',
    }),
    'kms.decrypt.response': response((c) => ({
      label: 'Bucket key',
      title: 'KMS returns the bucket key',
      body: `${carriedLength(c, 'Plaintext')} bytes travel back over TLS. S3 keeps them in memory for a limited time, and opens with them whatever lies under this bucket key.`,
    })),
    's3.make-data-key': lengthStep(
      'Make a data key',
      'S3 makes a data key for this object',
      (n) =>
        `${n.out} random bytes, for this one object. With a bucket key at hand S3 makes them itself, without a call to KMS: that is the saving.`,
    ),
    's3.unwrap-data-key': (c) => ({
      label: 'Unwrap the data key',
      title:
        input(c, 'key')?.name === 'bucket-key'
          ? 'The bucket key opens the data key'
          : 'S3 opens the data key',
      body: 'The stored, wrapped data key opens with the key that S3 holds, bound to this object’s ARN. Had a bit changed, or did it belong to another object, the tag would not match and nothing would come out.',
    }),
    's3.store-object': (c) => ({
      label: 'Store the object',
      title: 'S3 writes to its disks',
      body: `${totalOf(c, 'ciphertext')} bytes of ciphertext go to ${slotOf(c.step)}, and beside them ${totalOf(c, 'wrapped-key')} bytes of encrypted keys: the data key under the bucket key, and the bucket key under the KMS key. No plaintext and no plaintext key lies at rest.`,
    }),
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
        `${n.out} bytes, bound to the object’s ARN. The KMS key protects the bucket key, the bucket key protects the data key: that is how one call to KMS serves many objects. AWS calls bucket keys key-encryption keys; the algorithm is not published.`,
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
      short: 'enc. bucket key',
      means:
        'The bucket key, encrypted under the KMS key: what is left once S3 has forgotten the plain one.',
    },
    'wrapped-key-bytes': {
      name: 'bucket key, sealed',
      short: 'sealed key',
      means: 'The encrypted bucket key alone, without what the blob says about it.',
    },
  },
  spans: {},
} satisfies Words;
