import type { KMS_NOTES as ENGLISH } from '../../en/notes/kms.ts';
import type { NoteWords } from '../../notes/note.ts';
import { keysNow } from '../../notes/note-facts.ts';
import { isGood, keyMade, keyName, lengthOf } from '../../notes/reading.ts';

/** What happens inside KMS. */
export const KMS_NOTES = {
  'kms.make-data-key': (f) => [
    `${keyMade(f)}が、KMS キーのある場所、KMS の HSM の内部で作られます。`,
    '平文のキーを持つのは誰でしょうか？',
    keysNow(f),
  ],
  'kms.derive-key': () => [
    'KMS キーで直接暗号化するわけではありません。使うたびに、HSM の内部でそこから導出したキーを使います。',
    'ここで KMS キーは KMS の外に出るでしょうか？',
    'いいえ。導出したキーも KMS の内部に留まります。',
  ],
  'kms.wrap-data-key': (f) => [
    `${lengthOf(f, 'inputs', 'plaintext')} バイトのキーが暗号化されます（エンベロープ＝封筒に入れるイメージです）。暗号化コンテキストにも結び付けられます。`,
    '暗号化されたキーを盗んでも、復号にはまだ何が足りないでしょうか？',
    'kms:Decrypt の権限と、同じ暗号化コンテキストです。暗号化されたキーだけでは何も復号できません。',
  ],
  'kms.encrypt-plaintext': (f) => [
    'KMS にとってはただの平文です。データキーであることを知っているのは S3 だけです。',
    'KMS がここで暗号化するものの長さは？',
    `${lengthOf(f, 'inputs', 'plaintext')} バイトです。オブジェクトではなく、キーだからです。`,
  ],
  'kms.build-blob': () => [
    '実際の暗号文についてドキュメントに記載されているのは、平文のヘッダーがキーを示すことまでです。見やすくした本ツール独自の配置であることを伝えてください。',
    'この中に、暗号化されていない秘密情報はあるでしょうか？',
    'いいえ。読めるのはキー ID や IV など秘密でない値だけで、中のキーは暗号化されています。',
  ],
  'kms.unwrap-data-key': (f) =>
    isGood(f.step)
      ? [
          '暗号化したときと同じく、KMS の内部で復号されます。',
          '平文のキーを持つのは誰でしょうか？',
          keysNow(f),
        ]
      : [
          '1 ビット違うだけで復号できません。認証付き暗号は、すべて返すか、何も返さないかのどちらかです。',
          'KMS には原因がどこまで分かるでしょうか？',
          '認証タグが一致しないことだけです。このバイト列、キー、コンテキストの組み合わせが正しくありません。',
        ],
  's3.wrap-data-key': (f) => [
    'データキー自体が、別のキーで暗号化されました。どのキーがどのキーを暗号化しているかに注目してください。',
    'データキーを暗号化したのは、どのキーでしょうか？',
    `S3 が持つ「${keyName(f)}」です。`,
  ],
  's3.unwrap-data-key': (f) =>
    isGood(f.step)
      ? [
          '暗号化と逆の順に、1 つのキーで次のキーを復号します。',
          '平文のキーを持つのは誰でしょうか？',
          keysNow(f),
        ]
      : [
          '1 ビット違うだけで復号できません。認証付き暗号は、すべて返すか、何も返さないかのどちらかです。',
          '権限を追加すれば解決するでしょうか？',
          'いいえ。権限の問題ではありません。正しいキーを使っても、保存されたバイト列を復号できないのです。',
        ],
} satisfies Readonly<Record<keyof typeof ENGLISH, NoteWords>>;
