import { isKmsRequest, kmsOperation } from '../../player/index.ts';
import type { SendStep } from '../../trace/index.ts';
import type { Kind } from '../kind.ts';

const BOUND = 'aws:s3:arn';

/** What S3 puts into the encryption context: the object, or the whole bucket. */
export const boundTo: Kind = {
  weight: 6,
  find: (run) =>
    run.steps.flatMap(({ step, position }) => {
      const answer = isKmsRequest(step) ? contextArn(step) : null;
      if (answer === null) return [];
      const { bucket = '', objectKey = '', keyArn = '', callerArn = '' } = run.trace.world;
      const ofBucket = `arn:aws:s3:::${bucket}`;
      return [
        {
          before: position,
          answer,
          wrong: [ofBucket, `${ofBucket}/${objectKey}`, keyArn, callerArn].filter(
            (arn) => arn !== '',
          ),
          evidence: { step: step.id, value: null },
          // That it is not the object is what one does not expect.
          ...(answer === ofBucket ? { weight: 7 } : {}),
        },
      ];
    }),
  words: {
    en: {
      ask: (c) => `S3 now asks KMS for ${operation(c.step)}. Which ARN is the encryption context?`,
      choice: (arn, c) => `${partOf(arn, c.trace.world).en}: ${short(arn)}`,
      why: (c) =>
        `The request carries the encryption context ${BOUND} = ${c.question.answer}: what KMS encrypts opens with this context only.`,
    },
    ja: {
      ask: (c) =>
        `S3 が KMS に ${operation(c.step)} を要求します。暗号化コンテキストに入るのは、どの ARN ですか？`,
      choice: (arn, c) => `${partOf(arn, c.trace.world).ja}：${short(arn)}`,
      why: (c) =>
        `リクエストには暗号化コンテキスト ${BOUND} = ${c.question.answer} が含まれます。KMS が暗号化したものは、このコンテキストでしか復号できません。`,
    },
  },
};

function contextArn({ http }: SendStep): string | null {
  if (http.body.kind !== 'text') return null;
  const { EncryptionContext } = JSON.parse(http.body.text) as {
    EncryptionContext?: Readonly<Record<string, string>>;
  };
  return EncryptionContext?.[BOUND] ?? null;
}

function operation(step: Parameters<typeof isKmsRequest>[0]): string {
  return isKmsRequest(step) ? kmsOperation(step) : '';
}

/** A key's ARN without its region, account and most of its id, which tell nobody anything here. */
function short(arn: string): string {
  return arn.replace(/^(arn:aws:kms):.*?:(key\/\w{8}).*$/, '$1:…:$2…');
}

/** What an ARN names in this run. */
function partOf(arn: string, { bucket, keyArn, callerArn }: Readonly<Record<string, string>>) {
  if (arn === keyArn) return { en: 'The KMS key', ja: 'KMS キー' };
  if (arn === callerArn) return { en: 'The caller', ja: '呼び出し元' };
  if (arn === `arn:aws:s3:::${bucket}`) return { en: 'The bucket', ja: 'バケット' };
  return { en: 'The object', ja: 'オブジェクト' };
}
