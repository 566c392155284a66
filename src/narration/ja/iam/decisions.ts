import type { DecisionTexts } from '../../iam/iam-texts.ts';

/** How the policy engine decided, and what each part of a policy had to do with it. */
export const DECISIONS: DecisionTexts = {
  reasons: {
    'value-equal': '一致します',
    'value-different': '一致しません',
    'value-malformed': 'この条件演算子の値として読み取れません',
    'value-not-comparable': 'リクエスト側の値がこの条件演算子の型ではありません',
    'value-not-compared': '比較していません',
    'variable-unresolved': 'このリクエストでは値のないポリシー変数を含みます',
    'variable-in-arn-prefix': 'ポリシー変数は ARN の 5 つ目のコロンより後でだけ使えます',
    'principal-everyone': 'すべてのプリンシパル',
    'principal-account':
      '呼び出し元のアカウント（許可するかどうかはそのアカウントの IAM ポリシー次第）',
    'principal-account-own-root': 'アカウントのルートユーザー',
    'principal-exact': '呼び出し元',
    'principal-role-of-session': '呼び出し元のセッションのロール',
    'principal-user-of-federated-session': '呼び出し元のセッションの元になった IAM ユーザー',
    'principal-service': '呼び出し元の AWS サービス',
    'principal-different': '別のプリンシパル',
    'principal-partial-wildcard': 'プリンシパルの一部にワイルドカードは使えません',
    'principal-canonical-user': '正規ユーザー ID のため、ARN と比較できません',
    'principal-account-does-not-exempt':
      'アカウントの指定だけでは、そのユーザーやロールは除外されません',
    'principal-role-does-not-exempt-session':
      'ロールやユーザーの指定だけでは、そのセッションは除外されません',
    'principal-bounded-does-not-exempt':
      'アクセス許可の境界を持つプリンシパルは除外されません（NotPrincipal と Deny の組み合わせでは必ず拒否されます）',
    'effect-valid': 'Effect は正しい値です',
    'effect-malformed': 'Effect は "Allow" か "Deny" でなければなりません',
    listed: '{actual} が含まれています',
    'not-listed': '{actual} が含まれていません',
    'excluded-by-not': '{actual} は除外されています',
    'not-excluded': '{actual} は除外されていません',
    'identity-implicit': 'このポリシーがアタッチされた呼び出し元',
    'account-implicit':
      'このポリシーがアタッチされた、呼び出し元のアカウントのすべてのプリンシパル',
    'element-missing': '要素がありません',
    'element-malformed': '要素の形式が正しくありません',
    'element-twice': 'この要素と Not の付く要素は同時に指定できません',
    'element-unknown': '不明な要素です：{actual}',
    'principal-in-identity-policy': 'IAM ポリシーに Principal は指定できません',
    'principal-in-scp': 'サービスコントロールポリシーに Principal は指定できません',
    'condition-met': 'リクエストの値は {actual} です',
    'condition-not-met': 'リクエストの値は {actual} です',
    'negated-none-equal': 'リクエストの値 {actual} は、指定された値のどれとも一致しません',
    'negated-one-equal': 'リクエストの値 {actual} は、指定された値の 1 つと一致します',
    'key-absent': 'リクエストにこの条件キーがありません',
    'key-absent-negated': 'リクエストにこの条件キーがないため、否定の条件演算子は真になります',
    'key-absent-if-exists': 'リクエストにこの条件キーがないため、…IfExists は真になります',
    'key-absent-for-all-values':
      'この条件キーの値がリクエストにないため、ForAllValues は真になります',
    'key-absent-for-any-value':
      'この条件キーの値がリクエストにないため、ForAnyValue は偽になります',
    'for-all-values-met': 'リクエストのすべての値が条件を満たします：{actual}',
    'for-all-values-not-met': '条件を満たさない値がリクエストにあります：{actual}',
    'for-any-value-met': '条件を満たす値がリクエストにあります：{actual}',
    'for-any-value-not-met': '条件を満たす値がリクエストにありません：{actual}',
    'null-met': '条件キーの有無が条件どおりです',
    'null-not-met': '条件キーの有無が条件と異なります',
    'operator-unknown': '不明な条件演算子です',
    'condition-malformed': '条件の形式が正しくありません',
    'statement-allows': 'リクエストを許可します',
    'statement-delegates': 'IAM ポリシーによる許可をアカウントに委任します',
    'statement-allows-no-anonymous':
      'リクエストを許可しますが、KMS は署名のないリクエストを受け付けません',
    'statement-allows-root-only':
      'アカウントを許可していますが、ゲートウェイエンドポイントのポリシーではルートユーザーだけを指します',
    'statement-denies': 'リクエストを拒否します',
    'statement-denies-owner-root-exempt':
      'リクエストを拒否しますが、バケット所有者のルートユーザーには適用されません',
    'statement-no-match': 'このリクエストには適用されません',
    'statement-malformed': '形式が正しくないため、適用されません',
    'statement-not-judged': '比較の回数が多すぎるため、評価していません',
    'policy-considered': '評価の対象です',
    'policy-malformed': 'ポリシードキュメントではありません',
    'policy-version-unknown': '不明な Version です',
    'policy-too-large': '大きすぎて評価できないため、何も許可されません',
    'exempt-no-account': '適用されません：呼び出し元はどのアカウントにも属していません',
    'exempt-root-user':
      '適用されません：アクセス許可の境界の対象はユーザーとロールで、ルートユーザーは対象外です',
    'exempt-service-linked-role': '適用されません：呼び出し元はサービスにリンクされたロールです',
    'exempt-aws-service': '適用されません：AWS サービス自身による呼び出しです',
    'exempt-management-account': '適用されません：組織の管理アカウントです',
    'exempt-aws-managed-key': '適用されません：AWS マネージドキーです',
    'exempt-retire-grant':
      '適用されません：kms:RetireGrant はリソースコントロールポリシーの対象外です',
    'exempt-forwarded-call':
      '適用されません：サービスが呼び出し元に代わって行う呼び出しで、呼び出し元のエンドポイントを経由しません',
    'guard-allows': 'リクエストを通します',
    'guard-denies': 'リクエストを拒否します',
    'guard-silent': 'リクエストを許可するステートメントがありません',
    'guard-level-empty': 'この階層にはポリシーがアタッチされていないため、何も許可されません',
    'guard-full-access':
      'すべての階層にアタッチされている RCPFullAWSAccess により、リクエストを通します',
    'guard-named-directly':
      '許可はありませんが、リソースのポリシーが呼び出し元自身に与えた許可は制限しません',
    'constraint-met': 'リクエストの暗号化コンテキストの値は {actual} です',
    'constraint-not-met': 'リクエストの暗号化コンテキストの値は {actual} です',
    'constraint-further-pairs':
      'グラントにないペアがリクエストの暗号化コンテキストにあります（値：{actual}）',
    'constraint-not-applied': '暗号化コンテキストのない操作には適用されません',
    'constraint-malformed': '評価できる制約ではないため、満たされません',
    'grant-malformed': 'グラントではありません',
  },
  kinds: {
    identity: 'IAM ポリシー',
    resource: 'バケットポリシー',
    key: 'キーポリシー',
    boundary: 'アクセス許可の境界',
    session: 'セッションポリシー',
    endpoint: 'VPC エンドポイントポリシー',
    scp: 'サービスコントロールポリシー（SCP）',
    rcp: 'リソースコントロールポリシー（RCP）',
    grant: 'キーのグラント',
  },
  gates: {
    identity: '呼び出し元の IAM ポリシーで許可されていません。',
    resource: 'バケットポリシーで呼び出し元に許可されていません。',
    key: 'キーポリシーで、呼び出し元にもそのアカウントにも許可されていません。',
    'key-delegation':
      'IAM ポリシーでは許可されていますが、キーポリシーがアカウントに委任していないため、効果がありません。',
    boundary: '呼び出し元のアクセス許可の境界で許可されていません。',
    session: 'セッションポリシーで許可されていません。',
    endpoint: 'VPC エンドポイントポリシーで許可されていません。',
    scp: '組織のいずれかの階層で、サービスコントロールポリシー（SCP）に許可がありません。',
    rcp: '組織のいずれかの階層で、リソースコントロールポリシー（RCP）に許可がありません。',
  },
  statementOf: (number, sid, policy) =>
    `${policy}のステートメント ${number}${sid === '' ? '' : `「${sid}」`}`,
  grantOf: (number, name) =>
    `KMS キーのグラント${number > 1 ? ` ${number}` : ''}${name === '' ? '' : `「${name}」`}`,
  atLevel: (policy, level) =>
    `${policy}（${level === 0 ? '組織のルート' : `ルートから ${level} つ下の階層`}）`,
  allowedBy: (statements) => `${statements.join('と')}により許可されました。`,
  deniedBy: (statements) => `${statements.join('と')}により明示的に拒否されました。`,
  rootUser: '許可されました。リソースを所有するアカウントのルートユーザーにポリシーは不要です。',
  paragraph: (sentences) => sentences.join(''),
};
