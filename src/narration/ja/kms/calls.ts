import type { CALL_WORDS as ENGLISH } from '../../en/kms/calls.ts';
import { NUMBERS } from '../../numbers.ts';
import {
  carriedLength,
  carriedName,
  contextOf,
  count,
  exceptionOf,
  keyNamed,
  statusOf,
} from '../../reading.ts';
import type { StepContext, StepWords } from '../../types.ts';

export const withContext = (c: StepContext, member?: string) => {
  const context = contextOf(c.step, member);
  return context === null ? '暗号化コンテキスト（なし）' : `暗号化コンテキスト ${context}`;
};

/** What KMS hands over, by the stable name of the value: with a Bucket Key the same calls are about another key. */
const KEYS: Readonly<Record<string, string>> = {
  'data-key': 'データキー',
  'bucket-key': 'バケットキー',
};

/** Which key S3 asks KMS to make: a bucket key is bound to the bucket, a data key to its object. */
const keyWanted = ({ step, trace }: StepContext) =>
  trace.values.some(({ name }) => name === 'bucket-key') || /:::[^/"]+"/.test(contextOf(step) ?? '')
    ? 'バケットキー'
    : 'データキー';

/** Which key a message carries in plaintext; empty where it is no key of these. */
const keyCarried = (c: StepContext) => KEYS[carriedName(c, 'Plaintext')] ?? '';

/** The answer of an operation: what it says when all went well, and the same refusal for every one. */
export function response(success: StepWords): StepWords {
  return (c) =>
    statusOf(c.step) === 200
      ? success(c)
      : {
          label: `${statusOf(c.step)} ${exceptionOf(c.step)}`,
          title: `KMS が ${exceptionOf(c.step)} を返す`,
          body: `ステータスは ${statusOf(c.step)} です。返るのはエラー名とメッセージだけで、キーも暗号文も含まれません。`,
        };
}

/** Requests to KMS and its answers. */
export const CALL_WORDS = {
  'kms.generate-data-key': (c) => ({
    label: 'GenerateDataKey',
    title: `S3 が KMS に${keyWanted(c)}を要求する`,
    body: `KMS が直接暗号化できるのは ${count(NUMBERS.encryptLimit.value)} バイトまでです。そのため S3 は、オブジェクトを自分で暗号化するためのキーを、KMS キー ${keyNamed(c.step)} を指定し、${withContext(c)} を渡して KMS に要求します。転送アクセスセッション（FAS）により呼び出し元の権限で呼び出すため、呼び出し元に kms:GenerateDataKey の権限が必要です。`,
  }),
  'kms.generate-data-key.response': response((c) => ({
    label: `${keyWanted(c)}（平文と暗号化済み）`,
    title: `KMS が${keyWanted(c)}を 2 つの形で返す`,
    body: `Plaintext（${carriedLength(c, 'Plaintext')} バイト）はいま使うためのもの、CiphertextBlob（${carriedLength(c, 'CiphertextBlob')} バイト）は同じキーを暗号化したもので、保存しても安全です。KMS はどちらも保持しません。`,
  })),
  'kms.decrypt': (c) => ({
    label: 'Decrypt',
    title: 'KMS に復号を依頼する',
    body: `S3 は ${carriedLength(c, 'CiphertextBlob')} バイトの暗号文と、${withContext(c)} を渡します。暗号文に KMS キーの情報が含まれているため、KeyId は不要です。S3 は転送アクセスセッション（FAS）で呼び出すため、呼び出し元に kms:Decrypt の権限が必要です。`,
  }),
  'kms.decrypt.response': response((c) => ({
    label: keyCarried(c) === '' ? '平文' : `${keyCarried(c)}（平文）`,
    title: `KMS が平文${keyCarried(c) === '' ? '' : `の${keyCarried(c)}`}を返す`,
    body: `${carriedLength(c, 'Plaintext')} バイトが TLS 上で返されます。KMS は応答を送り終えると、この平文もラッピングキーも破棄します。`,
  })),
  'kms.encrypt': (c) => ({
    label: 'Encrypt',
    title: 'KMS に暗号化を依頼する',
    body: `S3 は KMS キー ${keyNamed(c.step)} で暗号化する ${carriedLength(c, 'Plaintext')} バイトと、${withContext(c)} を渡します。Encrypt に渡せるのは ${count(NUMBERS.encryptLimit.value)} バイトまでです。`,
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
