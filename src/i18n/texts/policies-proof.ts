import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** What a set of policies lets through: the table of it, the difference to another version, and who comes in from outside. */
export const proofTexts = {
  title: { en: 'Proof of these policies', ja: 'このポリシーの網羅検証' },
  views: { en: 'What to prove', ja: '検証する内容' },
  viewTable: { en: 'Who may do what', ja: '可否の一覧' },
  viewOutsiders: { en: 'Outsiders', ja: '外部アクセス' },
  viewCompare: { en: 'Compare versions', ja: '版の比較' },
  working: { en: 'Judging every request…', ja: 'すべてのリクエストを評価中…' },

  tableCaption: {
    en: 'Who may do what, by encryption',
    ja: '暗号化方式ごとの、呼び出し元別の可否',
  },
  request: { en: 'Request', ja: 'リクエスト' },
  caller: { en: 'The caller', ja: '呼び出し元' },
  named: { en: 'Named', ja: '指定あり' },
  unnamed: { en: 'Role without IAM policy', ja: 'IAM ポリシーのないロール' },
  root: { en: 'Root user', ja: 'ルートユーザー' },
  stranger: { en: 'Any other account', ja: '任意の別アカウント' },
  anonymous: { en: 'Anonymous', ja: '匿名' },
  whoHelp: {
    en: 'The IAM policy is the caller’s alone: roles that are named have none here, and a caller of another account is allowed everything by its own account. “Another key” has the default key policy.',
    ja: 'IAM ポリシーは呼び出し元だけのものです。名前の挙がったロールには IAM ポリシーがなく、別アカウントの呼び出し元は自アカウントですべて許可されているものとします。「別のキー」はデフォルトのキーポリシーを持ちます。',
  },
  askThis: {
    en: 'Ask this: {who}, {deed}. {answer}',
    ja: 'このリクエストを使う：{who}、{deed}（{answer}）',
  },
  byRule: { en: 'S3’s own rule', ja: 'S3 の規則' },
  anyEncryption: { en: 'any encryption', ja: '暗号化方式を問わず' },
  header: { en: 'header {modes}', ja: 'ヘッダー {modes}' },
  anyHeader: { en: 'any encryption header', ja: '任意の暗号化ヘッダー' },
  noHeader: { en: 'no header, default {modes}', ja: 'ヘッダーなし、デフォルト {modes}' },
  noHeaderAny: { en: 'no header, any default', ja: 'ヘッダーなし、デフォルトを問わず' },
  keyed: { en: '{modes} ({keys})', ja: '{modes}（{keys}）' },
  keyThis: { en: 'this key', ja: 'このキー' },
  keyManaged: { en: 'aws/s3', ja: 'aws/s3' },
  keyOther: { en: 'another key', ja: '別のキー' },
  keyAny: { en: 'any key', ja: 'キーを問わず' },
  stale: {
    en: 'The table is about the policies as they were before a request was asked for somebody else.',
    ja: 'この表は、別の呼び出し元のリクエストを使う前のポリシーについてのものです。',
  },
  readers: {
    en: 'What is encrypted with this key can be read by: {who}.',
    ja: 'このキーで暗号化されたオブジェクトを読めるのは：{who}。',
  },
  noReaders: {
    en: 'Nobody of these can read what is encrypted with this key.',
    ja: 'このキーで暗号化されたオブジェクトを読める呼び出し元はありません。',
  },
  uploads: {
    en: 'Uploads of the caller that pass: {encryptions}.',
    ja: '呼び出し元のアップロードで通るのは：{encryptions}。',
  },
  noUploads: {
    en: 'No upload of the caller passes.',
    ja: '呼び出し元のアップロードは 1 つも通りません。',
  },

  outsideNobody: {
    en: 'Nobody outside the account is let in by the bucket policy, the key policy or a grant.',
    ja: 'バケットポリシー、キーポリシー、グラントのいずれも、アカウントの外部を許可していません。',
  },
  outsideSome: { en: 'Let in from outside', ja: '外部から許可されているもの' },
  outsideAnonymous: { en: 'Anybody, without signing', ja: '署名なしの匿名アクセス' },
  outsideStranger: { en: 'Every AWS account', ja: 'すべての AWS アカウント' },
  outsideAccount: { en: 'The named account {account}', ja: '指定されたアカウント {account}' },
  outsideService: {
    en: '{service}, on behalf of any account (confused deputy): no condition on aws:SourceAccount or aws:SourceArn keeps it out',
    ja: '{service}（任意のアカウントのための呼び出し）。aws:SourceAccount や aws:SourceArn の条件がないため、「混乱した代理」の問題があります',
  },
  outsideMay: { en: 'may {actions}', ja: '許可される操作：{actions}' },
  allowedBy: { en: 'Allowed by: {where}', ja: '許可している箇所：{where}' },
  outsideAsk: { en: 'Ask this', ja: 'このリクエストを使う' },
  outsideAskOf: { en: 'Ask this: {who}', ja: 'このリクエストを使う：{who}' },
  publicYes: {
    en: 'S3 takes the bucket policy for public: Block Public Access would refuse it.',
    ja: 'S3 はこのバケットポリシーをパブリックとみなします。ブロックパブリックアクセスが有効なら拒否されます。',
  },
  publicNo: {
    en: 'S3 does not take the bucket policy for public.',
    ja: 'S3 はこのバケットポリシーをパブリックとはみなしません。',
  },
  unread: {
    en: 'Not known, because it cannot be read: {names}.',
    ja: '読み取れないため不明：{names}。',
  },

  compareWith: { en: 'Compare with', ja: '比較する版' },
  compareFrom: { en: 'What was edited here', ja: '編集前のもの' },
  compareApplied: { en: 'Before the last change was applied', ja: '直前の変更を適用する前' },
  comparePasted: { en: 'A pasted policy', ja: '貼り付けたポリシー' },
  pastedFor: { en: 'In place of', ja: '置き換える対象' },
  pasted: { en: 'The other version, JSON', ja: '別の版（JSON）' },
  pastedBroken: {
    en: 'This cannot be read as a policy.',
    ja: 'ポリシーとして読み取れません。',
  },
  compare: { en: 'Compare', ja: '比較' },
  cancel: { en: 'Stop', ja: '中止' },
  comparing: { en: 'Judging by both versions', ja: '両方の版で評価中' },
  same: {
    en: 'No request of these is judged otherwise by the present policies.',
    ja: '判定が変わるリクエストはありません。',
  },
  changed: { en: 'Requests with another verdict', ja: '判定が変わるリクエスト' },
  fromTo: { en: '{deed}: {from} → {to}', ja: '{deed}：{from} → {to}' },
  before: { en: 'Before: {ground}', ja: '変更前：{ground}' },
  now: { en: 'Now: {ground}', ja: '現在：{ground}' },
  example: { en: 'For example: {who}, {deed}', ja: '例：{who}、{deed}' },
  with: { en: 'with {what}', ja: '条件：{what}' },
  statement: { en: '{name}, statement {number}', ja: '{name}のステートメント {number}' },
  statementNamed: {
    en: '{name}, statement {number} “{sid}”',
    ja: '{name}のステートメント {number}「{sid}」',
  },
  ownPolicy: { en: 'a policy that nobody can edit', ja: '変更できないポリシー' },
  groundAllowed: { en: 'allowed by {where}', ja: '許可（{where}）' },
  groundDenied: { en: 'denied by {where}', ja: '拒否（{where}）' },
  groundNothing: { en: 'nothing allows it', ja: '許可するポリシーなし' },
  groundRule: { en: 'S3 answers {status} {code}', ja: 'S3 の応答 {status} {code}' },
  testFile: { en: 'Policy test', ja: 'ポリシーテスト' },
  testHelp: {
    en: 'The requests of the table with their present verdicts, for your own repository: s3-policy-test runs it without AWS and says what comes out otherwise. In place of a policy it may have the path of the file that holds it.',
    ja: '表のリクエストと現在の判定を、自分のリポジトリ用のテストにしたものです。s3-policy-test は AWS なしでこれを実行し、判定が変わったものを報告します。ポリシーの代わりにファイルのパスも書けます。',
  },
  testPresent: { en: 'the request on the page', ja: 'ページ上のリクエスト' },
  fixed: {
    en: 'Not varied, so that a change of these may go unnoticed: {keys}.',
    ja: '次のキーは値を変えて試していないため、変更を見落とすことがあります：{keys}。',
  },
} as const satisfies Record<string, Text>;

export const proofCounts = {
  judged: {
    en: { one: '{count} request was judged.', other: '{count} requests were judged.' },
    ja: { other: '{count} 件のリクエストを評価しました。' },
  },
  leftOut: {
    en: {
      one: '{count} further principal is named and left out of the table.',
      other: '{count} further principals are named and left out of the table.',
    },
    ja: { other: 'ほかに {count} 件のプリンシパルが指定されていますが、表には含めていません。' },
  },
  asked: {
    en: { one: '{count} question was asked.', other: '{count} questions were asked.' },
    ja: { other: '{count} 通りを確認しました。' },
  },
  requests: {
    en: { one: '{count} request', other: '{count} requests' },
    ja: { other: '{count} 件' },
  },
  tried: {
    en: {
      one: '{count} request was judged by both versions.',
      other: '{count} requests were judged by both versions.',
    },
    ja: { other: '{count} 件のリクエストを両方の版で評価しました。' },
  },
  notTried: {
    en: {
      one: '{count} further combination is left out.',
      other: '{count} further combinations are left out.',
    },
    ja: { other: 'ほかの組み合わせ {count} 件は試していません。' },
  },
} as const satisfies Record<string, CountedText>;
