import type { Step } from '../../trace/index.ts';
import type { Kind } from '../kind.ts';

const SERVICE = 's3.amazonaws.com';

/** Whose permission KMS wants to see: S3 calls, but in the name of its caller. */
export const principal: Kind = {
  weight: 5,
  find: (run) =>
    run.stepsOf('decide').flatMap(({ step, position }) => {
      const { actor, decision, id } = step;
      if (actor !== 'kms' || decision.subject !== 'authorization') return [];
      return [
        {
          before: position,
          answer: decision.principal,
          wrong: [SERVICE, `arn:aws:iam::${run.trace.world.account}:root`],
          evidence: { step: id, value: null },
        },
      ];
    }),
  words: {
    en: {
      ask: (c) => `S3 has called KMS. Whose permission for ${actionOf(c.step)} does KMS check?`,
      choice: (arn, c) => {
        if (arn === SERVICE) return `That of S3 itself (${arn})`;
        if (arn === c.trace.world.callerArn) return `That of the caller of S3 (${arn})`;
        return `That of the account (${arn})`;
      },
      why: (c) =>
        `S3 calls KMS in the name of whoever called S3: the principal that is judged is ${c.question.answer}.`,
    },
    ja: {
      ask: (c) =>
        `S3 が KMS を呼び出しました。KMS が確認する ${actionOf(c.step)} は、誰の権限ですか？`,
      choice: (arn, c) => {
        if (arn === SERVICE) return `S3 自身（${arn}）`;
        if (arn === c.trace.world.callerArn) return `S3 の呼び出し元（${arn}）`;
        return `アカウント（${arn}）`;
      },
      why: (c) =>
        `S3 は、S3 の呼び出し元の権限で KMS を呼び出します。評価されるプリンシパルは ${c.question.answer} です。`,
    },
  },
};

function actionOf(step: Step): string {
  return step.kind === 'decide' && step.decision.subject === 'authorization'
    ? step.decision.action
    : '';
}
