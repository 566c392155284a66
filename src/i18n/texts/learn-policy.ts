import type { Text } from '../../lib/text.ts';

/** A task in which a policy is written: the editor, and the requests by which it is judged. */
export const learnPolicyTexts = {
  shows: { en: 'What is shown', ja: '表示の切り替え' },
  policy: { en: 'Policy and requests', ja: 'ポリシーとリクエスト' },
  player: { en: 'Player', ja: 'プレーヤー' },
  others: { en: 'The other policies of this task', ja: 'この課題のほかのポリシー' },
  noPolicy: { en: 'none', ja: 'なし' },
  table: { en: 'Requests, each as it should come out', ja: 'リクエストと、期待する結果' },
  row: { en: 'No.', ja: '番号' },
  request: { en: 'Request', ja: 'リクエスト' },
  wished: { en: 'Should be', ja: '期待' },
  now: { en: 'Is', ja: '結果' },
  unknown: { en: 'not judged', ja: '判定不可' },
  asWished: { en: 'as it should be', ja: '期待どおり' },
  otherwise: { en: 'not as it should be', ja: '期待と違う' },
  play: { en: 'Play', ja: '再生' },
  playRow: { en: 'Play as a flow: {request}', ja: 'フローとして再生：{request}' },
  example: { en: 'Why row {row} differs', ja: '{row} 行目が期待と違う理由' },
  shouldBeAllowed: {
    en: 'It should be allowed, and is refused.',
    ja: '許可されるはずが、拒否されます。',
  },
  shouldBeRefused: {
    en: 'It should be refused, and is allowed.',
    ja: '拒否されるはずが、許可されます。',
  },
  deniedBy: { en: 'A Deny holds for it: {statements}.', ja: 'Deny に一致します：{statements}。' },
  notAllowed: {
    en: 'No statement allows {action} at {service}.',
    ja: '{service} で {action} を許可するステートメントがありません。',
  },
  rule: { en: 'S3 itself answers {status} {code}.', ja: 'S3 自身が {status} {code} を返します。' },
  allowedBy: {
    en: 'These allow it, and no Deny holds: {statements}.',
    ja: '許可するステートメントがあり（{statements}）、一致する Deny はありません。',
  },
  statement: { en: '{policy}, statement {number}', ja: '{policy}のステートメント {number}' },
  broken: {
    en: 'The policy cannot be read, so nothing can be judged by it.',
    ja: 'ポリシーを読み取れないため、判定できません。',
  },
  notSaved: {
    en: 'AWS would not save the policy, so nothing can be judged by it.',
    ja: 'AWS はこのポリシーを保存しないため、判定できません。',
  },
} as const satisfies Record<string, Text>;
