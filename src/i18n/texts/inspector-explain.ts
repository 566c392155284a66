import type { Text } from '../../lib/text.ts';

/** The Explain tab: the step's standing, its values, a refusal and its cause. */
export const explainTexts = {
  documented: { en: 'Documented', ja: '公式ドキュメント' },
  recorded: { en: 'Recorded', ja: '第三者の記録' },
  inferred: { en: 'Inferred', ja: '推定' },
  modelled: { en: 'Modelled', ja: '本ツールの仮定' },
  documentedMeans: {
    en: 'AWS says so in its documentation; the page is linked.',
    ja: 'AWS のドキュメントに書かれています。該当ページにリンクしています。',
  },
  recordedMeans: {
    en: 'Others have observed it on the real AWS and published what they saw.',
    ja: '第三者が実際の AWS で観測し、公開した記録に基づきます。',
  },
  inferredMeans: {
    en: 'Follows from what AWS documents, but AWS does not say it in so many words.',
    ja: 'AWS のドキュメントから導かれますが、AWS が明言しているわけではありません。',
  },
  modelledMeans: {
    en: 'AWS does not publish this part. It works as described in this explorer, not necessarily in AWS.',
    ja: 'AWS が公開していない部分です。本ツールでの動作であり、AWS の実装とは限りません。',
  },
  legend: {
    en: 'What the four badges mean',
    ja: '4 種類のバッジの意味',
  },
  values: { en: 'Values of this step', ja: 'このステップの値' },
  openBytes: { en: 'Open {name} in Bytes', ja: '「バイト列」で開く：{name}' },
  choice: { en: 'Which encryption applies', ja: '適用される暗号化方式' },
  choiceHeader: { en: 'Request header', ja: 'リクエストヘッダー' },
  choiceDefault: { en: 'Bucket default', ja: 'デフォルト暗号化' },
  choiceBaseline: { en: 'SSE-S3', ja: 'SSE-S3' },
  customerKey: { en: 'customer-provided key', ja: '顧客提供キー' },
  notSent: { en: 'none sent', ja: '指定なし' },
  notSet: { en: 'none but SSE-S3', ja: 'SSE-S3 以外の設定なし' },
  always: { en: 'always there since January 2023', ja: '2023 年 1 月以降は常に適用' },
  applies: { en: 'applies', ja: '適用' },
  notReached: { en: 'not needed', ja: '参照不要' },
  refusal: { en: 'The refusal', ja: '拒否の内容' },
  awsSays: { en: 'What AWS says', ja: 'AWS の応答' },
  status: { en: 'Status', ja: 'ステータス' },
  errorCode: { en: 'Code', ja: 'コード' },
  noBody: {
    en: 'No code and no message: a response to HEAD has no body.',
    ja: 'HEAD へのレスポンスには本文がないため、コードもメッセージもありません。',
  },
  trueCause: { en: 'The true cause', ja: '実際の原因' },
  mending: { en: 'What would mend it', ja: '解決するには' },
  letsCaller: {
    en: 'It also lets this caller do {action} on {resource} in any other request, from anywhere and with any headers.',
    ja: 'この変更により、この呼び出し元は、送信元やヘッダーにかかわらず、{resource} に対する {action} が常に可能になります。',
  },
  letsOnly: {
    en: 'All this only in requests where {key} is {who}.',
    ja: 'ただし、いずれも {key} が {who} のリクエストに限ります。',
  },
  letsEverybody: {
    en: 'It also lets everybody, signed or not, do {action} on {resource}.',
    ja: 'この変更により、匿名を含む誰でも、{resource} に対する {action} が可能になります。',
  },
  letsAccount: {
    en: 'It also lets everyone in {who} whose IAM policy allows it do {action} on {resource}.',
    ja: 'この変更により、{who} のうち IAM ポリシーで許可されている誰でも、{resource} に対する {action} が可能になります。',
  },
  letsNamed: {
    en: 'It also lets {who} do {action} on {resource} in any other request, from anywhere and with any headers.',
    ja: 'この変更により、{who} は、送信元やヘッダーにかかわらず、{resource} に対する {action} が常に可能になります。',
  },
  letsRemoved: {
    en: 'It also ends every other refusal of this statement: {action} on {resource} is then up to the Allows alone.',
    ja: 'この変更により、このステートメントによるほかの拒否もなくなり、{resource} に対する {action} は Allow だけで決まります。',
  },
  letsWithout: {
    en: 'It also lets anybody’s requests for {action} pass this statement that come without {key}.',
    ja: 'この変更により、{key} を持たない {action} のリクエストは、呼び出し元を問わず、このステートメントで拒否されなくなります。',
  },
  letsValues: {
    en: 'It also lets anybody’s requests for {action} pass this statement where {key} is {who}.',
    ja: 'この変更により、{key} が {who} である {action} のリクエストは、呼び出し元を問わず、このステートメントで拒否されなくなります。',
  },
  letsSpared: {
    en: 'It also spares {who} whatever else this statement refuses.',
    ja: 'この変更により、{who} は、このステートメントによるほかの拒否の対象からも外れます。',
  },
  changeBack: {
    en: 'Here, one change set back at a time shows which of them it was:',
    ja: '変更した条件を 1 つずつ元に戻して、原因を切り分けられます。',
  },
  setBack: { en: 'Set {field} back to “{value}”', ja: '{field}を「{value}」に戻す' },
  byKms: { en: 'AWS KMS refuses.', ja: 'AWS KMS が拒否しました。' },
  byKmsThroughS3: {
    en: 'AWS KMS refused; Amazon S3 passes the refusal on in its own answer.',
    ja: 'AWS KMS が拒否し、Amazon S3 がそれを自身の応答として返しました。',
  },
  byS3: {
    en: 'Amazon S3 refuses; AWS KMS was not asked.',
    ja: 'Amazon S3 が拒否しました。AWS KMS は呼び出されていません。',
  },
  byS3AfterKms: {
    en: 'Amazon S3 refuses, after AWS KMS has answered.',
    ja: 'AWS KMS の応答後に、Amazon S3 が拒否しました。',
  },
  smallest: {
    en: 'The smallest changes that would allow it. Each was tried: with it, the policy engine allows this very request.',
    ja: '許可に必要な最小限の変更です。いずれか 1 つを適用すれば同じリクエストが許可されることを、ポリシーエンジンで確認済みです。',
  },
  option: { en: 'Option {number}', ja: '方法 {number}' },
  addTo: { en: 'Add this statement to the {policy}', ja: '{policy}に次のステートメントを追加' },
  addNew: {
    en: 'Make a new {policy} with this statement',
    ja: '次のステートメントを持つ{policy}を新規作成',
  },
  removeFrom: {
    en: 'Remove statement {number} {sid} from the {policy}',
    ja: '{policy}からステートメント {number} {sid} を削除',
  },
  replaceIn: {
    en: 'Replace statement {number} {sid} of the {policy} with this one',
    ja: '{policy}のステートメント {number} {sid} を次のものに置き換え',
  },
  publicAccess: {
    en: 'For callers without credentials S3 Block Public Access has to be off as well.',
    ja: '認証情報のない呼び出し元には、S3 ブロックパブリックアクセスの無効化も必要です。',
  },
  openPolicies: {
    en: 'Edit and try these policies on the Policies page',
    ja: 'これらのポリシーを「ポリシー」ページで編集して試す',
  },
  boundTo: { en: 'Bound to (encryption context)', ja: '結び付け先（暗号化コンテキスト）' },
  seePolicy: {
    en: 'See every policy and statement judged',
    ja: 'ポリシーとステートメントごとの評価を見る',
  },
  seeHttp: { en: 'See the message as sent', ja: '実際の HTTP を見る' },
  statement: { en: 'statement', ja: 'ステートメント' },
} as const satisfies Record<string, Text>;
