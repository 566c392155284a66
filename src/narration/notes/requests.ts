import type { NoteTable } from './note.ts';
import { dataNow, keysNow } from './note-facts.ts';
import { callsKms, carried, isPlainHttp, kmsCalls, opener } from './reading.ts';

/** What the client asks of S3, and S3 of KMS. */
export const REQUEST_NOTES: NoteTable = {
  's3.put-object': {
    en: (f) => [
      isPlainHttp(f)
        ? 'This request goes over plain HTTP: on the way nothing protects it. Server-side encryption begins at S3.'
        : 'On the way, TLS protects the data. Server-side encryption begins only at S3.',
      'Who can read the object’s content now?',
      dataNow(f),
    ],
    ja: (f) => [
      isPlainHttp(f)
        ? 'このリクエストは平文の HTTP なので、途中では何にも守られていません。サーバー側の暗号化は S3 で始まります。'
        : '途中のデータを守るのは TLS です。サーバー側の暗号化は、S3 に届いてから始まります。',
      'オブジェクトの内容を読めるのは誰でしょうか？',
      dataNow(f),
    ],
  },
  's3.get-object': {
    en: (f) => [
      'Reading is the other half: S3 first has to get the key back.',
      'How will S3 come by the key?',
      {
        customer:
          'The caller has to send it. S3 has kept no copy, only what it needs to recognise it.',
        kms: `An encrypted key lies beside the object or its bucket key is still live. KMS calls in this run: ${kmsCalls(f, 'run')}.`,
        s3: 'It lies encrypted beside the object, and S3 has the key that opens it.',
      }[opener(f.trace)],
    ],
    ja: (f) => [
      '読み取りはもう半分の話です。S3 はまずキーを取得し直さなければなりません。',
      'S3 はどこからキーを得るでしょうか？',
      {
        customer:
          '呼び出し元が送る必要があります。S3 はキーのコピーを持たず、照合のための値だけを持っています。',
        kms: `オブジェクトに添えた暗号化されたキーを復号するか、有効なバケットキーを使います。この実行での KMS の呼び出しは ${kmsCalls(f, 'run')} 回です。`,
        s3: 'オブジェクトに添えて暗号化された形で保存されていて、S3 がそれを復号するキーを持っています。',
      }[opener(f.trace)],
    ],
  },
  's3.copy-object': {
    en: () => [
      'A copy is a read and a write. The caller needs the rights, and the keys, of both.',
      'Does the copy keep the encryption of its source?',
      'No. The request or the destination bucket decides; what the source had makes no difference.',
    ],
    ja: () => [
      'コピーは読み取りと書き込みの組み合わせです。権限もキーも、両方の分が必要です。',
      'コピー先は、コピー元の暗号化方式を引き継ぐでしょうか？',
      'いいえ。リクエストまたはコピー先バケットの指定で決まり、コピー元の方式は影響しません。',
    ],
  },
  's3.create-multipart-upload': {
    en: () => [
      'The encryption is settled here, once, for every part that follows.',
      'Has any data been sent yet?',
      'No. This request only begins the upload and says how it will be encrypted.',
    ],
    ja: () => [
      'この後に続くすべてのパートの暗号化方式が、ここで一度だけ決まります。',
      'データはもう送られたでしょうか？',
      'いいえ。アップロードを始め、暗号化方式を伝えるだけのリクエストです。',
    ],
  },
  's3.upload-part': {
    en: (f) => [
      'Each part is a request of its own, and is authorized anew.',
      'S3 has forgotten the plaintext key. Where does it get the key for this part?',
      opener(f.trace) === 'customer'
        ? 'From this request: the customer’s key comes with every part.'
        : callsKms(f)
          ? 'From KMS, which decrypts what S3 has kept. That is why a multipart upload needs kms:Decrypt as well.'
          : 'From the upload’s record: S3 opens the encrypted key with a key that it holds.',
    ],
    ja: (f) => [
      'パートは 1 つずつ独立したリクエストで、権限も毎回確認されます。',
      'S3 は平文のキーを消去しました。このパートのキーはどこから得るでしょうか？',
      opener(f.trace) === 'customer'
        ? 'このリクエストからです。顧客提供キーはパートごとに送られます。'
        : callsKms(f)
          ? 'KMS からです。保存してあったキーを復号してもらいます。マルチパートアップロードに kms:Decrypt も必要なのはこのためです。'
          : 'アップロードの記録からです。S3 が持つキーで、暗号化されたキーを復号します。',
    ],
  },
  's3.complete-multipart-upload': {
    en: (f) => [
      'Only this request makes an object of the parts.',
      'Is KMS called to put the parts together?',
      callsKms(f)
        ? `In this run it is. KMS calls of this request: ${kmsCalls(f, 'request')}.`
        : 'Not in this run: the parts stay encrypted as they are.',
    ],
    ja: (f) => [
      'パートがオブジェクトになるのは、このリクエストからです。',
      'パートをまとめるとき、KMS は呼ばれるでしょうか？',
      callsKms(f)
        ? `この実行では呼ばれます。このリクエストでの KMS の呼び出しは ${kmsCalls(f, 'request')} 回です。`
        : 'この実行では呼ばれません。パートは暗号化されたままです。',
    ],
  },
  's3.update-object-encryption': {
    en: () => [
      'Until this operation existed, changing the key of an object meant copying it.',
      'How much of the object has to be encrypted again?',
      'Nothing. The data key is wrapped anew; the ciphertext stays as it is.',
    ],
    ja: () => [
      'この操作ができるまでは、オブジェクトのキーを変えるにはコピーし直す必要がありました。',
      'オブジェクトのうち、暗号化し直すのはどれだけでしょうか？',
      '何も暗号化し直しません。データキーをラップし直すだけで、暗号文はそのままです。',
    ],
  },
  'kms.generate-data-key': {
    en: (f) => [
      'S3 asks on the caller’s behalf. It sends a key id and an encryption context, not the object.',
      'Which values that we follow travel with this request?',
      `${carried(f) ?? 'None of them'}. The object’s content stays in S3.`,
    ],
    ja: (f) => [
      'S3 は呼び出し元に代わって要求します。送るのはキー ID と暗号化コンテキストで、オブジェクトではありません。',
      '追跡している値のうち、このリクエストで運ばれるのはどれでしょうか？',
      `${carried(f) ?? '1 つも運ばれません'}。オブジェクトの内容は S3 に留まります。`,
    ],
  },
  'kms.decrypt': {
    en: (f) => [
      'The same encryption context as at encryption has to come along, or nothing opens.',
      'What does S3 hand over to KMS?',
      `${carried(f) ?? 'No value that we follow'}. ${keysNow(f)}`,
    ],
    ja: (f) => [
      '暗号化したときと同じ暗号化コンテキストを渡さなければ、復号できません。',
      'S3 は KMS に何を渡すでしょうか？',
      `${carried(f) ?? '追跡している値は渡しません'}。${keysNow(f)}`,
    ],
  },
  'kms.encrypt': {
    en: (f) => [
      'A data key is small enough to go to KMS. An object would not be.',
      'What is KMS asked to encrypt?',
      `${carried(f) ?? 'Nothing'}. Never the object.`,
    ],
    ja: (f) => [
      'データキーは KMS に送れるほど小さなものです。オブジェクトはそうはいきません。',
      'KMS に暗号化を頼むのは何でしょうか？',
      `${carried(f) ?? '何もありません'}。オブジェクトではありません。`,
    ],
  },
};
