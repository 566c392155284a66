import type { CaptionWords } from '../../captions/caption-tables.ts';
import { hasBeside, servedUntil } from '../../captions/reading.ts';
import { hasFailed, input } from '../../reading.ts';
import type { words as dsse } from '../modes/dsse-kms.ts';
import type { MODE_WORDS } from '../modes/shared.ts';
import type { words as sseC } from '../modes/sse-c.ts';
import type { words as bucketKey } from '../modes/sse-kms-bucket-key.ts';
import { changedBytes, type STORAGE_CAPTIONS } from './s3-work.ts';
import { always, said, some } from './said.ts';

const changedKey = said(
  'S3 stops, for the tag of the sealed key does not match: ',
  'changed, or another object’s.',
);

/** What S3 does with keys of its own, and with the customer's. */
type KeySteps =
  | keyof typeof MODE_WORDS.steps
  | keyof typeof dsse.steps
  | keyof typeof sseC.steps
  | Exclude<Extract<keyof typeof bucketKey.steps, `s3.${string}`>, keyof typeof STORAGE_CAPTIONS>;

export const KEY_CAPTIONS = {
  's3.make-root-key': always(
    'The key above all of S3’s data keys: ',
    'nobody outside S3 sees it or can withhold it.',
  ),
  's3.make-data-key': (c) =>
    hasBeside(c, 's3.use-bucket-key') || c.trace.values.some(({ name }) => name === 'bucket-key')
      ? said('With a bucket key at hand S3 makes data keys itself: ', 'KMS is not asked for each.')
      : said('S3 makes the key itself: ', 'nobody else is asked, so nobody else can say no.'),
  's3.wrap-data-key': (c) =>
    input(c, 'key')?.name === 'bucket-key'
      ? said(
          'The bucket key seals the data key: ',
          `one call to KMS has served ${some(servedUntil(c), 'object')} so far.`,
        )
      : said(
          'S3 seals the data key under its own root key: ',
          'S3 can open it for whoever may read.',
        ),
  's3.unwrap-data-key': (c) => {
    if (hasFailed(c.step)) return changedKey;
    if (input(c, 'key')?.name === 'bucket-key')
      return said('No call to KMS for this: ', 'the bucket key is enough.');
    return hasBeside(c, 's3.update-object-encryption')
      ? said('So far S3’s root key alone opened the data key: ', 'that is about to change.')
      : said('S3 opens the data key by itself: ', 'beside S3’s permission nothing was needed.');
  },
  's3.make-second-key': always(
    'A second lock, with a key that KMS never sees: ',
    'two locks, two keepers.',
  ),
  's3.wrap-second-key': always('S3’s root key seals the second key: ', 'KMS cannot open this one.'),
  's3.unwrap-second-key': always(
    'The outer lock’s key S3 opens by itself: ',
    'KMS’s yes was for the inner one.',
  ),
  's3.encrypt-again': always(
    'A second lock around the first, under S3’s own key: ',
    'one key alone opens nothing.',
  ),
  's3.decrypt-outer-layer': (c) =>
    hasFailed(c.step)
      ? changedBytes
      : said('One lock is off, and there is still ciphertext: ', 'the rest takes KMS’s data key.'),
  's3.hmac-customer-key': (c) =>
    hasBeside(c, 's3.load-object') || hasBeside(c, 's3.load-upload')
      ? said(
          'The same salt, the same computation: ',
          'so S3 can compare without having kept the key.',
        )
      : said(
          'In place of the key S3 keeps a salted HMAC: ',
          'enough to know it again, useless to open with.',
        ),
  's3.compare-customer-key': (c) =>
    hasFailed(c.step)
      ? said('S3 stops, for the HMACs differ: ', 'with this key nothing is opened.')
      : said('The HMACs are equal: ', 'the client has brought the right key.'),
  's3.use-bucket-key': always(
    'The bucket key is still live: ',
    'neither KMS nor its key policy is asked.',
  ),
  's3.forget-bucket-key': always(
    'S3 may keep it for a limited time, which is over: ',
    'KMS must be asked again, and may say no.',
  ),
} satisfies Readonly<Record<KeySteps, CaptionWords>>;
