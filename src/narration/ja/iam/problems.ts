import type { ProblemTexts } from '../../iam/iam-texts.ts';

/** What is wrong with a policy's text. */
export const PROBLEMS: ProblemTexts = {
  problems: {
    'json-empty': 'テキストがありません。ポリシーは JSON オブジェクトです。',
    'json-unexpected': 'JSON として正しくありません。ここに {found} は置けません。',
    'json-string-open': 'JSON として正しくありません。文字列が引用符で閉じられていません。',
    'json-string-control': 'JSON として正しくありません。文字列に制御文字が含まれています。',
    'json-escape': 'JSON として正しくありません。文字列に不明なエスケープがあります。',
    'json-number': 'JSON として正しくありません。数値として読み取れません。',
    'json-trailing': 'JSON として正しくありません。ドキュメントの終わりの後に {found} があります。',
    'json-too-deep': 'ポリシーとしてはネストが深すぎます。',
    'too-large': 'サイズが上限を超えています：{size} {unit}（上限 {limit}）。',
    'session-character':
      'セッションポリシーに {found} は使えません。使える文字は U+00FF までです。',
    'document-not-object': 'ポリシーは JSON オブジェクトでなければなりません。',
    'duplicate-key': '1 つの JSON オブジェクト内でキー "{key}" が重複しています。',
    'unknown-key': '"{key}" は不明な要素です。',
    'version-unknown': 'Version は "2012-10-17" か "2008-10-17" でなければなりません。',
    'version-required': 'この種類のポリシーには "Version": "2012-10-17" の指定が必要です。',
    'not-a-string': 'ここには文字列が必要です。',
    'statement-missing': 'Statement がありません。',
    'statement-empty': 'Statement にはステートメントが 1 つ以上必要です。',
    'statement-not-object': 'ステートメントは JSON オブジェクトでなければなりません。',
    'sid-characters': 'IAM ポリシーの Sid には英数字だけを使えます。',
    'sid-duplicate': 'Sid "{sid}" が重複しています。',
    'effect-missing': 'Effect がありません。',
    'effect-invalid': 'Effect は "Allow" か "Deny" でなければなりません。',
    'action-missing': 'Action（または NotAction）がありません。',
    'action-both': 'Action と NotAction は同時に指定できません。',
    'action-no-service':
      'アクション "{value}" にサービス名がありません。"s3:GetObject" のように "サービス:アクション" の形で書きます。',
    'action-malformed': '"{value}" はアクションとして正しくありません。',
    'action-other-service':
      'バケットポリシーには S3 のアクションだけを指定できます（"{value}" は指定できません）。',
    'action-unknown': 'S3 に "{value}" というアクションはないため、このポリシーは保存できません。',
    'resource-missing': 'Resource（または NotResource）がありません。',
    'resource-both': 'Resource と NotResource は同時に指定できません。',
    'resource-arn':
      '"{value}" は ARN ではありません。形式は arn:partition:service:region:account:resource です。',
    'resource-service':
      'バケットポリシーには S3 のリソースだけを指定できます（"{value}" は指定できません）。',
    'resource-variable-in-prefix':
      'ポリシー変数は ARN の 5 つ目のコロンより後でだけ使えます（"{value}"）。',
    'list-empty': 'リストが空です。',
    'principal-in-identity-policy':
      'IAM ポリシーに {element} は指定できません。アタッチ先がプリンシパルになります。',
    'principal-in-scp':
      'サービスコントロールポリシーに {element} は指定できません。アタッチ先のアカウントのすべてのプリンシパルが対象です。',
    'principal-missing': 'Principal（または NotPrincipal）がありません。',
    'principal-both': 'Principal と NotPrincipal は同時に指定できません。',
    'principal-shape':
      'プリンシパルは "*" か、{"AWS": "arn:aws:iam::111122223333:root"} のようなオブジェクトで指定します。',
    'principal-type':
      '"{type}" は不明なプリンシパルの種類です。AWS、Service、Federated、CanonicalUser のいずれかです。',
    'principal-wildcard': 'プリンシパルの一部にワイルドカードは使えません（"{value}"）。',
    'principal-invalid':
      '"{value}" はアカウント ID でも、ユーザー、ロール、セッションの ARN でもありません。',
    'not-principal-allow':
      'NotPrincipal と "Allow" の組み合わせは AWS ではサポートされていません（指定したもの以外のすべて、匿名のリクエストまで許可することになります）。',
    'rcp-element': 'リソースコントロールポリシーに {element} は指定できません。',
    'rcp-allow':
      '自分で作成するリソースコントロールポリシーで指定できるのは "Deny" だけです。"Allow" は、AWS がアタッチする RCPFullAWSAccess だけのものです。',
    'rcp-principal':
      'リソースコントロールポリシーの Principal に指定できるのは "*" だけです。プリンシパルは "aws:PrincipalArn" などの条件で絞り込みます。',
    'rcp-action-all':
      '自分で作成するリソースコントロールポリシーでは、"*" ではなく "s3:*" や "kms:*" のようにサービスを指定します。',
    'condition-not-object':
      'Condition は、条件演算子、条件キー、値の順に入れ子にした JSON オブジェクトです。',
    'operator-unknown': '"{operator}" は不明な条件演算子です。',
    'operator-not-object':
      '条件演算子 "{operator}" には、条件キーを並べた JSON オブジェクトを指定します。',
    'condition-key':
      '条件キー "{key}" にサービス名がありません（"aws:SourceIp" のように書きます）。',
    'condition-key-unknown':
      'S3 で使える条件キーに "{key}" はないため、このポリシーは保存できません。',
    'condition-key-unfit':
      'アクション "{action}" に条件キー "{key}" は使えないため、S3 はこのポリシーを保存しません。',
    'condition-value-type': '条件の値は、文字列、数値、真偽値、またはそのリストです。',
    'condition-value': '"{value}" は {operator} の値として正しくありません。',
    'grant-not-object': 'グラントは「aws kms list-grants」が出力する形の JSON オブジェクトです。',
    'grantee-missing': 'GranteePrincipal がありません。誰に許可するグラントかを指定します。',
    'grantee-invalid':
      '"{value}" はユーザー、ロール、セッション、アカウントの ARN でも、「dynamodb.amazonaws.com」のようなサービスプリンシパルでもありません。',
    'operations-missing':
      'Operations がありません。["Decrypt", "GenerateDataKey"] のようなリストで指定します。',
    'operation-unknown': 'グラントでは "{value}" を許可できません。',
    'constraint-unknown':
      'ここで評価できるのは EncryptionContextEquals と EncryptionContextSubset だけです（"{key}" は評価できません）。',
    'constraint-pairs':
      '制約には {"EncryptionContextSubset": {"team": "blue"}} のように、文字列のペアを 8 個まで指定します。',
  },
  units: { bytes: 'バイト', characters: '文字' },
  end: 'テキストの終わり',
  didYouMean: (suggestion) => `"${suggestion}" ではありませんか？`,
};
