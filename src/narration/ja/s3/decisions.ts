import type { DECISION_WORDS as ENGLISH } from '../../en/s3/decisions.ts';
import { clipped, decision, shortKey } from '../../reading.ts';
import type { StepWords } from '../../types.ts';

/** An authorization, whose reason is in the policies. */
function authorizes(why: string): StepWords {
  return ({ step }) => {
    const { action = '', resource = '', allowed = false } = decision(step, 'authorization') ?? {};
    return {
      label: `${clipped(action, 32)}：${allowed ? '許可' : '拒否'}`,
      title: allowed ? `S3 が ${action} を許可する` : `S3 が ${action} を許可しない`,
      body: `${why}${resource} への ${action} を、呼び出し元の IAM ポリシーとバケットポリシーから判定します。結果は${allowed ? '許可' : '拒否'}です。`,
    };
  };
}

const BECAUSE = {
  request: 'リクエストのヘッダーで指定されている',
  'bucket-default': 'ヘッダーの指定がなく、バケットのデフォルトである',
  baseline: 'ヘッダーにもバケットの設定にも別の指定がない',
} as const;

/** What a value of the header is called; all of them encrypt with AES-256, so the value alone tells no method. */
const METHODS: Readonly<Record<string, string>> = {
  AES256: 'SSE-S3（AES256）',
  'aws:kms': 'SSE-KMS（aws:kms）',
  'aws:kms:dsse': 'DSSE-KMS（aws:kms:dsse）',
};

/** What S3 decides. */
export const DECISION_WORDS = {
  's3.authorize': authorizes('まず S3 が権限を確認します。'),
  's3.authorize-source': authorizes('コピーは読み取りでもあるため、コピー元を読む権限も必要です。'),
  's3.authorize-read': authorizes(
    '条件付き書き込みでは既存オブジェクトの状態が分かるため、読み取りの権限も必要です。',
  ),
  's3.authorize-list': authorizes(
    'オブジェクトが存在しないことを知らせてよいかどうかは、一覧の権限（s3:ListBucket）で決まります。',
  ),
  's3.choose-encryption': ({ step }) => {
    const { algorithm = null, because = 'baseline', facts } = decision(step, 'encryption') ?? {};
    const what = algorithm === null ? 'SSE-C' : (METHODS[algorithm] ?? algorithm);
    const key = facts?.keyId === undefined ? '' : `KMS キーは ${shortKey(facts.keyId)} です。`;
    return {
      label: `暗号化方式：${what}`,
      title: `S3 は ${what}を適用する`,
      body: `ヘッダーの指定がバケットのデフォルトに優先し、どちらもなければ SSE-S3 になります。ここでは${BECAUSE[because]}ため、${what}です。${key}`,
    };
  },
  's3.check-blocked-encryption': ({ step }) => ({
    label: 'SSE-C をブロック',
    title: 'バケットが SSE-C をブロックしている',
    body: `バケット ${decision(step, 'check')?.facts.bucket ?? ''} は、顧客提供キーによる新しいオブジェクトを受け付けません。2026 年 4 月以降、新規バケットと、SSE-C のオブジェクトがないアカウントの既存バケットではこれがデフォルトで（me-south-1 と me-central-1 を除く）、既存のオブジェクトは引き続き読み取れます。`,
  }),
} satisfies Readonly<Record<keyof typeof ENGLISH, StepWords>>;
