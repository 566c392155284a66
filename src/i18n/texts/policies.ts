import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The Policies page: its request, its editors and its verdict. */
export const policiesTexts = {
  title: { en: 'Policies', ja: 'ポリシー' },
  pasted: { en: 'Paste what you got', ja: 'エラーを貼り付けて調べる' },
  intro: {
    en: 'From a 403 to the statement that causes it',
    ja: '403 の原因となるステートメントを突き止める',
  },
  judged: {
    en: 'Judged here: the caller’s IAM policies, the bucket policy and the key policy, and what is added to them: permissions boundary, session policies, VPC endpoint policy, SCPs, RCPs, grants. Not judged: ACLs, access points and access grants.',
    ja: '評価するのは、呼び出し元の IAM ポリシー、バケットポリシー、キーポリシーと、追加したアクセス許可の境界、セッションポリシー、VPC エンドポイントポリシー、SCP、RCP、グラントです。ACL、アクセスポイント、S3 Access Grants は評価しません。',
  },
  proof: { en: 'Proof', ja: '網羅検証' },
  kindIdentity: { en: 'IAM policy', ja: 'IAM ポリシー' },
  kindBoundary: { en: 'Permissions boundary', ja: 'アクセス許可の境界' },
  kindSession: { en: 'Session policy', ja: 'セッションポリシー' },
  kindEndpoint: { en: 'VPC endpoint policy', ja: 'VPC エンドポイントポリシー' },
  kindScp: {
    en: 'Service control policy (SCP)',
    ja: 'サービスコントロールポリシー（SCP）',
  },
  kindRcp: {
    en: 'Resource control policy (RCP)',
    ja: 'リソースコントロールポリシー（RCP）',
  },
  kindGrant: { en: 'KMS grant', ja: 'KMS グラント' },
  loading: { en: 'Loading the editors…', ja: 'エディターを読み込み中…' },

  allowed: { en: 'Allowed', ja: '許可' },
  refused: { en: 'Refused', ja: '拒否' },
  unknown: { en: 'No verdict', ja: '判定不能' },
  provisional: { en: '(provisional)', ja: '（暫定）' },
  askedKeys: { en: 'What the policies ask for', ja: 'ポリシーが参照する値' },
  askedHelp: {
    en: 'These policies ask for values that nobody here can know. Until you say them, they count as absent and the verdict is provisional.',
    ja: 'ここでは分からない値をポリシーが参照しています。入力するまでは値がないものとして判定し、結果は暫定です。',
  },
  askedValue: { en: 'Value of {key}', ja: '{key} の値' },
  askedAbsent: { en: 'absent', ja: '値なし' },
  askedAbsentOf: { en: '{key} is absent', ja: '{key} は値なし' },
  notAsked: { en: 'not asked', ja: '呼び出しなし' },
  judging: { en: 'Judging…', ja: '評価中…' },
  verdict: { en: 'Verdict', ja: '判定' },
  serviceAnswer: { en: '{service}: {answer}', ja: '{service}：{answer}' },
  why: { en: 'Why?', ja: '理由' },

  preset: { en: 'Start from', ja: 'プリセット' },
  presetMine: { en: 'My edits (kept in this browser)', ja: '自分の編集内容（このブラウザに保存）' },
  presetEarlier: { en: 'My earlier edits, {number}', ja: '以前の編集内容 {number}' },
  presetLink: { en: 'From the link', ja: 'リンクから' },
  linkText: {
    en: 'These are the policies of the link or flow you came by. What you edit is kept in this browser.',
    ja: 'リンクまたはフローから開いたポリシーです。編集した内容はこのブラウザに保存されます。',
  },
  editedText: {
    en: 'Your own policies. They stay in this browser; a link carries them only if you include them.',
    ja: '自分で編集したポリシーです。このブラウザにだけ保存され、明示的に含めない限りリンクには入りません。',
  },
  notes: { en: 'To know', ja: '注意点' },
  source: { en: 'AWS: {page}', ja: 'AWS：{page}' },

  table: { en: 'What it does to each request', ja: 'リクエストごとの判定' },
  tableRequest: { en: 'Request', ja: 'リクエスト' },
  tableVerdict: { en: 'Verdict', ja: '判定' },
  tableTry: { en: 'Use this request: {request}', ja: 'このリクエストを使う：{request}' },

  request: { en: 'Request', ja: 'リクエスト' },
  asRole: { en: 'Role, same account', ja: '同一アカウントのロール' },
  asOther: { en: 'Role, other account', ja: '別アカウントのロール' },
  asAnonymous: { en: 'Anonymous', ja: '匿名' },
  asRoot: { en: 'Root user of the account', ja: 'アカウントのルートユーザー' },
  doMultipart: { en: 'Multipart upload', ja: 'マルチパートアップロード' },
  object: { en: 'Object key', ja: 'オブジェクトキー' },
  sse: { en: 'Encryption headers', ja: '暗号化ヘッダー' },
  sseNone: { en: 'none', ja: 'なし' },
  sseBucketKey: { en: '{header} + Bucket Key', ja: '{header} + バケットキー' },
  sseCustomer: { en: 'SSE-C (customer key)', ja: 'SSE-C（顧客提供キー）' },
  default: { en: 'Bucket default', ja: 'デフォルト暗号化' },
  stored: { en: 'Stored under', ja: '保存時の暗号化' },
  storedSame: { en: 'like the copy', ja: 'コピー先と同じ' },
  keyNamed: { en: 'Customer managed', ja: 'カスタマーマネージド' },
  keyManaged: { en: 'aws/s3 (no key ID)', ja: 'aws/s3（キー ID なし）' },
  names: { en: 'Names in the request', ja: 'バケット名・アカウント ID など' },
  bucket: { en: 'Bucket', ja: 'バケット' },
  account: { en: 'Account ID', ja: 'アカウント ID' },
  region: { en: 'Region', ja: 'リージョン' },
  callerArn: { en: 'Caller’s ARN', ja: '呼び出し元の ARN' },
  keyArn: { en: 'KMS key ARN', ja: 'KMS キーの ARN' },
  keyAlias: { en: 'Alias of the key', ja: 'KMS キーのエイリアス' },
  otherNames: {
    en: '{name}: it speaks of {names}, the request of others.',
    ja: '{name}の対象は {names} ですが、リクエストでは別の名前が使われています。',
  },
  useNames: { en: 'Use these names', ja: 'この名前を使う' },
  aliasResource: {
    en: '{name}, statement {number}: {alias} as Resource never matches the use of a key. KMS asks for the key’s own ARN. Name that, or use a condition on kms:ResourceAliases.',
    ja: '{name}のステートメント {number}：Resource にエイリアス {alias} を指定しても、キーの使用には一致しません。KMS が照合するのはキーの ARN です。キーの ARN を指定するか、kms:ResourceAliases の条件を使ってください。',
  },
  headers: { en: 'The request as sent', ja: '送信されるリクエスト' },
  headersNone: { en: 'no encryption headers', ja: '暗号化ヘッダーなし' },
  secretKey: { en: '32 bytes, base64', ja: '32 バイトの base64' },
  secretMd5: { en: 'their MD5, base64', ja: 'その MD5 の base64' },
  resetRequest: { en: 'Reset the request', ja: 'リクエストをリセット' },

  editorBucket: { en: 'Bucket policy', ja: 'バケットポリシー' },
  editorIdentity: { en: 'IAM policy of the caller', ja: '呼び出し元の IAM ポリシー' },
  editorKey: { en: 'Key policy', ja: 'キーポリシー' },
  editorLabel: {
    en: '{name}, JSON. Tab indents; to leave with Tab, press Escape first.',
    ja: '{name}（JSON）。Tab はインデントです。Tab で次へ移るには、先に Esc を押します。',
  },
  editorHint: {
    en: 'Tab indents; Esc, then Tab leaves an editor',
    ja: 'Tab：インデント、Esc の後に Tab：次へ移動',
  },
  format: { en: 'Format', ja: '整形' },
  formatOf: { en: 'Format: {name}', ja: '整形：{name}' },
  undo: { en: 'Undo', ja: '元に戻す' },
  undoOf: { en: 'Undo: {name}', ja: '元に戻す：{name}' },
  empty: { en: 'empty: no policy', ja: '空：ポリシーなし' },
  broken: { en: 'cannot be read', ja: '読み取り不可' },
  partDenies: { en: 'refuses the request', ja: 'リクエストを拒否' },
  partAllows: { en: 'allows the request', ja: 'リクエストを許可' },
  idleIdentity: {
    en: 'not used: this caller has no IAM policy',
    ja: '対象外：この呼び出し元に IAM ポリシーはありません',
  },
  idleKey: {
    en: 'not used: aws/s3 has its own policy',
    ja: '対象外：aws/s3 には専用のポリシーがあります',
  },
  idleKms: { en: 'not asked: no KMS key takes part', ja: '対象外：KMS キーを使いません' },
  problems: { en: 'Problems of the {name}', ja: '{name}の問題' },
  problemAt: { en: 'Line {line}, column {column}', ja: '{line} 行 {column} 列' },
  savingRefused: {
    en: 'S3 would not save it: {message}',
    ja: 'S3 は保存を拒否します：{message}',
  },
  savingRefusedKms: {
    en: 'KMS would not save it: {message}',
    ja: 'KMS は保存を拒否します：{message}',
  },
  litDeny: { en: '✗ refused here', ja: '✗ ここで拒否' },
  litAllow: { en: '✓ allowed here', ja: '✓ ここで許可' },

  checks: { en: 'What is checked', ja: '確認される内容' },
  checkPut: { en: 'to write the object', ja: 'オブジェクトの書き込み' },
  checkGet: { en: 'to read the object', ja: 'オブジェクトの読み取り' },
  checkHead: { en: 'to read the object’s metadata', ja: 'オブジェクトのメタデータの読み取り' },
  checkList: { en: 'to list the bucket', ja: 'バケットの一覧取得' },
  checkListMissing: {
    en: 'to be told that the object is not there',
    ja: 'オブジェクトがないことの確認',
  },
  checkPutPolicy: { en: 'to put the bucket policy', ja: 'バケットポリシーの設定' },
  checkDelete: { en: 'to delete the object', ja: 'オブジェクトの削除' },
  checkUpdate: { en: 'to change the encryption', ja: '暗号化方式の変更' },
  checkCopyTarget: { en: 'to write the copy', ja: 'コピー先への書き込み' },
  checkCopySource: { en: 'to read the source', ja: 'コピー元の読み取り' },
  checkCreate: { en: 'CreateMultipartUpload', ja: 'CreateMultipartUpload' },
  checkPart: { en: 'each UploadPart', ja: '各 UploadPart' },
  checkComplete: { en: 'CompleteMultipartUpload', ja: 'CompleteMultipartUpload' },
  checkGenerate: { en: 'for the data key', ja: 'データキーの生成' },
  checkDecrypt: { en: 'to decrypt the encrypted data key', ja: '暗号化されたデータキーの復号' },
  checkEncrypt: { en: 'to wrap the data key anew', ja: 'データキーの再暗号化' },
  checkReEncryptFrom: { en: 'to unwrap what is wrapped anew', ja: '再暗号化（復号側）' },
  checkReEncryptTo: { en: 'to wrap it under this key', ja: '再暗号化（暗号化側）' },
  brokenNoVerdict: {
    en: 'No verdict until this can be read: {names}.',
    ja: '次のポリシーを読み取れないため、判定できません：{names}。',
  },
  showStatement: {
    en: 'Show: {name}, statement {number}',
    ja: '{name}のステートメント {number} を表示',
  },
  reasons: { en: 'Conditions that were met', ja: '成立した条件' },
  unconditional: {
    en: 'It has no condition: it applies to every such request.',
    ja: '条件がないため、該当するすべてのリクエストに適用されます。',
  },
  notPrincipal: {
    en: 'It applies to everybody whom NotPrincipal does not name in full. A role is named by its own ARN and that of its session together.',
    ja: 'NotPrincipal に漏れなく指定されていない呼び出し元すべてに適用されます。ロールを除外するには、ロールの ARN とセッションの ARN の両方を指定します。',
  },
  halfSpared: {
    en: '{name}, statement {number}: beside whom NotPrincipal lists, list these too, or the Deny may hit the whole account: {missing}.',
    ja: '{name}のステートメント {number}：NotPrincipal には {missing} も併せて指定してください。指定しないと、アカウント全体が拒否されることがあります。',
  },
  otherStatements: { en: 'Statements that do not apply', ja: '該当しないステートメント' },
  managedPolicy: {
    en: 'key policy of aws/s3, which nobody can edit',
    ja: 'aws/s3 のキーポリシー（変更不可）',
  },
  ruleTitle: { en: 'No policy can help here.', ja: 'ポリシーでは解決できません。' },
  ruleUnsigned: {
    en: 'S3 wants Signature Version 4 for objects under a KMS key, and an anonymous request is not signed. KMS is not even asked.',
    ja: 'KMS キーで暗号化されるオブジェクトには署名バージョン 4 が必要ですが、匿名のリクエストには署名がありません。KMS は呼び出されません。',
  },
  rulePlainHttp: {
    en: 'S3 takes requests that involve a KMS key over HTTPS only. That is documented; the code it answers with is our model.',
    ja: 'KMS キーを使うリクエストは HTTPS でのみ受け付けられます。これはドキュメントに記載されていますが、応答のコードは本ツール独自のものです。',
  },
  ruleKeyElsewhere: {
    en: 'The KMS key must be in the bucket’s Region. S3 asks KMS there, which does not know this key.',
    ja: 'KMS キーはバケットと同じリージョンにある必要があります。S3 はバケットのリージョンの KMS を呼び出しますが、そこにこのキーはありません。',
  },
  ruleCustomerHttp: {
    en: 'S3 takes a customer-provided key over HTTPS only. That is documented; the code it answers with is our model.',
    ja: '顧客提供キーは HTTPS でのみ受け付けられます。これはドキュメントに記載されていますが、応答のコードは本ツール独自のものです。',
  },
  ruleOther: {
    en: '{service} answers: {message}',
    ja: '{service} の応答：{message}',
  },
  publicBlocked: {
    en: 'This bucket policy is public. S3 Block Public Access, on for every new bucket, refuses to save it.',
    ja: 'このバケットポリシーはパブリックです。新規バケットではデフォルトで有効なブロックパブリックアクセスにより、保存が拒否されます。',
  },
  customerBlocked: {
    en: 'Since April 2026 new buckets block SSE-C, and so do existing ones of accounts without SSE-C objects (not in me-south-1 and me-central-1); there an upload with it is refused, whatever the policies say.',
    ja: '2026 年 4 月以降、新規バケットと SSE-C のオブジェクトがないアカウントの既存バケットでは（me-south-1 と me-central-1 を除く）SSE-C がブロックされ、ポリシーに関係なくアップロードが拒否されます。',
  },
  partUndocumented: {
    en: 'Which encryption condition keys later requests of an upload have is not documented by AWS; here those it was begun with.',
    ja: 'アップロード途中のリクエストがどの暗号化条件キーを持つかは AWS のドキュメントにありません。ここでは開始時の値を使います。',
  },

  mending: { en: 'The smallest change that allows it', ja: '許可に必要な最小限の変更' },
  mendingOther: { en: 'Other ways', ja: 'ほかの方法' },
  apply: { en: 'Apply', ja: '適用' },
  applied: { en: 'Applied to: {names}', ja: '{names}に適用しました' },
  takeBack: { en: 'Undo the change', ja: '変更を元に戻す' },
  otherRequests: {
    en: 'These requests would be allowed:',
    ja: '次のリクエストなら許可されます：',
  },
  mendNames: {
    en: 'The policies speak of other names than the request: use theirs first, see above.',
    ja: 'ポリシーとリクエストの名前が異なります。まず上の「この名前を使う」でリクエストの名前を合わせてください。',
  },
  noMending: {
    en: 'No change to these policies would allow it.',
    ja: 'これらのポリシーを変えても許可されません。',
  },

  play: { en: 'Play as a flow', ja: 'フローとして再生' },
  playRoot: {
    en: 'The flows have no root user: choose another caller to play this.',
    ja: 'フローではルートユーザーを選べません。別の呼び出し元を選ぶと再生できます。',
  },
  playDelete: {
    en: 'Deleting has no flow: choose another operation to play this.',
    ja: '削除のフローはありません。別の操作を選ぶと再生できます。',
  },
  playOnlyHere: {
    en: 'No flow has this operation, caller or setting: choose others to play this.',
    ja: 'この操作・呼び出し元・設定のフローはありません。ほかのものを選ぶと再生できます。',
  },
  playCopy: {
    en: 'In a flow the source of a copy is encrypted like the copy: choose the same for both to play this.',
    ja: 'フローでは、コピー元とコピー先の暗号化方式は同じです。両方を揃えると再生できます。',
  },
  playBroken: {
    en: 'A policy cannot be read or saved: mend it to play this.',
    ja: '読み取れない、または保存できないポリシーがあります。修正すると再生できます。',
  },
  playNone: {
    en: 'No flow has this combination.',
    ja: 'この組み合わせのフローはありません。',
  },

  copyAs: { en: 'Copy as…', ja: '形式を選んでコピー…' },
  copyTitle: { en: 'Copy the policies', ja: 'ポリシーのコピー' },
  copyFormat: { en: 'Format', ja: '形式' },
  copyJson: { en: 'JSON', ja: 'JSON' },
  copyCli: { en: 'AWS CLI', ja: 'AWS CLI' },
  copyTerraform: { en: 'Terraform', ja: 'Terraform' },
  copyTest: { en: 'Test', ja: 'テスト' },
  copyText: { en: 'The policies as {format}', ja: '{format} 形式のポリシー' },
  copyBroken: {
    en: 'Left out, because it cannot be read: {names}.',
    ja: '読み取れないため含まれません：{names}。',
  },

  link: { en: 'link with my policies', ja: 'ポリシーを含むリンク' },
  include: { en: 'Include my policies in the link', ja: 'リンクにポリシーを含める' },
  includeHelp: {
    en: 'The address of this page then holds the full text of your policies.',
    ja: 'オンにすると、このページのアドレスにポリシー全文が入ります。',
  },
  includeNames: { en: 'With the real names', ja: '実際の名前のまま' },
  includeMasked: {
    en: 'In links, example names stand for account IDs, buckets, objects, keys, roles, users, organizations and IP addresses; the verdict stays the same. Statement IDs and tags stay as they are.',
    ja: 'リンクでは、アカウント ID、バケット、オブジェクト、キー、ロール、ユーザー、組織、IP アドレスを例示用の名前に置き換えます。判定は変わりません。ステートメント ID とタグはそのまま残ります。',
  },
  includeNamed: {
    en: 'The address of this page then holds the names as you typed them.',
    ja: 'オンの間は、入力した名前がそのままこのページのアドレスに入ります。',
  },
  includeUnmaskable: {
    en: 'A policy is not valid JSON, so its names cannot be replaced and it is not in the link. Mend it, or include the real names.',
    ja: 'JSON として読めないポリシーがあり、名前を置き換えられないため、リンクに含めていません。修正するか、実際の名前のままにしてください。',
  },
  includeTooLong: {
    en: 'They are too long for a link.',
    ja: 'リンクに入れるには長すぎます。',
  },
  fromLink: {
    en: 'These are the policies of the link or flow you came by. Yours, if you had any, are still kept: choose them under “{preset}”.',
    ja: 'リンクまたはフローから開いたポリシーを表示しています。以前の編集内容があれば「{preset}」から選べます。',
  },
  badLink: {
    en: 'The policies in the link could not be read. The usual ones are shown.',
    ja: 'リンクに含まれるポリシーを読み取れなかったため、既定のものを表示しています。',
  },
} as const satisfies Record<string, Text>;

export const policiesCounts = {
  moreProblems: {
    en: { one: 'and {count} more', other: 'and {count} more' },
    ja: { other: 'ほか {count} 件' },
  },
  statements: {
    en: { one: '{count} statement', other: '{count} statements' },
    ja: { other: '{count} 個のステートメント' },
  },
} as const satisfies Record<string, CountedText>;
