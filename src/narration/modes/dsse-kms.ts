import type { Words } from '../types.ts';
import { keyStep } from './shared.ts';

export const words: Words = {
  steps: {
    's3.make-second-key': keyStep(
      [
        'Make the second key',
        'S3 makes a key for the second layer',
        (n) =>
          `${n.out} random bytes that have nothing to do with the KMS data key. The second layer has a key that S3 manages: there are not two KMS keys here.`,
      ],
      [
        '2 つ目のキーを作る',
        'S3 が 2 層目のキーを作る',
        (n) =>
          `KMS のデータキーとは無関係な ${n.out} バイトの乱数です。2 層目のキーは S3 が管理します。KMS キーが 2 つあるわけではありません。`,
      ],
    ),
    's3.wrap-second-key': keyStep(
      [
        'Wrap the second key',
        'S3 wraps the second key',
        (n) =>
          `Under S3’s own root key, bound to the object’s ARN; ${n.out} bytes come out. How AWS keeps this key is not published: this is our model.`,
      ],
      [
        '2 つ目のキーをラップ',
        'S3 が 2 つ目のキーを暗号化する',
        (n) =>
          `S3 自身のルートキーで、オブジェクトの ARN に結び付けて暗号化します。結果は ${n.out} バイトです。AWS がこのキーをどう保管するかは非公開で、これは本ツールのモデルです。`,
      ],
    ),
    's3.unwrap-second-key': keyStep(
      [
        'Unwrap the second key',
        'S3 unwraps the second key',
        () => 'S3 opens the key of the second layer with its root key. KMS has no part in this.',
      ],
      [
        '2 つ目のキーを取り出す',
        'S3 が 2 つ目のキーを復号する',
        () => 'S3 がルートキーで 2 層目のキーを復号します。KMS は関与しません。',
      ],
    ),
    's3.encrypt-again': keyStep(
      [
        'Encrypt the ciphertext again',
        'The second layer goes around the first',
        (n) =>
          `What S3 encrypts now is the first layer’s ${n.in} bytes of ciphertext; ${n.out} come out. Whoever breaks one layer stands before another key.`,
      ],
      [
        '暗号文をもう一度暗号化',
        '1 層目の外側に 2 層目を重ねる',
        (n) =>
          `ここで暗号化するのは、1 層目の暗号文 ${n.in} バイトです。結果は ${n.out} バイトです。一方の層が破られても、もう一方は別のキーで守られています。`,
      ],
    ),
    's3.decrypt-outer-layer': keyStep(
      [
        'Take the outer layer off',
        'S3 takes the outer layer off',
        (n) =>
          `With the second key, ${n.in} bytes open. Inside is not the object but the first layer’s ciphertext.`,
      ],
      [
        '外側の層を復号',
        'S3 が外側の層を外す',
        (n) =>
          `2 つ目のキーで ${n.in} バイトを復号します。中身はオブジェクトではなく、1 層目の暗号文です。`,
      ],
    ),
  },
  values: {
    'second-key': {
      en: 'second key',
      ja: '2 つ目のキー',
      means: {
        en: 'Encrypts the outer layer. S3 makes it; KMS knows nothing of it.',
        ja: '外側の層を暗号化するキーです。S3 が作り、KMS は関与しません。',
      },
    },
    'inner-ciphertext': {
      en: 'inner ciphertext',
      ja: '内側の暗号文',
      means: {
        en: 'The object after the first layer. Whoever opens the outer layer alone has still only this.',
        ja: '1 層目の暗号化を終えたデータです。外側の層だけを復号しても、得られるのはこれだけです。',
      },
    },
    'outer-iv': {
      en: 'outer IV',
      ja: '外側の IV',
      means: {
        en: 'The starting value of the outer layer. Not secret, but never used twice with the same key.',
        ja: '外側の層の初期値です。秘密ではありませんが、同じキーで二度使うことはありません。',
      },
    },
    'encrypted-second-key': {
      en: 'encrypted second key',
      ja: '暗号化された 2 つ目のキー',
      means: {
        en: 'The second key, encrypted under a key of S3’s own.',
        ja: 'S3 自身のキーで暗号化された 2 つ目のキーです。',
      },
    },
    'encrypted-second-key-iv': {
      en: 'IV of the wrapped second key',
      ja: '2 つ目のキーの IV',
      means: {
        en: 'The starting value of the wrapping. Not secret, but never used twice with the same key.',
        ja: '2 つ目のキーを暗号化するときの初期値です。秘密ではありませんが、同じキーで二度使うことはありません。',
      },
    },
  },
  spans: {},
  causes: {},
};
