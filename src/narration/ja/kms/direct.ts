import type { DIRECT_WORDS as ENGLISH } from '../../en/kms/direct.ts';
import { hasFailed, input, lengthOf, output, parameter } from '../../reading.ts';
import type { StepWords, Term } from '../../types.ts';
import { sealing } from './inside.ts';

/** The same in Japanese. */
export const DIRECT_WORDS = {
  steps: {
    'kms.make-data-key-pair': (c) => ({
      label: 'キーペアを生成',
      title: 'KMS がキーペアを生成する',
      body: `キー仕様 ${parameter(c.step, 'spec')} の新しいキーペアです。プライベートキーは ${lengthOf(output(c, 'privateKey'))} バイト（PKCS #8）、パブリックキーは ${lengthOf(output(c, 'publicKey'))} バイト（SubjectPublicKeyInfo）です。使うのは KMS の外で、KMS キーはプライベートキーを暗号化するだけです。`,
    }),
    'kms.wrap-private-key': sealing(() => ({
      label: 'プライベートキーを暗号化',
      title: 'KMS がプライベートキーを暗号化する',
    })),
    'kms.compute-mac': (c) => ({
      label: 'MAC を計算',
      title: 'KMS が MAC を計算する',
      body: `${lengthOf(input(c, 'message'))} バイトのメッセージについて、KMS キー ${input(c, 'key')?.label ?? ''} のキーマテリアルで HMAC（RFC 2104）を計算し、${lengthOf(output(c, 'mac'))} バイトを得ます。キーが HSM の外に出ることはありません。`,
    }),
    'kms.compare-mac': ({ step }) =>
      hasFailed(step)
        ? {
            label: 'MAC が異なる',
            title: 'MAC が一致しない',
            body: 'KMS が計算した MAC と送られてきた MAC が異なります。メッセージ、MAC、キーのいずれかが元と違います。',
          }
        : {
            label: 'MAC が等しい',
            title: 'MAC が一致する',
            body: 'KMS が計算した MAC は、送られてきた MAC と同じです。メッセージもキーも元のとおりです。',
          },
  } satisfies Readonly<Record<keyof typeof ENGLISH.steps, StepWords>>,
  values: {
    'private-key': {
      name: 'プライベートキー',
      means:
        'KMS の外で署名や復号に使うキーです（PKCS #8）。平文は呼び出し元だけに渡され、保存できるのは暗号化された形です。',
    },
    'public-key': {
      name: 'パブリックキー',
      means: 'キーペアのもう一方です（SubjectPublicKeyInfo）。誰に渡しても構いません。',
    },
    'sealed-private-key': {
      name: 'プライベートキー暗号文',
      means:
        '暗号化されたプライベートキーのうち暗号文の部分です。BLOB のヘッダーなどは含みません。',
    },
    'encrypted-private-key': {
      name: '暗号化プライベートキー',
      means: 'KMS キーで暗号化されたプライベートキーです。Decrypt で元に戻せます。',
    },
    'mac-message': {
      name: 'メッセージ',
      means: 'MAC を計算する対象です。MAC は内容を隠さないため、誰でも読めます。',
    },
    mac: {
      name: 'MAC',
      means:
        'キーを使って計算したメッセージの HMAC です。メッセージかキーが違えば別の値になります。',
    },
    'mac-given': {
      name: '検証する MAC',
      means: '呼び出し元が検証を求めて送ってきた MAC です。',
    },
  } satisfies Readonly<Record<keyof typeof ENGLISH.values, Term>>,
  spans: {},
};
