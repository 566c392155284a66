import type { Decision, Step } from '../../trace/index.ts';
import type { StepText, StepWords } from '../types.ts';
import { shortKey } from './reading.ts';

type About<S extends Decision['subject']> = Extract<Decision, { subject: S }>;

function decision<S extends Decision['subject']>(step: Step, subject: S): About<S> | null {
  return step.kind === 'decide' && step.decision.subject === subject
    ? (step.decision as About<S>)
    : null;
}

/** An authorization, whose reason is in the policies. */
function authorizes(en: string, ja: string): StepWords {
  return {
    en: ({ step }): StepText => {
      const { action = '', resource = '', allowed = false } = decision(step, 'authorization') ?? {};
      return {
        label: `${action}: ${allowed ? 'allowed' : 'denied'}`,
        title: allowed ? `S3 allows ${action}` : `S3 does not allow ${action}`,
        body: `${en} The question is ${action} on ${resource}, judged from the caller’s IAM policies and the bucket policy; the answer is ${allowed ? 'yes' : 'no'}.`,
      };
    },
    ja: ({ step }): StepText => {
      const { action = '', resource = '', allowed = false } = decision(step, 'authorization') ?? {};
      return {
        label: `${action}：${allowed ? '許可' : '拒否'}`,
        title: allowed ? `S3 が ${action} を許可する` : `S3 が ${action} を許可しない`,
        body: `${ja}${resource} への ${action} を、呼び出し元の IAM ポリシーとバケットポリシーから判定します。結果は${allowed ? '許可' : '拒否'}です。`,
      };
    },
  };
}

const BECAUSE = {
  request: {
    en: 'the request’s headers ask for it',
    ja: 'リクエストのヘッダーで指定されている',
  },
  'bucket-default': {
    en: 'no header asks for anything, and it is the bucket’s default',
    ja: 'ヘッダーの指定がなく、バケットのデフォルトである',
  },
  baseline: {
    en: 'neither a header nor a bucket setting says otherwise',
    ja: 'ヘッダーにもバケットの設定にも別の指定がない',
  },
} as const;

/** What S3 decides. */
export const DECISION_WORDS: Readonly<Record<string, StepWords>> = {
  's3.authorize': authorizes('S3 asks its own side first.', 'まず S3 側の権限を確認します。'),
  's3.authorize-source': authorizes(
    'A copy is a read as well: the caller must be allowed to read the source.',
    'コピーは読み取りでもあるため、コピー元を読む権限も必要です。',
  ),
  's3.authorize-read': authorizes(
    'A conditional write tells something of the object that is there, so it needs leave to read it.',
    '条件付き書き込みは既存オブジェクトの状態を明かすため、読み取りの権限も必要です。',
  ),
  's3.authorize-list': authorizes(
    'The object is not there. Whether the caller may learn that depends on the right to list.',
    'オブジェクトは存在しません。それを知らせてよいかどうかは、一覧の権限で決まります。',
  ),
  's3.choose-encryption': {
    en: ({ step }) => {
      const { algorithm = null, because = 'baseline', facts } = decision(step, 'encryption') ?? {};
      const what = algorithm ?? 'the customer’s own key';
      const key = facts?.keyId === undefined ? '' : ` The key is ${shortKey(facts.keyId)}.`;
      return {
        label: `Encryption: ${algorithm ?? 'customer key'}`,
        title: `S3 will encrypt with ${what}`,
        body: `A header beats the bucket’s default, and without both it is SSE-S3. Here it is ${what}, because ${BECAUSE[because].en}.${key}`,
      };
    },
    ja: ({ step }) => {
      const { algorithm = null, because = 'baseline', facts } = decision(step, 'encryption') ?? {};
      const what = algorithm ?? 'SSE-C';
      const key = facts?.keyId === undefined ? '' : `キーは ${shortKey(facts.keyId)} です。`;
      return {
        label: `暗号化方式：${what}`,
        title: `S3 は ${what} で暗号化する`,
        body: `ヘッダーの指定がバケットのデフォルトに優先し、どちらもなければ SSE-S3 になります。ここでは${BECAUSE[because].ja}ため、${what} です。${key}`,
      };
    },
  },
  's3.check-blocked-encryption': {
    en: ({ step }) => ({
      label: 'SSE-C is blocked here',
      title: 'The bucket blocks SSE-C',
      body: `The bucket ${decision(step, 'check')?.facts.bucket ?? ''} takes no new object with a customer’s key. Since April 2026 that is how new buckets begin; objects that are there already stay readable.`,
    }),
    ja: ({ step }) => ({
      label: 'SSE-C はブロックされている',
      title: 'バケットが SSE-C をブロックしている',
      body: `バケット ${decision(step, 'check')?.facts.bucket ?? ''} は、顧客提供キーによる新しいオブジェクトを受け付けません。2026 年 4 月以降の新規バケットではこれがデフォルトで、既存のオブジェクトは引き続き読み取れます。`,
    }),
  },
};
