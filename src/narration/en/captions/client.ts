import type { CaptionWords } from '../../captions/caption-tables.ts';
import { isOneOfSeveral, keeperOf } from '../../captions/reading.ts';
import { bringsKey, hasFailed } from '../../reading.ts';
import type { CLIENT_WORDS } from '../client.ts';
import { always, caller, said } from './said.ts';

/** What the client does by itself, and what befalls the disks. */
export const CLIENT_CAPTIONS = {
  'client.compare': (c) => {
    if (hasFailed(c.step))
      return said('Other bytes than were uploaded: ', 'something changed them.');
    if (bringsKey(c.trace))
      return said(
        'The same bytes again: ',
        `it took the client’s own key, sent ${isOneOfSeveral(c) ? 'along each time' : 'a second time'}.`,
      );
    const who = caller(c.trace);
    return keeperOf(c.trace) === 's3'
      ? said('The same bytes again: ', `S3 let ${who} read, and that was all it took.`)
      : said('The same bytes again: ', `${who} was let in by S3 and by KMS, and held no key.`);
  },
  'client.make-customer-key': always(
    'The key is the client’s own: ',
    'whoever loses it loses the object.',
  ),
  'client.digest-customer-key': always(
    'The key’s MD5 travels with it: ',
    'S3 will notice a key damaged on the way.',
  ),
  'storage.flip-bit': always(
    'One bit changes on the disk: ',
    'S3 sees it only when it opens the object.',
  ),
  'storage.take': always(
    'Somebody reads the disk, past S3: ',
    'there is ciphertext, and no key that opens it.',
  ),
  'storage.tamper': always(
    'Changed bytes go back, past S3: ',
    'no policy was asked, only the tag will tell.',
  ),
} satisfies Readonly<Record<keyof typeof CLIENT_WORDS.steps, CaptionWords>>;
