import type { Actor } from '../../trace/index.ts';
import type { Kind } from '../kind.ts';
import { PARTY_NAMES } from '../words.ts';

/** Actions that one might take for the one that is checked, by who checks. */
const LIKELY: Partial<Readonly<Record<Actor, readonly string[]>>> = {
  s3: ['s3:PutObject', 's3:GetObject', 'kms:Decrypt', 's3:ListBucket', 'kms:GenerateDataKey'],
  kms: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:Encrypt', 's3:PutObject'],
};

/** Which action a service wants to be allowed. */
export const permission: Kind = {
  weight: 3,
  find: (run) =>
    run.stepsOf('decide').flatMap(({ step, position }) => {
      const { actor, decision, id } = step;
      if (decision.subject !== 'authorization') return [];
      return [
        {
          before: position,
          answer: decision.action,
          wrong: LIKELY[actor] ?? [],
          evidence: { step: id, value: null },
        },
      ];
    }),
  words: {
    en: {
      ask: (c) =>
        `${PARTY_NAMES[c.step.actor]?.en} checks policies next. Which action must they allow?`,
      choice: (action) => action,
      why: (c) => `The policies are read for ${c.question.answer} on ${resourceOf(c.step)}.`,
    },
    ja: {
      ask: (c) =>
        `次に ${PARTY_NAMES[c.step.actor]?.ja} がポリシーを評価します。許可が必要なアクションはどれですか？`,
      choice: (action) => action,
      why: (c) =>
        `ここで評価されるのは、${resourceOf(c.step)} に対する ${c.question.answer} です。`,
    },
  },
};

function resourceOf(step: Parameters<Kind['words']['en']['ask']>[0]['step']): string {
  return step.kind === 'decide' && step.decision.subject === 'authorization'
    ? step.decision.resource
    : '';
}
