import type { Text } from '../../lib/text.ts';

/** What others have to let through: whose each fence is, and what to send them. */
export const policyFenceTexts = {
  title: { en: 'For others to let through', ja: '他の管理者に依頼する変更' },
  intro: {
    en: 'No change is offered that takes these down. The narrowest statement that would let this request pass, to send to whom they belong:',
    ja: 'これらの制限を外す変更は提案しません。管理者に送れるよう、このリクエストだけを通す最も狭いステートメントを示します。',
  },
  scp: {
    en: 'Service control policies belong to whoever runs the caller’s organization.',
    ja: 'SCP は、呼び出し元の組織の管理者が管理しています。',
  },
  rcp: {
    en: 'Resource control policies belong to whoever runs the organization of the bucket or key.',
    ja: 'RCP は、バケットまたはキーを所有する組織の管理者が管理しています。',
  },
  endpoint: {
    en: 'The endpoint’s policy belongs to whoever runs the VPC.',
    ja: 'VPC エンドポイントポリシーは、VPC の管理者が管理しています。',
  },
  session: {
    en: 'Session policies are passed when the session is made: send this to whoever makes it, a login service or a script that assumes the role.',
    ja: 'セッションポリシーはセッションの作成時に渡されます。ロールを引き受けるログイン基盤やスクリプトの管理者に依頼してください。',
  },
  silent: {
    en: 'Nothing in the {where} allows this. To add:',
    ja: '{where} には、このリクエストを許可するステートメントがありません。追加するステートメント：',
  },
  denies: {
    en: 'Statement {number} of the {where} denies this. To stand in its place:',
    ja: '{where} の {number} 番目のステートメントが拒否しています。置き換えるステートメント：',
  },
  silentUnknown: {
    en: 'Nothing in the {where} allows this, and the request does not say who calls: ask what they would let through.',
    ja: '{where} には許可するステートメントがなく、リクエストからは呼び出し元を特定できません。何を許可できるか確認してください。',
  },
  deniesUnknown: {
    en: 'Statement {number} of the {where} denies this, and the request does not say who calls: ask whom they would spare.',
    ja: '{where} の {number} 番目のステートメントが拒否しており、リクエストからは呼び出し元を特定できません。例外にできるか確認してください。',
  },
  statement: { en: 'statement', ja: 'ステートメント' },
  own: {
    en: 'Once they let it through, this is still missing on your side:',
    ja: '許可された後も、自分の側では次の変更が必要です。',
  },
} as const satisfies Record<string, Text>;
