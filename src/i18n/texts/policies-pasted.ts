/** "Paste what you got" of the Policies page. */
export const pastedTexts = {
  title: { en: 'What you got', ja: '受け取ったエラー' },
  field: { en: 'An error, an event or a command', ja: 'エラー、イベント、コマンド' },
  help: {
    en: 'An error of the AWS CLI or an SDK, S3’s XML, a CloudTrail event, an aws s3 command: as it stands in the terminal or log. It stays in this tab, out of the address and the browser’s storage.',
    ja: 'AWS CLI や SDK のエラー、S3 の XML、CloudTrail のイベント、aws s3 コマンドを、端末やログにあるまま貼り付けます。内容はこのタブの中だけで扱い、アドレスにもブラウザの保存領域にも入れません。',
  },
  unread: {
    en: 'This is not read as an error of S3 or KMS. Paste the line with “An error occurred (…)”, S3’s XML from <Error> on, or the whole event.',
    ja: 'S3 や KMS のエラーとして読み取れません。「An error occurred (…)」の行、<Error> から始まる S3 の XML、またはイベント全体を貼り付けてください。',
  },
  noRefusal: {
    en: 'Nothing was refused here. The request can be used; for causes, paste the error that it got.',
    ja: 'ここでは何も拒否されていません。リクエストとして使えます。原因を調べるには、返ってきたエラーを貼り付けてください。',
  },
  readAs: { en: 'As read', ja: '読み取った内容' },
  operation: { en: 'Action', ja: 'アクション' },
  caller: { en: 'Caller', ja: '呼び出し元' },
  account: { en: 'Owner’s account', ja: '所有者のアカウント' },
  bucket: { en: 'Bucket', ja: 'バケット' },
  object: { en: 'Object', ja: 'オブジェクト' },
  region: { en: 'Region', ja: 'リージョン' },
  encryption: { en: 'Encryption', ja: '暗号化' },
  key: { en: 'KMS key', ja: 'KMS キー' },
  reason: { en: 'Reason', ja: '理由' },
  code: { en: 'Code', ja: 'エラーコード' },
  explicitIn: { en: 'explicit deny: {policy}', ja: '明示的な拒否：{policy}' },
  silentIn: { en: 'not allowed: {policy}', ja: '許可なし：{policy}' },
  deniedBy: { en: 'denied by: {policy}', ja: '拒否したポリシー：{policy}' },
  denyingPolicy: { en: 'Policy that denies', ja: '拒否したポリシーの ARN' },
  noReason: { en: 'none given', ja: '記載なし' },
  resourcePolicy: { en: 'bucket or key policy', ja: 'バケットポリシーまたはキーポリシー' },
  line: { en: 'line {number}', ja: '{number} 行目' },
  inferred: { en: 'concluded', ja: '推定' },
  open: {
    en: 'Not said, so it stays as the request has it: {names}.',
    ja: '記載がないため、リクエストの設定のままにします：{names}。',
  },
  unplayed: {
    en: '{action} is no request that is judged here. The causes hold for it all the same; they are tried with another request.',
    ja: '{action} のリクエストはここでは評価できません。原因の一覧は有効ですが、試すときは別のリクエストを使います。',
  },
  use: { en: 'Use as the request', ja: 'リクエストに反映' },
  used: { en: 'The request says the same.', ja: 'リクエストは同じ内容です。' },
  run: { en: 'What this request is told here', ja: 'このリクエストへの応答' },
  same: {
    en: 'The same error: under these policies the request is told just what you got.',
    ja: '同じエラーです。このポリシーでは、貼り付けたものと同じ応答になります。',
  },
  fits: {
    en: 'Code and reason are those you got; the rest differs, or your text does not say it.',
    ja: 'コードと理由は一致しています。残りは異なるか、貼り付けたテキストに記載がありません。',
  },
  other: {
    en: 'Another error than yours: these are not yet the policies that refused you.',
    ja: '貼り付けたものとは別のエラーです。拒否したポリシーはまだ揃っていません。',
  },
  allowed: {
    en: 'Allowed here: the policy that refused you is not yet among these.',
    ja: 'ここでは許可されます。拒否したポリシーがまだありません。',
  },
  waiting: { en: 'Judging…', ja: '評価中…' },
  causedBy: { en: 'Caused by: {words}', ja: '原因：{words}' },
  next: { en: 'Next: paste the {policy}', ja: '次に貼り付けるもの：{policy}' },
  nextPrinted: { en: 'This prints it:', ja: '次のコマンドで表示できます。' },
  noneLeft: {
    en: 'A policy of each kind that fits is here, and none refuses: look for more of the same kinds.',
    ja: '該当する種類のポリシーはそろっていますが、どれも拒否していません。同じ種類のポリシーがほかにもないか確認してください。',
  },
  noneLeftOpen: {
    en: 'A policy of each kind that fits is here, and none refuses. There may be more of them, or your request differed in what the text does not say: {names}.',
    ja: '該当する種類のポリシーはそろっていますが、どれも拒否していません。同じ種類のポリシーがほかにもあるか、テキストにない項目（{names}）が実際のリクエストと異なる可能性があります。',
  },
  nextHow: {
    en: 'These commands print it. NAME, ARN and ID are for what the one before prints.',
    ja: '次のコマンドで表示できます。NAME、ARN、ID は前のコマンドの出力で置き換えます。',
  },
  causes: { en: 'What may be the cause', ja: '考えられる原因' },
  also: { en: 'Also possible', ja: 'その他の可能性' },
  misfits: { en: 'Does not fit', ja: '該当しないもの' },
  said: { en: 'your text says so', ja: 'テキストに記載' },
  likely: { en: 'likely', ja: '可能性が高い' },
  possible: { en: 'possible', ja: '可能性あり' },
  rare: { en: 'rare', ja: 'まれ' },
  lookAt: { en: 'Look at', ja: '確認すること' },
  commands: { en: 'Commands: {cause}', ja: 'コマンド：{cause}' },
  write: { en: 'Write to: {owner}', ja: '連絡先：{owner}' },
  tryIt: { en: 'Try it here', ja: 'ここで試す' },
  tryItOf: { en: 'Try it here: {cause}', ja: 'ここで試す：{cause}' },
  pasteIt: { en: 'Paste it', ja: '貼り付ける' },
  pasteItOf: { en: 'Paste the {policy}: {cause}', ja: '{policy}を貼り付ける：{cause}' },
  trying: {
    en: 'Tried: “{cause}”. Policies and request are an example in your names.',
    ja: '試しています：「{cause}」。ポリシーとリクエストは、読み取った名前を使った例です。',
  },
  takeBack: { en: 'Take it back', ja: '元に戻す' },
  notTried: {
    en: 'Cannot be tried here with this request.',
    ja: 'このリクエストではここで試せません。',
  },
} as const;

/** Whom to write to. */
export const ownerTexts = {
  iam: {
    en: 'who looks after the caller’s role or user',
    ja: '呼び出し元のロールまたはユーザーの管理者',
  },
  bucket: { en: 'the bucket’s owner', ja: 'バケットの所有者' },
  key: { en: 'the key’s administrator', ja: 'KMS キーの管理者' },
  organization: {
    en: 'the organization’s administrators',
    ja: '組織（AWS Organizations）の管理者',
  },
  network: { en: 'who looks after the VPC', ja: 'VPC の管理者' },
  session: {
    en: 'who runs the program that makes the session',
    ja: 'セッションを発行するプログラムの担当者',
  },
  uploader: { en: 'who uploaded the object', ja: 'オブジェクトをアップロードした人' },
  yourself: { en: 'nobody: it is in the request', ja: '不要（リクエスト側の問題）' },
} as const;

/** Why a cause does not fit. */
export const misfitTexts = {
  'other-code': { en: 'the error is another', ja: 'エラーの種類が異なる' },
  'other-policy': {
    en: 'the text names another kind of policy',
    ja: '別の種類のポリシーが示されている',
  },
  'is-explicit': { en: 'the text says explicit deny', ja: '明示的な拒否と示されている' },
  'is-implicit': { en: 'the text says that an Allow is missing', ja: '許可がないと示されている' },
  'has-reason': { en: 'the text gives another reason', ja: '別の理由が示されている' },
  'is-s3': { en: 'S3 refused, not KMS', ja: '拒否したのは KMS ではなく S3' },
  'is-kms': { en: 'KMS refused, not S3', ja: '拒否したのは S3 ではなく KMS' },
  'same-account': {
    en: 'caller and owner are of one account',
    ja: '呼び出し元と所有者が同じアカウント',
  },
  'other-account': { en: 'the key is another account’s', ja: 'キーが別アカウントのもの' },
  'no-kms-key': { en: 'no KMS key takes part', ja: 'KMS キーを使っていない' },
  'no-upload': { en: 'nothing was uploaded', ja: 'アップロードではない' },
  'no-download': { en: 'nothing was read', ja: '読み取りではない' },
  'is-signed': { en: 'the caller is known', ja: '呼び出し元が分かっている' },
  'is-service': {
    en: 'the caller is an AWS service, which is in no account',
    ja: '呼び出し元が AWS のサービスで、どのアカウントにも属さない',
  },
  'not-said': { en: 'S3 would say so', ja: '該当する場合は S3 が明示する' },
  'nothing-refused': { en: 'nothing was refused', ja: '拒否されていない' },
} as const;
