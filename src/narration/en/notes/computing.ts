import type { NoteWords } from '../../notes/note.ts';
import { dataNow, keysNow } from '../../notes/note-facts.ts';
import { growth, isGood, kmsCalls, lengthOf, opener } from '../../notes/reading.ts';
import { holdsBucketKey } from '../../reading.ts';

const OPENS = {
  customer: 'Whoever sends the same customer key again; S3 by itself cannot.',
  kms: 'Whoever may read the object and use its KMS key. S3 by itself has to ask KMS.',
  s3: 'S3 itself, for whoever may read the object: it holds the key that opens the data key.',
} as const;

const OPENS_WITH_BUCKET_KEY =
  'The bucket key opens the data key for as long as S3 holds it. After that, whoever may read the object and use its KMS key: S3 has to ask KMS.';

/** What S3 computes, and what it forgets. */
export const COMPUTING_NOTES = {
  's3.make-data-key': (f) => [
    'A key for this object alone, made by S3 and not by KMS.',
    'How often has KMS been called so far?',
    `KMS calls so far: ${kmsCalls(f, 'so-far')}. None was needed for this key.`,
  ],
  's3.make-second-key': (f) => [
    'The most common mistake about two layers is to think of two KMS keys.',
    'Is this second key one of KMS’s?',
    `No, S3 manages it. KMS calls so far: ${kmsCalls(f, 'so-far')}.`,
  ],
  's3.wrap-second-key': (f) => [
    'Two keys, two envelopes, two keepers.',
    'Who could open both envelopes alone?',
    `Nobody: one needs KMS, the other needs S3. ${keysNow(f)}`,
  ],
  's3.unwrap-second-key': (f) =>
    isGood(f.step)
      ? [
          'The outer layer comes off first, so its key comes first.',
          'Who holds which key now?',
          keysNow(f),
        ]
      : [
          'One bit is enough: authenticated encryption gives everything or nothing.',
          'Would the KMS key help here?',
          'No. This envelope was closed by S3 and does not open with any other key.',
        ],
  's3.encrypt-object': (f) => [
    'Here plaintext and plaintext key are together in S3’s memory. Ask the room to watch how long they stay together.',
    'By how many bytes is the result longer than the plaintext, and why?',
    `By ${growth(f)}: the authentication tag. The ciphertext itself is as long as the plaintext.`,
  ],
  's3.encrypt-again': (f) => [
    'What is encrypted now is ciphertext already.',
    'How long is the input of this layer?',
    `${lengthOf(f, 'inputs', 'plaintext')} bytes: the first layer’s ciphertext with its tag.`,
  ],
  's3.decrypt-object': (f) =>
    isGood(f.step)
      ? [
          'Decrypting and checking are one step: there is no plaintext before the tag has matched.',
          'Who holds the plaintext data now?',
          dataNow(f),
        ]
      : [
          'One bit is enough: authenticated encryption gives everything or nothing.',
          'Does S3 return the part that was still intact?',
          `No, nothing at all. ${dataNow(f)}`,
        ],
  's3.decrypt-outer-layer': (f) =>
    isGood(f.step)
      ? [
          'One layer is off, and still nothing can be read.',
          'Can S3 read the object now?',
          dataNow(f),
        ]
      : [
          'One bit is enough: the outer layer notices it first.',
          'Was KMS’s data key of any use here?',
          `No: what it would open lies under this layer. ${dataNow(f)}`,
        ],
  's3.erase-data-key': (f) => [
    'Watch the custody row: this is the point of envelope encryption.',
    'Who can open the object from here on?',
    `${holdsBucketKey(f) ? OPENS_WITH_BUCKET_KEY : OPENS[opener(f.trace)]} ${keysNow(f)}`,
  ],
  's3.forget-bucket-key': (f) => [
    'How long a bucket key lives is not published. Do not let the room take this moment for AWS’s.',
    'What does the next object need?',
    `A call to KMS. In this run KMS is called, all in all: ${kmsCalls(f, 'run')}.`,
  ],
  's3.compute-etag': (f) => [
    'Many tools compare ETags with MD5 sums. Encryption is why that fails.',
    'Is this the MD5 of the content?',
    f.step.kind === 'op' && f.value(f.step.inputs.message)?.role === 'plaintext'
      ? 'Here it is: what goes in is the plaintext.'
      : 'No: what goes in is not the plaintext.',
  ],
  's3.join-etags': (f) => [
    'The object’s ETag is made of the parts’ digests.',
    'Does S3 have to decrypt anything for it?',
    `No: digests are enough. ${dataNow(f)}`,
  ],
} satisfies Readonly<Record<string, NoteWords>>;
