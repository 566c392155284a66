import { SEALED_PARTS } from '../sealed-parts.ts';
import type { Term } from '../types.ts';

export const VALUE_NAMES: Readonly<Record<string, Term>> = {
  'kms-key': {
    en: 'KMS key material',
    ja: 'KMS キーマテリアル',
    means: {
      en: 'The KMS key itself. It never leaves KMS; everybody else only names it.',
      ja: 'KMS キーの実体です。KMS の外に出ることはなく、外部からは ID や ARN で指定するだけです。',
    },
  },
  'data-key': {
    en: 'data key',
    ja: 'データキー',
    means: {
      en: 'Encrypts one object. In plaintext it is held only while it is used; what stays is its encrypted form.',
      ja: '1 つのオブジェクトを暗号化するキーです。平文で存在するのは使用中だけで、残るのは暗号化された形だけです。',
    },
  },
  'encrypted-data-key': {
    en: 'encrypted data key',
    ja: '暗号化されたデータキー',
    means: {
      en: 'The data key, encrypted under another key. It can lie beside the object: it opens only with that other key.',
      ja: '別のキーで暗号化されたデータキーです。その別のキーがなければ復号できないため、オブジェクトと一緒に保存できます。',
    },
  },
  'wrapped-key-bytes': {
    en: 'data key, sealed',
    ja: 'データキーの暗号文',
    means: {
      en: 'The encrypted data key alone, without what the blob says about it.',
      ja: '暗号化されたデータキーの本体です。BLOB のヘッダーなどは含みません。',
    },
  },
  'wrapping-key': {
    en: 'derived wrapping key',
    ja: '導出したラッピングキー',
    means: {
      en: 'Derived from the KMS key and a nonce for this one encryption. Decrypting derives it again.',
      ja: 'KMS キーとナンスから、この暗号化 1 回のためだけに導出されたキーです。復号のときに再び導出します。',
    },
  },
  'kms-nonce': {
    en: 'nonce',
    ja: 'ナンス',
    means: {
      en: 'Random bytes that make the derived wrapping key a new one each time. Not secret.',
      ja: 'ラッピングキーを毎回別のものにするための乱数です。秘密ではありません。',
    },
  },
  'kms-iv': {
    en: 'IV (KMS)',
    ja: 'IV（KMS）',
    means: {
      en: 'The starting value of this encryption. Not secret, but never used twice with the same key.',
      ja: 'この暗号化の初期値です。秘密ではありませんが、同じキーで二度使うことはありません。',
    },
  },
  'encryption-context': {
    en: 'encryption context',
    ja: '暗号化コンテキスト',
    means: {
      en: 'Says what the key is for. Not secret; without exactly the same context KMS decrypts nothing.',
      ja: 'キーの用途を示す情報です。秘密ではありませんが、完全に一致しなければ KMS は復号しません。',
    },
  },
  'blob-header': {
    en: 'head of the ciphertext blob',
    ja: '暗号文 BLOB のヘッダー',
    means: {
      en: 'Names the KMS key and which of its materials, so that Decrypt needs no key id.',
      ja: 'KMS キーとキーマテリアルの番号を示します。これがあるため Decrypt にキー ID は不要です。',
    },
  },
  'plaintext-input': {
    en: 'plaintext',
    ja: '平文',
    means: {
      en: 'What KMS was asked to encrypt, or what it has decrypted.',
      ja: 'KMS に暗号化を依頼したデータ、または KMS が復号したデータです。',
    },
  },
  'sealed-plaintext': {
    en: 'plaintext, sealed',
    ja: 'データの暗号文',
    means: {
      en: 'The encrypted data alone, without what the blob says about it.',
      ja: '暗号化されたデータの本体です。BLOB のヘッダーなどは含みません。',
    },
  },
  'ciphertext-blob': {
    en: 'ciphertext blob',
    ja: '暗号文 BLOB',
    means: {
      en: 'All that KMS needs to decrypt, save the encryption context. Opaque to everybody else.',
      ja: '復号に必要な情報のうち、暗号化コンテキスト以外がすべて入っています。KMS 以外には不透明な値です。',
    },
  },
  'random-bytes': {
    en: 'random bytes',
    ja: '乱数',
    means: { en: 'Random bytes that KMS was asked for.', ja: 'KMS に要求した乱数です。' },
  },
};

export const SPAN_NAMES: Readonly<Record<string, Term>> = {
  version: {
    en: 'version',
    ja: 'バージョン',
    means: {
      en: 'How the following bytes are laid out. This layout is the explorer’s: AWS has not published its own.',
      ja: '以降のバイトの並び方です。この並びは本ツール独自のもので、AWS の形式は公開されていません。',
    },
  },
  'key-id': {
    en: 'key id',
    ja: 'キー ID',
    means: {
      en: 'Which KMS key sealed this: Decrypt needs no key id.',
      ja: 'どの KMS キーで暗号化したかを示します。そのため Decrypt にキー ID は不要です。',
    },
  },
  material: {
    en: 'key material number',
    ja: 'キーマテリアル番号',
    means: {
      en: 'Which of the key’s materials: after a rotation, old blobs still find theirs.',
      ja: '何番目のキーマテリアルかを示します。ローテーション後も古い BLOB を復号できます。',
    },
  },
  nonce: {
    en: 'nonce',
    ja: 'ナンス',
    means: {
      en: 'From it and the KMS key the wrapping key is derived.',
      ja: 'これと KMS キーからラッピングキーを導出します。',
    },
  },
  iv: {
    en: 'IV',
    ja: 'IV',
    means: {
      en: 'The starting value: equal plaintexts come out unequal. Not secret.',
      ja: '初期値です。同じ平文でも異なる暗号文になります。秘密ではありません。',
    },
  },
  ...SEALED_PARTS,
};
