import type { words as ENGLISH } from '../../en/modes/sse-c.ts';
import { lengthStep } from '../../reading.ts';
import type { SameNames } from '../../types.ts';

export const words = {
  steps: {
    's3.hmac-customer-key': lengthStep(
      'キーのソルト付き HMAC',
      'S3 がキーのソルト付き HMAC を計算する',
      (n) =>
        `結果は ${n.out} バイトです。ここから元のキーには戻せませんが、同じキーかどうかは確かめられます。S3 が保存するのはソルトとこの HMAC だけです。`,
    ),
    's3.compare-customer-key': ({ step }) =>
      step.kind === 'op' && step.failure === null
        ? {
            label: '同じキーか？ はい',
            title: 'アップロード時と同じキーである',
            body: '今回送られたキーの HMAC は、保存されている HMAC と一致しました。S3 は復号に進みます。',
          }
        : {
            label: '同じキーか？ いいえ',
            title: 'アップロード時とは別のキーである',
            body: '今回送られたキーの HMAC は、保存されている HMAC と一致しません。S3 は復号を始める前に処理を打ち切ります。',
          },
  },
  values: {
    'customer-key-salt': {
      name: 'ソルト',
      means: 'HMAC に混ぜる乱数です。同じキーでも異なる HMAC になります。',
    },
    'customer-key-hmac': {
      name: 'キーのソルト付き HMAC',
      short: 'ソルト付き HMAC',
      means:
        'キーの代わりに保存される値です。正しいキーかどうかは判定できますが、復号には使えません。',
    },
  },
  spans: {},
  causes: {
    'customer-key-wrong': ({ keyLength }) => ({
      cause: `このリクエストの顧客提供キーは、オブジェクトの暗号化に使われたものではありません。ソルト付き HMAC が一致しません。${keyLength === undefined ? '' : `長さも ${keyLength} バイトしかありません。`}`,
      remedy:
        'アップロード時のキーを送ってください。S3 はキーのコピーを持たないため、そのキーがなければ誰もオブジェクトを読めません。',
    }),
  },
} satisfies SameNames<typeof ENGLISH>;
