import type {
  VALUE_NAMES as ENGLISH,
  SPAN_NAMES as ENGLISH_SPAN_NAMES,
} from '../../en/kms/names.ts';
import type { Term } from '../../types.ts';
import { SEALED_PARTS } from '../sealed-parts.ts';

export const VALUE_NAMES = {
  'kms-key': {
    name: 'KMS キーマテリアル',
    short: 'KMS キー',
    means:
      'KMS キーの実体です。平文で存在するのは KMS の HSM の内部だけで、外部からは ID や ARN で指定します。',
  },
  'data-key': {
    name: 'データキー',
    means:
      '1 つのオブジェクトを暗号化するキーです。平文で存在するのは使用中だけで、残るのは暗号化された形だけです。',
  },
  'encrypted-data-key': {
    name: '暗号化データキー',
    means:
      '別のキーで暗号化されたデータキーです。その別のキーがなければ復号できないため、オブジェクトと一緒に保存できます。',
  },
  'wrapped-key-bytes': {
    name: 'データキー暗号文',
    means: '暗号化されたデータキーのうち暗号文の部分です。BLOB のヘッダーなどは含みません。',
  },
  'wrapping-key': {
    name: 'ラッピングキー',
    means:
      'KMS キーとナンスから、この暗号化 1 回のためだけに導出されたキーです。復号のときに再び導出します。',
  },
  'kms-nonce': {
    name: 'ナンス',
    means: 'ラッピングキーを毎回別のものにするための乱数です。秘密ではありません。',
  },
  'kms-iv': {
    name: 'IV（KMS）',
    means:
      'この暗号化の初期値です。秘密ではありませんが、同じキーで二度使ってはならず、ここでは毎回乱数で作ります。',
  },
  'blob-aad': {
    name: '追加認証データ（AAD）',
    short: 'AAD',
    means:
      '追加認証データです。暗号化はされませんが認証タグの対象で、1 バイトでも異なれば復号できません。',
  },
  'blob-header': {
    name: 'BLOB ヘッダー',
    means:
      '暗号文 BLOB の先頭部分で、KMS キーとキーマテリアルの番号を平文で示します。これがあるため Decrypt にキー ID は不要です。',
  },
  'plaintext-input': {
    name: '平文',
    means: 'KMS に暗号化を依頼したデータ、または KMS が復号したデータです。',
  },
  'sealed-plaintext': {
    name: 'データの暗号文',
    means: '暗号化されたデータのうち暗号文の部分です。BLOB のヘッダーなどは含みません。',
  },
  'ciphertext-blob': {
    name: '暗号文 BLOB',
    means:
      '復号に必要な情報のうち、暗号化コンテキスト以外がすべて入っています。KMS 以外には中身を解釈できません。',
  },
  'random-bytes': { name: '乱数', means: 'KMS に要求した乱数です。' },
} satisfies Readonly<Record<keyof typeof ENGLISH, Term>>;

export const SPAN_NAMES = {
  version: {
    name: 'バージョン',
    means:
      '以降のバイトの並び方です。この並びは本ツール独自のもので、AWS の形式は公開されていません。',
  },
  'key-id': {
    name: 'キー ID',
    means: 'どの KMS キーで暗号化したかを示します。そのため Decrypt にキー ID は不要です。',
  },
  material: {
    name: 'キーマテリアル番号',
    means: '何番目のキーマテリアルかを示します。ローテーション後も古い BLOB を復号できます。',
  },
  header: {
    name: 'BLOB のヘッダー',
    means: 'BLOB の先頭にある、バージョン、キー ID、キーマテリアルの番号です。',
  },
  context: {
    name: '暗号化コンテキスト',
    means:
      'キーの用途を示す情報です。秘密ではありませんが、完全に一致しなければ KMS は復号しません。',
  },
  nonce: { name: 'ナンス', means: 'これと KMS キーからラッピングキーを導出します。' },
  iv: { name: 'IV', means: '初期値です。同じ平文でも異なる暗号文になります。秘密ではありません。' },
  ...SEALED_PARTS,
} satisfies Readonly<Record<keyof typeof ENGLISH_SPAN_NAMES, Term>>;
