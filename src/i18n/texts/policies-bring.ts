/** Bringing one's own policies to the Policies page: adding, reading what tools print, removing. */
export const bringTexts = {
  title: { en: 'Add a policy', ja: 'ポリシーを追加' },
  paste: { en: 'Paste what a tool printed', ja: 'ツールの出力を貼り付け' },
  pasteHelp: {
    en: 'Outputs of the AWS CLI, CloudFormation, terraform show -json or a bare policy, one or several. Read in this tab; nothing leaves it.',
    ja: 'AWS CLI の出力、CloudFormation、terraform show -json、ポリシー本文を、いくつでもそのまま貼り付けられます。読み取りはこのタブの中だけで行い、外部には送信しません。',
  },
  chooseFile: { en: 'Choose files…', ja: 'ファイルを選択…' },
  chooseFolder: { en: 'Choose a folder of iam-collect…', ja: 'iam-collect のフォルダーを選択…' },
  reading: { en: 'Reading…', ja: '読み取り中…' },
  missing: {
    en: 'A part of this page did not arrive. Try again when there is a network.',
    ja: 'このページの一部を読み込めませんでした。接続を確認してからやり直してください。',
  },

  found: { en: 'Found', ja: '読み取り結果' },
  takeOne: { en: 'Take over: {name}', ja: '取り込む：{name}' },
  unnamed: { en: 'without a name', ja: '名前なし' },
  kindOf: { en: 'Kind of {name}', ja: '{name} の種類' },
  levelOf: { en: 'Level of {name}', ja: '{name} の階層' },
  replaces: { en: 'replaces: {name}', ja: '置き換え：{name}' },
  added: { en: 'is added', ja: '新規に追加' },
  left: { en: 'is left out', ja: '取り込まない' },
  attachedTo: { en: 'of {who}', ja: '{who} のポリシー' },
  unresolved: {
    en: 'Values that only the deployment knows stay as they are: {names}',
    ja: 'デプロイ時にしか決まらない値はそのまま残ります：{names}',
  },
  takeOver: { en: 'Take over', ja: '取り込む' },
  owner: { en: 'Whose policies', ja: '対象のユーザー・ロール' },
  show: { en: 'Show', ja: '内容を表示' },

  bucket: { en: 'Bucket policy', ja: 'バケットポリシー' },
  key: { en: 'Key policy', ja: 'キーポリシー' },

  basisVersion: {
    en: 'a managed policy; it may be used as a boundary, too',
    ja: '管理ポリシー（境界として使われている場合もあります）',
  },
  basisKms: {
    en: 'guessed: it names principals and speaks of KMS',
    ja: '推定：プリンシパルの指定があり、KMS を対象としています',
  },
  basisBucket: {
    en: 'guessed: it names principals and one bucket',
    ja: '推定：プリンシパルと 1 つのバケットを指定しています',
  },
  basisRcp: {
    en: 'guessed: it denies on every resource',
    ja: '推定：すべてのリソースを対象に拒否しています',
  },
  basisEndpoint: {
    en: 'guessed: it names principals, and no single bucket',
    ja: '推定：プリンシパルの指定があり、特定のバケットに限られていません',
  },
  basisScp: {
    en: 'guessed: it only denies, and names no principal',
    ja: '推定：拒否だけで、プリンシパルの指定がありません',
  },
  basisIdentity: {
    en: 'guessed: it names no principal',
    ja: '推定：プリンシパルの指定がありません',
  },

  unread: { en: 'Not taken over', ja: '取り込まないもの' },
  unreadCut: {
    en: 'Line {place}: it ends before it is complete. Copy the whole output.',
    ja: '{place} 行目から：途中で切れています。出力全体をコピーしてください。',
  },
  unreadNotJson: { en: 'Line {place}: not JSON.', ja: '{place} 行目から：JSON として読めません。' },
  unreadFile: { en: '{place}: not JSON.', ja: '{place}：JSON として読めません。' },
  unreadDeep: {
    en: 'Line {place}: nested too deep.',
    ja: '{place} 行目から：入れ子が深すぎます。',
  },
  unreadYaml: { en: 'YAML that cannot be read.', ja: 'YAML として読めません。' },
  unreadNothing: {
    en: 'No policy in this text. Paste JSON or YAML as a tool prints it (--output json).',
    ja: 'ポリシーが見つかりません。ツールが出力した JSON か YAML を貼り付けてください（--output json）。',
  },
  unreadShape: {
    en: '{place}: nothing known here has such a shape.',
    ja: '{place}：対応していない形式です。',
  },
  unreadNoDocument: {
    en: '{place}: there is no policy where one should be.',
    ja: '{place}：ポリシーの内容がありません。',
  },
  unreadAfterApply: {
    en: '{place}: known only after apply.',
    ja: '{place}：apply するまで値が決まりません。',
  },
  unreadTrust: {
    en: 'A trust policy: it says who may become the role, not what the role may do.',
    ja: '信頼ポリシー：ロールを引き受けられる相手を定めるもので、ロールの権限ではありません。',
  },
  unreadNamesOnly: {
    en: '{place}: a name without its document. Print it with aws iam get-policy-version or get-role-policy.',
    ja: '{place}：名前だけでポリシー本文がありません。aws iam get-policy-version や get-role-policy の出力を貼り付けてください。',
  },
  unreadAcl: {
    en: 'An ACL. This page judges policies.',
    ja: 'ACL です。このページではポリシーだけを評価します。',
  },
  unreadOtherType: {
    en: '{place}: neither an SCP nor an RCP.',
    ja: '{place}：SCP でも RCP でもありません。',
  },

  folder: { en: 'From the folder', ja: 'フォルダーから' },
  folderNone: {
    en: 'This is no folder of iam-collect: it has no aws/…/accounts in it.',
    ja: 'iam-collect のフォルダーではありません（aws/…/accounts がありません）。',
  },
  folderBucket: { en: 'Bucket', ja: 'バケット' },
  folderKey: { en: 'KMS key', ja: 'KMS キー' },
  folderCaller: { en: 'Caller', ja: '呼び出し元' },
  folderEndpoint: { en: 'VPC endpoint', ja: 'VPC エンドポイント' },
  folderNobody: { en: 'none', ja: 'なし' },

  empty: { en: 'Or begin with an empty one', ja: '空のポリシーから始める' },
  addEmpty: { en: 'Add an empty one: {kind}', ja: '空で追加：{kind}' },
  addShort: { en: 'Add', ja: '追加' },
  aboutIdentity: {
    en: 'A further policy of the caller, inline or managed: all of them count together. Owned by whoever manages the role or user.',
    ja: '呼び出し元に付いたほかのポリシー（インライン・管理）。すべて合わせて評価されます。ロールやユーザーの管理者が管理します。',
  },
  aboutBoundary: {
    en: 'The most that the caller’s own policies can give. Set by those who let teams create roles.',
    ja: '呼び出し元の権限の上限。チームにロールの作成を任せる管理者が設定します。',
  },
  aboutSession: {
    en: 'Passed when the role is assumed; the session may do only what it allows, too. Set by the program that assumes the role.',
    ja: 'ロールを引き受けるときに渡され、セッションの権限をさらに絞ります。ロールを引き受けるプログラムが指定します。',
  },
  aboutEndpoint: {
    en: 'Has to allow every request that comes through the endpoint. Owned by the network team.',
    ja: 'そのエンドポイントを通るリクエストは、このポリシーでも許可が必要です。ネットワーク担当が管理します。',
  },
  aboutScp: {
    en: 'Limits everybody in the caller’s account, at each level of the organization. Owned by the organization’s administrators.',
    ja: '呼び出し元のアカウント全体を組織の各階層で制限します。組織の管理者が管理します。',
  },
  aboutRcp: {
    en: 'Limits what anybody may do with the bucket’s or key’s account. Owned by the organization’s administrators.',
    ja: 'バケットやキーの所有アカウントへのアクセスを、相手を問わず制限します。組織の管理者が管理します。',
  },
  aboutGrant: {
    en: 'Lets one principal use the key beside its policy. Made by services and programs with kms:CreateGrant.',
    ja: 'キーポリシーとは別に、特定のプリンシパルにキーの使用を許可します。サービスやプログラムが kms:CreateGrant で作成します。',
  },
} as const;
