import type { REQUEST_NOTES as ENGLISH } from '../../en/notes/requests.ts';
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
      ? 'このリクエストは HTTP（暗号化なし）なので、通信経路では保護されていません。サーバー側の暗号化は S3 で始まります。'
      : '通信経路のデータを保護するのは TLS です。サーバー側の暗号化は、S3 に届いてから始まります。',
    'オブジェクトの内容を読めるのは誰でしょうか？',
    dataNow(f),
  ],
  's3.get-object': (f) => [
    'ここからは復号の流れです。S3 はまずキーを取得し直す必要があります。',
    'S3 はどこからキーを取得するでしょうか？',
    {
      customer:
        '呼び出し元が送る必要があります。S3 はキーのコピーを持たず、照合のための値だけを持っています。',
      kms: `オブジェクトに添えた暗号化されたキーを復号するか、有効なバケットキーを使います。この実行での KMS の呼び出しは ${kmsCalls(f, 'run')} 回です。`,
      s3: 'オブジェクトに添えて暗号化された形で保存されていて、S3 がそれを復号するキーを持っています。',
    }[opener(f.trace)],
  ],
  's3.copy-object': () => [
    'コピーは読み取りと書き込みの組み合わせです。権限もキーも、両方の分が必要です。',
    'コピー先は、コピー元の暗号化方式を引き継ぐでしょうか？',
    'いいえ。リクエストまたはコピー先バケットの指定で決まり、コピー元の方式は影響しません。',
  ],
  's3.create-multipart-upload': () => [
    'この後に続くすべてのパートの暗号化方式が、ここで一度だけ決まります。',
    'データはもう送られたでしょうか？',
    'いいえ。アップロードを始め、暗号化方式を伝えるだけのリクエストです。',
  ],
  's3.upload-part': (f) => [
    'パートは 1 つずつ独立したリクエストで、権限も毎回確認されます。',
    'S3 は平文のデータキーを消去しました。このパートのキーはどこから取得するでしょうか？',
    opener(f.trace) === 'customer'
      ? 'このリクエストからです。顧客提供キーはパートごとに送られます。'
      : callsKms(f)
        ? holdsBucketKey(f.trace)
          ? 'バケットキーで復号できますが、それでも KMS を呼び出します。AWS はパートのアップロードに kms:Decrypt を求めており、バケットキーでも例外はないためです。'
          : 'KMS からです。保存してあったキーの復号を依頼します。マルチパートアップロードに kms:Decrypt も必要なのはこのためです。'
        : 'アップロードの記録からです。S3 が持つキーで、暗号化されたキーを復号します。',
  ],
  's3.complete-multipart-upload': (f) => [
    'このリクエストで初めて、パートが 1 つのオブジェクトになります。',
    'パートをまとめるとき、KMS は呼ばれるでしょうか？',
    callsKms(f)
      ? `この実行では呼ばれます。このリクエストでの KMS の呼び出しは ${kmsCalls(f, 'request')} 回です。`
      : opener(f.trace) === 'kms'
        ? 'この実行では呼ばれません。AWS によれば S3 はパートを復号して読み取る必要がありますが、このモデルでは不要です。'
        : 'この実行では呼ばれません。パートは暗号化されたままです。',
  ],
  's3.update-object-encryption': () => [
    'この API が登場するまでは、オブジェクトの KMS キーを変えるにはコピーし直す必要がありました。',
    'オブジェクトのうち、暗号化し直すのはどれだけでしょうか？',
    'オブジェクトのデータは暗号化し直しません。データキーを暗号化し直すだけで、暗号文はそのままです。',
  ],
  'kms.generate-data-key': (f) => [
    'S3 は呼び出し元に代わって要求します。AWS はこれを転送アクセスセッション（FAS）と呼びます。送るのはキー ID と暗号化コンテキストで、オブジェクトではありません。',
    'このリクエストで KMS に送られるのは、どの値でしょうか？',
    `${carried(f) === null ? 'どの値も送られません' : `${carried(f)}です`}。オブジェクトの内容は S3 に留まります。`,
  ],
  'kms.decrypt': (f) => [
    '暗号化したときと同じ暗号化コンテキストを渡さなければ、復号できません。',
    'S3 は KMS に何を渡すでしょうか？',
    `${carried(f) === null ? 'どの値も渡しません' : `${carried(f)}です`}。${keysNow(f)}`,
  ],
  'kms.encrypt': (f) => [
    'データキーは KMS に送れる大きさですが、オブジェクトは大きすぎて送れません。',
    'KMS に暗号化を依頼するのは何でしょうか？',
    `${carried(f) === null ? '何もありません' : `${carried(f)}です`}。オブジェクトではありません。`,
  ],
} satisfies Readonly<Record<keyof typeof ENGLISH, NoteWords>>;
