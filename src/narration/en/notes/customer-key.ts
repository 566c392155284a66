import type { NoteWords } from '../../notes/note.ts';
import { keysNow } from '../../notes/note-facts.ts';
import { isGood, lengthOf } from '../../notes/reading.ts';

/** What happens around a key that the customer brings, and what the client checks at the end. */
export const CUSTOMER_KEY_NOTES = {
  'client.make-customer-key': (f) => [
    'From here on, keeping the key is the customer’s work alone.',
    'Who could restore this key if it were lost?',
    `Nobody. ${keysNow(f)}`,
  ],
  'client.digest-customer-key': (f) => [
    'The classic mistake is to digest the base64 text instead of the key.',
    'Of how many bytes is this the MD5?',
    `Of ${lengthOf(f, 'inputs', 'message')}: the raw bytes of the key.`,
  ],
  's3.check-customer-key': (f) => [
    'A check against damage on the way, no more.',
    'Does this prove that it is the right key?',
    `No, only that it arrived whole. ${keysNow(f)}`,
  ],
  's3.hmac-customer-key': (f) => [
    'S3 remembers how to recognise the key, not the key.',
    'Can S3, or a thief, get from this back to the key?',
    `No: ${lengthOf(f, 'outputs', 'mac')} bytes of HMAC lead back to nothing.`,
  ],
  's3.compare-customer-key': (f) => [
    'S3 recognises the key before it touches the ciphertext.',
    'Is it the key of the upload?',
    isGood(f.step) ? 'Yes: both HMACs are equal.' : 'No: the HMACs differ, and S3 stops here.',
  ],
  'client.compare': (f) => [
    'A check of this explorer, not of AWS: the way there and back, byte for byte.',
    'Is what came out what went in?',
    isGood(f.step) ? 'Yes, every byte.' : 'No.',
  ],
} satisfies Readonly<Record<string, NoteWords>>;
