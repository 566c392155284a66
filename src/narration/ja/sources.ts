/** AWS's pages by the titles that they have in English. */
const TITLES: Readonly<Record<string, string>> = {
  'AWS KMS API · Actions': 'AWS KMS API リファレンス · アクション',
  'S3 API · Error responses': 'S3 API リファレンス · エラーレスポンス',
  'S3 API · Signature calculations for chunked uploads':
    'S3 API リファレンス · チャンクアップロードの署名の計算',
  'S3 User Guide · How Amazon S3 authorizes a request':
    'S3 ユーザーガイド · Amazon S3 がリクエストを承認する仕組み',
  'S3 User Guide · Setting default server-side encryption behavior':
    'S3 ユーザーガイド · サーバー側のデフォルトの暗号化動作の設定',
  'S3 User Guide · Multipart upload API and permissions':
    'S3 ユーザーガイド · マルチパートアップロード API とアクセス許可',
  'S3 User Guide · Checking object integrity': 'S3 ユーザーガイド · オブジェクトの整合性のチェック',
  'S3 User Guide · Blocking or unblocking SSE-C':
    'S3 ユーザーガイド · SSE-C のブロックまたはブロック解除',
  'S3 User Guide · Specifying SSE-C':
    'S3 ユーザーガイド · お客様が用意したキーによるサーバー側の暗号化 (SSE-C) の指定',
  'S3 User Guide · Using SSE-C':
    'S3 ユーザーガイド · お客様が用意したキーによるサーバー側の暗号化 (SSE-C) の使用',
  'S3 User Guide · Using SSE-KMS':
    'S3 ユーザーガイド · AWS KMS キーによるサーバー側の暗号化 (SSE-KMS) の使用',
  'S3 User Guide · Using DSSE-KMS':
    'S3 ユーザーガイド · AWS KMS キーによる二層式サーバー側の暗号化 (DSSE-KMS) の使用',
  'S3 User Guide · Protecting data with server-side encryption':
    'S3 ユーザーガイド · サーバー側の暗号化によるデータの保護',
  'S3 User Guide · Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys':
    'S3 ユーザーガイド · Amazon S3 バケットキーによる SSE-KMS のコスト削減',
  'AWS KMS · Pricing; the rate as third parties quote it':
    'AWS KMS の料金（単価は第三者による記載）',
  'IAM User Guide · Forward access sessions': 'IAM ユーザーガイド · 転送アクセスセッション',
  'KMS Cryptographic Details · Customer data operations':
    'AWS KMS 暗号化の詳細 · お客様のデータのオペレーション',
  'KMS Cryptographic Details · Encrypt': 'AWS KMS 暗号化の詳細 · Encrypt オペレーション',
  'KMS Cryptographic Details · Key hierarchy': 'AWS KMS 暗号化の詳細 · キー階層',
  'KMS Developer Guide · Cryptography of AWS KMS':
    'KMS デベロッパーガイド · AWS KMS の暗号化の概要',
  'KMS Developer Guide · How Amazon S3 uses AWS KMS':
    'KMS デベロッパーガイド · Amazon S3 での AWS KMS の使用',
  'KMS Developer Guide · Request quotas': 'KMS デベロッパーガイド · リクエストクォータ',
  'S3 API · DeleteObject; that no key is needed as recorded from AWS by third parties':
    'S3 API リファレンス · DeleteObject（キーが不要であることは第三者が AWS で記録したもの）',
  'S3 API · Error responses; answers as recorded from AWS by third parties':
    'S3 API リファレンス · エラーレスポンス（応答は第三者が AWS で記録したもの）',
  'S3 User Guide · Default SSE-C setting, FAQ':
    'S3 ユーザーガイド · SSE-C のデフォルト設定に関するよくある質問',
  'S3 User Guide · Protecting data with encryption': 'S3 ユーザーガイド · 暗号化によるデータの保護',
  'S3 User Guide · Updating server-side encryption': 'S3 ユーザーガイド · サーバー側の暗号化の更新',
  'S3 User Guide · Using SSE-KMS, encryption context':
    'S3 ユーザーガイド · SSE-KMS の使用、暗号化コンテキスト',
  'KMS Developer Guide · Key IDs and ARNs; messages as recorded from AWS by third parties':
    'KMS デベロッパーガイド · キー ID と ARN（文言は第三者が AWS で記録したもの）',
  'KMS API · Key identifiers; messages as recorded from AWS by third parties':
    'KMS API リファレンス · キー識別子（文言は第三者が AWS で記録したもの）',
  'KMS API · Common errors; messages as recorded from AWS by third parties':
    'KMS API リファレンス · 共通エラー（文言は第三者が AWS で記録したもの）',
  'KMS API · Common errors': 'KMS API リファレンス · 共通エラー',
  'KMS Cryptographic Details': 'KMS の暗号化の詳細（英語）',
  'KMS Developer Guide · Key policies': 'KMS デベロッパーガイド · キーポリシー',
  'KMS Developer Guide · Key states': 'KMS デベロッパーガイド · キーの状態',
  'KMS Developer Guide · Rotate KMS keys': 'KMS デベロッパーガイド · KMS キーのローテーション',
  'KMS Developer Guide · Delete a KMS key': 'KMS デベロッパーガイド · KMS キーの削除',
  'S3 User Guide · Enabling server access logging':
    'S3 ユーザーガイド · サーバーアクセスログの有効化',
  'S3 User Guide · Default encryption FAQ':
    'S3 ユーザーガイド · デフォルトの暗号化に関するよくある質問',
  'KMS Developer Guide · How AWS CloudTrail uses AWS KMS':
    'KMS デベロッパーガイド · AWS CloudTrail での AWS KMS の使用',
  'AWS News Blog · DSSE-KMS': 'AWS ニュースブログ · DSSE-KMS の発表（英語）',
  'KMS Developer Guide · Encryption context': 'KMS デベロッパーガイド · 暗号化コンテキスト',
  'KMS Developer Guide · Grants': 'KMS デベロッパーガイド · グラント',
  'KMS Developer Guide · HMAC keys': 'KMS デベロッパーガイド · HMAC キー',
  'KMS Developer Guide · Throttling': 'KMS デベロッパーガイド · スロットリング',
  'KMS Developer Guide · Quotas': 'KMS デベロッパーガイド · クォータ',
  'KMS Developer Guide · Aliases': 'KMS デベロッパーガイド · エイリアス',
};

/** What a page of AWS's is called in Japanese; a page of an API reference is called after its operation or type. */
export function sourceTitle(title: string): string {
  return TITLES[title] ?? title.replace(/^(S3|KMS) API · (?=\w+$)/, '$1 API リファレンス · ');
}
