import type { NoteTable } from './note.ts';
import { keysNow } from './note-facts.ts';
import { isGood, keyName, lengthOf } from './reading.ts';

/** What happens inside KMS. */
export const KMS_NOTES: NoteTable = {
  'kms.make-data-key': {
    en: (f) => [
      'A data key for one purpose, made where the KMS key lives.',
      'Who holds a plaintext key now?',
      keysNow(f),
    ],
    ja: (f) => [
      '1 つの用途のためのデータキーが、KMS キーのある場所で作られます。',
      '平文のキーを持つのは誰でしょうか？',
      keysNow(f),
    ],
  },
  'kms.derive-key': {
    en: () => [
      'The KMS key never encrypts directly: each use gets a key derived from it.',
      'Does the KMS key leave KMS here?',
      'No. It never does, here or anywhere; what is derived stays inside as well.',
    ],
    ja: () => [
      'KMS キーで直接暗号化するわけではありません。使うたびに、そこから導出したキーを使います。',
      'ここで KMS キーは KMS の外に出るでしょうか？',
      'いいえ、決して出ません。導出したキーも KMS の内部に留まります。',
    ],
  },
  'kms.wrap-data-key': {
    en: (f) => [
      `A key goes into its envelope: ${lengthOf(f, 'inputs', 'plaintext')} bytes of plaintext, bound to the encryption context.`,
      'What would a thief of the envelope still need?',
      'Leave to call kms:Decrypt, and the same encryption context. The envelope alone opens nothing.',
    ],
    ja: (f) => [
      `キーが封筒に入ります。平文は ${lengthOf(f, 'inputs', 'plaintext')} バイトで、暗号化コンテキストに結び付けられます。`,
      'この封筒を盗んだ者に、まだ足りないものは何でしょうか？',
      'kms:Decrypt の権限と、同じ暗号化コンテキストです。封筒だけでは何も開けません。',
    ],
  },
  'kms.encrypt-plaintext': {
    en: (f) => [
      'For KMS this is some plaintext. That it is a data key is known only to S3.',
      'How long is what KMS encrypts here?',
      `${lengthOf(f, 'inputs', 'plaintext')} bytes: a key, not an object.`,
    ],
    ja: (f) => [
      'KMS にとってはただの平文です。データキーであることを知っているのは S3 だけです。',
      'KMS がここで暗号化するものの長さは？',
      `${lengthOf(f, 'inputs', 'plaintext')} バイトです。オブジェクトではなく、キーだからです。`,
    ],
  },
  'kms.build-blob': {
    en: () => [
      'The real blob is opaque. Point out that this layout is ours, made to be read.',
      'Is anything secret in it in the clear?',
      'No. In the clear are only names and public values; the key inside is encrypted.',
    ],
    ja: () => [
      '実際の暗号文の形式は非公開です。見やすくした本ツール独自の配置であることを伝えてください。',
      'この中に、秘密のものがそのまま入っているでしょうか？',
      'いいえ。そのまま見えるのは名前と公開値だけで、中のキーは暗号化されています。',
    ],
  },
  'kms.unwrap-data-key': {
    en: (f) =>
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
    ja: (f) =>
      isGood(f.step)
        ? [
            '封筒は、閉じたのと同じ場所、つまり KMS の内部で開けられます。',
            '平文のキーを持つのは誰でしょうか？',
            keysNow(f),
          ]
        : [
            '1 ビットで十分です。認証付き暗号は、すべて返すか、何も返さないかのどちらかです。',
            'KMS には原因がどこまで分かるでしょうか？',
            '認証タグが一致しないことだけです。このバイト列、キー、コンテキストの組み合わせが正しくありません。',
          ],
  },
  's3.wrap-data-key': {
    en: (f) => [
      'The key that opens the data is now itself locked up. Ask the room to follow the chain.',
      'Which key locks the data key up?',
      `The ${keyName(f)}, which S3 holds.`,
    ],
    ja: (f) => [
      'データを復号するキーそのものに鍵がかかりました。キーのつながりを追ってもらいましょう。',
      'データキーをラップしたのは、どのキーでしょうか？',
      `S3 が持つ「${keyName(f)}」です。`,
    ],
  },
  's3.unwrap-data-key': {
    en: (f) =>
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
    ja: (f) =>
      isGood(f.step)
        ? [
            'つながりを逆にたどり、キーで次のキーを復号します。',
            '平文のキーを持つのは誰でしょうか？',
            keysNow(f),
          ]
        : [
            '1 ビットで十分です。認証付き暗号は、すべて返すか、何も返さないかのどちらかです。',
            '権限を追加すれば解決するでしょうか？',
            'いいえ。権限の問題ではありません。正しいキーを使っても、保存されたバイト列を復号できないのです。',
          ],
  },
};
