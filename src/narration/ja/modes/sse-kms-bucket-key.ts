import type { words as ENGLISH } from '../../en/modes/sse-kms-bucket-key.ts';
import { count, decision, lengthStep } from '../../reading.ts';
import type { SameNames, StepContext } from '../../types.ts';

/** How long ago S3 got the bucket key. */
function age({ step }: StepContext): string {
  const seconds = Number(decision(step, 'check')?.facts.age ?? 0);
  return seconds === 0 ? '取得したばかりで' : `${count(seconds)} 秒前に取得しており`;
}

export const words = {
  steps: {
    's3.use-bucket-key': (c) => ({
      label: 'バケットキーを再利用（KMS 呼び出しなし）',
      title: '有効なバケットキーがある',
      body: `S3 はこの呼び出し元のバケットキーを${age(c)}、再利用します。KMS を呼び出さないため、キーポリシーも確認されません。そのため、その間に KMS キーを無効化しても反映されないと推定されます。`,
    }),
    's3.forget-bucket-key': lengthStep(
      '古いバケットキーを消去',
      'バケットキーの期限が切れる',
      () =>
        'AWS は、バケットキーの使用期間を「限られた時間」とだけ公開しています。具体的な長さは非公開で、このタイミングは本ツール独自の想定です。以後は再び KMS の呼び出しが必要です。',
    ),
    's3.wrap-data-key': lengthStep(
      'バケットキーでデータキーを暗号化',
      'S3 がバケットキーでデータキーを暗号化する',
      (n) =>
        `結果は ${n.out} バイトで、オブジェクトの ARN に結び付いています。KMS キーがバケットキーを、バケットキーがデータキーを守るため、1 回の KMS 呼び出しを多数のオブジェクトで共有できます。AWS がデータキーを暗号化するのか導出するのかは非公開です。`,
    ),
  },
  values: {
    'bucket-key': {
      name: 'バケットキー',
      means:
        '一定期間、多数のオブジェクトのデータキーを暗号化するキーです。オブジェクトごとの KMS の呼び出しが不要になります。',
    },
    'encrypted-bucket-key': {
      name: '暗号化バケットキー',
      means:
        'KMS キーで暗号化されたバケットキーです。S3 が平文のバケットキーを破棄した後も残ります。',
    },
    'wrapped-key-bytes': {
      name: 'バケットキー暗号文',
      means: '暗号化されたバケットキーのうち暗号文の部分です。BLOB のヘッダーなどは含みません。',
    },
  },
  spans: {},
  causes: {},
} satisfies SameNames<typeof ENGLISH>;
