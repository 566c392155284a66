import type { ENCRYPTION_CAUSES as ENGLISH } from '../../en/s3/causes-encryption.ts';
import type { CauseWords } from '../../types.ts';

/** Why S3 refuses for the sake of encryption. */
export const ENCRYPTION_CAUSES = {
  'conflicting-encryption-headers': () => ({
    cause: '顧客提供キーと S3 側の暗号化方式が、1 つのリクエストで同時に指定されています。',
    remedy: 'どちらか一方だけを指定します。',
  }),
  'key-id-without-kms': () => ({
    cause: 'KMS キーが指定されていますが、それを使う暗号化方式が指定されていません。',
    remedy: 'x-amz-server-side-encryption: aws:kms（または aws:kms:dsse）もあわせて送ります。',
  }),
  'bad-encryption-context': () => ({
    cause:
      '暗号化コンテキストは、値がすべて文字列の JSON オブジェクトを base64 エンコードしたものでなければなりません。',
    remedy: '{"name":"value"} を UTF-8 で base64 エンコードします。',
  }),
  'encryption-header-on-read': ({ header = '' }) => ({
    cause: `${header} はオブジェクトを保存するリクエスト用のヘッダーです。どう暗号化されたかは S3 が知っています。`,
    remedy: 'このヘッダーを外します。',
  }),
  'kms-over-http': () => ({
    cause:
      'KMS キーを使うリクエストには TLS が必要ですが、HTTP（暗号化なし）で届きました。この要件はドキュメントにありますが、応答の詳細は本ツール独自の想定です。',
    remedy: 'HTTPS を使います。',
  }),
  'kms-needs-signature': () => ({
    cause:
      'KMS は呼び出し元を特定して判定するため、署名バージョン 4 の署名が必要です。バケットポリシーで全員に許可しても同じで、応答は 403 ではなく 400 です。',
    remedy:
      'リクエストに署名するか、署名付き URL を渡します。誰でも読めるようにするオブジェクトは SSE-S3 にします。',
  }),
  'customer-keys-blocked': ({ bucket = '' }) => ({
    cause: `バケット「${bucket}」は SSE-C をブロックしています（2026 年 4 月以降の新規バケットと、SSE-C のオブジェクトがないアカウントの既存バケットのデフォルト）。顧客提供キーでの書き込みは拒否され、既存のオブジェクトは引き続き読み取れます。`,
    remedy:
      'SSE-KMS を使います。どうしても顧客提供キーが必要な場合は、PutBucketEncryption で BlockedEncryptionTypes を NONE にします。',
  }),
  'customer-key-over-http': () => ({
    cause:
      'キーを平文で送ることになるため、S3 は HTTP（暗号化なし）での SSE-C を拒否します。この点はドキュメントにありますが、応答のコードと文言は本ツール独自の想定です。',
    remedy: 'HTTPS を使います。平文で送ったキーは漏えいしたものとみなし、新しいキーに替えます。',
  }),
  'customer-algorithm': () => ({
    cause:
      '顧客提供キーのアルゴリズムが指定されていないか、AES256 以外が指定されています（指定できるのは AES256 のみ）。',
    remedy: 'x-amz-server-side-encryption-customer-algorithm: AES256 を送ります。',
  }),
  'customer-key-missing': () => ({
    cause: '顧客提供キーを使うリクエストなのに、キー自体がありません。',
    remedy:
      'オブジェクトへのリクエストのたびに、base64 にしたキーを送ります。S3 はキーのコピーを持ちません。',
  }),
  'customer-md5-missing': () => ({
    cause:
      '顧客提供キーの MD5 がありません。この場合の S3 の応答は公開されておらず、文言は互換サーバーのものです。',
    remedy: 'キーの 32 バイトの MD5 を base64 で送ります。SDK は自動で計算します。',
  }),
  'customer-md5-mismatch': () => ({
    cause:
      'ヘッダーの MD5 が、届いたキーの MD5 と一致しません。キーのバイト列ではなく base64 の文字列から計算しているのがよくある原因です。',
    remedy: '生の 32 バイトから MD5 を計算し、そのダイジェストを base64 にします。',
  }),
  'customer-key-length': () => ({
    cause: 'AES-256 のキーは 32 バイトですが、長さが異なるか、base64 になっていません。',
    remedy: '32 バイトの乱数を base64 にして使います。',
  }),
  'customer-key-not-given': () => ({
    cause: 'オブジェクトは顧客提供キーで暗号化されていますが、リクエストにキーがありません。',
    remedy: '保存時と同じキーで、3 つの顧客提供キーのヘッダーを送ります。',
  }),
  'customer-key-not-applicable': () => ({
    cause:
      'リクエストに顧客提供キーがありますが、オブジェクトは顧客提供キーで暗号化されていません。',
    remedy: '顧客提供キーのヘッダーを外します。',
  }),
  'part-without-encryption-parameters': ({ needed = '' }) => ({
    cause:
      needed === 'true'
        ? 'アップロードは顧客提供キーで始まりましたが、このパートにはキーがありません。'
        : 'このパートには顧客提供キーがありますが、アップロードは顧客提供キーなしで始まりました。',
    remedy: 'すべてのパートを CreateMultipartUpload と同じ暗号化パラメーターで送ります。',
  }),
  'customer-key-of-other-parts': () => ({
    cause: 'このパートのキーは、アップロード開始時のキーと異なります。',
    remedy: 'すべてのパートで同じキーを使います。オブジェクトのキーは 1 つだけです。',
  }),
  'not-updatable': () => ({
    cause:
      'UpdateObjectEncryption はデータキーを暗号化し直す操作で、対象は SSE-S3 と SSE-KMS です。DSSE-KMS と SSE-C のオブジェクトには使えません。',
    remedy: '希望の暗号化方式を指定して、CopyObject で同じキーに上書きコピーします。',
  }),
  'key-of-other-account': ({ keyArn = '' }) => ({
    cause: `${keyArn} はバケットとは別のアカウントのキーです。UpdateObjectEncryption で使えるのは、AWS サポートに申請した場合を除き、バケット所有者のアカウントのキーだけです。`,
    remedy: 'バケット所有者のアカウントのキーを使います。',
  }),
  'update-encryption-request': ({ message = '' }) => ({
    cause: `UpdateObjectEncryption に必要な指定がありません。${message}`,
    remedy: 'SSE-KMS と、KMS キーの完全な ARN を指定します。',
  }),
  'object-does-not-open': () => ({
    cause:
      '保存されたバイト列、IV、キーのいずれかが暗号化時と異なり、認証タグが一致しません。この場合の S3 の応答はドキュメントに記載がなく、本ツール独自の想定です。',
    remedy: '別のコピーから復元します。GCM は検証に失敗したデータを一切出力しません。',
  }),
} satisfies Readonly<Record<keyof typeof ENGLISH, CauseWords>>;
