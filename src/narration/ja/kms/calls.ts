import type { CALL_WORDS as ENGLISH } from '../../en/kms/calls.ts';
import { NUMBERS } from '../../numbers.ts';
import { carriedLength, contextOf, count, exceptionOf, keyNamed, statusOf } from '../../reading.ts';
import type { StepContext, StepWords } from '../../types.ts';

export const withContext = (c: StepContext, member?: string) => {
  const context = contextOf(c.step, member);
  return context === null ? '暗号化コンテキスト（なし）' : `暗号化コンテキスト ${context}`;
};

/** The answer of an operation: what it says when all went well, and the same refusal for every one. */
export function response(success: StepWords): StepWords {
  return (c) =>
    statusOf(c.step) === 200
      ? success(c)
      : {
          label: `${statusOf(c.step)} ${exceptionOf(c.step)}`,
          title: `KMS が ${exceptionOf(c.step)} を返す`,
          body: `ステータスは ${statusOf(c.step)} で、例外の名前だけが入っています。キーも暗号文も含まれません。`,
        };
}

/** Requests to KMS and its answers. */
export const CALL_WORDS = {
  'kms.generate-data-key': (c) => ({
    label: 'GenerateDataKey',
    title: 'S3 が KMS にデータキーを要求する',
    body: `KMS が直接暗号化できるのは ${count(NUMBERS.encryptLimit.value)} バイトまでです。そのため S3 は、オブジェクトを自分で暗号化するためのキーを、KMS キー ${keyNamed(c.step)} を指定し、${withContext(c)} を渡して KMS に要求します。転送アクセスセッション（FAS）により呼び出し元の権限で呼び出すため、呼び出し元に kms:GenerateDataKey の権限が必要です。`,
  }),
  'kms.generate-data-key.response': response((c) => ({
    label: 'データキー（平文と暗号化済み）',
    title: 'KMS がデータキーを 2 つの形で返す',
    body: `Plaintext（${carriedLength(c, 'Plaintext')} バイト）はいま使うためのもの、CiphertextBlob（${carriedLength(c, 'CiphertextBlob')} バイト）は同じキーを暗号化したもので、保存しても安全です。KMS はどちらも保持しません。`,
  })),
  'kms.decrypt': (c) => ({
    label: 'Decrypt',
    title: 'KMS に復号を依頼する',
    body: `リクエストは ${carriedLength(c, 'CiphertextBlob')} バイトの暗号文と、${withContext(c)} を渡します。どの KMS キーで暗号化されたかは暗号文自身が示すため、KeyId は不要です。S3 は転送アクセスセッション（FAS）で呼び出すため、呼び出し元に kms:Decrypt の権限が必要です。`,
  }),
  'kms.decrypt.response': response((c) => ({
    label: '平文',
    title: 'KMS が平文を返す',
    body: `${carriedLength(c, 'Plaintext')} バイトが TLS 上で返されます。KMS は応答を送り終えると、この平文もラッピングキーも破棄します。`,
  })),
  'kms.encrypt': (c) => ({
    label: 'Encrypt',
    title: 'KMS に暗号化を依頼する',
    body: `リクエストは KMS キー ${keyNamed(c.step)} で暗号化する ${carriedLength(c, 'Plaintext')} バイトと、${withContext(c)} を渡します。Encrypt に渡せるのは ${count(NUMBERS.encryptLimit.value)} バイトまでです。`,
  }),
  'kms.encrypt.response': response((c) => ({
    label: '暗号文',
    title: 'KMS が暗号文を返す',
    body: `CiphertextBlob は ${carriedLength(c, 'CiphertextBlob')} バイトで、暗号化された入力と、Decrypt が KMS キーを見つけるための情報を含みます。`,
  })),
  'kms.re-encrypt': (c) => ({
    label: 'ReEncrypt',
    title: 'KMS に再暗号化を依頼する',
    body: `${carriedLength(c, 'CiphertextBlob')} バイトの暗号文を KMS キー ${keyNamed(c.step, 'DestinationKeyId')}（${withContext(c, 'DestinationEncryptionContext')}）で暗号化し直します。平文が KMS の外に出ることはありません。`,
  }),
  'kms.re-encrypt.response': response((c) => ({
    label: '新しい暗号文',
    title: 'KMS が新しい暗号文を返す',
    body: `CiphertextBlob は ${carriedLength(c, 'CiphertextBlob')} バイトです。これからは宛先の KMS キーで復号します。`,
  })),
} satisfies Readonly<Record<keyof typeof ENGLISH, StepWords>>;
