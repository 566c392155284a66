import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The Compare page; loaded with it. */
export const compareTexts = {
  heading: { en: 'Five ways to keep a key', ja: 'キーを守る 5 つの方法' },
  headingOthers: { en: 'Side by side', ja: '並べて比較' },
  intro: {
    en: 'Each row is a run of its own, all on one scrubber, in step by what happens. Every number is counted in these runs.',
    ja: '各行はそれぞれ実際の実行結果です。同じ出来事の位置をそろえ、1 本のスライダーで同時に進みます。数値はすべてこの実行から数えたものです。',
  },
  region: { en: 'Comparison', ja: '比較' },
  running: { en: 'Running {done} of {of}', ja: '実行中：{done} / {of}' },
  objects: { en: 'Objects', ja: 'オブジェクト数' },
  one: { en: '1 object', ja: '1 個' },
  three: { en: '3 objects', ja: '3 個' },
  transport: { en: 'Transport', ja: '再生コントロール' },
  upload: { en: 'Upload {number}', ja: 'アップロード {number}' },
  download: { en: 'Download {number}', ja: 'ダウンロード {number}' },
  request: { en: 'Request {number}', ja: 'リクエスト {number}' },
  column: { en: '{request}, {phase}', ja: '{request}：{phase}' },
  columnAgain: { en: '{request}, {phase} ({number})', ja: '{request}：{phase}（{number} 回目）' },

  scenario: { en: 'Scenario', ja: 'シナリオ' },
  lanes: { en: 'Lives of the keys', ja: 'キーの推移' },
  keptBy: { en: 'Key kept by', ja: 'キーの管理' },
  keptByMore: { en: 'in plaintext, for good', ja: '平文で持ち続ける' },
  kms: { en: 'KMS calls', ja: 'KMS 呼び出し' },
  kmsMore: { en: 'so far, of all', ja: 'ここまで / 全体' },
  trail: { en: 'CloudTrail', ja: 'CloudTrail' },
  trailMore: { en: 'KMS events so far', ja: 'KMS イベント' },
  alive: { en: 'Plaintext keys', ja: '平文のキー' },
  aliveMore: { en: 'alive now, to be erased', ja: '今あり、あとで消すもの' },
  saw: { en: 'Saw the data', ja: '平文を見た者' },
  sawMore: { en: 'in plaintext, so far', ja: 'ここまでに' },
  disk: { en: 'On S3’s disks', ja: 'S3 のディスク' },
  diskMore: { en: 'name, size, how many', ja: '名前・サイズ・個数' },
  of: { en: 'of {total}', ja: '/ {total} 回' },
  ofEvents: { en: 'of {total}', ja: '/ {total} 件' },
  never: { en: 'never', ja: 'なし' },
  nobody: { en: 'nobody', ja: 'なし' },
  none: { en: 'none', ja: 'なし' },
  nothing: { en: 'nothing', ja: 'なし' },
  times: { en: '×{count}', ja: '×{count}' },
  bytes: { en: '{count} B', ja: '{count} B' },
  keyAt: { en: '{name} at {party}', ja: '{name}（{party}）' },
  partiesJoin: { en: ' and ', ja: '・' },
  differs: { en: 'differs', ja: '相違' },
  differsFrom: { en: 'differs from the first row', ja: '1 行目と異なる' },
  same: { en: 'same as the first row here', ja: 'ここでは 1 行目と同じ動作' },
  openFlow: {
    en: 'Open “{name}” as a flow at this step',
    ja: '「{name}」をこのステップのフローで開く',
  },
  open: { en: 'Open', ja: '開く' },
  outcomeAt: { en: '{outcome}, at “{phase}”', ja: '{outcome}（「{phase}」で拒否）' },
  nowIn: { en: 'Now: {list}', ja: '現在：{list}' },
  held: { en: '{name}: {state} {place}', ja: '{name}：{place}に{state}' },

  client: { en: 'Client', ja: 'クライアント' },
  s3: { en: 'S3', ja: 'S3' },
  kmsParty: { en: 'KMS', ja: 'KMS' },
  storage: { en: 'Disks', ja: 'ディスク' },

  legend: { en: 'What the lanes show', ja: '図の見方' },
  legendKept: { en: 'kept key', ja: '持ち続けるキー' },
  legendPlain: { en: 'plaintext key', ja: '平文のキー' },
  legendWrapped: { en: 'encrypted key', ja: '暗号化されたキー' },
  legendCiphertext: { en: 'ciphertext', ja: '暗号文' },
  legendHashed: { en: 'salted HMAC', ja: 'ソルト付き HMAC' },
  legendCall: { en: 'KMS call', ja: 'KMS 呼び出し' },
  legendDiffers: { en: 'differs from the first row', ja: '1 行目と異なる' },

  choose: { en: 'Choose what is compared', ja: '比較するシナリオを選ぶ' },
  presets: { en: 'Compare', ja: '比較の例' },
  presetModes: { en: 'All five modes', ja: '5 つの方式' },
  presetDecrypt: { en: 'With and without kms:Decrypt', ja: 'kms:Decrypt 権限の有無' },
  presetBucketKey: { en: 'With and without a Bucket Key', ja: 'バケットキーの有無' },
  presetTampered: { en: 'Intact and tampered with', ja: '改変の有無' },
  rowNumber: { en: 'Row {number}', ja: '{number} 行目' },
  mode: { en: 'Encryption of row {number}', ja: '{number} 行目の暗号化方式' },
  change: { en: 'Change one thing in row {number}', ja: '{number} 行目の条件を変える' },
  changeNone: { en: 'Change one thing…', ja: '条件を変える…' },
  takeBack: {
    en: 'Take back in row {number}: {label}',
    ja: '{number} 行目の{label}を既定値に戻す',
  },
  remove: { en: 'Remove row {number}', ja: '{number} 行目を削除' },
  add: { en: 'Add a scenario', ja: 'シナリオを追加' },
  noOperation: {
    en: 'Not every chosen mode has “{operation}”. “{used}” is compared instead.',
    ja: '「{operation}」がない方式が含まれるため、「{used}」で比較します。',
  },
  unknownStep: {
    en: 'This comparison has no step “{step}”. It stands at its end.',
    ja: 'この比較にステップ「{step}」はないため、最後を表示しています。',
  },
} as const satisfies Record<string, Text>;

/** What happens in a column; in a narrow place, so a word or two. */
export const columnTexts = {
  ask: { en: 'Ask', ja: '要求' },
  load: { en: 'Read', ja: '読み出し' },
  key: { en: 'Get key', ja: 'キーの用意' },
  open: { en: 'Decrypt', ja: '復号' },
  lock: { en: 'Encrypt', ja: '暗号化' },
  forget: { en: 'Forget', ja: 'キーの消去' },
  store: { en: 'Store', ja: '保存' },
  answer: { en: 'Answer', ja: '応答' },
} as const satisfies Record<string, Text>;

export const compareCounts = {
  differing: {
    en: {
      one: '{count} row differs from the first here',
      other: '{count} rows differ from the first here',
    },
    ja: { other: 'ここで 1 行目と異なる行：{count}' },
  },
} as const satisfies Record<string, CountedText>;
