import type { StepWords, Words } from '../types.ts';
import { bytesIn, bytesOut } from './word-values.ts';

/** A step whose words need nothing of the trace but lengths. */
function step(
  en: [label: string, title: string, body: (n: { in: string; out: string }) => string],
  ja: [label: string, title: string, body: (n: { in: string; out: string }) => string],
): StepWords {
  return {
    en: (c) => ({
      label: en[0],
      title: en[1],
      body: en[2]({ in: bytesIn(c, 'en'), out: bytesOut(c, 'en') }),
    }),
    ja: (c) => ({
      label: ja[0],
      title: ja[1],
      body: ja[2]({ in: bytesIn(c, 'ja'), out: bytesOut(c, 'ja') }),
    }),
  };
}

/** Words for what several modes do with keys of S3's own. */
export const MODE_WORDS: Words = {
  steps: {
    's3.make-root-key': step(
      [
        'Make a root key',
        'S3 makes a root key',
        (n) =>
          `${n.out} random bytes that S3 keeps to itself. Every object’s own key will lie under a root key; S3 rotates it regularly and keeps the old ones for old objects.`,
      ],
      [
        'ルートキーを作る',
        'S3 がルートキーを作る',
        (n) =>
          `S3 の内部だけで使う ${n.out} バイトの乱数です。各オブジェクトのキーはルートキーで暗号化されます。S3 は定期的にローテーションし、古いオブジェクトのために古いルートキーも保持します。`,
      ],
    ),
    's3.make-data-key': step(
      [
        'Make a data key',
        'S3 makes a data key for this object',
        (n) =>
          `${n.out} random bytes, for this one object. S3 makes them itself: no call to KMS is needed for it.`,
      ],
      [
        'データキーを作る',
        'S3 がこのオブジェクト用のデータキーを作る',
        (n) =>
          `このオブジェクトのためだけの ${n.out} バイトの乱数です。S3 が自分で作るため、KMS の呼び出しは不要です。`,
      ],
    ),
    's3.wrap-data-key': step(
      [
        'Wrap the data key',
        'S3 wraps the data key',
        (n) =>
          `The data key goes under a key that S3 holds; ${n.out} bytes come out: the wrapped key and its tag. Bound to the object’s ARN, it opens for no other object. Only this form will be stored.`,
      ],
      [
        'データキーをラップ',
        'S3 がデータキーを暗号化する',
        (n) =>
          `S3 が持つキーでデータキーを暗号化します。結果は ${n.out} バイトで、暗号化されたキーと認証タグです。オブジェクトの ARN に結び付けてあるため、ほかのオブジェクトでは復号できません。保存されるのはこの形だけです。`,
      ],
    ),
    's3.unwrap-data-key': step(
      [
        'Unwrap the data key',
        'S3 unwraps the data key',
        () =>
          'S3 opens the stored, wrapped key with the key it holds, bound to this object’s ARN. Had a bit changed, or did the wrapped key belong to another object, the tag would not match and nothing would come out.',
      ],
      [
        'データキーを取り出す',
        'S3 がデータキーを復号する',
        () =>
          '保存してある暗号化されたデータキーを、S3 が持つキーとこのオブジェクトの ARN で復号します。1 ビットでも変わっていたり、別のオブジェクトのキーだったりすると、認証タグが一致せず何も得られません。',
      ],
    ),
  },
  values: {
    'root-key': {
      en: 'S3 root key',
      ja: 'S3 のルートキー',
      means: {
        en: 'S3’s own key, under which data keys are wrapped. It never leaves S3.',
        ja: 'データキーを暗号化する S3 自身のキーです。S3 の外に出ることはありません。',
      },
    },
    'object-arn': {
      en: 'object ARN',
      ja: 'オブジェクト ARN',
      means: {
        en: 'Names the object. Bound to its wrapped key, so that the key opens for no other object.',
        ja: 'オブジェクトの名前です。暗号化されたキーに結び付けることで、ほかのオブジェクトでは復号できなくなります。',
      },
    },
    'encrypted-data-key-iv': {
      en: 'IV of the wrapped data key',
      ja: '暗号化されたデータキーの IV',
      means: {
        en: 'The starting value of the wrapping. Not secret, but never used twice with the same key.',
        ja: 'データキーを暗号化するときの初期値です。秘密ではありませんが、同じキーで二度使うことはありません。',
      },
    },
  },
  spans: {},
  causes: {
    'wrapped-key-does-not-open': {
      en: ({ object }) => ({
        cause: `The wrapped data key stored with ${object} fails authentication: its bytes were changed, or it belongs to another object.`,
        remedy:
          'No permission mends this. Restore the object from a copy. The answer S3 gives here is our model.',
      }),
      ja: ({ object }) => ({
        cause: `${object} とともに保存してある暗号化されたデータキーの認証に失敗しました。改変されたか、別のオブジェクトのものです。`,
        remedy:
          '権限では解決しません。バックアップからオブジェクトを復元してください。この応答は本ツールのモデルです。',
      }),
    },
  },
};

export { step as keyStep };
