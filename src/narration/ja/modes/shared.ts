import type { MODE_WORDS as ENGLISH } from '../../en/modes/shared.ts';
import { lengthStep } from '../../reading.ts';
import type { SameNames } from '../../types.ts';

/** Words for what several modes do with keys of S3's own. */
export const MODE_WORDS = {
  steps: {
    's3.make-root-key': lengthStep(
      'ルートキーを生成',
      'S3 がルートキーを生成する',
      (n) =>
        `S3 の内部だけで使う ${n.out} バイトの乱数です。各オブジェクトのキーはルートキーで暗号化されます。S3 は定期的にローテーションし、古いオブジェクトのために古いルートキーも保持します。`,
    ),
    's3.make-data-key': lengthStep(
      'データキーを生成',
      'S3 がこのオブジェクト用のデータキーを生成する',
      (n) =>
        `このオブジェクトのためだけの ${n.out} バイトの乱数です。S3 が自ら生成するため、KMS の呼び出しは不要です。`,
    ),
    's3.wrap-data-key': lengthStep(
      'データキーを暗号化',
      'S3 がデータキーを暗号化する',
      (n) =>
        `S3 が持つキーでデータキーを暗号化します。結果は ${n.out} バイトで、暗号化されたキーと認証タグです。オブジェクトの ARN に結び付けてあるため、ほかのオブジェクトでは復号できません。保存されるのはこの形だけです。`,
    ),
    's3.unwrap-data-key': lengthStep(
      'データキーを復号',
      'S3 がデータキーを復号する',
      () =>
        '保存してある暗号化されたデータキーを、S3 が持つキーとこのオブジェクトの ARN で復号します。1 ビットでも変わっていたり、別のオブジェクトのキーだったりすると、認証タグが一致せず何も得られません。',
    ),
  },
  values: {
    'root-key': {
      name: 'S3 のルートキー',
      means: 'データキーを暗号化する S3 自身のキーです。S3 の外に出ることはありません。',
    },
    'object-arn': {
      name: 'オブジェクト ARN',
      means:
        'オブジェクトの名前です。暗号化されたキーに結び付けることで、ほかのオブジェクトでは復号できなくなります。',
    },
    'encrypted-data-key-iv': {
      name: 'データキーの IV',
      means:
        'データキーを暗号化するときの初期値です。秘密ではありませんが、同じキーで二度使ってはならず、ここでは毎回乱数で作ります。',
    },
  },
  spans: {},
  causes: {
    'wrapped-key-does-not-open': ({ object }) => ({
      cause: `${object} とともに保存してある暗号化されたデータキーの認証に失敗しました。改変されたか、別のオブジェクトのものです。`,
      remedy:
        '権限では解決しません。バックアップからオブジェクトを復元してください。この応答は本ツール独自の想定です。',
    }),
  },
} satisfies SameNames<typeof ENGLISH>;
