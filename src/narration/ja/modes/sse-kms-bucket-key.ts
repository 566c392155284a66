import type { words as ENGLISH } from '../../en/modes/sse-kms-bucket-key.ts';
import { count, decision, lengthStep } from '../../reading.ts';
import type { SameNames, StepContext } from '../../types.ts';

/** How long ago S3 got the bucket key. */
function age({ step }: StepContext): string {
  const seconds = Number(decision(step, 'check')?.facts.age ?? 0);
  return seconds === 0 ? '先ほど' : `${count(seconds)} 秒前に`;
}

export const words = {
  steps: {
    's3.use-bucket-key': (c) => ({
      label: 'バケットキーが有効：KMS を呼ばない',
      title: 'S3 はまだバケットキーを持っている',
      body: `この呼び出し元のバケットキーは${age(c)}得たもので、S3 はそれを再利用します。KMS に問い合わせないため、キーポリシーも確認されません。その間にキーが無効化されても気づかれない、という点はここからの推定です。`,
    }),
    's3.forget-bucket-key': lengthStep(
      '古いバケットキーを消去',
      'バケットキーの期限が切れる',
      () =>
        'AWS は、バケットキーの使用期間を「限られた時間」とだけ公開しています。具体的な長さは非公開で、このタイミングは本ツールのモデルです。以後は再び KMS への問い合わせが必要です。',
    ),
    's3.wrap-data-key': lengthStep(
      'バケットキーでデータキーをラップ',
      'バケットキーがデータキーを暗号化する',
      (n) =>
        `結果は ${n.out} バイトで、オブジェクトの ARN に結び付いています。KMS キーがバケットキーを、バケットキーがデータキーを守るため、1 回の KMS 呼び出しで多数のオブジェクトをまかなえます。AWS がラップするのか導出するのかは非公開です。`,
    ),
  },
  values: {
    'bucket-key': {
      name: 'バケットキー',
      means:
        '一定期間、多数のオブジェクトのデータキーを暗号化するキーです。オブジェクトごとに KMS を呼ばずに済みます。',
    },
    'encrypted-bucket-key': {
      name: '暗号化されたバケットキー',
      means:
        'KMS キーで暗号化されたバケットキーです。S3 が平文のバケットキーを破棄した後も残ります。',
    },
    'wrapped-key-bytes': {
      name: 'バケットキーの暗号文',
      means: '暗号化されたバケットキーの本体です。BLOB のヘッダーなどは含みません。',
    },
  },
  spans: {},
  causes: {},
} satisfies SameNames<typeof ENGLISH>;
