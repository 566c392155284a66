import { hasFailed, input, isCustomerKeyRun, lengthOf, output, parameter } from '../reading.ts';
import type { Words } from '../types.ts';

/** Words for what the client itself does, and for what happens to the disks behind S3's back. */
export const CLIENT_WORDS = {
  steps: {
    'client.compare': (c) => {
      const same = !hasFailed(c.step);
      const length = lengthOf(input(c, 'a'));
      return {
        label: same ? 'Same bytes as uploaded' : 'Other bytes than uploaded',
        title: same
          ? 'What comes out equals what went in'
          : 'What comes out differs from what went in',
        body: same
          ? `All ${length} bytes received equal the ${length} bytes once uploaded. ${isCustomerKeyRun(c) ? 'The client made the key and sent it with each request; S3 encrypted and decrypted with it and kept no copy.' : 'The client never saw a data key: encryption and decryption both happened on the server’s side.'}`
          : 'The bytes received are not the bytes once uploaded.',
      };
    },
    'client.make-customer-key': (c) => ({
      label: 'Make a key of one’s own',
      title: 'The client makes its own key',
      body: `${lengthOf(output(c, 'bytes'))} random bytes. With SSE-C the customer makes, keeps and sends the key; whoever loses it loses the object, for S3 keeps no copy.`,
    }),
    'client.digest-customer-key': () => ({
      label: 'MD5 of the key',
      title: 'The client computes the key’s MD5',
      body: 'The digest goes along in a header so that S3 can tell whether the key arrived whole. It is the MD5 of the raw key bytes, not of their base64 text: mixing the two up is a classic mistake.',
    }),
    'storage.flip-bit': ({ step }) => ({
      label: 'A bit flips on disk',
      title: 'Somebody flips one bit',
      body: `Bit ${parameter(step, 'bit')} of the stored bytes is inverted. Nothing else changes.`,
    }),
    'storage.take': () => ({
      label: 'Take the record',
      title: 'Somebody reads the record',
      body: 'The record is read straight from the disks, past S3.',
    }),
    'storage.tamper': () => ({
      label: 'Put the record back, changed',
      title: 'The changed record goes back',
      body: 'The record is written back behind S3’s back. S3 will notice only when it tries to open it.',
    }),
  },
  values: {
    part: { name: 'part', means: 'A piece of the object, uploaded by a request of its own.' },
    'customer-key': {
      name: 'customer key',
      means:
        'The client’s own key. S3 uses it for one request and does not store it: who loses it loses the object.',
    },
  },
  spans: {},
} satisfies Words;
