import type { NoteTable } from './note.ts';
import { keysNow } from './note-facts.ts';
import { isGood, lengthOf } from './reading.ts';

/** What happens around a key that the customer brings, and what the client checks at the end. */
export const CUSTOMER_KEY_NOTES: NoteTable = {
  'client.make-customer-key': {
    en: (f) => [
      'From here on, keeping the key is the customer’s work alone.',
      'Who could restore this key if it were lost?',
      `Nobody. ${keysNow(f)}`,
    ],
    ja: (f) => [
      'ここから先、キーの保管はすべて顧客の責任です。',
      'このキーを失ったとき、誰が復元できるでしょうか？',
      `誰にもできません。${keysNow(f)}`,
    ],
  },
  'client.digest-customer-key': {
    en: (f) => [
      'The classic mistake is to digest the base64 text instead of the key.',
      'Of how many bytes is this the MD5?',
      `Of ${lengthOf(f, 'inputs', 'message')}: the raw bytes of the key.`,
    ],
    ja: (f) => [
      'よくある間違いは、キーではなく base64 の文字列からダイジェストを計算することです。',
      'これは何バイトに対する MD5 でしょうか？',
      `キーの生のバイト列、${lengthOf(f, 'inputs', 'message')} バイトです。`,
    ],
  },
  's3.check-customer-key': {
    en: (f) => [
      'A check against damage on the way, no more.',
      'Does this prove that it is the right key?',
      `No, only that it arrived whole. ${keysNow(f)}`,
    ],
    ja: (f) => [
      '転送中の破損を見つけるための確認にすぎません。',
      '正しいキーであることの証明になるでしょうか？',
      `いいえ。壊れずに届いたことが分かるだけです。${keysNow(f)}`,
    ],
  },
  's3.hmac-customer-key': {
    en: (f) => [
      'S3 remembers how to recognise the key, not the key.',
      'Can S3, or a thief, get from this back to the key?',
      `No: ${lengthOf(f, 'outputs', 'mac')} bytes of HMAC lead back to nothing.`,
    ],
    ja: (f) => [
      'S3 が覚えるのはキーではなく、キーを見分ける方法です。',
      'S3 や盗んだ者は、ここからキーに戻せるでしょうか？',
      `いいえ。${lengthOf(f, 'outputs', 'mac')} バイトの HMAC からは何も復元できません。`,
    ],
  },
  's3.compare-customer-key': {
    en: (f) => [
      'S3 recognises the key before it touches the ciphertext.',
      'Is it the key of the upload?',
      isGood(f.step) ? 'Yes: both HMACs are equal.' : 'No: the HMACs differ, and S3 stops here.',
    ],
    ja: (f) => [
      'S3 は、暗号文に触れる前にキーを照合します。',
      'アップロード時と同じキーでしょうか？',
      isGood(f.step)
        ? 'はい。2 つの HMAC が一致します。'
        : 'いいえ。HMAC が一致しないため、S3 はここで止まります。',
    ],
  },
  'client.compare': {
    en: (f) => [
      'A check of this explorer, not of AWS: the way there and back, byte for byte.',
      'Is what came out what went in?',
      isGood(f.step) ? 'Yes, every byte.' : 'No.',
    ],
    ja: (f) => [
      'AWS ではなく本ツール自身の確認です。往復した結果を 1 バイトずつ比べます。',
      '出てきたものは、入れたものと同じでしょうか？',
      isGood(f.step) ? 'はい、全バイト一致します。' : 'いいえ。',
    ],
  },
};
