import type { PlacedStep, RunIndex } from '../../player/index.ts';
import { isClientResponse, isKmsRequest, kmsOperation } from '../../player/index.ts';
import type { Draft, Kind } from '../kind.ts';

const NONE = 'none';

/** Which operation of KMS S3 needs next for a request, if any. Asked once S3 knows how the object is encrypted. */
export const kmsCall: Kind = {
  weight: 6,
  find: (run) => run.steps.filter(knowsEncryption).flatMap((placed) => draft(run, placed)),
  words: {
    en: {
      ask: () => 'Does S3 call KMS for this request from here on? If so, for what?',
      choice: (choice) => (choice === NONE ? 'No call to KMS' : `Yes: ${choice}`),
      why: (c) =>
        c.question.answer === NONE
          ? 'From here to its answer, S3 sends no message to KMS.'
          : `S3 calls KMS: ${c.question.answer} is what it asks for next.`,
    },
    ja: {
      ask: () => 'このリクエストのために、S3 はこの後 KMS を呼び出しますか？',
      choice: (choice) => (choice === NONE ? '呼び出さない' : `呼び出す：${choice}`),
      why: (c) =>
        c.question.answer === NONE
          ? 'この後、応答を返すまでに KMS は呼び出されません。'
          : `S3 は KMS を呼び出します。次に要求する操作は ${c.question.answer} です。`,
    },
  },
};

function knowsEncryption({ step }: PlacedStep): boolean {
  if (step.kind === 'decide')
    return step.decision.subject === 'encryption' && step.decision.allowed;
  return step.kind === 'load';
}

function draft(run: RunIndex, { step, position }: PlacedStep): readonly Draft[] {
  const rest = run.steps.filter(
    (one) => one.position > position && one.step.exchange === step.exchange,
  );
  const call = rest.find((one) => isKmsRequest(one.step))?.step;
  const answer = call !== undefined && isKmsRequest(call) ? kmsOperation(call) : NONE;
  // What shows that there is no call: the check that made it needless, or the end.
  const check = rest.find((one) => one.step.kind === 'decide')?.step;
  const evidence = call ?? check ?? rest.findLast((one) => isClientResponse(one.step))?.step;
  if (evidence === undefined) return [];
  return [
    {
      before: position + 1,
      answer,
      wrong: [NONE, 'GenerateDataKey', 'Decrypt', 'Encrypt'],
      evidence: { step: evidence.id, value: null },
    },
  ];
}
