import type { DecidedBy, Gate } from '../../aws/iam/explanation.ts';
import type { ReasonCode } from '../../aws/iam/reasons.ts';
import type { PolicyKind } from '../../aws/iam/types.ts';
import type { Lang } from '../../lib/text.ts';

/** The words for every reason. `{…}` is filled in by `reasonText`. */
export const REASON_TEXTS: Readonly<Record<Lang, Readonly<Record<ReasonCode, string>>>> = {
  en: {
    'value-equal': 'matches',
    'value-different': 'does not match',
    'value-malformed': 'cannot be read as a value of this operator',
    'value-not-comparable': 'the request’s value is not of this operator’s type',
    'value-not-compared': 'not compared',
    'variable-unresolved': 'holds a policy variable without a value in this request',
    'variable-in-arn-prefix': 'a policy variable may stand only after the fifth colon of an ARN',
    'principal-everyone': 'everyone',
    'principal-account': 'the caller’s account, which decides by its IAM policies',
    'principal-account-own-root': 'the account’s root user',
    'principal-exact': 'the caller',
    'principal-role-of-session': 'the role of the caller’s session',
    'principal-user-of-federated-session': 'the IAM user behind the caller’s session',
    'principal-service': 'the calling AWS service',
    'principal-different': 'someone else',
    'principal-partial-wildcard': 'a wildcard cannot stand for a part of a principal',
    'principal-canonical-user': 'a canonical user ID, which cannot be compared with an ARN',
    'principal-account-does-not-exempt':
      'names the account, which does not exempt its users and roles',
    'principal-role-does-not-exempt-session':
      'names the role or user, which does not exempt its sessions',
    'effect-valid': 'the effect is valid',
    'effect-malformed': 'Effect must be "Allow" or "Deny"',
    listed: 'lists {actual}',
    'not-listed': 'does not list {actual}',
    'excluded-by-not': 'excludes {actual}',
    'not-excluded': 'does not exclude {actual}',
    'identity-implicit': 'the caller, to whom the policy is attached',
    'element-missing': 'the element is missing',
    'element-malformed': 'the element is malformed',
    'element-twice': 'the element and its Not form exclude each other',
    'element-unknown': 'unknown element: {actual}',
    'principal-in-identity-policy': 'an identity-based policy cannot have a principal',
    'condition-met': 'the request has {actual}',
    'condition-not-met': 'the request has {actual}',
    'negated-none-equal': 'the request has {actual}, which is none of the values',
    'negated-one-equal': 'the request has {actual}, which is one of the values',
    'key-absent': 'the request does not have the key',
    'key-absent-negated': 'the request does not have the key, so a negated operator is met',
    'key-absent-if-exists': 'the request does not have the key, so …IfExists is met',
    'key-absent-for-all-values': 'the request has no value of the key, so ForAllValues is met',
    'key-absent-for-any-value': 'the request has no value of the key, so ForAnyValue is not met',
    'for-all-values-met': 'every value in the request passes: {actual}',
    'for-all-values-not-met': 'not every value in the request passes: {actual}',
    'for-any-value-met': 'a value in the request passes: {actual}',
    'for-any-value-not-met': 'no value in the request passes: {actual}',
    'null-met': 'the key is present or absent as demanded',
    'null-not-met': 'the key is not present or absent as demanded',
    'operator-unknown': 'unknown condition operator',
    'condition-malformed': 'the condition is malformed',
    'statement-allows': 'allows the request',
    'statement-delegates': 'allows the account to decide by its IAM policies',
    'statement-allows-no-anonymous': 'allows the request, but KMS takes no unsigned requests',
    'statement-denies': 'denies the request',
    'statement-denies-owner-root-exempt':
      'denies the request, but not for the root user of the bucket owner',
    'statement-no-match': 'does not apply to the request',
    'statement-malformed': 'malformed, so it does not apply',
    'statement-not-judged': 'not judged: there is too much to compare',
    'policy-considered': 'considered',
    'policy-denies-only': 'belongs to the other service: it can deny here, but not allow',
    'policy-malformed': 'not a policy document',
    'policy-version-unknown': 'unknown Version',
    'policy-too-large': 'too large to be judged, so nothing is allowed',
  },
  ja: {
    'value-equal': '一致します',
    'value-different': '一致しません',
    'value-malformed': 'この演算子の値として読み取れません',
    'value-not-comparable': 'リクエスト側の値がこの演算子の型ではありません',
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
    'effect-valid': 'Effect は正しい値です',
    'effect-malformed': 'Effect は "Allow" か "Deny" でなければなりません',
    listed: '{actual} が含まれています',
    'not-listed': '{actual} が含まれていません',
    'excluded-by-not': '{actual} は除外されています',
    'not-excluded': '{actual} は除外されていません',
    'identity-implicit': 'このポリシーがアタッチされた呼び出し元',
    'element-missing': '要素がありません',
    'element-malformed': '要素の形式が正しくありません',
    'element-twice': 'この要素と Not の付く要素は同時に指定できません',
    'element-unknown': '不明な要素です：{actual}',
    'principal-in-identity-policy': 'アイデンティティベースのポリシーに Principal は指定できません',
    'condition-met': 'リクエストの値は {actual} です',
    'condition-not-met': 'リクエストの値は {actual} です',
    'negated-none-equal': 'リクエストの値 {actual} は、指定された値のどれとも一致しません',
    'negated-one-equal': 'リクエストの値 {actual} は、指定された値の 1 つと一致します',
    'key-absent': 'リクエストにこのキーがありません',
    'key-absent-negated': 'リクエストにこのキーがないため、否定の演算子は真になります',
    'key-absent-if-exists': 'リクエストにこのキーがないため、…IfExists は真になります',
    'key-absent-for-all-values': 'リクエストにこのキーの値がないため、ForAllValues は真になります',
    'key-absent-for-any-value': 'リクエストにこのキーの値がないため、ForAnyValue は偽になります',
    'for-all-values-met': 'リクエストのすべての値が条件を満たします：{actual}',
    'for-all-values-not-met': '条件を満たさない値がリクエストにあります：{actual}',
    'for-any-value-met': '条件を満たす値がリクエストにあります：{actual}',
    'for-any-value-not-met': '条件を満たす値がリクエストにありません：{actual}',
    'null-met': 'キーの有無が条件どおりです',
    'null-not-met': 'キーの有無が条件と異なります',
    'operator-unknown': '不明な条件演算子です',
    'condition-malformed': '条件の形式が正しくありません',
    'statement-allows': 'リクエストを許可します',
    'statement-delegates': 'IAM ポリシーによる許可をアカウントに委任します',
    'statement-allows-no-anonymous':
      'リクエストを許可しますが、KMS は署名のないリクエストを受け付けません',
    'statement-denies': 'リクエストを拒否します',
    'statement-denies-owner-root-exempt':
      'リクエストを拒否しますが、バケット所有者のルートユーザーには効きません',
    'statement-no-match': 'このリクエストには適用されません',
    'statement-malformed': '形式が正しくないため、適用されません',
    'statement-not-judged': '比較する量が多すぎるため、評価していません',
    'policy-considered': '評価の対象です',
    'policy-denies-only': 'もう一方のサービスのポリシーのため、ここでは拒否だけが有効です',
    'policy-malformed': 'ポリシードキュメントではありません',
    'policy-version-unknown': '不明な Version です',
    'policy-too-large': '大きすぎて評価できないため、何も許可されません',
  },
};

/** A reason in words. `actual` is what the request has there; an empty text shows as `""`. */
export function reasonText(lang: Lang, reason: ReasonCode, actual: readonly string[] = []): string {
  const shown = actual.map((value) => (value === '' ? '""' : value)).join(', ');
  return REASON_TEXTS[lang][reason].replace('{actual}', () => shown);
}

export const POLICY_KIND_TEXTS: Readonly<Record<Lang, Readonly<Record<PolicyKind, string>>>> = {
  en: {
    identity: 'identity-based (IAM) policy',
    resource: 'bucket policy',
    key: 'key policy',
  },
  ja: {
    identity: 'アイデンティティベースのポリシー（IAM ポリシー）',
    resource: 'バケットポリシー',
    key: 'キーポリシー',
  },
};

export const GATE_TEXTS: Readonly<Record<Lang, Readonly<Record<Gate, string>>>> = {
  en: {
    identity: 'No identity-based (IAM) policy of the caller allows it.',
    resource: 'The bucket policy does not allow it to the caller.',
    key: 'The key policy allows it neither to the caller nor to the caller’s account.',
    'key-delegation':
      'An IAM policy allows it, but the key policy does not let the account use IAM policies, so that has no effect.',
  },
  ja: {
    identity: '呼び出し元のアイデンティティベースのポリシー（IAM ポリシー）で許可されていません。',
    resource: 'バケットポリシーで呼び出し元に許可されていません。',
    key: 'キーポリシーで、呼び出し元にもそのアカウントにも許可されていません。',
    'key-delegation':
      'IAM ポリシーでは許可されていますが、キーポリシーがアカウントに委任していないため、効果がありません。',
  },
};

/** Why the decision fell, in one or two sentences. */
export function decidedByText(lang: Lang, decidedBy: DecidedBy): string {
  switch (decidedBy.kind) {
    case 'statements': {
      const names = decidedBy.statements.map(({ policy, policyIndex, statement, sid }) => {
        const kind = POLICY_KIND_TEXTS[lang][policy];
        // Most callers have one IAM policy; only further ones are counted.
        const which = policyIndex > 0 ? `${kind} ${policyIndex + 1}` : kind;
        const name = sid === null || sid === '' ? '' : lang === 'en' ? ` “${sid}”` : `「${sid}」`;
        return lang === 'en'
          ? `statement ${statement + 1}${name} of the ${which}`
          : `${which}のステートメント ${statement + 1}${name}`;
      });
      if (lang === 'ja') {
        return `${names.join('と')}により${decidedBy.effect === 'Allow' ? '許可' : '明示的に拒否'}されました。`;
      }
      return `${decidedBy.effect === 'Allow' ? 'Allowed' : 'Explicitly denied'} by ${names.join(' and ')}.`;
    }
    case 'root-user':
      return lang === 'en'
        ? 'Allowed: the root user of the account that owns the resource needs no policy.'
        : '許可されました。リソースを所有するアカウントのルートユーザーにはポリシーが要りません。';
    case 'nothing':
      return decidedBy.missing.map((gate) => GATE_TEXTS[lang][gate]).join(lang === 'en' ? ' ' : '');
    case 'limit':
      return REASON_TEXTS[lang]['policy-too-large'];
  }
}
