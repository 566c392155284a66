import { roleArnOf } from '../../aws/principals.ts';
import type { Text } from '../../lib/text.ts';
import type { CauseWords } from '../types.ts';

type Words = (action: string, principal: string) => string;

interface Gate {
  readonly cause: { readonly en: Words; readonly ja: Words };
  readonly remedy: { readonly en: Words; readonly ja: Words };
}

const IDENTITY: Gate = {
  cause: {
    en: (action) =>
      `The key policy leaves it to the account’s IAM policies, and none of the caller’s allows ${action}.`,
    ja: (action) =>
      `キーポリシーは IAM ポリシーに委ねていますが、呼び出し元の IAM ポリシーに ${action} を許可するものがありません。`,
  },
  remedy: {
    en: (action, principal) =>
      `Attach an IAM policy to ${principal} that allows ${action} on the key’s ARN, or name the principal in the key policy.`,
    ja: (action, principal) =>
      `${principal} に、キーの ARN に対する ${action} を許可する IAM ポリシーをアタッチするか、キーポリシーでこのプリンシパルを許可します。`,
  },
};

const KEY: Gate = {
  cause: {
    en: (action) =>
      `No statement of the key policy allows ${action} to this caller, and without the key policy nothing is allowed.`,
    ja: (action) =>
      `キーポリシーに、この呼び出し元の ${action} を許可するステートメントがありません。キーポリシーの許可なしには何も許可されません。`,
  },
  remedy: {
    en: (action, principal) =>
      `Add a statement to the key policy that allows ${action} to ${principal}, or one that lets the account use IAM policies.`,
    ja: (action, principal) =>
      `キーポリシーに、${principal} の ${action} を許可するステートメントか、アカウントの IAM ポリシーに委任するステートメントを追加します。`,
  },
};

/** By what stood in the way. */
const GATES: Readonly<Record<string, Gate>> = {
  identity: IDENTITY,
  key: KEY,
  'key-delegation': {
    cause: {
      en: (action) =>
        `An IAM policy of the caller allows ${action}, but the key policy does not let the account use IAM policies, so it has no effect.`,
      ja: (action) =>
        `呼び出し元の IAM ポリシーは ${action} を許可していますが、キーポリシーがアカウントに委任していないため効力がありません。`,
    },
    remedy: KEY.remedy,
  },
  'identity+key': {
    cause: {
      en: (action) =>
        `The key is in another account. Then both sides must allow ${action}: the key policy there and an IAM policy of the caller here. Neither does.`,
      ja: (action) =>
        `キーは別のアカウントにあります。この場合、相手側のキーポリシーと呼び出し元の IAM ポリシーの両方が ${action} を許可する必要がありますが、どちらも許可していません。`,
    },
    remedy: {
      en: (action) => `Allow ${action} on both sides.`,
      ja: (action) => `双方で ${action} を許可します。`,
    },
  },
  foreign: {
    cause: {
      en: () =>
        'The key is of another account, and it does not exist there or is not for this operation from outside. KMS does not tell strangers which.',
      ja: () =>
        '別アカウントのキーですが、存在しないか、外部からのこの操作が認められていません。KMS は部外者にどちらかを明かしません。',
    },
    remedy: {
      en: (action) =>
        `Check the ARN with the key’s owner, and have the key policy there allow ${action}.`,
      ja: (action) =>
        `キーの所有者に ARN を確認し、相手側のキーポリシーで ${action} を許可してもらいます。`,
    },
  },
  'deny-identity': {
    cause: {
      en: (action) =>
        `An IAM policy of the caller denies ${action}. An explicit Deny wins over every Allow.`,
      ja: (action) =>
        `呼び出し元の IAM ポリシーが ${action} を明示的に拒否しています。明示的な Deny はどの Allow にも優先します。`,
    },
    remedy: {
      en: () => 'Remove or narrow the Deny statement.',
      ja: () => 'Deny ステートメントを削除するか、対象を絞り込みます。',
    },
  },
  'deny-key': {
    cause: {
      en: (action) => `The key policy denies ${action}. An explicit Deny wins over every Allow.`,
      ja: (action) =>
        `キーポリシーが ${action} を明示的に拒否しています。明示的な Deny はどの Allow にも優先します。`,
    },
    remedy: {
      en: () => 'Remove or narrow the Deny statement of the key policy.',
      ja: () => 'キーポリシーの Deny ステートメントを削除するか、対象を絞り込みます。',
    },
  },
};

const UNNAMED: Text = {
  en: 'The policies do not allow it.',
  ja: 'ポリシーが許可していません。',
};

/** Which policy stands in the way of a call to KMS. */
export const DENIAL_WORDS: CauseWords = {
  en: ({ gate = '', action = '', principal = '' }) => ({
    cause: GATES[gate]?.cause.en(action, principal) ?? UNNAMED.en,
    remedy: (GATES[gate] ?? KEY).remedy.en(action, roleArnOf(principal)),
  }),
  ja: ({ gate = '', action = '', principal = '' }) => ({
    cause: GATES[gate]?.cause.ja(action, principal) ?? UNNAMED.ja,
    remedy: (GATES[gate] ?? KEY).remedy.ja(action, roleArnOf(principal)),
  }),
};
