import type { FactRow } from './fact-row.ts';

const GUIDE = 'https://docs.aws.amazon.com/kms/latest/developerguide/';
const API = 'https://docs.aws.amazon.com/kms/latest/APIReference/';

/** What KMS's simulator relies on; some of it S3's does too. */
export const KMS_FACTS = {
  'kms-create-key': {
    status: 'documented',
    source: 'KMS API · CreateKey',
    url: `${API}API_CreateKey.html`,
    note: {
      en: 'A symmetric encryption KMS key holds 256-bit material that never leaves KMS unencrypted.',
      ja: '対称暗号化 KMS キーは 256 ビットのキーマテリアルを持ち、これが暗号化されずに KMS の外へ出ることはありません。',
    },
  },
  'kms-rotation': {
    status: 'documented',
    source: 'KMS Developer Guide · Rotate KMS keys',
    url: `${GUIDE}rotate-keys.html`,
    note: {
      en: 'Rotation adds new material for encryption. Earlier material stays for decryption; nothing is re-encrypted.',
      ja: 'ローテーションは暗号化用の新しいキーマテリアルを追加します。以前のキーマテリアルは復号用に残り、既存のデータは再暗号化されません。',
    },
  },
  'kms-deletion': {
    status: 'documented',
    source: 'KMS Developer Guide · Delete a KMS key',
    url: `${GUIDE}deleting-keys.html`,
    note: {
      en: 'After the waiting period of 7 to 30 days the key and its material are gone, and with them whatever they encrypted.',
      ja: '7〜30 日の待機期間が過ぎるとキーとキーマテリアルは削除され、それで暗号化したものは二度と復号できません。',
    },
  },
  'kms-data-key': {
    status: 'documented',
    source: 'KMS API · GenerateDataKey',
    url: `${API}API_GenerateDataKey.html`,
    note: {
      en: 'GenerateDataKey returns a plaintext copy of a fresh data key and a copy encrypted under the KMS key.',
      ja: 'GenerateDataKey は、新しいデータキーの平文と、KMS キーで暗号化したものを返します。',
    },
  },
  'kms-random': {
    status: 'documented',
    source: 'KMS API · GenerateRandom',
    url: `${API}API_GenerateRandom.html`,
    note: {
      en: 'GenerateRandom returns 1 to 1,024 random bytes; no KMS key takes part.',
      ja: 'GenerateRandom は 1〜1,024 バイトの乱数を返します。KMS キーは使いません。',
    },
  },
  'kms-context-aad': {
    status: 'documented',
    source: 'KMS Developer Guide · Encryption context',
    url: `${GUIDE}encrypt_context.html`,
    note: {
      en: 'The encryption context is additional authenticated data: the same one, case included, must be given to decrypt. How KMS serializes it is not published; here it is JSON with sorted keys.',
      ja: '暗号化コンテキストは追加認証データ（AAD）です。復号するには大文字小文字まで同じものが必要です。KMS での直列化方法は非公開で、ここではキーをソートした JSON を使います。',
    },
  },
  'kms-encrypt': {
    status: 'documented',
    source: 'KMS API · Encrypt',
    url: `${API}API_Encrypt.html`,
    note: {
      en: 'Encrypt takes at most 4,096 bytes; for anything longer one asks for a data key.',
      ja: 'Encrypt に渡せるのは 4,096 バイトまでです。それより長いデータにはデータキーを使います。',
    },
  },
  'kms-reencrypt': {
    status: 'documented',
    source: 'KMS API · ReEncrypt',
    url: `${API}API_ReEncrypt.html`,
    note: {
      en: 'ReEncrypt decrypts and encrypts anew inside KMS; the plaintext never leaves it.',
      ja: 'ReEncrypt は KMS の内部で復号と再暗号化を行います。平文が KMS の外に出ることはありません。',
    },
  },
  'kms-key-usage': {
    status: 'documented',
    source: 'KMS API · GenerateDataKey',
    url: `${API}API_GenerateDataKey.html`,
    note: {
      en: 'Data keys come from symmetric encryption KMS keys only; an asymmetric or HMAC key gives InvalidKeyUsageException.',
      ja: 'データキーを生成できるのは対称暗号化 KMS キーだけです。非対称キーや HMAC キーでは InvalidKeyUsageException になります。',
    },
  },
  'kms-find-key': {
    status: 'recorded',
    source: 'KMS API · Key identifiers; messages as recorded from AWS by third parties',
    url: `${GUIDE}concepts-key-id.html`,
    note: {
      en: 'A key is named by its id, its ARN, an alias or an alias’s ARN. Ids and aliases are looked up in the caller’s own account and Region.',
      ja: 'キーは、キー ID、キー ARN、エイリアス名、エイリアス ARN のいずれかで指定します。ID とエイリアスは呼び出し元のアカウントとリージョンで探されます。',
    },
  },
  'kms-validation': {
    status: 'recorded',
    source: 'KMS API · Common errors; messages as recorded from AWS by third parties',
    url: `${API}CommonErrors.html`,
    note: {
      en: 'The input does not satisfy the constraints of the operation.',
      ja: '入力が、操作の定める制約を満たしていません。',
    },
  },
  'kms-caller': {
    status: 'documented',
    source: 'KMS API · Common errors',
    url: `${API}CommonErrors.html`,
    note: {
      en: 'KMS answers signed requests only, by an access key that AWS knows.',
      ja: 'KMS が応答するのは、AWS が知っているアクセスキーで署名されたリクエストだけです。',
    },
  },
  'kms-policy-check': {
    status: 'documented',
    source: 'KMS API · PutKeyPolicy',
    url: `${API}API_PutKeyPolicy.html`,
    note: {
      en: 'A key policy must be well-formed and, unless the safety check is bypassed, must let the caller change it again.',
      ja: 'キーポリシーは正しい形式でなければならず、ロックアウトの安全性チェックをバイパスしない限り、呼び出し元が再び変更できる内容でなければなりません。',
    },
  },
  'kms-throttling': {
    status: 'documented',
    source: 'KMS Developer Guide · Throttling',
    url: `${GUIDE}throttling.html`,
    note: {
      en: 'Cryptographic operations share a quota per second, account and Region. The caller’s account is the one that counts.',
      ja: '暗号化オペレーションは、アカウントとリージョンごとに毎秒のクォータを共有します。数えられるのは呼び出し元のアカウントです。',
    },
  },
  'kms-limits': {
    status: 'documented',
    source: 'KMS Developer Guide · Quotas',
    url: `${GUIDE}limits.html`,
    note: {
      en: 'KMS limits what an account may have and do, such as 25 on-demand rotations of a key.',
      ja: 'KMS には、キーあたり 25 回のオンデマンドローテーションなど、アカウントが持てる数や操作の上限があります。',
    },
  },
  'kms-aliases': {
    status: 'documented',
    source: 'KMS Developer Guide · Aliases',
    url: `${GUIDE}kms-alias.html`,
    note: {
      en: 'An alias belongs to one account and Region; names beginning with alias/aws/ are reserved for AWS managed keys.',
      ja: 'エイリアスは 1 つのアカウントとリージョンに属します。alias/aws/ で始まる名前は AWS マネージドキー用に予約されています。',
    },
  },
  'kms-not-simulated': {
    status: 'modelled',
    source: '',
    url: null,
    note: {
      en: 'AWS offers this; this explorer does not simulate it.',
      ja: 'AWS にはありますが、本ツールはシミュレートしていません。',
    },
  },
} as const satisfies Record<string, FactRow>;
