import type { CaptionWords } from '../../captions/caption-tables.ts';
import {
  answeredUntil,
  asksKms,
  byKeeper,
  callsUntil,
  isOneOfSeveral,
  keeperOf,
  partOf,
  placeAmongAlike,
} from '../../captions/reading.ts';
import { bringsKey, holdsBucketKey } from '../../reading.ts';
import type { StepContext } from '../../types.ts';
import type { MESSAGE_WORDS } from '../s3/messages.ts';
import { always, caller, said, some } from './said.ts';

/** At the end of whatever stores an object: what it takes to read it. */
function stored(c: StepContext) {
  const soFar = `${some(answeredUntil(c), 'object')} stored, ${some(callsUntil(c), 'call')} to KMS so far: `;
  if (holdsBucketKey(c)) return said(soFar, 'the bucket key stays with S3 for a while.');
  const several = isOneOfSeveral(c);
  return byKeeper(c, {
    customer: said(
      'S3 has forgotten the key: ',
      'without the client, S3 cannot read the object either.',
    ),
    'bucket-key': said('The data key is gone from S3: ', 'only the keys above it bring it back.'),
    'two-layers': several
      ? said(soFar, 'two locks each, and one only KMS opens.')
      : said('Two locks, and S3 has forgotten both keys: ', 'one of them only KMS brings back.'),
    kms: several
      ? said(soFar, `to read ${answeredUntil(c) === 1 ? 'it' : 'them'}, S3 must ask KMS.`)
      : said('What could open the object is gone from S3: ', 'to read it, S3 must ask KMS.'),
    s3: said('S3 alone keeps what opens the object: ', 'whoever S3 lets read it, reads it.'),
  });
}

/** Requests to S3 and its answers, where all goes well. */
export const MESSAGE_CAPTIONS = {
  's3.put-object': (c) => {
    const { nth, of } = placeAmongAlike(c);
    if (bringsKey(c.trace)) {
      return nth > 1
        ? said(`Object ${nth} of ${of}, and the key comes along again: `, 'S3 has kept none.')
        : said('Object and key arrive together: ', 'for this one request S3 sees both.');
    }
    if (nth > 1) {
      return said(
        `Object ${nth} of ${of}, from the same caller: `,
        keeperOf(c.trace) === 's3'
          ? 'S3 makes another data key, and asks nobody.'
          : 'will S3 have to ask KMS again?',
      );
    }
    return said(
      'S3 receives the object in plaintext: ',
      'encryption begins at S3, not at the client.',
    );
  },
  's3.put-object.response': stored,
  's3.get-object': (c) => {
    const { nth, of } = placeAmongAlike(c);
    if (bringsKey(c.trace)) {
      return nth > 1
        ? said(`Object ${nth} of ${of}, and the key comes along again: `, 'S3 has kept none.')
        : said('The client must bring its key again: ', 'S3 has kept none.');
    }
    if (nth > 1) {
      return said(
        `Object ${nth} of ${of}, for the same caller: `,
        keeperOf(c.trace) === 's3'
          ? 'S3 opens its data key by itself.'
          : 'will S3 have to ask KMS again?',
      );
    }
    return said(
      'The request names the object and brings no key: ',
      'it is for S3 to find out how to open it.',
    );
  },
  's3.get-object.response': (c) => {
    const who = caller(c.trace);
    if (bringsKey(c.trace))
      return said(
        'Plaintext goes out, and S3 has no key left: ',
        'next time it must come along again.',
      );
    if (holdsBucketKey(c) || (isOneOfSeveral(c) && asksKms(c))) {
      return said(
        `${some(answeredUntil(c), 'object')} read, ${some(callsUntil(c), 'call')} to KMS so far: `,
        `plaintext goes to ${who}, never a key.`,
      );
    }
    return asksKms(c)
      ? said('S3 said yes and KMS said yes: ', `plaintext goes to ${who}, never a key.`)
      : said('S3’s permission was enough: ', `plaintext goes to ${who}, never a key.`);
  },
  's3.copy-object': (c) =>
    byKeeper(c, {
      customer: said('A copy reads and writes: ', 'the client brings a key for each.'),
      'bucket-key': said('A copy reads and writes: ', 'the caller needs the permissions of both.'),
      'two-layers': said('A copy reads and writes: ', 'KMS will be asked for each.'),
      kms: said('A copy reads and writes: ', 'KMS will be asked for each.'),
      s3: said('A copy reads and writes: ', 'the caller must be allowed both.'),
    }),
  's3.copy-object.response': (c) =>
    bringsKey(c.trace)
      ? said(
          'S3 has forgotten the keys of both: ',
          'original and copy open only with what the client keeps.',
        )
      : holdsBucketKey(c)
        ? stored(c)
        : said('The copy lies under a data key of its own: ', 'one key opened opens one object.'),
  's3.create-multipart-upload': always(
    'How to encrypt is settled before any data is sent: ',
    'it holds for every part.',
  ),
  's3.create-multipart-upload.response': (c) =>
    byKeeper(c, {
      customer: said('S3 has forgotten the key: ', 'every part must bring it along.'),
      'bucket-key': said('The data key is gone from S3: ', 'each part must get it back.'),
      'two-layers': said(
        'Both keys are gone from S3: ',
        'each part must get them back, one of them from KMS.',
      ),
      kms: said('The data key is gone from S3: ', 'each part must have KMS open it again.'),
      s3: said('S3 keeps the data key only sealed: ', 'each part opens it again.'),
    }),
  's3.upload-part': (c) => {
    const { nth, of } = partOf(c);
    const part = of === null ? `Part ${nth}` : `Part ${nth} of ${of}`;
    return bringsKey(c.trace)
      ? said(`${part} brings the customer’s key along: `, 'S3 has kept none.')
      : said(`${part} is data alone: `, 'S3 must first get the upload’s key back.');
  },
  's3.upload-part.response': always(
    'The part lies there encrypted: ',
    'no object yet, so nobody can read it.',
  ),
  's3.complete-multipart-upload': always(
    'Only a list is sent: ',
    'the parts lie there already, encrypted.',
  ),
  's3.complete-multipart-upload.response': stored,
  's3.update-object-encryption': always(
    'The object stays where it is: ',
    'what changes is who guards its key.',
  ),
  's3.update-object-encryption.response': always(
    'The same object under the same data key: ',
    'from now on KMS must agree before anyone reads it.',
  ),
} satisfies Readonly<Record<keyof typeof MESSAGE_WORDS, CaptionWords>>;
