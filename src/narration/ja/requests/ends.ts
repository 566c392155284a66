import { spaced } from '../../../lib/text.ts';
import type { RequestEnd } from '../../requests/request-tables.ts';
import { DOES } from './operations.ts';

const LISTED =
  '一覧の権限があれば、名前、サイズ、ETag はすべて見えます。キーが守るのは内容で、存在ではありません。';
const DELETED = '削除に必要なのは削除の権限です。キーは、守っているものの削除までは防げません。';
const PART = 'パートは暗号化されて保存されました。アップロードが完了するまで、誰にも読めません。';

/** What remains true after single operations. */
const KNOWN: Readonly<Record<string, string>> = {
  HeadObject:
    'オブジェクトのサイズ、種類、タグはキーの保護対象外です。権限があれば、KMS なしで取得できます。',
  ListBuckets: '一覧の権限があれば、バケットの名前はすべて見えます。名前を守るキーはありません。',
  ListObjects: LISTED,
  ListObjectsV2: LISTED,
  ListObjectVersions:
    '一覧の権限があれば、バージョンはすべて見えます。キーが守るのは内容で、存在ではありません。',
  DeleteObject: DELETED,
  DeleteObjects: DELETED,
  CreateBucket:
    '新しいバケットでは、どのオブジェクトも少なくとも SSE-S3 で暗号化され、何も公開されません。',
  PutBucketEncryption:
    'これ以降、ヘッダーに指定のない書き込みに適用されます。既存のオブジェクトは変わりません。',
  DeleteBucketEncryption:
    'これ以降、ヘッダーに指定がなければ SSE-S3 が適用されます。暗号化のないバケットはありません。',
  PutBucketPolicy:
    'これ以降、バケットポリシーはすべてのリクエストで評価されます。明示的な Deny は、どの Allow より優先されます。',
  CreateMultipartUpload:
    '暗号化方式は決まりましたが、オブジェクトはまだありません。アップロードの完了時に作られます。',
  UploadPart: PART,
  UploadPartCopy: PART,
  AbortMultipartUpload:
    'パートも、そのために保存されていた暗号化済みのキーも消えました。オブジェクトは作られていません。',
  CreateKey:
    '新しい KMS キーです。キーマテリアルは KMS から出ず、誰が使えるかはキーポリシーで決まります。',
  DisableKey:
    '無効な KMS キーは誰にも使えません。失われたものはなく、有効に戻せばまた復号できます。',
  EnableKey: 'キーポリシーで許可された相手は、この KMS キーをまた使えます。',
  ScheduleKeyDeletion:
    '待機期間が過ぎると、このキーで暗号化したものは完全に失われます。それまでは取り消せます。',
  PutKeyPolicy:
    '誰がキーを使えるかは、まずキーポリシーで決まります。IAM ポリシーが有効なのは、委任がある場合だけです。',
  Encrypt:
    'この暗号文を復号できるのは KMS だけです。同じ暗号化コンテキストと、kms:Decrypt の権限が必要です。',
  Decrypt:
    'KMS は、キーポリシーで許可された呼び出し元のために復号しました。平文も暗号文も KMS には残りません。',
  ReEncrypt: '平文は KMS の外に出ていません。新しい暗号文は、新しいキーでだけ復号できます。',
  GenerateDataKey:
    'KMS はデータキーをどちらの形でも保持していません。両方を失うと、暗号化したものも失われます。',
  GenerateDataKeyWithoutPlaintext:
    '暗号化済みのデータキーを使うには、kms:Decrypt の権限が必要です。',
  GenerateRandom: 'KMS が生成した乱数で、KMS キーは使われていません。',
};

/** What remains true at the end of a run that is about no object’s data. */
export function ends({ operation, isKms, hasKeys }: RequestEnd, who: string): string {
  const known = Object.hasOwn(KNOWN, operation) ? KNOWN[operation] : undefined;
  if (known !== undefined) return known;
  const by = isKms ? 'KMS' : 'S3';
  if (operation === 'Unknown') return spaced(`${by} が${who}に応答しました。`);
  const what = Object.hasOwn(DOES, operation) ? DOES[operation] : `${operation} の実行`;
  return spaced(
    `${by} が${who}の要求に応じました。要求の内容は${what}です。${hasKeys ? '' : '暗号化も復号も行われていません。'}`,
  );
}
