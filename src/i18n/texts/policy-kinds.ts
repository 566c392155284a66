/** The further kinds of policy on the stage, where space is short, and what they do that only limit. */
export const policyKindTexts = {
  boundary: { en: 'permissions boundary', ja: 'アクセス許可の境界' },
  session: { en: 'session policy', ja: 'セッションポリシー' },
  endpoint: { en: 'VPC endpoint policy', ja: 'VPC エンドポイントポリシー' },
  scp: { en: 'SCP', ja: 'SCP' },
  rcp: { en: 'RCP', ja: 'RCP' },
  grant: { en: 'grant on the key', ja: 'キーのグラント' },
  votePasses: { en: 'lets it pass', ja: '通過' },
  voteExempt: { en: 'does not apply', ja: '対象外' },
} as const;
