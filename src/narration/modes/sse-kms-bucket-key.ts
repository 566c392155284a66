import type { Lang } from '../../lib/text.ts';
import type { WordContext, Words } from '../types.ts';
import { keyStep } from './shared.ts';

/** How long ago S3 got the bucket key. */
function age({ step }: WordContext, lang: Lang): string {
  const seconds =
    step.kind === 'decide' && step.decision.subject === 'check'
      ? Number(step.decision.facts.age ?? 0)
      : 0;
  if (seconds === 0) return { en: 'a moment ago', ja: '先ほど' }[lang];
  const count = seconds.toLocaleString(lang);
  return { en: `${count} seconds ago`, ja: `${count} 秒前に` }[lang];
}

export const words: Words = {
  steps: {
    's3.use-bucket-key': {
      en: (c) => ({
        label: 'Bucket key still live: no KMS call',
        title: 'S3 still holds the bucket key',
        body: `S3 got this requester’s bucket key ${age(c, 'en')} and uses it again. KMS is not asked, so the key policy is not checked either: that a key disabled meanwhile goes unnoticed is inferred from this.`,
      }),
      ja: (c) => ({
        label: 'バケットキーが有効：KMS を呼ばない',
        title: 'S3 はまだバケットキーを持っている',
        body: `この呼び出し元のバケットキーは${age(c, 'ja')}得たもので、S3 はそれを再利用します。KMS に問い合わせないため、キーポリシーも確認されません。その間にキーが無効化されても気づかれない、という点はここからの推定です。`,
      }),
    },
    's3.forget-bucket-key': keyStep(
      [
        'Forget the old bucket key',
        'The bucket key’s time is over',
        () =>
          'AWS says that a bucket key is used for a limited time; how long is not published, so the moment is ours. From here on KMS has to be asked again.',
      ],
      [
        '古いバケットキーを消去',
        'バケットキーの期限が切れる',
        () =>
          'AWS は、バケットキーの使用期間を「限られた時間」とだけ公開しています。具体的な長さは非公開で、このタイミングは本ツールのモデルです。以後は再び KMS への問い合わせが必要です。',
      ],
    ),
    's3.wrap-data-key': keyStep(
      [
        'Wrap the data key with the bucket key',
        'The bucket key wraps the data key',
        (n) =>
          `${n.out} bytes, bound to the object’s ARN. The KMS key protects the bucket key, the bucket key protects the data key: that is how one call to KMS serves many objects. Whether AWS wraps or derives here is not published.`,
      ],
      [
        'バケットキーでデータキーをラップ',
        'バケットキーがデータキーを暗号化する',
        (n) =>
          `結果は ${n.out} バイトで、オブジェクトの ARN に結び付いています。KMS キーがバケットキーを、バケットキーがデータキーを守るため、1 回の KMS 呼び出しで多数のオブジェクトをまかなえます。AWS がラップするのか導出するのかは非公開です。`,
      ],
    ),
  },
  values: {
    'bucket-key': {
      en: 'bucket key',
      ja: 'バケットキー',
      means: {
        en: 'Wraps the data keys of many objects for a while, so that KMS need not be asked for each.',
        ja: '一定期間、多数のオブジェクトのデータキーを暗号化するキーです。オブジェクトごとに KMS を呼ばずに済みます。',
      },
    },
    'encrypted-bucket-key': {
      en: 'encrypted bucket key',
      ja: '暗号化されたバケットキー',
      means: {
        en: 'The bucket key, encrypted under the KMS key: what is left once S3 has forgotten the plain one.',
        ja: 'KMS キーで暗号化されたバケットキーです。S3 が平文のバケットキーを破棄した後も残ります。',
      },
    },
    'wrapped-key-bytes': {
      en: 'bucket key, sealed',
      ja: 'バケットキーの暗号文',
      means: {
        en: 'The encrypted bucket key alone, without what the blob says about it.',
        ja: '暗号化されたバケットキーの本体です。BLOB のヘッダーなどは含みません。',
      },
    },
  },
  spans: {},
  causes: {},
};
