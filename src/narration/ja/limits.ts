import { roleArnOf } from '../../lib/arn.ts';
import type { LimitWords } from '../gate-parts.ts';
import type { CauseFacts } from '../types.ts';

const statement = ({ sid = '' }: CauseFacts) =>
  sid === '' ? 'ステートメント' : `ステートメント「${sid}」`;

/** Where an organization's policy is attached. */
function place({ level = '' }: CauseFacts): string {
  if (level === '') return '組織のいずれかの階層';
  return level === '0' ? '組織のルート' : `組織のルートから ${level} つ下の階層`;
}

const WINS = '明示的な Deny はどの Allow にも優先します。';

/** What only limits and stood in the way, and whom to write to. */
export const LIMIT_WORDS: LimitWords = {
  boundary: {
    silent: ({ action = '', principal = '' }) => ({
      cause: `${roleArnOf(principal)} のアクセス許可の境界が ${action} を許可していません。境界は許可を与えるものではなく、IAM ポリシーで与えられる許可の上限です。`,
      remedy: `境界の管理者（多くはロールを払い出しているチーム）に、境界で ${action} を許可してもらいます。IAM ポリシーを追加しても解決しません。`,
    }),
    denies: (facts) => ({
      cause: `${roleArnOf(facts.principal ?? '')} のアクセス許可の境界の${statement(facts)}が ${facts.action} を明示的に拒否しています。${WINS}`,
      remedy:
        '境界の管理者（多くはロールを払い出しているチーム）に、Deny の対象を絞り込んでもらいます。',
    }),
  },
  session: {
    silent: ({ action = '' }) => ({
      cause: `セッションポリシーが ${action} を許可していません。これは AssumeRole の際に渡されたポリシーで、ロールの権限の上限になります。`,
      remedy: `セッションポリシーなしで、または ${action} を許可するセッションポリシーでセッションを作り直します。ポリシーを渡しているのは AssumeRole を呼び出した側（プログラム、認証情報の払い出し基盤、手元のコマンドなど）です。`,
    }),
    denies: (facts) => ({
      cause: `セッションポリシーの${statement(facts)}が ${facts.action} を明示的に拒否しています。${WINS}`,
      remedy:
        'このステートメントを外してセッションを作り直します。ポリシーを渡しているのは AssumeRole を呼び出した側（プログラム、認証情報の払い出し基盤、手元のコマンドなど）です。',
    }),
  },
  endpoint: {
    silent: ({ action = '', resource = '' }) => ({
      cause: `リクエストが経由する VPC エンドポイントのポリシーが ${action} を許可していません。`,
      remedy: `エンドポイントの管理者（多くはネットワーク担当チーム）に、ポリシーで ${resource} に対する ${action} を許可してもらいます。`,
    }),
    denies: (facts) => ({
      cause: `VPC エンドポイントポリシーの${statement(facts)}が ${facts.action} を明示的に拒否しています。${WINS}`,
      remedy:
        'エンドポイントの管理者（多くはネットワーク担当チーム）に、Deny の対象を絞り込んでもらいます。',
    }),
  },
  scp: {
    silent: (facts) => ({
      cause: `${place(facts)}で、呼び出し元のアカウントに ${facts.action} を許可するサービスコントロールポリシー（SCP）がありません。SCP の許可はすべての階層で必要です。`,
      remedy: `アカウント内では変更できません。呼び出し元の組織の管理者に、その階層で ${facts.action} を許可してもらいます。`,
    }),
    denies: (facts) => ({
      cause: `${place(facts)}にアタッチされたサービスコントロールポリシー（SCP）の${statement(facts)}が ${facts.action} を明示的に拒否しています。${WINS}`,
      remedy:
        'どの条件が成立したかは「ポリシー」タブで分かります。リクエスト側で避けられなければ、呼び出し元の組織の管理者に相談します。アカウント内では解除できません。',
    }),
  },
  rcp: {
    silent: (facts) => ({
      cause: `${place(facts)}で、${facts.action} を許可するリソースコントロールポリシー（RCP）がありません。`,
      remedy: 'リソースのアカウントが属する組織の管理者に相談します。',
    }),
    denies: (facts) => ({
      cause: `${place(facts)}にアタッチされたリソースコントロールポリシー（RCP）の${statement(facts)}が、このリソースへの ${facts.action} を、呼び出し元を問わず明示的に拒否しています。${WINS}`,
      remedy:
        'どの条件が成立したかは「ポリシー」タブで分かります。リクエスト側で避けられなければ、リソースのアカウントが属する組織の管理者に相談します。',
    }),
  },
};

export const joined = (sentences: readonly string[]): string => sentences.join('');
