import type { NoteWords } from '../../notes/note.ts';
import { keysNow } from '../../notes/note-facts.ts';
import { isGood, keyMade, keyName, lengthOf } from '../../notes/reading.ts';

/** What happens inside KMS. */
export const KMS_NOTES = {
  'kms.make-data-key': (f) => [
    `Made where the KMS key lives, inside KMS’s HSM: the ${keyMade(f)}.`,
    'Who holds a plaintext key now?',
    keysNow(f),
  ],
  'kms.derive-key': () => [
    'The KMS key never encrypts directly: inside the HSM each use gets a key derived from it.',
    'Does the KMS key leave KMS here?',
    'No. It never does, here or anywhere; what is derived stays inside as well.',
  ],
  'kms.wrap-data-key': (f) => [
    `A key goes into its envelope: ${lengthOf(f, 'inputs', 'plaintext')} bytes of plaintext, bound to the encryption context.`,
    'What would a thief of the envelope still need?',
    'Leave to call kms:Decrypt, and the same encryption context. The envelope alone opens nothing.',
  ],
  'kms.encrypt-plaintext': (f) => [
    'For KMS this is some plaintext. That it is a data key is known only to S3.',
    'How long is what KMS encrypts here?',
    `${lengthOf(f, 'inputs', 'plaintext')} bytes: a key, not an object.`,
  ],
  'kms.build-blob': () => [
    'Of the real blob AWS documents that a header in the clear names the key. Point out that this layout is ours, made to be read.',
    'Is anything secret in it in the clear?',
    'No. In the clear are only names and public values; the key inside is encrypted.',
  ],
  'kms.unwrap-data-key': (f) =>
    isGood(f.step)
      ? [
          'The envelope is opened where it was closed: inside KMS.',
          'Who holds a plaintext key now?',
          keysNow(f),
        ]
      : [
          'One bit is enough: authenticated encryption gives everything or nothing.',
          'What does KMS know of the cause?',
          'Only that the tag does not match: these bytes, this key and this context do not belong together.',
        ],
  's3.wrap-data-key': (f) => [
    'The key that opens the data is now itself locked up. Ask the room to follow the chain.',
    'Which key locks the data key up?',
    `The ${keyName(f)}, which S3 holds.`,
  ],
  's3.unwrap-data-key': (f) =>
    isGood(f.step)
      ? [
          'The chain backwards: one key opens the next.',
          'Who holds a plaintext key now?',
          keysNow(f),
        ]
      : [
          'One bit is enough: authenticated encryption gives everything or nothing.',
          'Would another permission help?',
          'No. Nobody was refused: the stored bytes do not open with the right key.',
        ],
} satisfies Readonly<Record<string, NoteWords>>;
