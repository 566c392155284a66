import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The Policy tab: who asked what, and how each statement was judged. */
export const policyTexts = {
  allowed: { en: 'Allowed', ja: '許可' },
  implicitDeny: {
    en: 'Denied: nothing allows it',
    ja: '暗黙的な拒否（許可するステートメントなし）',
  },
  explicitDeny: { en: 'Denied by an explicit Deny', ja: '明示的な拒否' },
  passed: { en: 'Passed', ja: '通過' },
  refused: { en: 'Refused', ja: '拒否' },
  caller: { en: 'Caller', ja: '呼び出し元' },
  action: { en: 'Action', ja: 'アクション' },
  resource: { en: 'Resource', ja: 'リソース' },
  anonymous: { en: 'anonymous (no credentials)', ja: '匿名（認証情報なし）' },
  noPolicies: {
    en: 'No policy concerns this request.',
    ja: 'このリクエストに関わるポリシーはありません。',
  },
  decides: { en: 'decides', ja: '判定の根拠' },
  applies: { en: 'applies', ja: '該当' },
  doesNotApply: { en: 'does not apply', ja: '非該当' },
  judged: { en: 'How each statement was judged', ja: '各ステートメントの評価' },
  statement: { en: 'Statement {number}', ja: 'ステートメント {number}' },
  sid: { en: '“{sid}”', ja: '「{sid}」' },
  listed: { en: 'In the policy', ja: 'ポリシーの値' },
  context: { en: 'Request context', ja: 'リクエストコンテキスト' },
  contextKey: { en: 'Condition key', ja: '条件キー' },
  contextValue: { en: 'Value in this request', ja: 'このリクエストの値' },
  noValue: { en: '(no value)', ja: '（値なし）' },
  check: { en: 'Check', ja: 'チェック' },
  algorithm: { en: 'Algorithm', ja: 'アルゴリズム' },
  customerKey: { en: 'customer-provided key', ja: '顧客提供キー' },
  noDecision: {
    en: 'Nothing is decided at this step. The decisions of this run:',
    ja: 'このステップでは判定は行われません。この実行での判定は次のとおりです。',
  },
  refusedBecause: {
    en: 'This refusal follows from:',
    ja: 'この拒否は次の判定の結果です：',
  },
  none: { en: 'This run decides nothing.', ja: 'この実行では判定が行われません。' },
  decisions: { en: 'Decisions of this run', ja: 'この実行での判定' },
  otherDecisions: { en: 'The other decisions of this run', ja: 'この実行でのほかの判定' },
} as const satisfies Record<string, Text>;

export const policyCounts = {
  contextKeys: {
    en: { one: '{count} key', other: '{count} keys' },
    ja: { other: '{count} 個' },
  },
} as const satisfies Record<string, CountedText>;
