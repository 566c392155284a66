import type { Text } from '../../lib/text.ts';
import type { FieldKey, FieldValue } from '../../scenario/index.ts';

/** What a circumstance and its values are called. */
interface FieldTexts<V extends string = string> {
  readonly label: Text;
  /** What it really changes, in a sentence. */
  readonly help: Text;
  readonly values: Readonly<Record<V, Text>>;
}

/** The words for every circumstance of a run. */
export const circumstanceTexts: { readonly [K in FieldKey]: FieldTexts<FieldValue<K>> } = {
  mode: {
    label: { en: 'Encryption', ja: '暗号化方式' },
    help: {
      en: 'Which server-side encryption the headers ask for.',
      ja: 'ヘッダーで指定するサーバー側の暗号化の方式です。',
    },
    values: {
      'sse-s3': { en: 'SSE-S3', ja: 'SSE-S3' },
      'sse-kms': { en: 'SSE-KMS', ja: 'SSE-KMS' },
      'sse-kms-bucket-key': { en: 'SSE-KMS + Bucket Key', ja: 'SSE-KMS + バケットキー' },
      'dsse-kms': { en: 'DSSE-KMS', ja: 'DSSE-KMS' },
      'sse-c': { en: 'SSE-C', ja: 'SSE-C' },
    },
  },
  operation: {
    label: { en: 'Operation', ja: '操作' },
    help: {
      en: 'What the client does. What a download, copy or update needs is uploaded off stage first.',
      ja: 'クライアントが行う操作です。ダウンロード・コピー・変更に必要なオブジェクトは、フローの開始前にアップロードしておきます。',
    },
    values: {
      upload: { en: 'Upload', ja: 'アップロード' },
      download: { en: 'Download', ja: 'ダウンロード' },
      copy: { en: 'Copy', ja: 'コピー' },
      multipart: { en: 'Multipart upload', ja: 'マルチパートアップロード' },
      'update-encryption': { en: 'Update encryption', ja: '暗号化方式の変更' },
    },
  },
  objects: {
    label: { en: 'Objects', ja: 'オブジェクト数' },
    help: {
      en: 'How many objects the client moves, one after the other: the same bytes under a name each.',
      ja: 'クライアントが続けて扱うオブジェクトの数です。同じ内容を、それぞれ別の名前で扱います。',
    },
    values: {
      usual: { en: 'As usual for the mode', ja: '方式の標準' },
      one: { en: 'One', ja: '1 個' },
      three: { en: 'Three', ja: '3 個' },
    },
  },
  'chosen-by': {
    label: { en: 'Chosen by', ja: '方式の指定元' },
    help: {
      en: 'Whether headers ask for the mode or the bucket’s default encryption gives it.',
      ja: '方式をリクエストヘッダーで指定するか、バケットのデフォルト暗号化に任せるかの選択です。',
    },
    values: {
      request: { en: 'Request headers', ja: 'リクエストヘッダー' },
      'bucket-default': { en: 'Bucket default', ja: 'デフォルト暗号化' },
    },
  },
  caller: {
    label: { en: 'Caller', ja: '呼び出し元（権限）' },
    help: {
      en: 'Who calls, and what their IAM policies allow.',
      ja: '呼び出し元と、その IAM ポリシーの許可内容です。',
    },
    values: {
      's3-and-kms': { en: 'S3 and KMS', ja: 'S3 と KMS の権限あり' },
      's3-only': { en: 'S3 only', ja: 'S3 の権限のみ' },
      'upload-only': { en: 'No kms:Decrypt', ja: 'kms:Decrypt の権限なし' },
      'other-account': { en: 'Other account', ja: '別アカウント' },
      anonymous: { en: 'Anonymous', ja: '匿名' },
    },
  },
  connection: {
    label: { en: 'Connection', ja: '接続' },
    help: { en: 'The scheme of the request.', ja: 'リクエストの通信方式です。' },
    values: {
      https: { en: 'HTTPS', ja: 'HTTPS' },
      http: { en: 'Plain HTTP', ja: 'HTTP（暗号化なし）' },
    },
  },
  'kms-key': {
    label: { en: 'KMS key', ja: 'KMS キー' },
    help: {
      en: 'Which KMS key protects the object.',
      ja: 'オブジェクトを保護する KMS キーの種類です。',
    },
    values: {
      customer: { en: 'Customer managed', ja: 'カスタマーマネージド' },
      'aws-managed': { en: 'aws/s3', ja: 'aws/s3' },
    },
  },
  'key-state': {
    label: { en: 'Key state', ja: 'キーの状態' },
    help: {
      en: 'What happened to the KMS key before the request on stage.',
      ja: 'リクエストの前に KMS キーに加える変更です。',
    },
    values: {
      enabled: { en: 'Enabled', ja: '有効' },
      disabled: { en: 'Disabled', ja: '無効' },
      'pending-deletion': { en: 'Pending deletion', ja: '削除保留中' },
      rotated: { en: 'Rotated', ja: 'ローテーション済み' },
    },
  },
  'key-policy': {
    label: { en: 'Key policy', ja: 'キーポリシー' },
    help: {
      en: 'The key policy of the customer managed key.',
      ja: 'カスタマーマネージドキーのキーポリシーです。',
    },
    values: {
      account: { en: 'Delegates to IAM', ja: 'IAM に委任' },
      'via-s3': { en: 'Only through S3', ja: 'S3 経由のみ' },
      nobody: { en: 'Allows nobody here', ja: '誰にも許可しない' },
    },
  },
  'bucket-policy': {
    label: { en: 'Bucket policy', ja: 'バケットポリシー' },
    help: { en: 'The bucket policy.', ja: 'バケットポリシーの内容です。' },
    values: {
      none: { en: 'None', ja: 'なし' },
      'public-read': { en: 'Public read', ja: 'パブリック読み取り' },
      'force-sse-kms': { en: 'Force SSE-KMS', ja: 'SSE-KMS を強制' },
      'force-sse-c': { en: 'Force SSE-C', ja: 'SSE-C を強制' },
    },
  },
  'bucket-default': {
    label: { en: 'Bucket default', ja: 'バケットのデフォルト' },
    help: {
      en: 'The bucket’s default encryption, which counts only where no header asks for another one.',
      ja: 'バケットのデフォルト暗号化。ヘッダーで方式を指定しない場合にだけ使われます。',
    },
    values: {
      'sse-s3': { en: 'SSE-S3', ja: 'SSE-S3' },
      'sse-kms': { en: 'SSE-KMS', ja: 'SSE-KMS' },
      'dsse-kms': { en: 'DSSE-KMS', ja: 'DSSE-KMS' },
    },
  },
  'key-name': {
    label: { en: 'Key named by', ja: 'キーの指定方法' },
    help: {
      en: 'How the header names the KMS key. KMS looks an id or an alias up in the requester’s account.',
      ja: 'ヘッダーで KMS キーをどう指定するか。ID とエイリアスは、リクエスト元のアカウントで解決されます。',
    },
    values: {
      arn: { en: 'ARN', ja: 'ARN' },
      id: { en: 'Key id', ja: 'キー ID' },
      alias: { en: 'Alias', ja: 'エイリアス' },
    },
  },
  'kms-rate': {
    label: { en: 'KMS requests', ja: 'KMS へのリクエスト' },
    help: {
      en: 'Whether the caller’s account has any of its KMS quota left. Others may have used it up.',
      ja: '呼び出し元アカウントの KMS クォータに残りがあるか。ほかのプログラムが使い切っていることもあります。',
    },
    values: {
      calm: { en: 'Within the quota', ja: 'クォータ内' },
      throttled: { en: 'Quota used up', ja: 'クォータ超過' },
    },
  },
  'sse-c-blocked': {
    label: { en: 'SSE-C blocked', ja: 'SSE-C のブロック' },
    help: {
      en: 'BlockedEncryptionTypes of the bucket. Since April 2026 blocking is AWS’s default for new buckets, and for existing ones of accounts without SSE-C objects; not in me-south-1 and me-central-1.',
      ja: 'バケットの BlockedEncryptionTypes です。2026 年 4 月以降、新規バケットと、SSE-C のオブジェクトがないアカウントの既存バケットではブロックが AWS のデフォルトです（me-south-1 と me-central-1 を除く）。',
    },
    values: {
      no: { en: 'No', ja: 'しない' },
      yes: { en: 'Yes (new buckets)', ja: 'する（新規バケットの既定）' },
    },
  },
  'customer-key': {
    label: { en: 'Customer key', ja: '顧客提供キー' },
    help: {
      en: 'The SSE-C headers of the request on stage.',
      ja: 'リクエストで送る SSE-C ヘッダーの内容です。お客様が用意したキーを、本ツールでは顧客提供キーと呼びます。',
    },
    values: {
      right: { en: 'Right', ja: '正しい' },
      wrong: { en: 'Another key', ja: '別のキー' },
      missing: { en: 'Missing', ja: 'なし' },
      'bad-md5': { en: 'MD5 does not match', ja: 'MD5 の不一致' },
      'too-short': { en: 'Too short', ja: '短すぎる' },
    },
  },
  'stored-bytes': {
    label: { en: 'Stored bytes', ja: '保存データ' },
    help: {
      en: 'What lies on disk before the request on stage.',
      ja: 'リクエストの前に、ディスク上のデータに加える改変です。',
    },
    values: {
      intact: { en: 'Intact', ja: '改変なし' },
      'ciphertext-flipped': { en: 'Ciphertext bit flipped', ja: '暗号文の 1 ビット反転' },
      'wrapped-key-flipped': {
        en: 'Wrapped key bit flipped',
        ja: '暗号化されたキーの 1 ビット反転',
      },
      'wrapped-keys-swapped': { en: 'Wrapped keys swapped', ja: '暗号化されたキーの入れ替え' },
    },
  },
};

/** A circumstance's words with its values widened, for code that treats every field alike. */
export function fieldTexts(key: FieldKey): FieldTexts {
  return circumstanceTexts[key];
}
