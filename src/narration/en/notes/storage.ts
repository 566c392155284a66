import type { NoteFacts, NoteWords } from '../../notes/note.ts';
import { dataNow, keysNow } from '../../notes/note-facts.ts';
import { opener } from '../../notes/reading.ts';
import { count, keptCount } from '../../reading.ts';

/** Names of the values that the step writes or reads. */
function names(f: NoteFacts): string {
  const ids = f.step.kind === 'store' || f.step.kind === 'load' ? f.step.values : [];
  const found = ids.flatMap((id) => f.value(id) ?? []);
  return f.list([...new Set(found.map((value) => f.name(value)))]);
}

/** How many values stay on the disks as they are. */
function untouched(f: NoteFacts): string {
  return count(keptCount(f.step));
}

const STOLEN = {
  customer: 'Nothing: the key is not on them, in no form.',
  kms: 'Nothing: the key beside the data is encrypted, and opens only through KMS.',
  s3: 'Nothing: the key beside the data is encrypted under a key that lies elsewhere.',
} as const;

/** What goes to the disks and comes from them. */
export const STORAGE_NOTES = {
  's3.store-object': (f) => [
    `At rest from now on: ${names(f)}.`,
    'If somebody stole these disks, what could they read?',
    STOLEN[opener(f.trace)],
  ],
  's3.load-object': (f) => [
    `From the disks come: ${names(f)}.`,
    'Can S3 read the object with that?',
    `${dataNow(f)} ${keysNow(f)}`,
  ],
  's3.load-metadata': (f) => [
    `Only what lies beside the data is read: ${names(f)}.`,
    'Was the ciphertext read?',
    `No, it stays on the disks. ${dataNow(f)}`,
  ],
  's3.store-upload': (f) => [
    'An upload may take days. What S3 needs for it lies at rest, encrypted.',
    'Who holds the plaintext key while the upload is open?',
    keysNow(f),
  ],
  's3.load-upload': (f) => [
    `From the upload’s record come: ${names(f)}.`,
    'Is that enough to encrypt or decrypt?',
    keysNow(f),
  ],
  's3.store-part': (f) => [
    `At rest from now on: ${names(f)}.`,
    'One key for all parts: what must be different each time?',
    'The initialization vector. The same key with the same IV twice would break AES-GCM.',
  ],
  's3.complete-object': (f) => [
    'In this model an object comes to be without a byte of it being moved.',
    'How many values does the record take over as they are?',
    `${untouched(f)}. ${dataNow(f)}`,
  ],
  's3.replace-encrypted-data-key': (f) => [
    `All that is written: ${names(f)}.`,
    'How many values stay on the disks untouched?',
    `${untouched(f)}. It is the same data key in another envelope.`,
  ],
} satisfies Readonly<Record<string, NoteWords>>;
