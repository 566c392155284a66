import type { Text } from '../../lib/text.ts';

/** What more there is to say of a request on the Policies page. */
export const requestTexts = {
  asService: { en: 'AWS service', ja: 'AWS サービス' },
  service: { en: 'Service', ja: 'サービス' },
  servicePolicy: { en: 'Bucket policy for it', ja: '必要なバケットポリシー' },

  more: { en: 'Signature, public access, ownership', ja: '署名・公開設定・所有者' },
  signed: { en: 'Signed', ja: '署名の位置' },
  signedHeader: { en: 'in a header', ja: 'ヘッダー' },
  signedPresigned: { en: 'in the address (presigned URL)', ja: '署名付き URL（presigned）' },
  state: { en: 'The object', ja: 'オブジェクト' },
  stateThere: { en: 'is there', ja: '存在する' },
  stateMissing: { en: 'is not there', ja: '存在しない' },
  publicAccess: { en: 'Public access', ja: 'パブリックアクセス' },
  publicOff: { en: 'not blocked', ja: 'ブロックしない' },
  publicOn: { en: 'blocked (all four settings)', ja: 'ブロックする（4 項目すべて）' },
  owner: { en: 'Object owner', ja: 'オブジェクト所有者' },
  ownerBucket: { en: 'the bucket’s account', ja: 'バケットと同じアカウント' },
  fault: { en: 'Fault in the request', ja: 'リクエストの不備' },
  ownerOther: { en: 'another account (ACLs on)', ja: '別のアカウント（ACL 有効）' },

  keys: { en: 'Values for conditions', ja: '条件キーの値' },
  keysAsked: {
    en: 'Your policies ask for these. What you leave empty is as usual.',
    ja: 'ポリシーが参照している条件キーです。空欄のままなら通常の値を使います。',
  },
  keysNone: {
    en: 'No policy here asks for one of these.',
    ja: 'どのポリシーも参照していません。',
  },
  keysOther: { en: 'Other condition keys', ja: 'ほかの条件キー' },
  keyTag: { en: 'Another key', ja: 'そのほかのキー' },
  keyTagHint: {
    en: 'The name of a key of tags or of the organization, such as aws:PrincipalTag/team, and then its value.',
    ja: 'aws:PrincipalTag/team のようなタグや組織のキー名を入力すると、値を指定できます。',
  },
  keyAdd: { en: 'Add', ja: '追加' },
  keyRefused: {
    en: 'That is no key that can be said here: what follows from the request is chosen above.',
    ja: 'このキーは指定できません。リクエストから決まる値は、上の項目で選びます。',
  },
  keyValue: { en: 'Value of {key}', ja: '{key} の値' },
  keyAbsent: { en: 'absent', ja: '値なし' },
  keyAbsentOf: { en: '{key} is absent', ja: '{key} は値なし' },

  restricted: {
    en: 'The bucket policy is public, so RestrictPublicBuckets of S3 Block Public Access lets in nobody but AWS services and the bucket’s own account: nothing that it allows counts for this caller.',
    ja: 'バケットポリシーがパブリックなため、ブロックパブリックアクセスの RestrictPublicBuckets により、AWS サービスとバケット所有者のアカウント以外はアクセスできません。この呼び出し元には、バケットポリシーの許可が適用されません。',
  },
  ruleForeignObject: {
    en: 'The object belongs to another account, whose ACL does not let this caller in. Neither the bucket policy nor the bucket owner’s IAM policies reach it. “Bucket owner enforced” would make it the bucket owner’s.',
    ja: 'オブジェクトの所有者は別のアカウントで、ACL は呼び出し元に許可を与えていません。バケットポリシーでも、バケット所有者側の IAM ポリシーでも許可できません。「バケット所有者の強制」に切り替えると、バケット所有者のオブジェクトになります。',
  },
  ruleNoKey: {
    en: 'The object is not there. Whoever may list the bucket is told so; without s3:ListBucket the answer would be 403.',
    ja: 'オブジェクトがありません。s3:ListBucket があるため 404 が返ります。なければ 403 になります。',
  },
  rulePublicPolicy: {
    en: 'BlockPublicPolicy of S3 Block Public Access refuses to put a public bucket policy, whoever puts it.',
    ja: 'ブロックパブリックアクセスの BlockPublicPolicy により、パブリックなバケットポリシーは誰が設定しても拒否されます。',
  },
  ruleForeignPolicy: {
    en: 'Only callers of the bucket owner’s account may put its policy, whatever they are permitted.',
    ja: 'バケットポリシーを設定できるのは、バケット所有者と同じアカウントの呼び出し元だけです。許可があっても、別のアカウントからは設定できません。',
  },
  headNoBody: {
    en: 'An answer to HEAD has no body: the client sees the status alone, neither code nor message.',
    ja: 'HEAD の応答には本文がないため、クライアントに分かるのはステータスだけです。エラーコードやメッセージは返りません。',
  },
} as const satisfies Record<string, Text>;

/** What condition keys mean, by their names in small letters; a key of a whole family ends in `/`. */
export const conditionKeyTexts: Readonly<Record<string, Text>> = {
  'aws:sourceip': {
    en: 'The caller’s public address. Absent behind a VPC endpoint, and in the calls that S3 makes to KMS.',
    ja: '呼び出し元のパブリック IP アドレス。VPC エンドポイント経由や、S3 から KMS への呼び出しにはありません。',
  },
  'aws:sourcevpce': {
    en: 'The VPC endpoint that the request comes through; absent elsewhere.',
    ja: '経由した VPC エンドポイントの ID。エンドポイント経由でなければありません。',
  },
  'aws:sourcevpc': {
    en: 'The VPC of that endpoint.',
    ja: 'そのエンドポイントの VPC の ID。',
  },
  'aws:principalorgid': {
    en: 'The organization of the caller’s account: o-…',
    ja: '呼び出し元のアカウントが属する組織の ID（o-…）。',
  },
  'aws:principalorgpaths': {
    en: 'The caller’s place in its organization, several with commas: o-…/r-…/ou-…/',
    ja: '組織内での呼び出し元の位置（o-…/r-…/ou-…/）。複数はカンマで区切ります。',
  },
  'aws:principalorgmasteraccountid': {
    en: 'The management account of the caller’s organization; SCPs do not reach that account.',
    ja: '呼び出し元の組織の管理アカウント。このアカウントには SCP が適用されません。',
  },
  'aws:resourceorgid': {
    en: 'The organization of the account that owns the resource.',
    ja: 'リソースを所有するアカウントが属する組織の ID。',
  },
  'aws:useragent': {
    en: 'What the client calls itself; anybody can say anything.',
    ja: 'クライアントが名乗る文字列。自由に変えられます。',
  },
  'aws:referer': {
    en: 'The page that led here; anybody can say anything.',
    ja: 'リンク元のページ。自由に変えられます。',
  },
  'aws:currenttime': {
    en: 'When the request is made: 2026-06-01T09:00:00Z. aws:EpochTime follows it.',
    ja: 'リクエストの日時（2026-06-01T09:00:00Z）。aws:EpochTime も連動します。',
  },
  'aws:multifactorauthpresent': {
    en: 'Whether the session began with MFA; absent with an access key of a user.',
    ja: 'セッションの開始時に MFA を使ったかどうか。ユーザーのアクセスキーではありません。',
  },
  'aws:multifactorauthage': {
    en: 'Seconds since MFA; absent without it.',
    ja: 'MFA からの経過秒数。MFA なしではありません。',
  },
  'aws:tokenissuetime': {
    en: 'When the session’s credentials were issued.',
    ja: '一時認証情報が発行された日時。',
  },
  'aws:viaawsservice': {
    en: 'Whether a service, such as Athena, calls S3 on the caller’s behalf.',
    ja: 'Athena などのサービスが、呼び出し元に代わって S3 を呼び出しているかどうか。',
  },
  'aws:sourcearn': {
    en: 'The resource for which a service calls, such as the trail or the logged bucket.',
    ja: 'サービスの呼び出しの起点となったリソース（証跡やログ対象のバケットなど）。',
  },
  'aws:sourceaccount': {
    en: 'The account for which a service calls.',
    ja: 'サービスの呼び出しの起点となったアカウント。',
  },
  's3:tlsversion': { en: 'The version of TLS.', ja: 'TLS のバージョン。' },
  's3:signatureage': {
    en: 'Milliseconds since the signature: with a presigned URL, how long ago that was made.',
    ja: '署名からの経過ミリ秒。署名付き URL では、URL を作成してからの時間です。',
  },
  's3:prefix': { en: 'The prefix that is listed.', ja: '一覧取得のプレフィックス。' },
  's3:delimiter': { en: 'The delimiter of the listing.', ja: '一覧取得の区切り文字。' },
  's3:max-keys': { en: 'How many keys a listing asks for.', ja: '一覧取得の最大件数。' },
  's3:x-amz-acl': {
    en: 'The canned ACL in the header of a write.',
    ja: '書き込みのヘッダーで指定する既定 ACL。',
  },
  's3:x-amz-storage-class': {
    en: 'The storage class in the header of a write.',
    ja: '書き込みのヘッダーで指定するストレージクラス。',
  },
  's3:x-amz-content-sha256': {
    en: 'The digest of the payload, or UNSIGNED-PAYLOAD.',
    ja: '本文のダイジェスト、または UNSIGNED-PAYLOAD。',
  },
  'aws:principaltag/': {
    en: 'A tag of the caller’s role, user or session.',
    ja: '呼び出し元のロール・ユーザー・セッションのタグ。',
  },
  'aws:resourcetag/': { en: 'A tag of the resource.', ja: 'リソースのタグ。' },
  's3:existingobjecttag/': {
    en: 'A tag of the object that is there.',
    ja: '既存オブジェクトのタグ。',
  },
  's3:requestobjecttag/': { en: 'A tag that the write gives.', ja: '書き込み時に付けるタグ。' },
};

/** What can be wrong with a request itself. */
export const faultTexts = {
  none: { en: 'none', ja: 'なし' },
  'public-acl': { en: 'sends a public ACL', ja: '公開 ACL を指定している' },
  'customer-key': {
    en: 'sends an SSE-C key that is not needed',
    ja: '不要な SSE-C のキーを送っている',
  },
  expired: { en: 'the presigned URL has expired', ja: '署名付き URL の期限が切れている' },
  'unsigned-header': {
    en: 'sends a header that is not signed',
    ja: '署名に含まれないヘッダーを送っている',
  },
} as const;
