import type { words as ENGLISH } from '../../en/modes/dsse-kms.ts';
import { lengthStep } from '../../reading.ts';
import type { SameNames } from '../../types.ts';

export const words = {
  steps: {
    's3.make-second-key': lengthStep(
      '2 つ目のキーを生成',
      'S3 が 2 層目のキーを生成する',
      (n) =>
        `KMS のデータキーとは無関係な ${n.out} バイトの乱数です。2 層目のキーは S3 が管理します。KMS キーが 2 つあるわけではありません。`,
    ),
    's3.wrap-second-key': lengthStep(
      '2 つ目のキーを暗号化',
      'S3 が 2 つ目のキーを暗号化する',
      (n) =>
        `S3 自身のルートキーで、オブジェクトの ARN に結び付けて暗号化します。結果は ${n.out} バイトです。AWS がこのキーをどう保管するかは非公開で、これは本ツール独自の想定です。`,
    ),
    's3.unwrap-second-key': lengthStep(
      '2 つ目のキーを復号',
      'S3 が 2 つ目のキーを復号する',
      () => 'S3 がルートキーで 2 層目のキーを復号します。KMS は関与しません。',
    ),
    's3.encrypt-again': lengthStep(
      '暗号文をもう一度暗号化',
      '2 層目の暗号化を行う',
      (n) =>
        `ここで暗号化するのは、1 層目の暗号文 ${n.in} バイトです。結果は ${n.out} バイトです。一方の層が破られても、もう一方は別のキーで守られています。`,
    ),
    's3.decrypt-outer-layer': lengthStep(
      '外側の層を復号',
      'S3 が外側の層を復号する',
      (n) =>
        `2 つ目のキーで ${n.in} バイトを復号します。中身はオブジェクトではなく、1 層目の暗号文です。`,
    ),
  },
  values: {
    'second-key': {
      name: '2 つ目のキー',
      means: '外側の層を暗号化するキーです。S3 が生成し、KMS は関与しません。',
    },
    'inner-ciphertext': {
      name: '内側の暗号文',
      means:
        '1 層目の暗号化を終えたデータです。外側の層だけを復号しても、得られるのはこれだけです。',
    },
    'outer-iv': {
      name: '外側の IV',
      means:
        '外側の層の初期値です。秘密ではありませんが、同じキーで二度使ってはならず、ここでは毎回乱数で作ります。',
    },
    'encrypted-second-key': {
      name: '暗号化第 2 キー',
      means: 'S3 自身のキーで暗号化された 2 つ目のキーです。',
    },
    'encrypted-second-key-iv': {
      name: '2 つ目のキーの IV',
      means:
        '2 つ目のキーを暗号化するときの初期値です。秘密ではありませんが、同じキーで二度使ってはならず、ここでは毎回乱数で作ります。',
    },
  },
  spans: {},
} satisfies SameNames<typeof ENGLISH>;
