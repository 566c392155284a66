import type { AboutTexts } from '../about.ts';
import { NUMBERS } from '../numbers.ts';
import { count } from '../reading.ts';

const { requestsPerSecond, rotationDays, encryptLimit } = NUMBERS;
const [most, tokyo, elsewhere] = requestsPerSecond.value.map(count);
const [leastDays, usualDays, mostDays] = rotationDays.value.map(count);

const NO_PUBLIC =
  'できません。KMS キーを使うリクエストには署名バージョン 4 と TLS が必要です。匿名の読み取りは、バケットポリシーで許可していても 400 InvalidArgument になります。';

/** What each mode is, whose keys it has, what it costs and what it is not for. */
export const ABOUT_MODES: AboutTexts = {
  headings: {
    keys: 'キーの管理者',
    why: 'データキーを使う理由',
    access: '独自のアクセス制御',
    protects: '何を防げるか',
    cost: '料金',
    quota: 'クォータ',
    'bucket-key': 'バケットキー',
    'turned-on': '有効化と対象',
    policies: 'ポリシーと監査',
    kept: 'バケットキーの保存場所',
    lifetime: 'バケットキーの使用期間',
    rotation: 'ローテーション',
    standard: '用途',
    logs: 'ログの送信先',
    public: 'パブリック公開',
    default: 'デフォルトとしての扱い',
  },
  scope:
    '本ツールの対象はサーバー側の暗号化です。S3 に平文が渡らないクライアント側の暗号化と、通信の暗号化（TLS）は扱いません。',
  modes: {
    'sse-s3': {
      name: 'Amazon S3 マネージドキーによるサーバー側の暗号化（SSE-S3）',
      what: 'S3 が自身の管理するキーですべてを暗号化し、オブジェクトを読める呼び出し元には復号して返します。',
      rows: {
        keys: 'S3 だけが管理します。キーはオブジェクトごとに異なり、S3 が定期的にローテーションするルートキーで暗号化されます。利用者がキーを見たり設定したりすることはできません。',
        access: 'ありません。キーポリシーがないため、S3 の読み取り権限さえあれば平文が得られます。',
        protects:
          'S3 を通さずディスクに触れる相手から守ります。S3 で読み取りを許可された呼び出し元に対しては何も守りません。',
        cost: '追加料金はありません。',
        logs: 'どのサービスのログにも使えます。S3 サーバーアクセスログの送信先バケットは、デフォルトの暗号化が SSE-S3 でなければなりません。',
        public: 'バケットポリシーとブロックパブリックアクセスの設定で許可すれば公開できます。',
        default:
          '2023 年 1 月 5 日以降、すべての新しいオブジェクトに最低限適用され、無効にはできません。それより前のオブジェクトは暗号化されていない場合があります。',
      },
    },
    'sse-kms': {
      name: 'AWS KMS キーによるサーバー側の暗号化（SSE-KMS）',
      what: 'S3 がオブジェクトごとのデータキーで暗号化し、そのデータキーを KMS キーで守ります。読み取りには S3 と KMS の両方の許可が必要です。',
      rows: {
        keys: 'AWS KMS が管理します。AWS マネージドキー aws/s3 は、アカウント内の誰もが S3 経由で使え、ポリシーの変更も他アカウントとの共有もできません。カスタマーマネージドキーなら、キーポリシーを自分で決められます。',
        why: `KMS が直接暗号化できるのは ${count(encryptLimit.value)} バイトまでです。そのため S3 がデータキーでオブジェクトを暗号化し、KMS はデータキーだけを暗号化します。暗号化されたデータキーはオブジェクトのメタデータとして保存されます（エンベロープ暗号化）。`,
        access:
          'あります。S3 の権限に加え、アップロードには kms:GenerateDataKey、ダウンロードには kms:Decrypt、マルチパートアップロードには両方が必要です。',
        cost: `GET と PUT のたびに KMS が呼ばれます。料金は 10,000 回あたり約 ${NUMBERS.requestPrice.value} USD（us-east-1）で、毎月 ${count(NUMBERS.freeRequests.value)} 回までは無料です。カスタマーマネージドキーは月額 ${NUMBERS.keyPrice.value} USD、aws/s3 は無料です（${NUMBERS.requestPrice.asOf} 時点）。`,
        quota: `呼び出しは、呼び出し元アカウントのリージョンごとの KMS クォータを消費します。us-east-1、us-west-2、eu-west-1 で毎秒 ${most} 回、東京などで ${tokyo} 回、その他で ${elsewhere} 回です（${requestsPerSecond.asOf} 時点）。超えると S3 は 503 SlowDown を返します。`,
        'bucket-key':
          '有効にすると KMS の呼び出しの大半を省けます。「SSE-KMS + バケットキー」を参照してください。',
        rotation: `カスタマーマネージドキーの自動ローテーションはデフォルトで無効です。有効にすると ${usualDays} 日ごと（${leastDays}〜${mostDays} 日で変更可）です。aws/s3 は毎年ローテーションされます。以前のキーマテリアルは復号用に残り、オブジェクトは再暗号化されません。`,
        logs: 'サービスによります。S3 サーバーアクセスログは SSE-S3 が必須で、ロードバランサーのログも同様と記録されています。CloudTrail と、キーを ARN で指定した VPC フローログは、SSE-KMS のバケットにも配信できます。「サービスのログには使えない」とは言い切れません。',
        public: NO_PUBLIC,
      },
    },
    'sse-kms-bucket-key': {
      name: 'AWS KMS キーによるサーバー側の暗号化（SSE-KMS）と S3 バケットキー',
      what: 'KMS キーが短命のバケットキーを、バケットキーがデータキーを守ります。KMS の呼び出しは多数のオブジェクトで 1 回になります。',
      rows: {
        keys: '3 段階です。KMS キーは KMS に、バケットキーは一定期間 S3 に、データキーはオブジェクトごとにあります。1 つのバケットキーは、1 つの呼び出し元と 1 つの KMS キーの組で使われます。',
        cost: `読み取りでも書き込みでも、KMS リクエストの料金を最大 ${NUMBERS.bucketKeySaving.value} パーセント削減できます。クォータの消費もその分減ります。`,
        'turned-on':
          'バケットのデフォルトまたはリクエストのヘッダーで有効にしない限り、無効です。対象は新しいオブジェクトだけで、既存のものには CopyObject または UpdateObjectEncryption で適用します。',
        access:
          'キーの権限が必要ですが、毎回は確認されません。バケットキーが有効な間は KMS に問い合わせず、キーポリシーも評価されないためです。その間に KMS キーを無効にしても気づかれない、という点はここからの推定です。マルチパートのパートには、それでも kms:Decrypt が必要です。',
        policies:
          '暗号化コンテキストは、オブジェクトではなくバケットの ARN になります。条件キー kms:EncryptionContext:aws:s3:arn にオブジェクトの ARN を書いたポリシーは一致しなくなり、CloudTrail の KMS イベントも減って粗くなります。',
        kept: 'AWS の説明は「一時的に S3 に保持する」までです。KMS で暗号化された形がどこに保存されるかは非公開ですが、古いオブジェクトも読める以上、どこかにあるはずです。このモデルでは各オブジェクトと一緒に保存します。',
        lifetime:
          'AWS の説明は「限られた時間」までで、長さは非公開です。このモデルでは数分としています。',
        rotation:
          'AWS の説明はありません。期限が切れると新しいバケットキーに代わります。KMS キーのローテーションは以後のバケットキーに効き、以前のものは以前のキーマテリアルで保護されたままです。',
        public: NO_PUBLIC,
      },
    },
    'dsse-kms': {
      name: 'AWS KMS キーによる二層式サーバー側の暗号化（DSSE-KMS）',
      what: 'S3 が二度暗号化します。まず KMS のデータキーで、その結果をさらに S3 が管理する別のキーで暗号化します。',
      rows: {
        keys: '1 層目は AWS KMS、2 層目は S3 が管理します。KMS キーが 2 つあるわけではありません。',
        access:
          'SSE-KMS と同じです。ただしヘッダーの値は aws:kms:dsse なので、aws:kms を求めるポリシーには拒否されます。',
        cost: 'KMS の料金に加え、2 層目の料金が S3 の料金表に従ってかかります。AWS は理由として、処理の増加と KMS 呼び出しの増加を挙げています。',
        'bucket-key': '使えません。',
        standard:
          '多層の暗号化を求めるコンプライアンス標準のためのものです。2023 年の発表時に AWS は米国政府のポリシー CNSSP 15 を挙げていました（本ツールでは再確認していません）。要件がなければ、同じアクセス制御をより安く得られる SSE-KMS で足ります。',
        public: NO_PUBLIC,
      },
    },
    'sse-c': {
      name: 'お客様が用意したキーによるサーバー側の暗号化（SSE-C）',
      what: 'クライアントがリクエストごとに自分のキーを送り、S3 はそれで暗号化または復号した後、キーを破棄します。',
      rows: {
        keys: '利用者だけが管理します。S3 はキーを保存せず、照合用のランダムなソルト付き HMAC だけを残します。キーを失うとオブジェクトも失われます。キーを毎回送るため HTTPS が必須です。',
        access: 'S3 の権限とキーの両方を持つ者が読めます。キーポリシーはありません。',
        cost: '追加料金はありません。キーの保管は利用者の仕事です。',
        default:
          'デフォルトにはできません。2026 年 4 月以降、新規バケットと、SSE-C のオブジェクトがないアカウントの既存バケットではブロックされているため（me-south-1 と me-central-1 を除く）、先に解除が必要です。',
        rotation:
          '利用者の仕事です。別のキーで書き込み直します。バージョンごとに別のキーを使えます。',
        public:
          'リンクだけでは開けません。リンクではヘッダーを送れないためです。正しいキーを付けた匿名のリクエストに何が返るかはドキュメントに記載がなく、ここではバケットポリシーで決まるものとしています。',
      },
    },
  },
};
