import type { CauseWords } from '../types.ts';

/** Why S3 refuses for the sake of encryption. */
export const ENCRYPTION_CAUSES: Readonly<Record<string, CauseWords>> = {
  'conflicting-encryption-headers': {
    en: () => ({
      cause:
        'The request asks for two encryptions at once: a customer’s key, and one of S3’s own ways.',
      remedy: 'Leave one of the two out.',
    }),
    ja: () => ({
      cause: '顧客提供キーと S3 側の暗号化方式が、1 つのリクエストで同時に指定されています。',
      remedy: 'どちらか一方だけを指定します。',
    }),
  },
  'key-id-without-kms': {
    en: () => ({
      cause: 'A KMS key is named, but the encryption that would use it is not asked for.',
      remedy: 'Send x-amz-server-side-encryption: aws:kms (or aws:kms:dsse) as well.',
    }),
    ja: () => ({
      cause: 'KMS キーが指定されていますが、それを使う暗号化方式が指定されていません。',
      remedy: 'x-amz-server-side-encryption: aws:kms（または aws:kms:dsse）もあわせて送ります。',
    }),
  },
  'bad-encryption-context': {
    en: () => ({
      cause: 'The encryption context is not base64 of a JSON object whose values are all texts.',
      remedy: 'Encode {"name":"value"} as UTF-8, then as base64.',
    }),
    ja: () => ({
      cause:
        '暗号化コンテキストが、値がすべて文字列の JSON オブジェクトを base64 にしたものではありません。',
      remedy: '{"name":"value"} を UTF-8 にしてから base64 に変換します。',
    }),
  },
  'encryption-header-on-read': {
    en: ({ header = '' }) => ({
      cause: `${header} belongs to requests that store an object. S3 knows by itself how this one was encrypted.`,
      remedy: 'Leave the header out.',
    }),
    ja: ({ header = '' }) => ({
      cause: `${header} はオブジェクトを保存するリクエスト用のヘッダーです。どう暗号化されたかは S3 が知っています。`,
      remedy: 'このヘッダーを外します。',
    }),
  },
  'kms-over-http': {
    en: () => ({
      cause:
        'Requests that involve a KMS key must come over TLS, and this one came over plain HTTP. That is documented; the exact answer is our model.',
      remedy: 'Use HTTPS.',
    }),
    ja: () => ({
      cause:
        'KMS キーを使うリクエストには TLS が必要ですが、平文の HTTP で届きました。この要件は文書化されていますが、応答の詳細は本ツールのモデルです。',
      remedy: 'HTTPS を使います。',
    }),
  },
  'kms-needs-signature': {
    en: () => ({
      cause:
        'KMS decides for a known caller, so the request must be signed with Signature Version 4. A bucket policy that allows everyone does not change that: the answer is 400, not 403.',
      remedy:
        'Sign the request, or hand out a presigned URL. Objects that anybody is to read belong under SSE-S3.',
    }),
    ja: () => ({
      cause:
        'KMS は呼び出し元を特定して判定するため、署名バージョン 4 の署名が必要です。バケットポリシーで全員に許可しても同じで、応答は 403 ではなく 400 です。',
      remedy:
        'リクエストに署名するか、署名付き URL を渡します。誰でも読めるようにするオブジェクトは SSE-S3 にします。',
    }),
  },
  'customer-keys-blocked': {
    en: ({ bucket = '' }) => ({
      cause: `The bucket “${bucket}” blocks SSE-C, as new buckets do since April 2026. Writes with a customer’s key are refused; what is there stays readable.`,
      remedy:
        'Use SSE-KMS. Or, if the customer’s key it must be, call PutBucketEncryption with BlockedEncryptionTypes set to NONE.',
    }),
    ja: ({ bucket = '' }) => ({
      cause: `バケット「${bucket}」は SSE-C をブロックしています（2026 年 4 月以降の新規バケットのデフォルト）。顧客提供キーでの書き込みは拒否され、既存のオブジェクトは引き続き読み取れます。`,
      remedy:
        'SSE-KMS を使います。どうしても顧客提供キーが必要な場合は、PutBucketEncryption で BlockedEncryptionTypes を NONE にします。',
    }),
  },
  'customer-key-over-http': {
    en: () => ({
      cause:
        'A key must not travel in the clear: S3 refuses SSE-C over plain HTTP. That is documented; code and wording of the answer are our model.',
      remedy: 'Use HTTPS, and consider the key that was sent compromised: rotate it.',
    }),
    ja: () => ({
      cause:
        'キーを平文で送ることになるため、S3 は平文の HTTP での SSE-C を拒否します。この点は文書化されていますが、応答のコードと文言は本ツールのモデルです。',
      remedy: 'HTTPS を使います。平文で送ったキーは漏えいしたものとみなし、新しいキーに替えます。',
    }),
  },
  'customer-algorithm': {
    en: () => ({
      cause:
        'The algorithm of the customer’s key is missing, or not AES256, the only one there is.',
      remedy: 'Send x-amz-server-side-encryption-customer-algorithm: AES256.',
    }),
    ja: () => ({
      cause: '顧客提供キーのアルゴリズムがないか、唯一の値である AES256 以外が指定されています。',
      remedy: 'x-amz-server-side-encryption-customer-algorithm: AES256 を送ります。',
    }),
  },
  'customer-key-missing': {
    en: () => ({
      cause: 'The request speaks of a customer’s key but does not bring it.',
      remedy: 'Send the key, base64-encoded, with every request for the object. S3 keeps no copy.',
    }),
    ja: () => ({
      cause: '顧客提供キーを使うリクエストなのに、キー自体がありません。',
      remedy:
        'オブジェクトへのリクエストのたびに、base64 にしたキーを送ります。S3 はキーのコピーを持ちません。',
    }),
  },
  'customer-md5-missing': {
    en: () => ({
      cause:
        'The MD5 of the customer’s key is missing. What S3 answers then is not published; this is the wording of a compatible server.',
      remedy: 'Send the base64 MD5 of the 32 key bytes. The SDKs compute it by themselves.',
    }),
    ja: () => ({
      cause:
        '顧客提供キーの MD5 がありません。この場合の S3 の応答は公開されておらず、文言は互換サーバーのものです。',
      remedy: 'キーの 32 バイトの MD5 を base64 で送ります。SDK は自動で計算します。',
    }),
  },
  'customer-md5-mismatch': {
    en: () => ({
      cause:
        'The MD5 in the header is not that of the key that arrived. Often it was computed over the base64 text instead of the key’s bytes.',
      remedy: 'Compute the MD5 over the raw 32 bytes and encode the digest as base64.',
    }),
    ja: () => ({
      cause:
        'ヘッダーの MD5 が、届いたキーの MD5 と一致しません。キーのバイト列ではなく base64 の文字列から計算しているのがよくある原因です。',
      remedy: '生の 32 バイトから MD5 を計算し、そのダイジェストを base64 にします。',
    }),
  },
  'customer-key-length': {
    en: () => ({
      cause: 'AES-256 wants a key of 32 bytes, and this one has another length or is not base64.',
      remedy: 'Use 32 random bytes, base64-encoded.',
    }),
    ja: () => ({
      cause: 'AES-256 のキーは 32 バイトですが、長さが異なるか、base64 になっていません。',
      remedy: '32 バイトの乱数を base64 にして使います。',
    }),
  },
  'customer-key-not-given': {
    en: () => ({
      cause: 'The object was encrypted with a customer’s key, and the request brings none.',
      remedy: 'Send the three customer headers, with the key the object was stored with.',
    }),
    ja: () => ({
      cause: 'オブジェクトは顧客提供キーで暗号化されていますが、リクエストにキーがありません。',
      remedy: '保存時と同じキーで、3 つの顧客提供キーのヘッダーを送ります。',
    }),
  },
  'customer-key-not-applicable': {
    en: () => ({
      cause: 'The request brings a customer’s key, but the object was encrypted without one.',
      remedy: 'Leave the customer headers out.',
    }),
    ja: () => ({
      cause:
        'リクエストに顧客提供キーがありますが、オブジェクトは顧客提供キーで暗号化されていません。',
      remedy: '顧客提供キーのヘッダーを外します。',
    }),
  },
  'part-without-encryption-parameters': {
    en: ({ needed = '' }) => ({
      cause:
        needed === 'true'
          ? 'The upload was begun with a customer’s key, and this part comes without it.'
          : 'This part brings a customer’s key, but the upload was begun without one.',
      remedy: 'Send every part with the encryption parameters of CreateMultipartUpload.',
    }),
    ja: ({ needed = '' }) => ({
      cause:
        needed === 'true'
          ? 'アップロードは顧客提供キーで始まりましたが、このパートにはキーがありません。'
          : 'このパートには顧客提供キーがありますが、アップロードは顧客提供キーなしで始まりました。',
      remedy: 'すべてのパートを CreateMultipartUpload と同じ暗号化パラメータで送ります。',
    }),
  },
  'customer-key-of-other-parts': {
    en: () => ({
      cause: 'This part brings another key than the upload was begun with.',
      remedy: 'Use the same key for all parts: the object will have one key only.',
    }),
    ja: () => ({
      cause: 'このパートのキーは、アップロード開始時のキーと異なります。',
      remedy: 'すべてのパートで同じキーを使います。オブジェクトのキーは 1 つだけです。',
    }),
  },
  'not-updatable': {
    en: () => ({
      cause:
        'UpdateObjectEncryption wraps a data key anew. It takes objects under SSE-S3 and SSE-KMS, not under DSSE-KMS or SSE-C.',
      remedy: 'Copy the object onto itself with CopyObject and the encryption you want.',
    }),
    ja: () => ({
      cause:
        'UpdateObjectEncryption はデータキーをラップし直す操作で、対象は SSE-S3 と SSE-KMS です。DSSE-KMS と SSE-C のオブジェクトには使えません。',
      remedy: '希望の暗号化方式を指定して、CopyObject で自分自身にコピーします。',
    }),
  },
  'key-of-other-account': {
    en: ({ keyArn = '' }) => ({
      cause: `${keyArn} belongs to another account than the bucket. UpdateObjectEncryption takes keys of the bucket owner’s account only, unless AWS Support has opened it up.`,
      remedy: 'Use a key of the bucket owner’s account.',
    }),
    ja: ({ keyArn = '' }) => ({
      cause: `${keyArn} はバケットとは別のアカウントのキーです。UpdateObjectEncryption で使えるのは、AWS サポートに申請した場合を除き、バケット所有者のアカウントのキーだけです。`,
      remedy: 'バケット所有者のアカウントのキーを使います。',
    }),
  },
  'update-encryption-request': {
    en: ({ message = '' }) => ({
      cause: `The request does not say what UpdateObjectEncryption needs to know: ${message}`,
      remedy: 'Name SSE-KMS and the full ARN of a KMS key.',
    }),
    ja: ({ message = '' }) => ({
      cause: `UpdateObjectEncryption に必要な指定がありません。${message}`,
      remedy: 'SSE-KMS と、KMS キーの完全な ARN を指定します。',
    }),
  },
  'object-does-not-open': {
    en: () => ({
      cause:
        'The stored bytes, the IV or the key are not those the object was encrypted with: the authentication tag does not match. What S3 answers then is not documented; this answer is our model.',
      remedy: 'Restore the object from another copy. GCM gives out nothing that fails its check.',
    }),
    ja: () => ({
      cause:
        '保存されたバイト列、IV、キーのいずれかが暗号化時と異なり、認証タグが一致しません。この場合の S3 の応答は文書化されておらず、本ツールのモデルです。',
      remedy: '別のコピーから復元します。GCM は検証に失敗したデータを一切出力しません。',
    }),
  },
};
