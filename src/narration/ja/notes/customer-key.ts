import type { CUSTOMER_KEY_NOTES as ENGLISH } from '../../en/notes/customer-key.ts';
import type { NoteWords } from '../../notes/note.ts';
import { keysNow } from '../../notes/note-facts.ts';
import { isGood, lengthOf } from '../../notes/reading.ts';

/** What happens around a key that the customer brings, and what the client checks at the end. */
export const CUSTOMER_KEY_NOTES = {
  'client.make-customer-key': () => [
    'ここから先、キーの保管はすべて顧客の責任です。',
    'このキーを失ったとき、誰が復元できるでしょうか？',
    '誰にもできません。S3 はキーのコピーを保存しません。',
  ],
  'client.digest-customer-key': (f) => [
    'よくある間違いは、キーではなく base64 の文字列からダイジェストを計算することです。',
    'これは何バイトに対する MD5 でしょうか？',
    `キーの生のバイト列、${lengthOf(f, 'inputs', 'message')} バイトです。`,
  ],
  's3.check-customer-key': (f) => [
    '転送中の破損を見つけるための確認にすぎません。',
    '正しいキーであることの証明になるでしょうか？',
    `いいえ。壊れずに届いたことが分かるだけです。${keysNow(f)}`,
  ],
  's3.hmac-customer-key': (f) => [
    'S3 が保存するのはキーではなく、キーを照合するための値です。',
    'S3 や攻撃者は、この値からキーを復元できるでしょうか？',
    `いいえ。${lengthOf(f, 'outputs', 'mac')} バイトの HMAC からキーは復元できません。`,
  ],
  's3.compare-customer-key': (f) => [
    'S3 は、復号を始める前にキーを照合します。',
    'アップロード時と同じキーでしょうか？',
    isGood(f.step)
      ? 'はい。2 つの HMAC が一致します。'
      : 'いいえ。HMAC が一致しないため、S3 は処理を打ち切ります。',
  ],
  'client.compare': (f) => [
    'AWS ではなく本ツール自身の確認です。往復した結果を 1 バイトずつ比べます。',
    'ダウンロードした内容は、アップロードしたものと同じでしょうか？',
    isGood(f.step) ? 'はい、すべてのバイトが一致します。' : 'いいえ。',
  ],
} satisfies Readonly<Record<keyof typeof ENGLISH, NoteWords>>;
