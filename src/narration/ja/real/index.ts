import { NUMBERS } from '../../numbers.ts';
import { count } from '../../reading.ts';
import type { RealWords } from '../../real/lists.ts';

const [leastDays, , mostDays] = NUMBERS.rotationDays.value.map(count);
const [most, tokyo, elsewhere] = NUMBERS.requestsPerSecond.value.map(count);

/** What has changed, what is not published, and where the explorer is otherwise. */
export const realWords: RealWords = {
  changes: {
    'default-sse-s3':
      'すべての新しいオブジェクトが、少なくとも SSE-S3 で暗号化されるようになりました。無効にはできません。それ以前のオブジェクトはそのままです。',
    dsse: 'DSSE-KMS が登場しました。二重の暗号化を求めるコンプライアンス要件のための方式です。',
    rotation: `KMS キーの自動ローテーションの間隔を ${leastDays}〜${mostDays} 日で指定でき、オンデマンドでもローテーションできるようになりました。`,
    'blocked-types':
      'バケットごとに、BlockedEncryptionTypes で SSE-C をブロックできるようになりました。ブロックすると SSE-C のアップロードは 403 AccessDenied になります。',
    'update-encryption':
      'UpdateObjectEncryption により、データキーを暗号化し直すだけで、既存オブジェクトの暗号化を変更できるようになりました。',
    'sse-c-off':
      '新規バケットと、SSE-C のオブジェクトがないアカウントの既存バケットで、SSE-C がデフォルトでブロックされるようになりました（me-south-1 と me-central-1 を除く）。',
    'aws-backup':
      'x-amz-server-side-encryption ヘッダーの値に aws:backup が加わりました。意味は公開されていません。',
    requester:
      'バケットキーは、リクエスト元ごとに少なくとも 1 回取得されます。ロール、アカウント、セッションポリシーのいずれかが違えば別のリクエスト元です。2023 年のガイドでは「セッションごと」でした。',
    quotas: `KMS のクォータは、us-east-1、us-west-2、eu-west-1 で毎秒 ${most} 回、東京などで ${tokyo} 回、その他で ${elsewhere} 回です。同じページの本文には、より小さい古い値が残っています。`,
  },
  unknowns: {
    'bucket-key-life': 'バケットキーの有効期間',
    'bucket-key-place': '暗号化されたバケットキーの保存場所',
    'bucket-key-wrap': 'バケットキーがデータキーを保護する方法',
    'second-key': 'DSSE-KMS の 2 層目のキーの生成と保存の方法',
    'dsse-calls': 'DSSE-KMS で増える KMS 呼び出しの内容',
    'root-rotation': 'S3 のルートキーのローテーション間隔',
    'root-wrap': 'ルートキーがオブジェクトのキーを暗号化する方法',
    sealing: 'オブジェクトの暗号文の初期化ベクトル、タグの長さ、分割の単位',
    blob: 'KMS の暗号文のバイト構成',
    context: 'KMS が認証時に暗号化コンテキストを並べる形式',
    hmac: 'S3 が顧客提供キーを照合する HMAC のハッシュ関数とソルト',
    'anonymous-key': '正しい顧客提供キーを付けた匿名リクエストへの応答',
    'plain-http': '暗号化されていない HTTP でキーを送った場合の正確な応答',
    corrupted: '保存データを復号できなかった場合の応答',
    order: '書き込み時に S3 と KMS のどちらの権限が先に確認されるか',
    'upload-part': '暗号化ヘッダーの条件が、アップロードのパートをどう評価するか',
    'multipart-key': 'マルチパートアップロードの完了前に、データキーが置かれる場所',
    'update-calls': 'UpdateObjectEncryption が各権限を確認する時点',
  },
  differences: {
    grants: {
      what: 'KMS のグラント',
      why: 'グラントがあれば、ポリシーで許可されていない操作も許可されます。SSE-KMS には不要です。「ポリシー」ページに貼り付けたグラントは評価され、フローでも使われます。グラントを作成する CreateGrant は拒否されます。',
    },
    organizations: {
      what: '組織のポリシー（SCP と RCP）、アクセス許可の境界',
      why: '権限を狭めるだけのものです。「ポリシー」ページから渡されたものはフローでも使います。それ以外では、拒否の原因を画面上の 3 つのポリシーに絞るため使いません。',
    },
    sessions: {
      what: 'セッションポリシー',
      why: 'ロールの権限はアイデンティティポリシーだけで決まります。バケットキーにとっては、セッションポリシーが違えば別のリクエスト元になります。',
    },
    endpoints: {
      what: 'VPC エンドポイントとそのポリシー',
      why: 'リクエストはインターネット経由とし、エンドポイントの条件キーは存在しないものとします。',
    },
    'access-points': {
      what: 'アクセスポイント、Object Lambda、Outposts、Transfer Acceleration',
      why: '同じオブジェクトへの別の経路で、暗号化の方法は変わりません。',
    },
    'directory-buckets': {
      what: 'ディレクトリバケット（S3 Express One Zone）',
      why: '規則が異なります。SSE-S3 と SSE-KMS だけに対応し、キーは作成後に変更できず、バケットキーは常に有効です。本ツールは汎用バケットを対象とします。',
    },
    'object-lock': {
      what: 'オブジェクトロックとリーガルホールド',
      why: 'オブジェクトの変更を防ぐ機能で、暗号化には関わりません。AWS では、ロックされたオブジェクトへの UpdateObjectEncryption は失敗します。',
    },
    replication: {
      what: 'レプリケーション、ライフサイクル、インベントリ、バッチオペレーション',
      why: '専用のロールで、バックグラウンドでオブジェクトを処理する機能です。',
    },
    acls: {
      what: 'private 以外のアクセスコントロールリスト（ACL）',
      why: 'AWS の新規バケットでは無効です。設定しようとすると、その旨の応答を返します。',
    },
    'key-kinds': {
      what: 'インポートしたキーマテリアル、カスタムキーストア、マルチリージョンキー、KMS による署名',
      why: 'S3 にとっては通常の対称キーと同じか、まったく使えないものです。',
    },
    hsm: {
      what: 'KMS のハードウェア',
      why: 'KMS キーは、このタブのメモリ上にあります。HSM の壁は図の上だけのものですが、キーが外に出ないという規則は守られ、検証されています。',
    },
    time: {
      what: '時間',
      why: '各ステップの所要時間はゼロで、S3 と KMS への変更は即座に反映されます。AWS では、ポリシーやキーの変更が行き渡るまでに時間がかかります。',
    },
    regions: {
      what: '複数のリージョン',
      why: '1 つのフローで使うリージョンは 1 つです（名前とアドレスは AWS のもの）。ほかのリージョンへの複製はありません。',
    },
    'client-side': {
      what: 'クライアント側の暗号化と TLS',
      why: '本ツールの対象外です。リクエストが TLS で届いたかどうかは判定に使いますが、通信の暗号化は行いません。',
    },
  },
};
