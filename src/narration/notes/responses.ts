import type { Note, NoteTable, NoteWords } from './note.ts';
import { dataNow, keysNow, type NoteFacts } from './note-facts.ts';
import { carried, isGood, kmsCalls, opener, outcome, refuser } from './reading.ts';

/** An answer: the notes of success, or those of any refusal on its way back. */
function answered(en: (f: NoteFacts) => Note, ja: (f: NoteFacts) => Note): NoteWords {
  return {
    en: (f) => (isGood(f.step) ? en(f) : refusedEn(f)),
    ja: (f) => (isGood(f.step) ? ja(f) : refusedJa(f)),
  };
}

const refusedEn = (f: NoteFacts): Note => [
  'This is what somebody with a ticket sees. The answer does not tell everything that the service knew.',
  'Which service refused first?',
  `${f.party(refuser(f.trace) ?? f.step.actor)}. The client ends up with ${outcome(f.trace)}.`,
];

const refusedJa = (f: NoteFacts): Note => [
  'サポート担当者が目にするのは、この応答だけです。サービスが知っていることのすべては書かれていません。',
  '最初に拒否したのはどのサービスでしょうか？',
  `${f.party(refuser(f.trace) ?? f.step.actor)} です。クライアントには最終的に ${outcome(f.trace)} が返ります。`,
];

const stored = answered(
  (f) => [
    opener(f.trace) === 'customer'
      ? 'S3 now keeps the object, and no copy of the key. Whoever loses the key loses the object.'
      : 'The client never saw a data key. Only these headers tell it that anything was encrypted.',
    'Which plaintext keys are left, and where?',
    keysNow(f),
  ],
  (f) => [
    opener(f.trace) === 'customer'
      ? 'S3 はオブジェクトを保存しましたが、キーのコピーは残していません。キーを失うとオブジェクトも失われます。'
      : 'クライアントは一度もデータキーを見ていません。暗号化されたことが分かるのは、このヘッダーだけです。',
    '平文のキーは、どこに残っているでしょうか？',
    keysNow(f),
  ],
);

/** What S3 and KMS answer. */
export const RESPONSE_NOTES: NoteTable = {
  's3.put-object.response': stored,
  's3.get-object.response': answered(
    (f) => [
      'The ciphertext never left S3. Decryption is invisible to the client.',
      'Did the client decrypt anything?',
      `No. It is given plaintext. ${dataNow(f)}`,
    ],
    (f) => [
      '暗号文は S3 の外に出ていません。クライアントからは、復号されたことが見えません。',
      'クライアントは何かを復号したでしょうか？',
      `いいえ。受け取るのは平文です。${dataNow(f)}`,
    ],
  ),
  's3.copy-object.response': answered(
    (f) => [
      'A copy is the usual way to encrypt an old object anew.',
      'How often did this request call KMS?',
      `KMS calls of this request: ${kmsCalls(f, 'request')}.`,
    ],
    (f) => [
      '古いオブジェクトを暗号化し直すときは、コピーがよく使われます。',
      'このリクエストで KMS は何回呼ばれたでしょうか？',
      `このリクエストでの KMS の呼び出しは ${kmsCalls(f, 'request')} 回です。`,
    ],
  ),
  's3.create-multipart-upload.response': answered(
    (f) => [
      'There is an upload, but no object yet. Parts can arrive hours later.',
      'Does S3 hold the plaintext key until then?',
      keysNow(f),
    ],
    (f) => [
      'アップロードは始まりましたが、オブジェクトはまだありません。パートが届くのは数時間後かもしれません。',
      'S3 はそれまで平文のキーを持ち続けるでしょうか？',
      keysNow(f),
    ],
  ),
  's3.upload-part.response': answered(
    (f) => [
      'The part lies encrypted at rest, and still there is no object to be read.',
      'Who holds a plaintext key until the next part arrives?',
      keysNow(f),
    ],
    (f) => [
      'パートは暗号化されて保存されましたが、読めるオブジェクトはまだありません。',
      '次のパートが届くまで、平文のキーを持つのは誰でしょうか？',
      keysNow(f),
    ],
  ),
  's3.complete-multipart-upload.response': answered(
    (f) => [
      'From outside, the object now looks like any other.',
      'Is the ETag the MD5 of the content?',
      `No. It is the MD5 of the parts’ digests, followed by their number. ${keysNow(f)}`,
    ],
    (f) => [
      '外からは、ほかのオブジェクトと同じに見えます。',
      'この ETag は内容の MD5 でしょうか？',
      `いいえ。各パートのダイジェストから計算した MD5 に、パート数を付けたものです。${keysNow(f)}`,
    ],
  ),
  's3.update-object-encryption.response': answered(
    (f) => [
      'Even a large object changes its key in a moment, because the data does not move.',
      'Who holds the plaintext data key after this?',
      keysNow(f),
    ],
    (f) => [
      'データは動かないため、大きなオブジェクトでもキーの変更は一瞬です。',
      'この後、平文のデータキーを持つのは誰でしょうか？',
      keysNow(f),
    ],
  ),
  'kms.generate-data-key.response': answered(
    (f) => [
      'The same key, twice: in plain for use now, encrypted to be kept.',
      'Which of the two will be stored, and who holds the other?',
      `Only the encrypted one is stored. ${keysNow(f)}`,
    ],
    (f) => [
      '同じキーが 2 つの形で返ります。平文は今使うため、暗号化された形は保存するためです。',
      '保存されるのはどちらでしょうか。もう一方は誰が持っているでしょうか？',
      `保存されるのは暗号化された方だけです。${keysNow(f)}`,
    ],
  ),
  'kms.decrypt.response': answered(
    (f) => [
      'What comes back is a key, not data. The object itself never goes to KMS.',
      'Who holds a plaintext key now?',
      keysNow(f),
    ],
    (f) => [
      '返るのはデータではなくキーです。オブジェクト自体が KMS に送られることはありません。',
      '平文のキーを持つのは誰でしょうか？',
      keysNow(f),
    ],
  ),
  'kms.encrypt.response': answered(
    (f) => [
      'The same data key now has another wrapping. Nobody has touched the data.',
      'What has KMS sent back?',
      `${carried(f) ?? 'Nothing that opens anything'}. ${keysNow(f)}`,
    ],
    (f) => [
      '同じデータキーが、別のキーでラップし直されました。データには誰も触れていません。',
      'KMS は何を返したでしょうか？',
      `${carried(f) ?? '復号には使えない情報だけ'}です。${keysNow(f)}`,
    ],
  ),
};
