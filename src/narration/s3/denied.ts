import type { Lang } from '../../lib/text.ts';
import type { CauseText, CauseWords } from '../types.ts';

type Facts = Readonly<Record<string, string>>;
type Said = Readonly<Record<Lang, (facts: Facts) => CauseText>>;

/** The statement, by its Sid where it has one. */
const sidEn = ({ sid = '' }: Facts) => (sid === '' ? 'A statement' : `The statement “${sid}”`);
const sidJa = ({ sid = '' }: Facts) => (sid === '' ? 'ステートメント' : `ステートメント「${sid}」`);

/** By what stood in the way. */
const GATES: Readonly<Record<string, Said>> = {
  'deny-resource': {
    en: (facts) => ({
      cause: `${sidEn(facts)} of the bucket policy denies ${facts.action} to ${facts.principal}. An explicit Deny wins over every Allow, and a condition such as StringNotEquals holds also when the request lacks the header, whatever the bucket’s default.`,
      remedy:
        'Send the request as the policy demands it, or change the statement. The Policy tab shows which of its conditions held.',
    }),
    ja: (facts) => ({
      cause: `バケットポリシーの${sidJa(facts)}が、${facts.principal} の ${facts.action} を明示的に拒否しています。明示的な Deny はどの Allow にも優先します。StringNotEquals などの条件は、バケットのデフォルトにかかわらず、ヘッダーがない場合にも成立します。`,
      remedy:
        'ポリシーが求める形でリクエストを送るか、ステートメントを変更します。どの条件が成立したかは「ポリシー」タブで分かります。',
    }),
  },
  'deny-identity': {
    en: (facts) => ({
      cause: `${sidEn(facts)} in an IAM policy of ${facts.principal} denies ${facts.action}. An explicit Deny wins over every Allow.`,
      remedy: 'Remove or narrow the Deny statement.',
    }),
    ja: (facts) => ({
      cause: `${facts.principal} の IAM ポリシーの${sidJa(facts)}が ${facts.action} を明示的に拒否しています。明示的な Deny はどの Allow にも優先します。`,
      remedy: 'Deny ステートメントを削除するか、対象を絞り込みます。',
    }),
  },
  restricted: {
    en: (facts) => ({
      cause: `The bucket policy is public, and RestrictPublicBuckets keeps callers from outside the account from using it. So nothing allows ${facts.action}.`,
      remedy:
        'Name the principals in the bucket policy instead of everyone, or turn RestrictPublicBuckets off if the data is meant to be public.',
    }),
    ja: (facts) => ({
      cause: `バケットポリシーがパブリックで、RestrictPublicBuckets がアカウント外からの利用を止めています。そのため ${facts.action} を許可するものがありません。`,
      remedy:
        'バケットポリシーで全員ではなく特定のプリンシパルを許可します。公開が目的のデータであれば RestrictPublicBuckets を無効にします。',
    }),
  },
  resource: {
    en: (facts) => ({
      cause: `The bucket policy does not allow ${facts.action} to ${facts.principal}. Callers from outside the account, and anonymous ones, need it there.`,
      remedy: `Have the bucket’s owner allow ${facts.action} in the bucket policy, or call as somebody of the account.`,
    }),
    ja: (facts) => ({
      cause: `バケットポリシーが ${facts.principal} の ${facts.action} を許可していません。アカウント外や匿名の呼び出し元には、バケットポリシーの許可が必要です。`,
      remedy: `バケットの所有者にバケットポリシーで ${facts.action} を許可してもらうか、同じアカウントの権限で呼び出します。`,
    }),
  },
  identity: {
    en: (facts) => ({
      cause: `No IAM policy of ${facts.principal} allows ${facts.action}.`,
      remedy: `Attach an IAM policy that allows ${facts.action} on ${facts.resource}.`,
    }),
    ja: (facts) => ({
      cause: `${facts.principal} の IAM ポリシーに ${facts.action} を許可するものがありません。`,
      remedy: `${facts.resource} に対する ${facts.action} を許可する IAM ポリシーをアタッチします。`,
    }),
  },
};

const OTHERWISE: Said = {
  en: (facts) => ({
    cause: `Neither the caller’s IAM policies nor the bucket policy allow ${facts.action} to ${facts.principal}.`,
    remedy: `Allow ${facts.action} on ${facts.resource}: within an account either side suffices, across accounts both must.`,
  }),
  ja: (facts) => ({
    cause: `呼び出し元の IAM ポリシーにもバケットポリシーにも、${facts.principal} の ${facts.action} を許可するものがありません。`,
    remedy: `${facts.resource} に対する ${facts.action} を許可します。同じアカウントならどちらか一方、アカウントをまたぐ場合は両方が必要です。`,
  }),
};

/** Which policy stands in the way of a request to S3. */
export const DENIED_WORDS: CauseWords = {
  en: (facts) => (GATES[facts.gate ?? ''] ?? OTHERWISE).en(facts),
  ja: (facts) => (GATES[facts.gate ?? ''] ?? OTHERWISE).ja(facts),
};
