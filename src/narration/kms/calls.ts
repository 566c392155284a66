import { MOST_PLAINTEXT } from '../../aws/kms/shape.ts';
import type { StepWords, WordContext } from '../types.ts';
import { bodyOf, carriedLength, contextOf, errorOf, shortKey, statusOf } from './reading.ts';

const contextEn = (c: WordContext, member?: string) => {
  const context = contextOf(c.step, member);
  return context === null ? 'no encryption context' : `the encryption context ${context}`;
};

const contextJa = (c: WordContext, member?: string) => {
  const context = contextOf(c.step, member);
  return context === null ? '暗号化コンテキスト（なし）' : `暗号化コンテキスト ${context}`;
};

const keyOf = (c: WordContext, member = 'KeyId') => {
  const id = bodyOf(c.step)[member];
  return typeof id === 'string' ? shortKey(id) : '';
};

/** The answer of an operation: what it says when all went well, and the same refusal for every one. */
function response(
  en: (c: WordContext) => { label: string; title: string; body: string },
  ja: (c: WordContext) => { label: string; title: string; body: string },
): StepWords {
  return {
    en: (c) =>
      statusOf(c.step) === 200
        ? en(c)
        : {
            label: `${statusOf(c.step)} ${errorOf(c.step)}`,
            title: `KMS answers ${errorOf(c.step)}`,
            body: `The response has status ${statusOf(c.step)} and names the exception; it carries neither key nor ciphertext.`,
          },
    ja: (c) =>
      statusOf(c.step) === 200
        ? ja(c)
        : {
            label: `${statusOf(c.step)} ${errorOf(c.step)}`,
            title: `KMS が ${errorOf(c.step)} を返す`,
            body: `ステータスは ${statusOf(c.step)} で、例外の名前だけが入っています。キーも暗号文も含まれません。`,
          },
  };
}

/** Requests to KMS and its answers. */
export const CALL_WORDS: Readonly<Record<string, StepWords>> = {
  'kms.generate-data-key': {
    en: (c) => ({
      label: 'GenerateDataKey',
      title: 'S3 asks KMS for a data key',
      body: `S3 has no key to encrypt with and asks KMS for one, under KMS key ${keyOf(c)}, with ${contextEn(c)}. It calls on the authority of whoever called S3, so that caller needs kms:GenerateDataKey.`,
    }),
    ja: (c) => ({
      label: 'GenerateDataKey',
      title: 'S3 が KMS にデータキーを要求する',
      body: `S3 は暗号化に使うキーを持っていないため、KMS キー ${keyOf(c)} を指定し、${contextJa(c)} を渡して KMS に要求します。S3 は呼び出し元の権限で KMS を呼び出すため、呼び出し元に kms:GenerateDataKey の権限が必要です。`,
    }),
  },
  'kms.generate-data-key.response': response(
    (c) => ({
      label: 'Data key, plain and encrypted',
      title: 'KMS returns the data key twice',
      body: `Plaintext (${carriedLength(c, 'Plaintext')} bytes) is for use now; CiphertextBlob (${carriedLength(c, 'CiphertextBlob')} bytes) is the same key, encrypted, and may be stored. KMS keeps neither.`,
    }),
    (c) => ({
      label: 'データキー（平文と暗号化済み）',
      title: 'KMS がデータキーを 2 つの形で返す',
      body: `Plaintext（${carriedLength(c, 'Plaintext')} バイト）はいま使うためのもの、CiphertextBlob（${carriedLength(c, 'CiphertextBlob')} バイト）は同じキーを暗号化したもので、保存しても安全です。KMS はどちらも保持しません。`,
    }),
  ),
  'kms.decrypt': {
    en: (c) => ({
      label: 'Decrypt',
      title: 'KMS is asked to decrypt',
      body: `The request carries the ${carriedLength(c, 'CiphertextBlob')}-byte ciphertext and ${contextEn(c)}. No KeyId is needed, for the ciphertext itself says which KMS key it belongs to.`,
    }),
    ja: (c) => ({
      label: 'Decrypt',
      title: 'KMS に復号を依頼する',
      body: `リクエストは ${carriedLength(c, 'CiphertextBlob')} バイトの暗号文と、${contextJa(c)} を渡します。どの KMS キーで暗号化されたかは暗号文自身が示すため、KeyId は不要です。`,
    }),
  },
  'kms.decrypt.response': response(
    (c) => ({
      label: 'Plaintext',
      title: 'KMS returns the plaintext',
      body: `${carriedLength(c, 'Plaintext')} bytes travel back over TLS. KMS drops them, and the wrapping key with them, once the answer is sent.`,
    }),
    (c) => ({
      label: '平文',
      title: 'KMS が平文を返す',
      body: `${carriedLength(c, 'Plaintext')} バイトが TLS 上で返されます。KMS は応答を送り終えると、この平文もラッピングキーも破棄します。`,
    }),
  ),
  'kms.encrypt': {
    en: (c) => ({
      label: 'Encrypt',
      title: 'KMS is asked to encrypt',
      body: `The request carries ${carriedLength(c, 'Plaintext')} bytes to be encrypted under KMS key ${keyOf(c)}, and ${contextEn(c)}. Encrypt takes at most ${MOST_PLAINTEXT.toLocaleString('en')} bytes.`,
    }),
    ja: (c) => ({
      label: 'Encrypt',
      title: 'KMS に暗号化を依頼する',
      body: `リクエストは KMS キー ${keyOf(c)} で暗号化する ${carriedLength(c, 'Plaintext')} バイトと、${contextJa(c)} を渡します。Encrypt に渡せるのは ${MOST_PLAINTEXT.toLocaleString('ja')} バイトまでです。`,
    }),
  },
  'kms.encrypt.response': response(
    (c) => ({
      label: 'Ciphertext',
      title: 'KMS returns the ciphertext',
      body: `CiphertextBlob has ${carriedLength(c, 'CiphertextBlob')} bytes: the encrypted input and what Decrypt needs to find the key again.`,
    }),
    (c) => ({
      label: '暗号文',
      title: 'KMS が暗号文を返す',
      body: `CiphertextBlob は ${carriedLength(c, 'CiphertextBlob')} バイトで、暗号化された入力と、Decrypt が KMS キーを見つけるための情報を含みます。`,
    }),
  ),
  'kms.re-encrypt': {
    en: (c) => ({
      label: 'ReEncrypt',
      title: 'KMS is asked to encrypt anew',
      body: `The ${carriedLength(c, 'CiphertextBlob')}-byte ciphertext is to move to KMS key ${keyOf(c, 'DestinationKeyId')}, with ${contextEn(c, 'DestinationEncryptionContext')}. The plaintext will not leave KMS.`,
    }),
    ja: (c) => ({
      label: 'ReEncrypt',
      title: 'KMS に再暗号化を依頼する',
      body: `${carriedLength(c, 'CiphertextBlob')} バイトの暗号文を KMS キー ${keyOf(c, 'DestinationKeyId')}（${contextJa(c, 'DestinationEncryptionContext')}）で暗号化し直します。平文が KMS の外に出ることはありません。`,
    }),
  },
  'kms.re-encrypt.response': response(
    (c) => ({
      label: 'New ciphertext',
      title: 'KMS returns the new ciphertext',
      body: `CiphertextBlob has ${carriedLength(c, 'CiphertextBlob')} bytes and belongs to the destination key from now on.`,
    }),
    (c) => ({
      label: '新しい暗号文',
      title: 'KMS が新しい暗号文を返す',
      body: `CiphertextBlob は ${carriedLength(c, 'CiphertextBlob')} バイトです。これからは宛先の KMS キーで復号します。`,
    }),
  ),
};
