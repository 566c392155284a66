import type { Text } from '../../lib/text.ts';
import type { Need } from '../../scenario/index.ts';
import type { CountedText } from '../say.ts';

/** The table of the modes, and which of them does what is needed. */
export const tableTexts = {
  title: { en: 'The table of the modes', ja: '暗号化方式の一覧表' },
  intro: {
    en: 'What can be run was run, in this tab: each such cell opens its run. Everything else has its source and the day it was checked.',
    ja: '実行して確かめられるものは、このタブで実際に実行しました。セルからその実行を開けます。それ以外には出典と確認日を示しています。',
  },
  caption: {
    en: 'The five modes of server-side encryption: {group}',
    ja: 'サーバー側の暗号化の 5 方式：{group}',
  },
  mode: { en: 'Mode', ja: '方式' },
  running: { en: 'running', ja: '実行中' },
  progress: { en: '{done} of {total} runs', ja: '{total} 回中 {done} 回を実行済み' },
  openFlow: { en: 'Open the run: {mode}, {topic}', ja: '実行を開く：{mode}、{topic}' },
  asOf: { en: 'checked {date}', ja: '{date} 確認' },
  copyOf: { en: 'checked {date}, in a copy of {year}', ja: '{date} 確認（{year} 年の写し）' },
  openRun: { en: 'Open the run', ja: '実行を開く' },
  groups: { en: 'Columns', ja: '表示する列' },
  sortBy: { en: 'Sort by: {topic}', ja: '並べ替え：{topic}' },
  sortNote: {
    en: 'Select again to turn the order around, and once more to end it.',
    ja: 'もう一度選ぶと逆順に、さらに選ぶと元に戻ります。',
  },
  scroll: {
    en: 'The table of the modes, scrolls sideways',
    ja: '暗号化方式の一覧表（横にスクロール）',
  },

  needsTitle: { en: 'Which mode fits?', ja: 'どの方式が合うか' },
  needsHint: {
    en: 'Choose what you need; several at once.',
    ja: '必要なものを選んでください（複数可）。',
  },
  clear: { en: 'Clear', ja: '選択を解除' },
  nothing: {
    en: 'Nothing needed yet: every mode fits.',
    ja: '条件が未選択のため、すべての方式が合います。',
  },
  fits: { en: 'Fits: {modes}.', ja: '合う方式：{modes}。' },
  onCondition: { en: 'On a condition: {modes}.', ja: '条件付きで合う方式：{modes}。' },
  none: {
    en: 'None fits: each fails in at least one of them. Below is what stands against each.',
    ja: 'すべてを満たす方式はありません。どの条件を満たさないかを方式ごとに示します。',
  },
  comma: { en: ', ', ja: '、' },
  semicolon: { en: '; ', ja: '／' },
  labelled: { en: '{label}: {text}', ja: '{label}：{text}' },
  reasons: { en: 'Why', ja: '理由' },

  figures: {
    en: 'What that is in calls, dollars and shares of the quota, with your own numbers: Bucket Key',
    ja: '呼び出し回数・料金・クォータの割合を、お使いの数値で計算：バケットキー',
  },

  yes: { en: 'fits', ja: '合う' },
  depends: { en: 'on a condition', ja: '条件付き' },
  unknown: { en: 'not published', ja: '非公開' },
  no: { en: 'does not fit', ja: '合わない' },

  client: { en: 'Client', ja: 'クライアント' },
  s3: { en: 'S3, in memory', ja: 'S3（メモリ）' },
  kms: { en: 'KMS', ja: 'KMS' },
  storage: { en: 'S3, on disk', ja: 'S3（ディスク）' },
  nothingAtAws: { en: 'AWS keeps none', ja: 'AWS はキーを保持しません' },
  accessNone: {
    en: 'None: S3’s permission alone reads it, {status}',
    ja: 'なし：S3 の権限だけで読めます（{status}）',
  },
  accessKms: {
    en: 'The KMS key’s: S3’s permission alone gets {status} by {service}',
    ja: 'KMS キーによる制御：S3 の権限だけでは {service} が拒否（{status}）',
  },
  accessKey: {
    en: 'Whoever has the key: S3’s permission alone gets {status} by {service}',
    ja: 'キーの所持者だけ：S3 の権限だけでは {service} が拒否（{status}）',
  },
  publicYes: {
    en: 'Yes: a plain link gets it, {status}',
    ja: '可能：リンクだけで取得できます（{status}）',
  },
  publicNo: {
    en: 'No: a plain link gets {status} {code}',
    ja: '不可：リンクだけでは {status} {code}',
  },
  partner: { en: 'With a bucket policy that lets it read', ja: 'バケットポリシーで許可した場合' },
  partnerWithKey: {
    en: 'With a bucket policy that lets it read, and your key sent along',
    ja: 'バケットポリシーで許可し、キーも渡した場合',
  },
  partnerKey: {
    en: 'With a key policy as well that lets it decrypt',
    ja: 'さらにキーポリシーで復号を許可した場合',
  },
  partnerManaged: { en: 'Under aws/s3', ja: 'aws/s3 の場合' },
  reads: { en: 'reads, {status}', ja: '読める（{status}）' },
  refusedBy: { en: '{status} by {service}', ja: '{status}（{service}）' },
  stored: { en: 'Yes, {status}', ja: '可能（{status}）' },
  notStored: {
    en: 'No, {status} {code}; it has to be unblocked first',
    ja: '不可（{status} {code}）。先にブロック解除が必要です',
  },
  noCalls: { en: 'None for {objects} objects', ja: '0 回（{objects} オブジェクト）' },
  calls: {
    en: '{calls} for {objects} objects: {operations}',
    ja: '{objects} オブジェクトで {calls} 回：{operations}',
  },
  auditNone: {
    en: 'KMS events: none for {objects} objects',
    ja: '{objects} オブジェクトで KMS イベントなし',
  },
  auditObject: {
    en: 'KMS events: {events} for {objects} objects, each with its object’s ARN',
    ja: '{objects} オブジェクトで KMS イベント {events} 件（オブジェクトの ARN を記録）',
  },
  auditBucket: {
    en: 'KMS events: {events} for {objects} objects, with the bucket’s ARN alone',
    ja: '{objects} オブジェクトで KMS イベント {events} 件（バケットの ARN だけを記録）',
  },
  dataEvents: {
    en: 'S3’s data events, where turned on: {events}',
    ja: 'S3 のデータイベント（有効にした場合）：{events} 件',
  },
  canRead: { en: 'reads', ja: '読める' },
  cannotRead: { en: 'cannot', ja: '読めない' },
  withKey: { en: '{who}, with your key', ja: '{who}＋キー' },
  keyValue: { en: '(32 bytes of your own, in Base64)', ja: '（32 バイトの自分のキー、Base64）' },
} as const satisfies Record<string, Text>;

export const tableCounts = {
  layers: {
    en: { one: '{count} layer', other: '{count} layers' },
    ja: { other: '{count} 層' },
  },
} as const satisfies Record<string, CountedText>;

/** The columns. */
export const topicTexts = {
  manager: { en: 'Who manages the key', ja: 'キーの管理者' },
  places: { en: 'Where keys lie afterwards', ja: '保存後のキーの場所' },
  access: { en: 'Access control of its own', ja: '独自のアクセス制御' },
  rotation: { en: 'Rotation', ja: 'ローテーション' },
  layers: { en: 'Layers', ja: '層' },
  readers: { en: 'Who can read', ja: '読める者' },
  public: { en: 'Public objects', ja: 'パブリック公開' },
  'other-account': { en: 'Another account', ja: '別アカウント' },
  logs: { en: 'As a destination of logs', ja: 'ログの送信先' },
  audit: { en: 'CloudTrail', ja: 'CloudTrail' },
  'kms-calls': { en: 'KMS calls', ja: 'KMS 呼び出し' },
  'bucket-key': { en: 'Bucket Key', ja: 'バケットキー' },
  cost: { en: 'Extra cost', ja: '追加料金' },
  quota: { en: 'Quota', ja: 'クォータ' },
  headers: { en: 'Headers of an upload', ja: 'アップロードのヘッダー' },
  default: { en: 'As a bucket’s default', ja: 'バケットのデフォルト' },
  'new-bucket': { en: 'In a new bucket', ja: '新規バケットでの利用' },
} as const satisfies Record<string, Text>;

export const topicGroupTexts = {
  keys: { en: 'Keys', ja: 'キー' },
  access: { en: 'Access', ja: 'アクセス' },
  load: { en: 'Calls and cost', ja: '呼び出しと料金' },
  setup: { en: 'Setting up', ja: '設定' },
  all: { en: 'All', ja: 'すべて' },
} as const satisfies Record<string, Text>;

/** What may be needed: the button, and what is meant by it. */
export const needTexts: Readonly<Record<Need, { readonly name: Text; readonly means: Text }>> = {
  audit: {
    name: { en: 'Auditable key use', ja: 'キー使用の監査' },
    means: {
      en: 'CloudTrail has an event of KMS for the use of the key.',
      ja: 'キーの使用が KMS のイベントとして CloudTrail に残る。',
    },
  },
  public: {
    name: { en: 'Public objects', ja: 'パブリック公開' },
    means: { en: 'A plain link reads the object.', ja: 'リンクだけでオブジェクトを読める。' },
  },
  'own-key': {
    name: { en: 'Key never kept at AWS', ja: 'AWS にキーを残さない' },
    means: {
      en: 'Afterwards no key lies at AWS, wrapped ones included.',
      ja: '保存後、暗号化されたキーも含めて AWS にキーが残らない。',
    },
  },
  'no-cost': {
    name: { en: 'No extra cost', ja: '追加料金なし' },
    means: { en: 'The encryption costs nothing.', ja: '暗号化に料金がかからない。' },
  },
  'two-layers': {
    name: { en: 'Two layers', ja: '二重の暗号化' },
    means: {
      en: 'The object is encrypted twice, under two keys.',
      ja: 'オブジェクトが 2 つのキーで二重に暗号化される。',
    },
  },
  'other-account': {
    name: { en: 'Another account reads', ja: '別アカウントから読む' },
    means: {
      en: 'A partner’s account can be let read.',
      ja: '別のアカウントに読み取りを許可できる。',
    },
  },
  logs: {
    name: { en: 'Log destination', ja: 'ログの送信先' },
    means: {
      en: 'AWS services deliver logs to the bucket.',
      ja: 'AWS サービスがログをバケットに配信できる。',
    },
  },
  'high-rate': {
    name: { en: 'High request rate', ja: '高いリクエスト頻度' },
    means: {
      en: 'Not every request is a call to KMS, which has a quota and a price.',
      ja: 'リクエストごとに KMS（クォータと料金あり）を呼び出さない。',
    },
  },
};
