import type { CaptionWords } from '../../captions/caption-tables.ts';
import { asksKms, byKeeper, hasBeside, keeperOf } from '../../captions/reading.ts';
import { bringsKey, decision, hasFailed, input, totalOf } from '../../reading.ts';
import type { StepContext } from '../../types.ts';
import type { COMPUTING_WORDS } from '../s3/computing.ts';
import type { DECISION_WORDS } from '../s3/decisions.ts';
import type { STORAGE_WORDS } from '../s3/storage.ts';
import { always, caller, said } from './said.ts';

/** What else it takes, when S3's own side has said yes. */
function allowed(c: StepContext) {
  const yes = `S3 says yes to ${caller(c.trace)}: `;
  if (hasBeside(c, 's3.update-object-encryption'))
    return said(yes, 'KMS has still to agree to guard the key.');
  if (bringsKey(c.trace)) return said(yes, 'beyond that it takes the client’s key, not a policy.');
  if (hasBeside(c, 's3.complete-multipart-upload'))
    return said(yes, 'to put parts together takes no key.');
  if (hasBeside(c, 's3.use-bucket-key') && !asksKms(c)) {
    return said(yes, 'this is asked each time, bucket key or not.');
  }
  return keeperOf(c.trace) === 's3'
    ? said(yes, 'no key’s policy has a say in this.')
    : said(yes, 'that is half of it, KMS must agree as well.');
}

const CHOSEN_BY = {
  request: 'The request asks for it: ',
  'bucket-default': 'No header asks, so the bucket’s default holds: ',
  baseline: 'Nobody asked, so it is what S3 always does: ',
} as const;

const CHOSEN: Readonly<Record<string, string>> = {
  AES256: 'S3 itself will guard the object’s key.',
  'aws:kms': 'a KMS key will guard the object’s key.',
  'aws:kms:dsse': 'two layers, one guarded by KMS, one by S3.',
};

/** What S3 decides, where it says yes. */
export const DECISION_CAPTIONS = {
  's3.authorize': allowed,
  's3.authorize-source': always('A copy reads its source: ', 'who may not read may not copy.'),
  's3.authorize-read': always(
    'A condition tells something of the object: ',
    'so it takes leave to read.',
  ),
  's3.authorize-list': always(
    'To learn that nothing is there is to learn something: ',
    'it takes leave to list.',
  ),
  's3.choose-encryption': ({ step }) => {
    const { algorithm = null, because = 'baseline' } = decision(step, 'encryption') ?? {};
    const what =
      algorithm === null ? 'the client’s own key, which S3 will not keep.' : CHOSEN[algorithm];
    return said(CHOSEN_BY[because], what ?? `${algorithm}.`);
  },
  's3.check-blocked-encryption': always(
    'The bucket decides it for everyone: ',
    'whether a client may lock with its own key.',
  ),
} satisfies Readonly<Record<keyof typeof DECISION_WORDS, CaptionWords>>;

/** A tag that does not match, over what S3 has stored. */
export const changedBytes = said(
  'S3 stops, for the tag does not match: ',
  'the bytes are not those that were sealed.',
);

/** What S3 computes, and what it forgets. */
export const COMPUTING_CAPTIONS = {
  's3.check-customer-key': always(
    'Did the key arrive whole? ',
    'Whether it is the right one, this check cannot tell.',
  ),
  's3.compute-checksum': always('A checksum finds damage: ', 'it keeps nobody from reading.'),
  's3.compute-etag': (c) =>
    input(c, 'message')?.name === 'part-etags'
      ? said('A digest of digests tells changes: ', 'no part is opened for it, no key is needed.')
      : said('By the ETag a client notices a change: ', 'it opens nothing.'),
  's3.join-etags': always(
    'The parts’ ETags are enough for the object’s: ',
    'no part is opened for it.',
  ),
  's3.join-checksums': always(
    'The parts’ checksums are enough for the object’s: ',
    'no part is opened for it.',
  ),
  's3.join-parts': always(
    'Each part was sealed by itself: ',
    'only together they are the object again.',
  ),
  's3.join-chunks': always(
    'What belongs to the transfer falls away: ',
    'only the object itself is encrypted.',
  ),
  's3.erase-data-key': (c) =>
    byKeeper(c, {
      customer: said(
        'S3 forgets the customer’s key: ',
        'from here on it cannot read the object itself.',
      ),
      'bucket-key': said(
        'S3 forgets the data key: ',
        'the bucket key brings it back, and when that is gone only KMS.',
      ),
      'two-layers': said('S3 forgets both keys: ', 'without KMS it never gets both of them back.'),
      kms: hasBeside(c, 's3.update-object-encryption')
        ? said('S3 forgets the data key: ', 'only the copy that KMS sealed is to stay.')
        : said('S3 forgets the data key: ', 'from here on only KMS can bring it back.'),
      s3: said('S3 forgets the data key: ', 'its root key brings it back whenever S3 wants.'),
    }),
  's3.encrypt-object': (c) =>
    byKeeper(c, {
      customer: said(
        'S3 locks with the client’s key: ',
        'who lacks that key has ciphertext and no more.',
      ),
      'bucket-key': said('One object, one data key: ', 'who opens this one opens no other.'),
      'two-layers': said(
        'The first of two locks, with KMS’s data key: ',
        'a second goes around it.',
      ),
      kms: said('The object never goes to KMS: ', 'S3 locks it here, with the data key.'),
      s3: said('One object, one data key: ', 'who opens this one opens no other.'),
    }),
  's3.decrypt-object': (c) =>
    hasFailed(c.step)
      ? changedBytes
      : said('The tag matches: ', 'not a bit of the ciphertext was changed on the disk.'),
} satisfies Readonly<Record<keyof typeof COMPUTING_WORDS, CaptionWords>>;

/** What lies on the disk, and what a thief of it has. */
export const STORAGE_CAPTIONS = {
  's3.store-object': (c) => {
    const bytes = `${totalOf(c, 'ciphertext')} bytes of ciphertext`;
    return byKeeper(c, {
      customer: said(
        `${bytes} and a salted HMAC lie on the disk: `,
        'no key, not even a sealed one.',
      ),
      'bucket-key': said(
        'Two sealed keys lie by the object: ',
        'the data key, and the bucket key that only KMS opens.',
      ),
      'two-layers': said(
        'Two sealed keys lie by the object: ',
        'one opens only at KMS, one only at S3.',
      ),
      kms: said(
        `${bytes} and a sealed key lie on the disk: `,
        'a thief finds no key that opens it.',
      ),
      s3: said(`${bytes} and a sealed key lie on the disk: `, 'S3’s root key does not.'),
    });
  },
  's3.load-object': (c) =>
    bringsKey(c.trace)
      ? said(
          'The disk gives ciphertext and a salted HMAC: ',
          'the key can come from the client alone.',
        )
      : said(
          'The disk gives only locked things: ',
          'without a plaintext key S3 reads as little as a thief.',
        ),
  's3.load-metadata': always(
    'The sealed key alone is fetched: ',
    'the object stays on the disk, unopened.',
  ),
  's3.delete-record': always('Ciphertext and sealed keys go together: ', 'to delete takes no key.'),
  's3.store-upload': (c) =>
    bringsKey(c.trace)
      ? said('For the whole upload S3 keeps a salted HMAC: ', 'by it, it knows the key again.')
      : said('Sealed, the key waits for the parts: ', 'in plaintext nobody keeps it so long.'),
  's3.load-upload': (c) => {
    if (hasBeside(c, 's3.complete-multipart-upload')) {
      return said(
        'Only the parts’ ETags are looked at: ',
        'in this model no part is opened for it.',
      );
    }
    if (bringsKey(c.trace))
      return said('By the stored HMAC S3 can tell: ', 'is it the key the upload began with?');
    return keeperOf(c.trace) === 'two-layers'
      ? said('The upload’s sealed keys come back: ', 'all parts lie under the same two.')
      : said('The upload’s sealed key comes back: ', 'all parts lie under this one key.');
  },
  's3.store-part': always(
    'The part lies locked on the disk: ',
    'the upload’s key, but an IV of its own.',
  ),
  's3.complete-object': always(
    'Still locked, the parts stay as they lie on the disk: ',
    'together they are the object.',
  ),
  's3.replace-encrypted-data-key': always(
    'Another seal around the same data key: ',
    'not a byte of the object is touched.',
  ),
  // A refusal is told by what was refused; this is for one that nobody knows the cause of.
  's3.refuse': always(
    'S3 stops at the first check that fails: ',
    'nothing of the object goes out.',
  ),
} satisfies Readonly<Record<keyof typeof STORAGE_WORDS, CaptionWords>>;
