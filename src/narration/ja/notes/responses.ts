import type { RESPONSE_NOTES as ENGLISH } from '../../en/notes/responses.ts';
import type { Note, NoteFacts, NoteWords } from '../../notes/note.ts';
import { dataNow, keysNow } from '../../notes/note-facts.ts';
import { carried, isGood, kmsCalls, opener, outcome, refuser } from '../../notes/reading.ts';

/** An answer: the notes of success, or those of any refusal on its way back. */
function answered(success: NoteWords): NoteWords {
  return (f) => (isGood(f.step) ? success(f) : refused(f));
}

const refused = (f: NoteFacts): Note => [
  '問い合わせを受けた担当者が確認できるのは、この応答だけです。原因のすべてが書かれているわけではありません。',
  '最初に拒否したのはどのサービスでしょうか？',
  `${f.party(refuser(f.trace) ?? f.step.actor)} です。クライアントには最終的に ${outcome(f.trace)} が返ります。`,
];

const stored = answered((f) => [
  opener(f.trace) === 'customer'
    ? 'S3 はオブジェクトを保存しましたが、キーのコピーは残していません。キーを失うとオブジェクトも失われます。'
    : 'クライアントはデータキーを一度も扱っていません。暗号化されたことは、このヘッダーからしか分かりません。',
  '平文のキーは、どこに残っているでしょうか？',
  keysNow(f),
]);

/** What S3 and KMS answer. */
export const RESPONSE_NOTES = {
  's3.put-object.response': stored,
  's3.get-object.response': answered((f) => [
    '暗号文は S3 の外に出ていません。クライアントは、復号されたことを意識しません。',
    'クライアントは何かを復号したでしょうか？',
    `いいえ。受け取るのは平文です。${dataNow(f)}`,
  ]),
  's3.copy-object.response': answered((f) => [
    '古いオブジェクトを暗号化し直すときは、コピーがよく使われます。',
    'このリクエストで KMS は何回呼ばれたでしょうか？',
    `このリクエストでの KMS の呼び出しは ${kmsCalls(f, 'request')} 回です。`,
  ]),
  's3.create-multipart-upload.response': answered((f) => [
    'アップロードは始まりましたが、オブジェクトはまだありません。パートが届くのは数時間後かもしれません。',
    'S3 はそれまで平文のキーを持ち続けるでしょうか？',
    `いいえ。パートの暗号化に使うキーは消去済みです。${keysNow(f)}`,
  ]),
  's3.upload-part.response': answered((f) => [
    'パートは暗号化されて保存されましたが、読めるオブジェクトはまだありません。',
    '次のパートが届くまで、平文のキーを持つのは誰でしょうか？',
    keysNow(f),
  ]),
  's3.complete-multipart-upload.response': answered((f) => [
    '利用者からは、ほかのオブジェクトと同じに見えます。',
    'この ETag は内容の MD5 でしょうか？',
    `いいえ。各パートのダイジェストから計算した MD5 に、パート数を付けたものです。${keysNow(f)}`,
  ]),
  's3.update-object-encryption.response': answered((f) => [
    'データは動かないため、大きなオブジェクトでもキーの変更はすぐに終わります。',
    'この後、平文のデータキーを持つのは誰でしょうか？',
    keysNow(f),
  ]),
  'kms.generate-data-key.response': answered((f) => [
    '同じキーが 2 つの形で返ります。平文はいま使うため、暗号化された形は保存するためです。',
    '保存されるのはどちらでしょうか。もう一方は誰が持っているでしょうか？',
    `保存されるのは暗号化された方だけです。${keysNow(f)}`,
  ]),
  'kms.decrypt.response': answered((f) => [
    '返るのはデータではなくキーです。オブジェクト自体が KMS に送られることはありません。',
    '平文のキーを持つのは誰でしょうか？',
    keysNow(f),
  ]),
  'kms.encrypt.response': answered((f) => [
    '同じデータキーが、別のキーで暗号化し直されました。データは変更されていません。',
    'KMS は何を返したでしょうか？',
    `${carried(f) ?? '復号には使えない情報だけ'}です。${keysNow(f)}`,
  ]),
} satisfies Readonly<Record<keyof typeof ENGLISH, NoteWords>>;
