import type { Note, NoteFacts, NoteWords } from '../../notes/note.ts';
import { dataNow, keysNow } from '../../notes/note-facts.ts';
import { carried, isGood, kmsCalls, opener, outcome, refuser } from '../../notes/reading.ts';

/** An answer: the notes of success, or those of any refusal on its way back. */
function answered(success: NoteWords): NoteWords {
  return (f) => (isGood(f.step) ? success(f) : refused(f));
}

const refused = (f: NoteFacts): Note => [
  'This is what somebody with a ticket sees. The answer does not tell everything that the service knew.',
  'Which service refused first?',
  `${f.party(refuser(f.trace) ?? f.step.actor)}. The client ends up with ${outcome(f.trace)}.`,
];

const stored = answered((f) => [
  opener(f.trace) === 'customer'
    ? 'S3 now keeps the object, and no copy of the key. Whoever loses the key loses the object.'
    : 'The client never saw a data key. Only these headers tell it that anything was encrypted.',
  'Which plaintext keys are left, and where?',
  keysNow(f),
]);

/** What S3 and KMS answer. */
export const RESPONSE_NOTES = {
  's3.put-object.response': stored,
  's3.get-object.response': answered((f) => [
    'The ciphertext never left S3. Decryption is invisible to the client.',
    'Did the client decrypt anything?',
    `No. It is given plaintext. ${dataNow(f)}`,
  ]),
  's3.copy-object.response': answered((f) => [
    'A copy is the usual way to encrypt an old object anew.',
    'How often did this request call KMS?',
    `KMS calls of this request: ${kmsCalls(f, 'request')}.`,
  ]),
  's3.create-multipart-upload.response': answered((f) => [
    'There is an upload, but no object yet. Parts can arrive hours later.',
    'Does S3 hold the plaintext key until then?',
    keysNow(f),
  ]),
  's3.upload-part.response': answered((f) => [
    'The part lies encrypted at rest, and still there is no object to be read.',
    'Who holds a plaintext key until the next part arrives?',
    keysNow(f),
  ]),
  's3.complete-multipart-upload.response': answered((f) => [
    'From outside, the object now looks like any other.',
    'Is the ETag the MD5 of the content?',
    `No. It is the MD5 of the parts’ digests, followed by their number. ${keysNow(f)}`,
  ]),
  's3.update-object-encryption.response': answered((f) => [
    'Even a large object changes its key in a moment, because the data does not move.',
    'Who holds the plaintext data key after this?',
    keysNow(f),
  ]),
  'kms.generate-data-key.response': answered((f) => [
    'The same key, twice: in plain for use now, encrypted to be kept.',
    'Which of the two will be stored, and who holds the other?',
    `Only the encrypted one is stored. ${keysNow(f)}`,
  ]),
  'kms.decrypt.response': answered((f) => [
    'What comes back is a key, not data. The object itself never goes to KMS.',
    'Who holds a plaintext key now?',
    keysNow(f),
  ]),
  'kms.encrypt.response': answered((f) => [
    'The same data key now has another wrapping. Nobody has touched the data.',
    'What has KMS sent back?',
    `${carried(f) ?? 'Nothing that opens anything'}. ${keysNow(f)}`,
  ]),
} satisfies Readonly<Record<string, NoteWords>>;
