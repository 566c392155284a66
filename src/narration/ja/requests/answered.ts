import type { Caption } from '../../captions/caption-tables.ts';
import { said } from '../captions/said.ts';

const LISTED = said(
  '返るのは名前、サイズ、ETag です。',
  '一覧に必要なのは一覧の権限だけで、キーは使いません。',
);
const DELETED = said('削除に必要なのは削除の権限です。', 'キーは使われていません。');
const TAGS = said(
  'タグはオブジェクトの横に平文で保存されます。',
  'オブジェクトは復号されていません。',
);
const GRANT_OVER = said(
  'このグラントによる許可は終わりました。',
  'ポリシーによる許可は残っている場合があります。',
);

/** Why an answer matters, by the operation; of all others it is said whether a key had a part. */
export const ANSWERED: Readonly<Record<string, Caption>> = {
  HeadObject: said(
    '返るのはヘッダーだけで、何も復号されません。',
    'メタデータはキーの保護対象外です。',
  ),
  ListObjects: LISTED,
  ListObjectsV2: LISTED,
  ListObjectVersions: said(
    '以前のバージョンも一覧に含まれます。',
    'バージョンごとに別のデータキーがあります。',
  ),
  DeleteObject: DELETED,
  DeleteObjects: said('一括でも、1 つずつ判定されます。', 'キーは使われていません。'),
  CreateBucket: said(
    '新しいバケットは SSE-S3 で、非公開です。',
    'SSE-C は最初からブロックされています。',
  ),
  DeleteBucket: said('空のバケットが削除されました。', '同じ名前を別の人が使えるようになります。'),
  PutBucketEncryption: said(
    '適用されるのは、これから書き込むものです。',
    '既存のオブジェクトは変わりません。',
  ),
  DeleteBucketEncryption: said(
    'どのバケットにもある既定に戻ります。',
    'SSE-S3 は無効にできません。',
  ),
  GetBucketEncryption: said(
    'ヘッダーで指定がないときに適用される方式です。',
    'ヘッダーの指定が優先されます。',
  ),
  PutBucketPolicy: said(
    '次のリクエストから判定に使われます。',
    '明示的な Deny は、どの Allow より優先されます。',
  ),
  DeleteBucketPolicy: said(
    'バケットポリシーによる許可はなくなりました。',
    '拒否もなくなりました。',
  ),
  PutBucketVersioning: said(
    'バージョニング中は上書きされません。',
    'バージョンごとに別のデータキーがあります。',
  ),
  PutObjectTagging: TAGS,
  GetObjectTagging: TAGS,
  AbortMultipartUpload: said(
    'パートも、暗号化されたキーも消えました。',
    'オブジェクトは作られていません。',
  ),
  UploadPartCopy: said(
    'S3 がコピー元を復号し、パートとして暗号化しました。',
    'データはクライアントを通っていません。',
  ),
  // AWS KMS
  CreateKey: said(
    'クライアントに返るのは ARN です。',
    'キーマテリアルは KMS の HSM から出ません。',
  ),
  DescribeKey: said('返るのはキーの情報だけです。', 'キーマテリアルを取り出す操作はありません。'),
  DisableKey: said(
    'これ以降、誰もこのキーを使えません。',
    '有効に戻せば、暗号化したものをまた復号できます。',
  ),
  EnableKey: said(
    'キーがまた使えるようになりました。',
    '使えるのは、キーポリシーで許可された相手です。',
  ),
  ScheduleKeyDeletion: said('待機期間中は取り消せます。', '過ぎると、暗号化したものは失われます。'),
  CancelKeyDeletion: said(
    'キーは残りますが、無効のままです。',
    'EnableKey で使えるようになります。',
  ),
  PutKeyPolicy: said(
    '最初に評価されるのはキーポリシーです。',
    '委任がなければ、IAM ポリシーの許可は効きません。',
  ),
  RotateKeyOnDemand: said(
    '新しいキーマテリアルは今後の暗号化に使われます。',
    '以前の暗号文も復号できます。',
  ),
  EnableKeyRotation: said(
    'キーマテリアルが定期的に新しくなります。',
    '既存の暗号文は変わりません。',
  ),
  CreateAlias: said('同じキーの別名です。', 'ポリシーや暗号文が参照するのはキー ID です。'),
  UpdateAlias: said(
    'エイリアスは別のキーを指すようになりました。',
    '以前の暗号文には元のキーが必要です。',
  ),
  CreateGrant: said('グラントは、ポリシーになくても許可できます。', '拒否はできません。'),
  RevokeGrant: GRANT_OVER,
  RetireGrant: GRANT_OVER,
  Encrypt: said('暗号文がクライアントに返ります。', '復号できるのは KMS だけです。'),
  Decrypt: said('平文がクライアントに返ります。', 'KMS に写しは残りません。'),
  ReEncrypt: said('キーかコンテキストが新しくなりました。', '平文は KMS の外に出ていません。'),
  GenerateDataKey: said(
    '同じキーが、平文と暗号化済みの 2 つの形で返ります。',
    '保存してよいのは暗号化済みの方です。',
  ),
  GenerateDataKeyWithoutPlaintext: said(
    '返るのは暗号化済みのキーだけです。',
    '使うには KMS での復号が必要です。',
  ),
  GenerateDataKeyPair: said(
    '秘密鍵は、平文と暗号化済みの 2 つの形で返ります。',
    '公開鍵は秘密ではありません。',
  ),
  GenerateDataKeyPairWithoutPlaintext: said(
    '秘密鍵は暗号化済みの形だけで返ります。',
    '公開鍵は秘密ではありません。',
  ),
  GenerateRandom: said('返るのは乱数で、KMS キーは使いません。', 'まだ何も守っていません。'),
  GenerateMac: said('同じ HMAC を作れるのは、このキーを使える相手だけです。', '検証も同じです。'),
  VerifyMac: said('KMS が HMAC を計算し直しました。', 'メッセージも HMAC も変わっていません。'),
};
