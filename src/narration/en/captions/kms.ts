import type { CaptionWords } from '../../captions/caption-tables.ts';
import { isForOpening, laterObject, servedBy, worksOnBucketKey } from '../../captions/reading.ts';
import { decision, hasFailed, output } from '../../reading.ts';
import type { StepContext } from '../../types.ts';
import type { KMS_WORDS } from '../kms/index.ts';
import { always, caller, said } from './said.ts';

/** A tag that does not match, over what KMS has sealed. */
const changedKey = said(
  'KMS stops, for the tag does not match: ',
  'the sealed key was changed, or is another’s.',
);

const opened: CaptionWords = (c) =>
  hasFailed(c.step)
    ? changedKey
    : said('The tag matches: ', 'neither the sealed key nor its encryption context was changed.');

/** Of a call for a later object, which a bucket key would have spared; null for any other. */
function askedAgain(c: StepContext) {
  const later = laterObject(c);
  if (later === null || worksOnBucketKey(c)) return null;
  return said(
    `S3 asks KMS again, for object ${later.nth} of ${later.of}: `,
    'each object takes a call of its own.',
  );
}

/** KMS's side, and the calls of others to it. */
export const KMS_CAPTIONS = {
  'kms.generate-data-key': (c) => {
    const later = askedAgain(c);
    if (later !== null) return later;
    const who = caller(c.trace);
    return worksOnBucketKey(c)
      ? said(
          'One call for many objects, and in the caller’s name: ',
          `${who} needs kms:GenerateDataKey.`,
        )
      : said(
          'S3 asks in the caller’s name: ',
          `without kms:GenerateDataKey, ${who} can store nothing.`,
        );
  },
  'kms.generate-data-key.response': (c) =>
    worksOnBucketKey(c)
      ? said(
          'The same key twice, plain to use and sealed to store: ',
          'S3 keeps the plain one for a while.',
        )
      : said(
          'The same key twice, plain to use and sealed to store: ',
          'the plain one must not stay.',
        ),
  'kms.decrypt': (c) => {
    const later = askedAgain(c);
    if (later !== null) return later;
    const who = caller(c.trace);
    return worksOnBucketKey(c)
      ? said(
          'Only KMS opens the sealed bucket key: ',
          `it will ask whether ${who} has kms:Decrypt.`,
        )
      : said(
          'S3 cannot open the sealed key itself: ',
          `KMS will ask whether ${who} has kms:Decrypt.`,
        );
  },
  'kms.decrypt.response': (c) =>
    worksOnBucketKey(c)
      ? said('S3 holds the bucket key again: ', 'for a while it need not ask KMS for this caller.')
      : said('For a moment S3 holds a plaintext key: ', 'only now can it open anything.'),
  'kms.encrypt': (c) =>
    said(
      'S3 hands the data key to KMS, in the caller’s name: ',
      `${caller(c.trace)} needs kms:Encrypt.`,
    ),
  'kms.encrypt.response': always(
    'The same key comes back sealed: ',
    'this copy opens only at KMS.',
  ),
  'kms.re-encrypt': always(
    'From one KMS key to another, inside KMS: ',
    'the plaintext never comes out.',
  ),
  'kms.re-encrypt.response': always(
    'Under another KMS key now: ',
    'who may use only the old one cannot open it.',
  ),
  'kms.authorize': (c) => {
    const { action = '' } = decision(c.step, 'authorization') ?? {};
    const who = caller(c.trace);
    return hasBucketKey(c)
      ? said(`KMS says yes to ${who}: `, 'until the bucket key expires, it is not asked again.')
      : said(`KMS says yes to ${who}, not to S3: `, `it is the caller who must have ${action}.`);
  },
  'kms.create-key-material': always(
    'In plaintext it never leaves the HSM: ',
    'whoever wants to use it must ask KMS.',
  ),
  'kms.rotate-key-material': always(
    'New material for what comes, the old for what is there: ',
    'nobody loses access.',
  ),
  'kms.delete-key-material': always(
    'The KMS key is gone for good: ',
    'what it sealed nobody can read again.',
  ),
  'kms.make-data-key': (c) => {
    if (!worksOnBucketKey(c))
      return said('A key for this one object: ', 'the KMS key itself will never go out.');
    const objects = servedBy(output(c, 'bytes'), c);
    return objects > 1
      ? said(
          'Not a key for one object: ',
          `here it will serve ${objects}, without asking KMS again.`,
        )
      : said('Not a key for one object: ', 'it can serve many, without asking KMS again.');
  },
  'kms.check-permissions': always(
    'Every permission it needs is asked for at once: ',
    'whoever lacks one changes no encryption.',
  ),
  'kms.make-random': always(
    'Random bytes, and no KMS key behind them: ',
    'they protect nothing yet.',
  ),
  'kms.derive-key': (c) =>
    isForOpening(c)
      ? said('The same wrapping key comes out again: ', 'but only from the same KMS key.')
      : said(
          'A key for this one sealing, out of the KMS key: ',
          'who lacks the KMS key cannot make it.',
        ),
  'kms.wrap-data-key': (c) =>
    worksOnBucketKey(c)
      ? said(
          'KMS seals the bucket key, so that a copy may be stored: ',
          'only KMS can open it again.',
        )
      : said(
          'KMS seals the data key, so that a copy may lie beside the object: ',
          'only KMS can open it again.',
        ),
  'kms.encrypt-plaintext': always(
    'KMS seals what S3 handed to it: ',
    'S3’s root key does not open this copy.',
  ),
  'kms.reencrypt-seal': always(
    'Sealed anew without leaving the HSM: ',
    'from now on only the new KMS key opens it.',
  ),
  'kms.unwrap-data-key': opened,
  'kms.decrypt-ciphertext': opened,
  'kms.reencrypt-open': opened,
  'kms.build-blob': always(
    'The sealed key carries the name of its KMS key: ',
    'that names a door, it opens none.',
  ),
  // A refusal is told by what was refused; this is for one that nobody knows the cause of.
  'kms.refuse': always('KMS stops here: ', 'it gives out no key.'),
} satisfies Readonly<Record<keyof typeof KMS_WORDS.steps, CaptionWords>>;

function hasBucketKey({ trace }: StepContext): boolean {
  return trace.values.some(({ name }) => name === 'bucket-key');
}
