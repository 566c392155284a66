import type { NoteWords } from '../../notes/note.ts';
import { dataNow, keysNow } from '../../notes/note-facts.ts';
import {
  callsKms,
  carried,
  holdsBucketKey,
  isPlainHttp,
  kmsCalls,
  opener,
} from '../../notes/reading.ts';

/** What the client asks of S3, and S3 of KMS. */
export const REQUEST_NOTES = {
  's3.put-object': (f) => [
    isPlainHttp(f)
      ? 'This request goes over plain HTTP: on the way nothing protects it. Server-side encryption begins at S3.'
      : 'On the way, TLS protects the data. Server-side encryption begins only at S3.',
    'Who can read the object’s content now?',
    dataNow(f),
  ],
  's3.get-object': (f) => [
    'Reading is the other half: S3 first has to get the key back.',
    'How will S3 come by the key?',
    {
      customer:
        'The caller has to send it. S3 has kept no copy, only what it needs to recognise it.',
      kms: `An encrypted key lies beside the object or its bucket key is still live. KMS calls in this run: ${kmsCalls(f, 'run')}.`,
      s3: 'It lies encrypted beside the object, and S3 has the key that opens it.',
    }[opener(f.trace)],
  ],
  's3.copy-object': () => [
    'A copy is a read and a write. The caller needs the rights, and the keys, of both.',
    'Does the copy keep the encryption of its source?',
    'No. The request or the destination bucket decides; what the source had makes no difference.',
  ],
  's3.create-multipart-upload': () => [
    'The encryption is settled here, once, for every part that follows.',
    'Has any data been sent yet?',
    'No. This request only begins the upload and says how it will be encrypted.',
  ],
  's3.upload-part': (f) => [
    'Each part is a request of its own, and is authorized anew.',
    'S3 has forgotten the plaintext data key. Where does it get the key for this part?',
    opener(f.trace) === 'customer'
      ? 'From this request: the customer’s key comes with every part.'
      : callsKms(f)
        ? holdsBucketKey(f.trace)
          ? 'The bucket key would open it. KMS is asked all the same: AWS demands kms:Decrypt for a part and excepts no Bucket Key.'
          : 'From KMS, which decrypts what S3 has kept. That is why a multipart upload needs kms:Decrypt as well.'
        : 'From the upload’s record: S3 opens the encrypted key with a key that it holds.',
  ],
  's3.complete-multipart-upload': (f) => [
    'Only this request makes an object of the parts.',
    'Is KMS called to put the parts together?',
    callsKms(f)
      ? `In this run it is. KMS calls of this request: ${kmsCalls(f, 'request')}.`
      : opener(f.trace) === 'kms'
        ? 'Not in this run. AWS says that S3 must decrypt and read the parts; this model does not need to.'
        : 'Not in this run: the parts stay encrypted as they are.',
  ],
  's3.update-object-encryption': () => [
    'Until this operation existed, changing the key of an object meant copying it.',
    'How much of the object has to be encrypted again?',
    'Nothing. The data key is wrapped anew; the ciphertext stays as it is.',
  ],
  'kms.generate-data-key': (f) => [
    'S3 asks on the caller’s behalf: AWS calls this a forward access session. It sends a key id and an encryption context, not the object.',
    'Which values that we follow travel with this request?',
    `${carried(f) ?? 'None of them'}. The object’s content stays in S3.`,
  ],
  'kms.decrypt': (f) => [
    'The same encryption context as at encryption has to come along, or nothing opens.',
    'What does S3 hand over to KMS?',
    `${carried(f) ?? 'No value that we follow'}. ${keysNow(f)}`,
  ],
  'kms.encrypt': (f) => [
    'A data key is small enough to go to KMS. An object would not be.',
    'What is KMS asked to encrypt?',
    `${carried(f) ?? 'Nothing'}. Never the object.`,
  ],
} satisfies Readonly<Record<string, NoteWords>>;
