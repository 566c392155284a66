import { roleArnOf } from '../../../lib/arn.ts';
import { gateWords } from '../../gate-parts.ts';
import type { CauseWords } from '../../types.ts';
import { joined, LIMIT_WORDS } from '../limits.ts';

interface Gate {
  cause(action: string): string;
  remedy(action: string, principal: string): string;
}

const IDENTITY: Gate = {
  cause: (action) =>
    `キーポリシーは IAM ポリシーによる許可に委任していますが、呼び出し元の IAM ポリシーに ${action} を許可するものがありません。`,
  remedy: (action, principal) =>
    `${principal} に、キーの ARN に対する ${action} を許可する IAM ポリシーをアタッチするか、キーポリシーでこのプリンシパルを許可します。`,
};

const KEY: Gate = {
  cause: (action) =>
    `キーポリシーに、この呼び出し元の ${action} を許可するステートメントがありません。許可するグラントもありません。`,
  remedy: (action, principal) =>
    `キーポリシーに、${principal} の ${action} を許可するステートメントか、アカウントの IAM ポリシーに委任するステートメントを追加します。`,
};

/** By what stood in the way. */
const GATES: Readonly<Record<string, Gate>> = {
  identity: IDENTITY,
  key: KEY,
  'key-delegation': {
    cause: (action) =>
      `呼び出し元の IAM ポリシーは ${action} を許可していますが、キーポリシーがアカウントに委任していないため効力がありません。`,
    remedy: KEY.remedy,
  },
  'identity+key': {
    cause: (action) =>
      `キーは別のアカウントにあります。この場合、相手側のキーポリシーと呼び出し元の IAM ポリシーの両方が ${action} を許可する必要がありますが、どちらも許可していません。`,
    remedy: (action) => `キーポリシーと IAM ポリシーの両方で ${action} を許可します。`,
  },
  foreign: {
    cause: () =>
      '別アカウントのキーですが、存在しないか、外部からのこの操作が認められていません。どちらなのかは、外部の呼び出し元には知らされません。',
    remedy: (action) =>
      `キーの所有者に ARN を確認し、相手側のキーポリシーで ${action} を許可してもらいます。`,
  },
  'deny-identity': {
    cause: (action) =>
      `呼び出し元の IAM ポリシーが ${action} を明示的に拒否しています。明示的な Deny はどの Allow にも優先します。`,
    remedy: () => 'Deny ステートメントを削除するか、対象を絞り込みます。',
  },
  'deny-key': {
    cause: (action) =>
      `キーポリシーが ${action} を明示的に拒否しています。明示的な Deny はどの Allow にも優先します。`,
    remedy: () => 'キーポリシーの Deny ステートメントを削除するか、対象を絞り込みます。',
  },
};

const UNNAMED = 'ポリシーが許可していません。';

/** Which policy stands in the way of a call to KMS. */
export const DENIAL_WORDS: CauseWords = (facts) =>
  gateWords(
    facts,
    LIMIT_WORDS,
    ({ gate = '', action = '', principal = '' }) => ({
      cause: GATES[gate]?.cause(action) ?? UNNAMED,
      remedy: (GATES[gate] ?? KEY).remedy(action, roleArnOf(principal)),
    }),
    joined,
  );
