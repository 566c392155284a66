import { NUMBERS } from '../../numbers.ts';
import { count } from '../../reading.ts';
import type { SourcedWords } from '../../table/sourced.ts';

const { requestsPerSecond, rotationDays, requestPrice, freeRequests, keyPrice } = NUMBERS;
const [most, tokyo, elsewhere] = requestsPerSecond.value.map(count);
const [leastDays, usualDays, mostDays] = rotationDays.value.map(count);

const QUOTA = `呼び出し元アカウントの KMS クォータを消費します。us-east-1、us-west-2、eu-west-1 は毎秒 ${most} 回、東京などは ${tokyo} 回、その他は ${elsewhere} 回です。`;
const NO_QUOTA = 'KMS のクォータは消費しません。';
const KEY_PRICE = `カスタマーマネージドキーは月額 ${keyPrice.value} USD、aws/s3 は無料です。`;

/** What the table of the modes says by AWS’s word. */
export const sourcedWords: SourcedWords = {
  'sse-s3': {
    manager: 'Amazon S3 が管理します。利用者はキーを見ることも、設定や使用もできません。',
    rotation: 'ルートキーを S3 が定期的にローテーションします。間隔は非公開です。',
    'bucket-key': '対象外です（KMS キーを使いません）。',
    cost: '追加料金はありません。',
    quota: NO_QUOTA,
    logs: '使えます。S3 サーバーアクセスログの送信先では、デフォルトの暗号化を SSE-S3 にする必要があります。',
    default: '2023 年 1 月 5 日以降、すべてのバケットに最低限適用され、無効にはできません。',
  },
  'sse-kms': {
    manager:
      'AWS KMS が管理します。aws/s3 か、キーポリシーを自分で決められるカスタマーマネージドキーを選びます。',
    rotation: `デフォルトでは無効です。有効にすると ${usualDays} 日ごと（${leastDays}〜${mostDays} 日）、aws/s3 は毎年です。オブジェクトは再暗号化されません。`,
    'bucket-key': '使えます（API ではデフォルトで無効）。',
    cost: `KMS の呼び出し 10,000 回あたり約 ${requestPrice.value} USD（us-east-1、毎月 ${count(freeRequests.value)} 回まで無料）。${KEY_PRICE}`,
    quota: QUOTA,
    logs: 'サービスによります。CloudTrail と、キーを ARN で指定した VPC フローログは配信できますが、S3 サーバーアクセスログは配信できません。',
    default: 'バケットごとに設定できます。',
  },
  'sse-kms-bucket-key': {
    manager: 'SSE-KMS と同じく AWS KMS が管理します。バケットキーは一定期間 S3 にあります。',
    rotation:
      'バケットキーは期限が切れると新しいものに代わります（時期は非公開）。KMS キーのローテーションは SSE-KMS と同じです。',
    'bucket-key': `有効です。AWS によれば KMS リクエストの料金を最大 ${NUMBERS.bucketKeySaving.value} パーセント削減できます。対象は新しいオブジェクトだけです。`,
    cost: `残った KMS の呼び出しに、10,000 回あたり約 ${requestPrice.value} USD（us-east-1、毎月 ${count(freeRequests.value)} 回まで無料）。${KEY_PRICE}`,
    quota: `残った呼び出しの分だけ消費します。${QUOTA}`,
    logs: 'SSE-KMS と同じです。CloudTrail と、キーを ARN で指定した VPC フローログは配信できますが、S3 サーバーアクセスログは配信できません。',
    default: 'BucketKeyEnabled を付けて、バケットごとに設定できます。',
  },
  'dsse-kms': {
    manager: '1 層目は AWS KMS、2 層目は Amazon S3 が管理します。',
    rotation: 'KMS キーは SSE-KMS と同じです。2 層目のキーについて AWS の説明はありません。',
    'bucket-key': '使えません。',
    cost: 'SSE-KMS と同じ KMS の料金に加え、2 層目の料金がかかります（S3 の料金表を参照）。',
    quota: QUOTA,
    logs: 'S3 サーバーアクセスログは配信できません。ほかのサービスについては AWS の説明がありません。',
    default: 'バケットごとに設定できます。',
  },
  'sse-c': {
    manager: '利用者が管理します。S3 はキーを保存せず、照合用のソルト付き HMAC だけを残します。',
    rotation: '利用者の仕事です。別のキーで書き込み直します。',
    'bucket-key': '対象外です（KMS キーを使いません）。',
    cost: '追加料金はありません。キーの保管は利用者の仕事です。',
    quota: NO_QUOTA,
    logs: '使えません。バケットのデフォルトにできず、サービスがキーを送ることもありません。',
    default:
      'デフォルトにはできません。2026 年 4 月以降の新規バケットではブロックされています（me-south-1 と me-central-1 を除く）。',
  },
};
