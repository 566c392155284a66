import type { FactRow } from './fact-row.ts';

const GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';

/** What the modes rely on beside what S3 and KMS do. */
export const MODE_FACTS = {
  'root-key': {
    status: 'documented',
    source: 'S3 User Guide · Protecting data with server-side encryption',
    url: `${GUIDE}UsingServerSideEncryption.html`,
    note: {
      en: 'SSE-S3 encrypts each object with a key of its own, and that key with a root key that S3 rotates regularly. How often is not published: the period is ours.',
      ja: 'SSE-S3 はオブジェクトごとに固有のキーで暗号化し、そのキーを、定期的にローテーションされるルートキーで暗号化します。周期は非公開で、ここでの周期は本ツールのモデルです。',
    },
  },
  'root-key-wrapping': {
    status: 'modelled',
    source: 'S3 User Guide · Protecting data with server-side encryption',
    url: `${GUIDE}UsingServerSideEncryption.html`,
    note: {
      en: 'That the object’s key lies under a root key is AWS’s word. How it is wrapped is not published: AES-256-GCM, bound to the object’s ARN, is ours.',
      ja: 'オブジェクトのキーがルートキーで暗号化されることは AWS のドキュメントのとおりです。暗号化の方式は非公開で、オブジェクトの ARN に結び付けた AES-256-GCM は本ツールのモデルです。',
    },
  },
  'bucket-key': {
    status: 'documented',
    source: 'S3 User Guide · Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
    url: `${GUIDE}bucket-key.html`,
    note: {
      en: 'A short-lived bucket-level key from KMS is kept temporarily in S3, at least one for each requester, and makes data keys without further calls.',
      ja: 'KMS から得た有効期間の短いバケットレベルのキーが一時的に S3 に保持され（リクエスタごとに少なくとも 1 つ）、以後は KMS を呼ばずにデータキーを作ります。',
    },
  },
  'bucket-key-details': {
    status: 'modelled',
    source: '',
    url: null,
    note: {
      en: 'Where the wrapped bucket key lies, how long a bucket key lives, and whether it wraps or derives data keys is not published. Here the wrapped form lies with each object, the key lives for a few minutes, wraps data keys with AES-256-GCM, and is bound to what the caller added to the encryption context.',
      ja: '暗号化されたバケットキーの保存場所、バケットキーの寿命、データキーをラップするのか導出するのかは非公開です。ここでは各オブジェクトと一緒に保存し、寿命は数分、AES-256-GCM でデータキーをラップし、呼び出し元が追加した暗号化コンテキストにも結び付けるものとしています。',
    },
  },
  'bucket-key-alive': {
    status: 'inferred',
    source: 'S3 User Guide · Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
    url: `${GUIDE}bucket-key.html`,
    note: {
      en: 'While a bucket key lives there is no KMS request and no check of the key policy. That disabling the KMS key therefore takes effect only later is inferred.',
      ja: 'バケットキーが有効な間は KMS へのリクエストもキーポリシーの確認もありません。そのため KMS キーの無効化がすぐには効かない、という点は推定です。',
    },
  },
  'bucket-key-unwrapped': {
    status: 'inferred',
    source: 'S3 User Guide · Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
    url: `${GUIDE}bucket-key.html`,
    note: {
      en: 'Old objects stay readable after their bucket key has expired, so a form of it that KMS encrypted must be stored, and S3 must have KMS decrypt it, with the bucket’s ARN as context.',
      ja: 'バケットキーの期限が切れた後も古いオブジェクトは読めるため、KMS が暗号化したバケットキーが保存されていて、S3 がバケットの ARN をコンテキストとして KMS に復号させているはずです。',
    },
  },
  'second-layer': {
    status: 'documented',
    source: 'S3 User Guide · Using DSSE-KMS',
    url: `${GUIDE}UsingDSSEncryption.html`,
    note: {
      en: 'The first layer uses a data key from KMS, the second a separate AES-256 key that S3 manages. The cipher’s mode is not published: AES-256-GCM for both is ours.',
      ja: '1 層目は KMS のデータキー、2 層目は S3 が管理する別の AES-256 キーを使います。暗号モードは非公開で、両層とも AES-256-GCM としたのは本ツールのモデルです。',
    },
  },
  'second-key': {
    status: 'modelled',
    source: 'S3 User Guide · Using DSSE-KMS',
    url: `${GUIDE}UsingDSSEncryption.html`,
    note: {
      en: 'That S3 manages the second layer’s key is AWS’s word; how it makes and keeps that key is not published. Here S3 makes one for each object and wraps it under its root key, bound to the object’s ARN.',
      ja: '2 層目のキーを S3 が管理することは AWS のドキュメントのとおりです。生成と保管の方法は非公開で、ここではオブジェクトごとに作り、オブジェクトの ARN に結び付けて S3 のルートキーで暗号化しています。',
    },
  },
  'customer-key': {
    status: 'documented',
    source: 'S3 User Guide · Using SSE-C',
    url: `${GUIDE}ServerSideEncryptionCustomerKeys.html`,
    note: {
      en: 'S3 encrypts with the customer’s key, removes it from memory and keeps only a randomly salted HMAC of it, with which later requests are checked. The hash and the salt’s size are ours.',
      ja: 'S3 は顧客のキーで暗号化した後、それをメモリから消去し、ランダムなソルト付きの HMAC だけを保存して以後のリクエストを検証します。ハッシュの種類とソルト長は本ツールのモデルです。',
    },
  },
} as const satisfies Record<string, FactRow>;
