import type { NotePhrases } from '../../notes/note.ts';

/** What is said of any step: who holds what, and how sure it is. */
export const PHRASES: NotePhrases = {
  kept: (name, isCustomers) =>
    isCustomers ? `${name}（このリクエストの間だけ）` : `${name}（リクエスト後も保持）`,
  holds: (party, values) => `${party}：${values}`,
  holdsNothing: '秘密の値は、いま誰も持っていません。',
  appears: (name, look, party) => `${party}：${name}（${look}）が加わる`,
  goes: (name, look, party) => `${party}：${name}（${look}）がなくなる`,
  holder: (party, values) => `${party}（${values}）`,
  keysNow: (holders) => `このリクエストの平文のキーを今持っているのは、${holders}です。`,
  noKeysNow: 'このリクエストの平文のキーは、いま誰も持っていません。',
  dataNow: (holders) => `平文のデータを今持っているのは、${holders}です。`,
  noDataNow: '平文のデータは、いま誰も持っていません。',
  policyKinds: {
    identity: 'IAM ポリシー',
    resource: 'バケットポリシー',
    key: 'キーポリシー',
    boundary: 'アクセス許可の境界',
    session: 'セッションポリシー',
    endpoint: 'VPC エンドポイントポリシー',
    scp: 'サービスコントロールポリシー',
    rcp: 'リソースコントロールポリシー',
    grant: 'キーのグラント',
  },
  caution: {
    documented: ({ source, note }) => `AWS のドキュメント（${source}）に書かれています。${note}`,
    recorded: ({ source, note }) =>
      `「AWS によれば」ではなく「第三者の記録によれば」と話してください（${source}）。${note}`,
    inferred: ({ source, note }) =>
      `「AWS によれば」ではなく「ドキュメントから推定すると」と話してください（${source}）。${note}`,
    modelled: ({ note }) => `「AWS では」ではなく「本ツールの想定では」と話してください。${note}`,
  },
};
