import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The sequence diagram. */
export const diagramTexts = {
  region: { en: 'Sequence diagram', ja: 'シーケンス図' },
  steps: { en: 'Steps', ja: 'ステップ一覧' },
  title: { en: '{operation} with {mode}', ja: '{mode}による{operation}' },
  andTag: { en: '+ tag', ja: '+ タグ' },
  titleTo: { en: '{operation} to {mode}', ja: '{mode}への{operation}' },
  ownRunUnderWay: {
    en: 'This tab’s own run is under way; its values follow.',
    ja: 'このタブでの実行が進行中です。値はまもなく入ります。',
  },
  computedWebCrypto: {
    en: 'Every value below was just computed in this tab with WebCrypto',
    ja: '値はすべて、このタブの WebCrypto で計算しています',
  },
  computedLibrary: {
    en: 'Every value below was just computed in this tab, in JavaScript',
    ja: '値はすべて、このタブの JavaScript で計算しています',
  },
  /** Either of the two, where there is no room for it. */
  computedHere: { en: 'Computed in this tab', ja: 'このタブで計算' },
  openedTrace: {
    en: 'An opened trace, checked in this tab',
    ja: '開いたトレース（このタブで検証済み）',
  },
  earlierRun: {
    en: 'An earlier run: what is chosen now could not be run',
    ja: '前回の実行結果です。現在の条件では実行できていません',
  },
  client: { en: 'Client', ja: 'クライアント' },
  s3: { en: 'Amazon S3', ja: 'Amazon S3' },
  kms: { en: 'AWS KMS', ja: 'AWS KMS' },
  storage: { en: 'S3 storage', ja: 'S3 ストレージ' },
  anonymous: { en: 'anonymous', ja: '匿名' },
  kmsSub: { en: 'key', ja: 'キー' },
  policyIdentity: { en: 'IAM policy', ja: 'IAM ポリシー' },
  policyResource: { en: 'bucket policy', ja: 'バケットポリシー' },
  policyKey: { en: 'key policy', ja: 'キーポリシー' },
  voteAllows: { en: 'allows', ja: '許可' },
  voteDenies: { en: 'denies', ja: '拒否' },
  voteDelegates: { en: 'leaves it to IAM', ja: 'IAM に委任' },
  voteSilent: { en: 'says nothing', ja: '該当なし' },
  noPolicy: { en: 'no policy applies', ja: '該当するポリシーなし' },
  becauseRequest: { en: 'asked for by the request', ja: 'リクエストヘッダーで指定' },
  becauseDefault: { en: 'the bucket’s default', ja: 'バケットのデフォルト暗号化' },
  becauseBaseline: { en: 'what S3 does unasked', ja: '指定なしの場合の S3 の動作' },
  storageSub: { en: 'at rest', ja: '保存データ' },
  messageStep: { en: '{from} to {to}: {label}', ja: '送信元：{from}、送信先：{to}。{label}' },
  localStep: { en: '{actor}: {label}', ja: '{actor}：{label}' },
  carrying: { en: 'Carries {values}.', ja: '送る値：{values}。' },
  listSeparator: { en: ', ', ja: '、' },
  refusedHere: { en: 'Refused here.', ja: 'ここで拒否されました。' },
  unseen: {
    en: 'Hidden while you predict',
    ja: '予想モード中は非表示',
  },
  foldRange: { en: '{first}–{last}', ja: '{first}–{last}' },
  fold: { en: '{title}: {steps} again, {calls}', ja: '{title}：{steps}の繰り返し、{calls}' },
  noKmsCall: { en: 'no KMS call', ja: 'KMS 呼び出しなし' },
} as const satisfies Record<string, Text>;

export const diagramCounts = {
  sameSteps: {
    en: { one: 'the same {count} step', other: 'the same {count} steps' },
    ja: { other: '同じ {count} ステップ' },
  },
  kmsCalls: {
    en: { one: '{count} KMS call', other: '{count} KMS calls' },
    ja: { other: 'KMS 呼び出し {count} 回' },
  },
} as const satisfies Record<string, CountedText>;

/** The transport under the stage. */
export const transportTexts = {
  transport: { en: 'Transport', ja: '再生コントロール' },
  predict: { en: 'Predict', ja: '予想モード' },
  predictTitle: {
    en: 'Ask me what comes next',
    ja: '次に何が起きるかを問題として出します',
  },
  first: { en: 'First step', ja: '最初のステップ' },
  previous: { en: 'Previous step', ja: '前のステップ' },
  play: { en: 'Play', ja: '再生' },
  pause: { en: 'Pause', ja: '一時停止' },
  next: { en: 'Next step', ja: '次のステップ' },
  last: { en: 'Last step', ja: '最後のステップ' },
  slider: { en: 'Step', ja: 'ステップ' },
  position: { en: 'Step {position} of {total}', ja: 'ステップ {position} / {total}' },
  positionTitled: {
    en: 'Step {position} of {total}: {title}',
    ja: 'ステップ {position} / {total}：{title}',
  },
  outcome: { en: 'The flow now ends with {outcome}.', ja: '結果が {outcome} になりました。' },
  outcomeRefused: {
    en: 'The flow now ends with {outcome}. Step {position}: {title}',
    ja: '結果が {outcome} になりました。ステップ {position}：{title}',
  },
  speed: { en: 'Speed', ja: '速度' },
  speedFactor: { en: '{factor}×', ja: '{factor}×' },
  invitation: {
    en: 'Press → to take the first step',
    ja: '→ キーで最初のステップへ進みます',
  },
  /** After the picture on the button for the next step: on a telephone there are no keys. */
  invitationTouch: {
    en: 'takes the first step',
    ja: 'で最初のステップへ進みます',
  },
} as const satisfies Record<string, Text>;
