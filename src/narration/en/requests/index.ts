import { decision, hasFailed, lengthOf, output } from '../../reading.ts';
import type { RequestTables } from '../../requests/request-tables.ts';
import { always, called, caller, said } from '../captions/said.ts';
import { ends } from './ends.ts';
import { message, messageCaption } from './messages.ts';
import { DOES } from './operations.ts';

const kept = (who: string) => ({
  label: 'Kept from before',
  title: `${who} has it from an earlier request`,
  body: `What ${who} keeps between requests was there before this one: it is taken as it is.`,
});

const opened = (failed: boolean) =>
  failed
    ? said(
        'KMS stops, for the tag does not match: ',
        'the ciphertext was changed, or its context is another.',
      )
    : said('The tag matches: ', 'neither the ciphertext nor its encryption context was changed.');

export const requests: RequestTables = {
  does: DOES,
  message,
  messageCaption,
  steps: {
    's3.keep': () => kept('S3'),
    'kms.keep': () => kept('KMS'),
    's3.release': () => ({
      label: 'No longer in memory',
      title: 'S3 no longer has it in memory',
      body: 'What lies on the disks since an earlier request is there alone.',
    }),
    'kms.make-data-key': (c) => ({
      label: 'Make a data key',
      title: 'KMS makes a data key',
      body: `${lengthOf(output(c, 'bytes'))} random bytes, made inside KMS’s HSM for this one request. The KMS key will encrypt only them, never the data that the client encrypts with them.`,
    }),
  },
  captions: {
    'kms.authorize': ({ step, trace }) => {
      const { action = '', resource = '' } = decision(step, 'authorization') ?? {};
      const yes = `KMS says yes to ${caller(trace)}: `;
      return resource.includes(':key/')
        ? said(yes, `${action} is for the key policy to say first.`)
        : said(yes, `${action} is for IAM policies, no key policy has a say.`);
    },
    'kms.make-data-key': always(
      'A key for the client’s own use: ',
      'the KMS key itself will never go out.',
    ),
    'kms.wrap-data-key': always(
      'KMS seals the data key, so that a copy may be kept: ',
      'only KMS can open it again.',
    ),
    'kms.encrypt-plaintext': always(
      'KMS seals what the client handed to it: ',
      'only KMS can open it again.',
    ),
    'kms.decrypt-ciphertext': ({ step }) => opened(hasFailed(step)),
    'kms.unwrap-data-key': ({ step }) => opened(hasFailed(step)),
    'kms.reencrypt-open': ({ step }) => opened(hasFailed(step)),
    'kms.build-blob': always(
      'The ciphertext carries the name of its KMS key: ',
      'that names a door, it opens none.',
    ),
    's3.keep': always('S3 has it from an earlier request: ', 'it lasts longer than one.'),
    'kms.keep': always('KMS has it from an earlier request: ', 'it never leaves the HSM.'),
    's3.release': always('It lies on the disks alone: ', 'S3 no longer has it in memory.'),
  },
  takeaway: (end) => ends(end, called(end.who)),
};
