import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The Bucket Key page: its picture, its model, and what one gives up. */
export const bucketKeyTexts = {
  title: { en: 'Bucket Key', ja: 'バケットキー' },
  intro: {
    en: 'With an S3 Bucket Key, one call to KMS serves many objects. How it is built, what it would save in your bucket, and what you give up for it.',
    ja: 'S3 バケットキーを使うと、1 回の KMS 呼び出しを多数のオブジェクトで共有できます。その仕組みと、自分のバケットでの節約効果、引き換えに失うものを確認できます。',
  },

  levels: { en: 'Three levels of keys', ja: '3 階層のキー' },
  levelsFrom: {
    en: 'From a run just now, with real keys: {objects} objects uploaded, calls to KMS: {calls}. Each level leads to the step that shows it.',
    ja: '実際のキーで今実行した結果です。オブジェクト {objects} 個のアップロードに対し、KMS の呼び出しは {calls} 回でした。各階層から該当するステップを開けます。',
  },
  levelsRunning: { en: 'Running the upload…', ja: 'アップロードを実行中…' },
  levelKms: { en: 'KMS key', ja: 'KMS キー' },
  levelKmsText: {
    en: 'Stays in KMS for good. It encrypts the bucket key.',
    ja: 'KMS の外に出ることはありません。バケットキーを暗号化します。',
  },
  levelBucket: { en: 'Bucket key', ja: 'バケットキー' },
  levelBucketText: {
    en: 'Made by KMS, kept by S3 for a limited time, for one requester. It encrypts the data keys, without asking KMS.',
    ja: 'KMS が生成し、S3 が限られた時間だけ保持します。呼び出し元ごとに別のキーです。KMS を呼び出さずにデータキーを暗号化します。',
  },
  levelData: { en: 'Data keys', ja: 'データキー' },
  levelDataText: {
    en: 'One for each object, made by S3. It encrypts the object and is then erased.',
    ja: 'S3 がオブジェクトごとに生成します。オブジェクトを暗号化した後、メモリから消去されます。',
  },
  encrypts: { en: 'encrypts', ja: '暗号化' },
  heldNow: { en: 'At the end of the run: {places}', ja: '実行後の保持場所：{places}' },
  heldNowhere: { en: 'erased', ja: '消去済み' },
  heldKms: { en: 'KMS', ja: 'KMS' },
  heldS3: { en: 'S3’s memory', ja: 'S3 のメモリ' },
  heldClient: { en: 'the client', ja: 'クライアント' },
  heldStorage: { en: 'S3’s disks', ja: 'S3 のディスク' },
  places: { en: ', ', ja: '、' },
  wrappedForm: { en: 'Its encrypted form', ja: '暗号化された形' },
  openLevel: { en: 'Show it in the flow', ja: 'フローで見る' },
  openLevelOf: { en: 'Show it in the flow: {level}', ja: 'フローで見る：{level}' },
  besideObjects: {
    en: 'Where S3 keeps these forms, and how it encrypts data keys, AWS does not publish: that is our model.',
    ja: '暗号化された形の保存場所と、データキーの暗号化方法は AWS が公開していないため、本ツール独自のモデルです。',
  },

  saving: { en: 'What it saves', ja: '節約効果' },
  savingText: {
    en: 'Describe a month of your bucket. Every figure follows at once from the same rule as in the flows.',
    ja: 'バケットの 1 か月の使われ方を入力すると、フローと同じ規則ですべての数値をすぐに計算します。',
  },
  yourBucket: { en: 'Your bucket', ja: 'バケットの使われ方' },
  preset: { en: 'Start from', ja: 'プリセット' },
  presetLake: {
    en: 'A data lake: {requests} reads',
    ja: 'データレイク：月 {requests} 回の読み取り',
  },
  presetBackend: {
    en: 'A web backend: {requests} requests',
    ja: 'Web バックエンド：月 {requests} リクエスト',
  },
  presetArchive: {
    en: 'An archive: {requests} requests',
    ja: 'アーカイブ：月 {requests} リクエスト',
  },
  presetOwn: { en: 'Your own numbers', ja: '自分で入力した値' },
  presetHelp: {
    en: 'Examples to change, measured nowhere.',
    ja: '変更の出発点にする例で、実測値ではありません。',
  },

  requests: { en: 'Requests a month', ja: '月間リクエスト数' },
  requestsHelp: {
    en: 'GET and PUT of whole objects, all requesters',
    ja: '全呼び出し元の GET と PUT の合計',
  },
  reads: { en: 'Reads among them, in %', ja: '読み取りの割合（%）' },
  readsHelp: { en: 'the rest are writes of new objects', ja: '残りは新しいオブジェクトの書き込み' },
  requesters: { en: 'Requesters', ja: '呼び出し元の数' },
  requestersHelp: {
    en: 'roles and users; another session policy is another requester',
    ja: 'ロールやユーザーの数。セッションポリシーが違えば別の呼び出し元です',
  },
  stored: { en: 'Objects already stored', ja: '保存済みのオブジェクト数' },
  storedHelp: {
    en: 'with a Bucket Key, when the month begins',
    ja: '月初にバケットキー付きで保存されているもの',
  },
  perKey: { en: 'Stored objects a bucket key', ja: 'バケットキー 1 つあたりの保存済み数' },
  perKeyHelp: {
    en: 'neighbours that one requester wrote while it lived; that reading needs this very key is inferred',
    ja: '有効期間中に同じ呼び出し元が書き込んだ隣り合うオブジェクトの数。読み取りにそのキーが必要という点は推定です',
  },
  together: { en: 'Objects read in one go', ja: '一度に読む数' },
  togetherHelp: {
    en: 'neighbours, as a query reads a partition; 1 is one at random',
    ja: 'パーティションを読むクエリのように、隣り合うものをまとめて読む数。1 なら無作為に 1 つずつ',
  },
  pattern: { en: 'When they come', ja: 'リクエストの時間帯' },
  patternEven: { en: 'Evenly, day and night', ja: '昼夜均等' },
  patternOffice: { en: 'Office hours, Monday to Friday', ja: '平日の業務時間中心' },
  patternNightly: { en: 'Mostly in one hour each night', ja: '毎晩 1 時間に集中' },
  lifetime: { en: 'A bucket key lives, in s', ja: 'バケットキーの有効期間（秒）' },
  lifetimeHelp: {
    en: 'Your assumption: AWS says “a limited time” and publishes no figure',
    ja: '仮定の値です。AWS は「限られた時間」とだけ説明し、具体的な値を公開していません',
  },
  priceAndQuota: { en: 'Price and quota', ja: '料金とクォータ' },
  region: { en: 'Quota of Region', ja: 'クォータのリージョン' },
  regionHelp: {
    en: 'calls a second of the account, as of {date}; AWS can raise it',
    ja: 'アカウントの毎秒の呼び出し上限（{date} 時点）。引き上げを申請できます',
  },
  regionOther: { en: 'any other Region', ja: 'その他のリージョン' },
  price: { en: 'USD for 10,000 calls', ja: '1 万回あたりの料金（USD）' },
  priceHelp: {
    en: 'of us-east-1, as third parties gave it in {date}; check it with AWS',
    ja: 'us-east-1 の料金（{date} 時点の第三者の情報）。AWS で確認してください',
  },
  free: { en: 'Free calls a month', ja: '月間の無料枠（回）' },
  freeHelp: {
    en: 'AWS’s free tier, as of {date}, all Regions together',
    ja: 'AWS の無料枠（{date} 時点、全リージョン合計）',
  },
  slider: { en: '{name}, slider', ja: '{name}（スライダー）' },
  badNumber: {
    en: 'Type a whole number from {least} to {most}. Until then {used} is used.',
    ja: '{least} から {most} までの整数を入力してください。それまでは {used} で計算します。',
  },
  badPrice: {
    en: 'Type dollars from 0 to {most}, with a point and at most six decimals. Until then {used} is used.',
    ja: '0 から {most} までのドル額を、小数点以下 6 桁までで入力してください。それまでは {used} で計算します。',
  },
  reset: { en: 'Reset the numbers', ja: '入力をリセット' },

  results: { en: 'Result', ja: '計算結果' },
  computing: { en: 'Computing…', ja: '計算中…' },
  fewer: { en: '{share} fewer calls to KMS', ja: 'KMS の呼び出しを {share} 削減' },
  costFromTo: {
    en: '{without} a month becomes {with}',
    ja: '月 {without} が {with} になります',
  },
  awsSays: {
    en: 'AWS’s own words: up to {share} less KMS request cost. In its sample, {puts} uploads and {gets} downloads, {sample} fewer calls.',
    ja: 'AWS の説明では KMS リクエストコストを最大 {share} 削減。AWS のサンプル（アップロード {puts} 回、ダウンロード {gets} 回）では呼び出しが {sample} 減っています。',
  },
  figure: { en: 'In a month', ja: '1 か月あたり' },
  without: { en: 'Without', ja: 'なし' },
  withKey: { en: 'With a Bucket Key', ja: 'バケットキーあり' },
  difference: { en: 'Saved', ja: '削減' },
  calls: { en: 'Calls to KMS', ja: 'KMS の呼び出し' },
  callsOf: { en: 'of these {operation}', ja: 'うち {operation}' },
  cost: { en: 'Cost of the calls', ja: '呼び出しの料金' },
  trail: { en: 'CloudTrail rows of KMS', ja: 'CloudTrail の KMS イベント数' },
  peak: { en: 'Busiest hour, calls a second', ja: '最も多い時間帯の毎秒の呼び出し' },
  quotaShare: {
    en: 'Share of the quota, {quota}/s',
    ja: 'クォータ（毎秒 {quota} 回）に占める割合',
  },
  peakNote: {
    en: 'An average over the hour: within it, seconds can be busier. The quota is the account’s in a Region, for all symmetric KMS keys together.',
    ja: '1 時間の平均のため、瞬間的にはこれを上回ることがあります。クォータはアカウントとリージョンごとに、すべての対称 KMS キーで共有されます。',
  },
  costNote: {
    en: 'Not in it: the KMS key itself, which costs the same either way, S3’s own requests, and CloudTrail.',
    ja: 'KMS キー自体の料金（有無で変わりません）、S3 のリクエスト料金、CloudTrail の料金は含みません。',
  },
  playedEach: {
    en: 'Each request was played, one after another, with the bucket keys that S3 holds at its moment.',
    ja: 'すべてのリクエストを 1 件ずつ、その時点で S3 が保持しているバケットキーに照らして計算しました。',
  },
  playedZero: {
    en: 'Keys that live for no time save nothing: every request asks KMS.',
    ja: '有効期間が 0 秒なら節約はなく、すべてのリクエストで KMS を呼び出します。',
  },
  playedSome: {
    en: 'Above {most} requests only those that ask KMS are played: between them, requests change nothing. Where requesters and keys are too many, some stand for all. Standard error of the calls: ± {error}.',
    ja: '{most} 件を超えるリクエストでは、KMS を呼び出す時点だけを計算します（その間のリクエストは結果に影響しません）。呼び出し元とキーの組が多すぎる場合は一部から全体を推定します。呼び出し回数の標準誤差は ± {error} です。',
  },
  months: {
    en: 'A month of {days} days that begins on a Monday; times are those of the bucket’s users.',
    ja: '月曜日に始まる {days} 日間を 1 か月とし、時刻は利用者の現地時間です。',
  },

  chart: { en: 'Calls to KMS over the month', ja: '1 か月の KMS 呼び出しの推移' },
  chartHour: { en: 'By hour', ja: '1 時間ごと' },
  chartDay: { en: 'By day', ja: '1 日ごと' },
  chartUnit: { en: 'Unit of time', ja: '集計単位' },
  chartSays: {
    en: 'Chart of calls to KMS. Without a Bucket Key at most {without}, with one at most {with}. The table has every number.',
    ja: 'KMS 呼び出しのグラフ。最大値はバケットキーなしで {without}、ありで {with} です。すべての数値は表にあります。',
  },
  chartAt: {
    en: '{time}: {without} without, {with} with',
    ja: '{time}：なし {without}、あり {with}',
  },
  chartHint: {
    en: 'Point at the chart to read a moment.',
    ja: 'グラフにポインターを合わせると値を表示します。',
  },
  day: { en: 'Day {day}', ja: '{day} 日目' },
  hour: { en: 'Day {day}, {hour}:00', ja: '{day} 日目 {hour}:00' },
  time: { en: 'Time', ja: '時間' },
  table: { en: 'The same numbers as a table', ja: '同じ数値を表で見る' },
  save: { en: 'Save as CSV', ja: 'CSV で保存' },

  giveUp: { en: 'What you give up, and what to know', ja: '引き換えに失うものと注意点' },
  seeIt: { en: 'See it: {what}', ja: '確認する：{what}' },
  source: { en: 'AWS: {page}', ja: 'AWS：{page}' },
  checkTitle: {
    en: 'No check of the key policy for each request',
    ja: 'リクエストごとのキーポリシーの確認',
  },
  checkText: {
    en: 'While a bucket key lives, S3 asks KMS nothing, so nothing checks the key policy either. Who takes a permission away or disables the key may not be heeded at once: this last is inferred.',
    ja: 'バケットキーが有効な間、S3 は KMS を呼び出さないため、キーポリシーも確認されません。権限の取り消しやキーの無効化がすぐには反映されないことがあります（反映の遅れは推定です）。',
  },
  checkSee: {
    en: 'the key is disabled, and the download still works',
    ja: '無効化したキーでもダウンロードできる',
  },
  auditTitle: { en: 'An audit by object', ja: 'オブジェクト単位の監査' },
  auditText: {
    en: 'CloudTrail has fewer KMS events, and each names the bucket in its encryption context instead of the object. Who read which object is then for S3 data events, which one switches on.',
    ja: 'CloudTrail の KMS イベントが減り、暗号化コンテキストにはオブジェクトではなくバケットの ARN が記録されます。誰がどのオブジェクトを読んだかを追うには、S3 データイベントの有効化が必要です。',
  },
  auditSee: {
    en: 'the bucket’s ARN in the call to KMS',
    ja: 'KMS の呼び出しに記録されるバケットの ARN',
  },
  contextTitle: {
    en: 'Policies on the encryption context of objects',
    ja: 'オブジェクトの ARN を使う暗号化コンテキストの条件',
  },
  contextText: {
    en: 'A condition on kms:EncryptionContext:aws:s3:arn with ARNs of objects no longer matches: it has to name the bucket’s ARN.',
    ja: 'kms:EncryptionContext:aws:s3:arn の条件にオブジェクトの ARN を指定したポリシーは一致しなくなるため、バケットの ARN に書き換える必要があります。',
  },
  contextSee: { en: 'the context that policies then meet', ja: 'ポリシーが照合するコンテキスト' },
  oldTitle: { en: 'It is for new objects only', ja: '既存のオブジェクトへの適用' },
  oldText: {
    en: 'What is stored already stays as it is, and goes on costing a call a read, until it is copied or its encryption is updated.',
    ja: '既存のオブジェクトは変わらず、読み取りのたびに KMS を呼び出します。適用するには、コピーするか暗号化を更新します。',
  },
  oldSee: { en: 'an object’s encryption is updated', ja: '既存オブジェクトの暗号化を更新する' },
  offTitle: { en: 'It is off unless asked for', ja: '指定しなければ無効' },
  offText: {
    en: 'Through the API a bucket’s default has it off, and a request’s header overrides the bucket either way. DSSE-KMS does not support it.',
    ja: 'API で作成したバケットではデフォルトで無効です。リクエストのヘッダーはバケットの設定より優先されます。DSSE-KMS では使えません。',
  },
  offSee: { en: 'the header that asks for it', ja: '有効にするヘッダー' },
} as const satisfies Record<string, Text>;

export const bucketKeyCounts = {
  settled: {
    en: {
      one: '{count} call to KMS with a Bucket Key.',
      other: '{count} calls to KMS with a Bucket Key.',
    },
    ja: { other: 'バケットキーありの KMS 呼び出しは {count} 回です。' },
  },
} as const satisfies Record<string, CountedText>;
