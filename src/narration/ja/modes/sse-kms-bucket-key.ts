import type { words as ENGLISH } from '../../en/modes/sse-kms-bucket-key.ts';
import {
  carriedLength,
  count,
  decision,
  input,
  isForPart,
  keyNamed,
  lengthStep,
  slotOf,
  totalOf,
} from '../../reading.ts';
import type { SameNames, StepContext } from '../../types.ts';
import { response, withContext } from '../kms/calls.ts';
import { opening, sealing } from '../kms/inside.ts';

/** How long ago S3 got the bucket key. */
function age({ step }: StepContext): string {
  const seconds = Number(decision(step, 'check')?.facts.age ?? 0);
  return seconds === 0 ? '取得したばかりで' : `${count(seconds)} 秒前に取得しており`;
}

export const words = {
  steps: {
    'kms.generate-data-key': (c) => ({
      label: 'GenerateDataKey（バケットキー）',
      title: 'S3 が KMS にバケットキーを要求する',
      body: `この呼び出し元の有効なバケットキーがないため、S3 は KMS キー ${keyNamed(c.step)} を指定し、${withContext(c)} を渡して KMS に要求します。コンテキストはオブジェクトではなくバケットの ARN です。転送アクセスセッション（FAS）により呼び出し元の権限で呼び出すため、呼び出し元に kms:GenerateDataKey の権限が必要です。`,
    }),
    'kms.make-data-key': lengthStep(
      'バケットキーを生成',
      'KMS がバケットキーを生成する',
      (n) =>
        `KMS の HSM の内部で作られる ${n.out} バイトの乱数です。1 つのオブジェクトではなく、この呼び出し元の多数のリクエストに使われます。平文で KMS の外に出るのはこのバケットキーで、KMS キーは出ません。`,
    ),
    'kms.wrap-data-key': sealing(() => ({
      label: 'バケットキーを暗号化',
      title: 'KMS がバケットキーを暗号化する',
    })),
    'kms.generate-data-key.response': response((c) => ({
      label: 'バケットキー（平文と暗号化済み）',
      title: 'KMS がバケットキーを 2 つの形で返す',
      body: `Plaintext（${carriedLength(c, 'Plaintext')} バイト）は S3 が限られた時間だけメモリに保持するもの、CiphertextBlob（${carriedLength(c, 'CiphertextBlob')} バイト）は同じキーを暗号化したもので、保存しても安全です。KMS はどちらも保持しません。`,
    })),
    'kms.decrypt': (c) => ({
      label: 'Decrypt（バケットキー）',
      title: 'S3 が KMS にバケットキーの復号を依頼する',
      body: `リクエストは、暗号化されたバケットキー（${carriedLength(c, 'CiphertextBlob')} バイト）と、${withContext(c)} を渡します。転送アクセスセッション（FAS）で呼び出すため、呼び出し元に kms:Decrypt の権限が必要です。${isForPart(c) ? 'S3 がバケットキーを保持していても呼び出します。AWS はパートのアップロードに kms:Decrypt を求めており、バケットキーでも例外はないためです。この呼び出しで確認するという点は本ツール独自のものです。' : 'この先、オブジェクトのキーを復号するのは S3 で、KMS は関与しません。'}`,
    }),
    'kms.unwrap-data-key': opening(() => ({
      label: 'バケットキーを復号',
      title: 'KMS がバケットキーを復号する',
    })),
    'kms.decrypt.response': response((c) => ({
      label: 'バケットキー',
      title: 'KMS がバケットキーを返す',
      body: `${carriedLength(c, 'Plaintext')} バイトが TLS 上で返されます。S3 は限られた時間だけメモリに保持し、このバケットキーで暗号化されたものをすべて復号できます。`,
    })),
    's3.make-data-key': lengthStep(
      'データキーを作る',
      'S3 がこのオブジェクト用のデータキーを作る',
      (n) =>
        `このオブジェクトのためだけの ${n.out} バイトの乱数です。バケットキーがあるため、S3 は KMS を呼ばずに自分で作れます。これが節約になります。`,
    ),
    's3.unwrap-data-key': (c) => ({
      label: 'データキーを取り出す',
      title:
        input(c, 'key')?.name === 'bucket-key'
          ? 'バケットキーでデータキーを復号する'
          : 'S3 がデータキーを復号する',
      body: '保存してある暗号化されたデータキーを、S3 が持つキーとこのオブジェクトの ARN で復号します。1 ビットでも変わっていたり、別のオブジェクトのキーだったりすると、認証タグが一致せず何も得られません。',
    }),
    's3.store-object': (c) => ({
      label: 'オブジェクトを保存',
      title: 'S3 がディスクに書き込む',
      body: `${slotOf(c.step)} に暗号文 ${totalOf(c, 'ciphertext')} バイトと、暗号化されたキー ${totalOf(c, 'wrapped-key')} バイトを書き込みます。バケットキーで暗号化されたデータキーと、KMS キーで暗号化されたバケットキーです。平文も平文のキーもディスクには残りません。`,
    }),
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
        `結果は ${n.out} バイトで、オブジェクトの ARN に結び付いています。KMS キーがバケットキーを、バケットキーがデータキーを守るため、1 回の KMS 呼び出しを多数のオブジェクトで共有できます。AWS はバケットキーを「キー暗号化キー」と呼んでいますが、アルゴリズムは非公開です。`,
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
} satisfies SameNames<typeof ENGLISH>;
