import { gateWords } from '../../gate-parts.ts';
import type { CauseFacts, CauseWords } from '../../types.ts';
import { joined, LIMIT_WORDS } from '../limits.ts';

const statement = ({ sid = '' }: CauseFacts) =>
  sid === '' ? 'ステートメント' : `ステートメント「${sid}」`;

/** By what stood in the way. */
const GATES: Readonly<Record<string, CauseWords>> = {
  'deny-resource': (facts) => ({
    cause: `バケットポリシーの${statement(facts)}が、${facts.principal} の ${facts.action} を明示的に拒否しています。明示的な Deny はどの Allow にも優先します。StringNotEquals などの条件は、バケットのデフォルトにかかわらず、ヘッダーがない場合にも成立します。`,
    remedy:
      'ポリシーが求める形でリクエストを送るか、ステートメントを変更します。どの条件が成立したかは「ポリシー」タブで分かります。',
  }),
  'deny-identity': (facts) => ({
    cause: `${facts.principal} の IAM ポリシーの${statement(facts)}が ${facts.action} を明示的に拒否しています。明示的な Deny はどの Allow にも優先します。`,
    remedy: 'Deny ステートメントを削除するか、対象を絞り込みます。',
  }),
  restricted: (facts) => ({
    cause: `バケットポリシーがパブリックで、RestrictPublicBuckets がアカウント外からの利用を止めています。そのため ${facts.action} を許可するものがありません。`,
    remedy:
      'バケットポリシーで全員ではなく特定のプリンシパルを許可します。公開が目的のデータであれば RestrictPublicBuckets を無効にします。',
  }),
  resource: (facts) => ({
    cause: `バケットポリシーが ${facts.principal} の ${facts.action} を許可していません。アカウント外や匿名の呼び出し元には、バケットポリシーの許可が必要です。`,
    remedy: `バケットの所有者にバケットポリシーで ${facts.action} を許可してもらうか、同じアカウントの権限で呼び出します。`,
  }),
  identity: (facts) => ({
    cause: `${facts.principal} の IAM ポリシーに ${facts.action} を許可するものがありません。`,
    remedy: `${facts.resource} に対する ${facts.action} を許可する IAM ポリシーをアタッチします。`,
  }),
};

const OTHERWISE: CauseWords = (facts) => ({
  cause: `呼び出し元の IAM ポリシーにもバケットポリシーにも、${facts.principal} の ${facts.action} を許可するものがありません。`,
  remedy: `${facts.resource} に対する ${facts.action} を許可します。同じアカウントならどちらか一方、アカウントをまたぐ場合は両方が必要です。`,
});

/** Which policy stands in the way of a request to S3. */
export const DENIED_WORDS: CauseWords = (facts) =>
  gateWords(facts, LIMIT_WORDS, (rest) => (GATES[rest.gate ?? ''] ?? OTHERWISE)(rest), joined);
