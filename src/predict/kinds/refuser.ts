import type { RunIndex } from '../../player/index.ts';
import { isClientResponse, refuses } from '../../player/index.ts';
import type { Draft, Kind, QuestionContext } from '../kind.ts';

const NOBODY = 'nobody';

/** Which of two services refuses a request, if any. Asked while it is being decided. */
export const refuser: Kind = {
  weight: 4,
  find: (run) =>
    run.steps.filter(({ step }) => decides(step)).flatMap(({ position }) => draft(run, position)),
  words: {
    en: {
      ask: () => 'Will this request be refused? By whom?',
      choice: (choice) =>
        choice === NOBODY
          ? 'Nobody refuses it'
          : choice === 's3'
            ? 'Amazon S3 refuses it'
            : 'AWS KMS refuses it',
      why: (c) =>
        c.question.answer === NOBODY
          ? `Nobody objects: the client gets ${statusOf(c)}.`
          : `${c.question.answer === 's3' ? 'Amazon S3' : 'AWS KMS'} refuses. ${causeOf(c)}`,
    },
    ja: {
      ask: () => 'このリクエストは拒否されますか？ 拒否するのはどのサービスですか？',
      choice: (choice) =>
        choice === NOBODY
          ? '拒否されない'
          : choice === 's3'
            ? 'Amazon S3 が拒否する'
            : 'AWS KMS が拒否する',
      why: (c) =>
        c.question.answer === NOBODY
          ? `拒否されず、クライアントは ${statusOf(c)} を受け取ります。`
          : `${c.question.answer === 's3' ? 'Amazon S3' : 'AWS KMS'} が拒否します。${causeOf(c)}`,
    },
  },
};

/** True for a step after which one may know: a permission that is judged, or whatever goes against the request. */
function decides(step: QuestionContext['step']): boolean {
  return refuses(step) || (step.kind === 'decide' && step.decision.subject === 'authorization');
}

function draft(run: RunIndex, position: number): readonly Draft[] {
  const exchange = run.steps[position - 1]?.step.exchange;
  const here = run.steps.filter(({ step }) => step.exchange === exchange);
  // Once it has begun to be refused, nothing is left to be guessed.
  if (here.some((one) => one.position < position && refuses(one.step))) return [];
  const fail = here.find(({ step }) => step.kind === 'fail')?.step;
  const evidence = fail ?? here.find(({ step }) => isClientResponse(step))?.step;
  if (evidence === undefined) return [];
  return [
    {
      before: position,
      answer: fail?.actor ?? NOBODY,
      wrong: [NOBODY, 's3', 'kms'],
      evidence: { step: evidence.id, value: null },
      ...(fail === undefined ? {} : { weight: 8 }),
    },
  ];
}

function statusOf({ step }: QuestionContext): string {
  return step.kind === 'send' && step.http.type === 'response' ? `HTTP ${step.http.status}` : '';
}

function causeOf(c: QuestionContext): string {
  return c.step.kind === 'fail' ? c.cause(c.step) : '';
}
