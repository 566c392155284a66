import type { Words } from '../types.ts';
import { keyStep } from './shared.ts';

export const words: Words = {
  steps: {
    's3.hmac-customer-key': keyStep(
      [
        'Salted HMAC of the key',
        'S3 computes a salted HMAC of the key',
        (n) =>
          `${n.out} bytes from which nobody gets back to the key, but by which S3 knows the same key again. Salt and HMAC are all that is kept of it.`,
      ],
      [
        'キーのソルト付き HMAC',
        'S3 がキーのソルト付き HMAC を計算する',
        (n) =>
          `結果は ${n.out} バイトです。ここから元のキーには戻せませんが、同じキーかどうかは確かめられます。S3 が保存するのはソルトとこの HMAC だけです。`,
      ],
    ),
    's3.compare-customer-key': {
      en: ({ step }) =>
        step.kind === 'op' && step.failure === null
          ? {
              label: 'Is it the same key? Yes',
              title: 'The key is the one of the upload',
              body: 'The HMAC of the key sent now equals the stored one. S3 may try to decrypt.',
            }
          : {
              label: 'Is it the same key? No',
              title: 'The key is another one',
              body: 'The HMAC of the key sent now differs from the stored one. S3 stops here, before it touches the ciphertext.',
            },
      ja: ({ step }) =>
        step.kind === 'op' && step.failure === null
          ? {
              label: '同じキーか？ はい',
              title: 'アップロード時と同じキーである',
              body: '今回送られたキーの HMAC は、保存されている HMAC と一致しました。S3 は復号に進めます。',
            }
          : {
              label: '同じキーか？ いいえ',
              title: 'アップロード時とは別のキーである',
              body: '今回送られたキーの HMAC は、保存されている HMAC と一致しません。S3 は暗号文に触れる前にここで止まります。',
            },
    },
  },
  values: {
    'customer-key-salt': {
      en: 'salt',
      ja: 'ソルト',
      means: {
        en: 'Random bytes that go into the HMAC, so that equal keys leave unequal HMACs.',
        ja: 'HMAC に混ぜる乱数です。同じキーからでも異なる HMAC になります。',
      },
    },
    'customer-key-hmac': {
      en: 'salted HMAC of the key',
      ja: 'キーのソルト付き HMAC',
      means: {
        en: 'Stored in place of the key: enough to know the right key again, useless for decrypting.',
        ja: 'キーの代わりに保存される値です。正しいキーかどうかは判定できますが、復号には使えません。',
      },
    },
  },
  spans: {},
  causes: {
    'customer-key-wrong': {
      en: () => ({
        cause:
          'The customer key of this request is not the one the object was encrypted with: the salted HMACs differ.',
        remedy:
          'Send the key of the upload. S3 keeps no copy: without that key nobody can read the object.',
      }),
      ja: () => ({
        cause:
          'このリクエストの顧客提供キーは、オブジェクトの暗号化に使われたものではありません。ソルト付き HMAC が一致しません。',
        remedy:
          'アップロード時のキーを送ってください。S3 はキーのコピーを持たないため、そのキーがなければ誰もオブジェクトを読めません。',
      }),
    },
  },
};
