import type { KmsCauseId } from '../../aws/kms/refusal.ts';
import type { CauseWords } from '../types.ts';
import { DENIAL_WORDS } from './denials.ts';

/** The true causes of KMS's refusals. */
export const CAUSE_WORDS = {
  'kms-denied': DENIAL_WORDS,
  'key-disabled': {
    en: ({ keyArn = '' }) => ({
      cause: `Somebody disabled ${keyArn}. A disabled key does no cryptographic work for anyone, whatever the policies say.`,
      remedy:
        'Call kms:EnableKey. Nothing is lost: what was encrypted under the key can be read again at once.',
    }),
    ja: ({ keyArn = '' }) => ({
      cause: `${keyArn} は無効化されています。無効なキーは、ポリシーにかかわらず誰に対しても暗号処理を行いません。`,
      remedy:
        'kms:EnableKey で有効化します。失われたものはなく、このキーで暗号化したものはすぐに読めるようになります。',
    }),
  },
  'key-pending-deletion': {
    en: ({ keyArn = '', date = '' }) => ({
      cause: `${keyArn} is scheduled for deletion on ${date}. Until then it does no work; afterwards it is gone for good.`,
      remedy:
        'Call kms:CancelKeyDeletion before that date, then kms:EnableKey, for the key is disabled after the cancellation.',
    }),
    ja: ({ keyArn = '', date = '' }) => ({
      cause: `${keyArn} は ${date} に削除される予定です。それまでは使えず、その後は完全に失われます。`,
      remedy:
        'それまでに kms:CancelKeyDeletion を実行します。取り消し後のキーは無効状態なので、続けて kms:EnableKey を実行します。',
    }),
  },
  'key-not-pending-deletion': {
    en: ({ keyArn = '' }) => ({
      cause: `${keyArn} is not scheduled for deletion, so there is nothing to cancel.`,
      remedy: 'Nothing needs to be done.',
    }),
    ja: ({ keyArn = '' }) => ({
      cause: `${keyArn} の削除は予定されていないため、取り消すものがありません。`,
      remedy: '対応は不要です。',
    }),
  },
  'key-not-found': {
    en: ({ keyId = '' }) => ({
      cause: `“${keyId}” names no key in the caller’s account and in this Region.`,
      remedy:
        'Use the ARN of a key in the same Region. A key id or alias is looked up in the caller’s own account; a key of another account needs its ARN.',
    }),
    ja: ({ keyId = '' }) => ({
      cause: `「${keyId}」に当たるキーは、呼び出し元のアカウントのこのリージョンにありません。`,
      remedy:
        '同じリージョンにあるキーの ARN を指定します。キー ID とエイリアスは呼び出し元自身のアカウントで探されるため、別アカウントのキーには ARN が必要です。',
    }),
  },
  'key-deleted': {
    en: () => ({
      cause: 'The KMS key that this ciphertext was encrypted under has been deleted.',
      remedy: 'There is none: without the key material the data cannot be recovered.',
    }),
    ja: () => ({
      cause: 'この暗号文を暗号化した KMS キーは、すでに削除されています。',
      remedy: '対処方法はありません。キーマテリアルがなければデータは復元できません。',
    }),
  },
  'key-in-other-region': {
    en: ({ region = '', keyRegion = '' }) => ({
      cause: `The ciphertext’s key is in ${keyRegion}, but KMS was asked in ${region}. Keys never leave their Region.`,
      remedy: `Send the request to KMS in ${keyRegion}.`,
    }),
    ja: ({ region = '', keyRegion = '' }) => ({
      cause: `暗号文のキーは ${keyRegion} にありますが、${region} の KMS が呼び出されました。キーがリージョンの外に出ることはありません。`,
      remedy: `${keyRegion} の KMS にリクエストを送ります。`,
    }),
  },
  'ciphertext-does-not-open': {
    en: ({ keyArn = '', context = '' }) => ({
      cause: `Under ${keyArn} and the encryption context ${context} the authentication tag does not match. Either a bit of the ciphertext was changed, or it was encrypted with another context, as when the encrypted data keys of two objects are exchanged. KMS cannot tell which.`,
      remedy:
        'Restore the ciphertext as it was, or give exactly the encryption context it was encrypted with, case included.',
    }),
    ja: ({ keyArn = '', context = '' }) => ({
      cause: `${keyArn} と暗号化コンテキスト ${context} では認証タグが一致しません。暗号文のビットが変わったか、別のコンテキストで暗号化された（たとえば 2 つのオブジェクトの暗号化されたデータキーが入れ替わった）かです。KMS にはどちらか区別できません。`,
      remedy:
        '暗号文を元に戻すか、暗号化したときの暗号化コンテキストを大文字小文字まで正確に渡します。',
    }),
  },
  'ciphertext-malformed': {
    en: () => ({
      cause: 'These bytes are no ciphertext of KMS, or the part that names the key was changed.',
      remedy: 'Send the CiphertextBlob unchanged, exactly as KMS returned it.',
    }),
    ja: () => ({
      cause: 'このバイト列は KMS の暗号文ではないか、キーを示す部分が改変されています。',
      remedy: 'KMS が返した CiphertextBlob を、変更せずにそのまま送ります。',
    }),
  },
  'wrong-key': {
    en: ({ asked = '', actual = '' }) => ({
      cause: `The request insists on ${asked}, but the ciphertext was encrypted under ${actual}.`,
      remedy: 'Name the right key, or leave the key id out: the ciphertext knows its key.',
    }),
    ja: ({ asked = '', actual = '' }) => ({
      cause: `リクエストは ${asked} を指定していますが、暗号文は ${actual} で暗号化されています。`,
      remedy: '正しいキーを指定するか、キー ID を省きます。暗号文は自分のキーを示しています。',
    }),
  },
  'key-usage': {
    en: ({ keyArn = '', spec = '', usage = '', operation = '' }) => ({
      cause: `${keyArn} is of spec ${spec} with usage ${usage}; ${operation} needs a symmetric encryption key.`,
      remedy: 'Use a KMS key of spec SYMMETRIC_DEFAULT. Spec and usage of a key cannot be changed.',
    }),
    ja: ({ keyArn = '', spec = '', usage = '', operation = '' }) => ({
      cause: `${keyArn} のキー仕様は ${spec}、キーの使用法は ${usage} です。${operation} には対称暗号化キーが必要です。`,
      remedy:
        'キー仕様が SYMMETRIC_DEFAULT の KMS キーを使います。キー仕様と使用法は後から変更できません。',
    }),
  },
  'key-cannot-rotate': {
    en: ({ keyArn = '', spec = '' }) => ({
      cause: `${keyArn} is of spec ${spec}; KMS rotates symmetric encryption keys only.`,
      remedy: 'Rotate by hand: create a new key and point the alias to it.',
    }),
    ja: ({ keyArn = '', spec = '' }) => ({
      cause: `${keyArn} のキー仕様は ${spec} です。KMS がローテーションできるのは対称暗号化キーだけです。`,
      remedy: '新しいキーを作成してエイリアスを付け替える、手動のローテーションを行います。',
    }),
  },
  'kms-throttled': {
    en: ({ perSecond = '', account = '', region = '' }) => ({
      cause: `Account ${account} used up its quota of ${perSecond} cryptographic operations a second in ${region}. Every object request of SSE-KMS without a Bucket Key costs one of them.`,
      remedy: 'Retry with exponential backoff, turn on S3 Bucket Keys, or have the quota raised.',
    }),
    ja: ({ perSecond = '', account = '', region = '' }) => ({
      cause: `アカウント ${account} は、${region} での毎秒 ${perSecond} 回という暗号化オペレーションのクォータを使い切りました。バケットキーのない SSE-KMS では、オブジェクトへのリクエストごとに 1 回消費します。`,
      remedy:
        'エクスポネンシャルバックオフで再試行する、S3 バケットキーを有効にする、クォータの引き上げを申請する、のいずれかで対処します。',
    }),
  },
  'kms-limit': {
    en: ({ limit = '' }) => ({
      cause: `The limit of ${limit} is reached.`,
      remedy: 'Create another key, or remove what is no longer needed.',
    }),
    ja: ({ limit = '' }) => ({
      cause: `上限の ${limit} に達しています。`,
      remedy: '別のキーを作成するか、不要なものを削除します。',
    }),
  },
  'alias-exists': {
    en: ({ arn = '' }) => ({
      cause: `${arn} is taken: an alias is unique in its account and Region.`,
      remedy: 'Choose another name, or call kms:UpdateAlias to point the alias to another key.',
    }),
    ja: ({ arn = '' }) => ({
      cause: `${arn} はすでに存在します。エイリアスはアカウントとリージョンの中で一意です。`,
      remedy: '別の名前にするか、kms:UpdateAlias でエイリアスの指すキーを変更します。',
    }),
  },
  'alias-reserved': {
    en: ({ name = '' }) => ({
      cause: `${name}: names that begin with alias/aws/ are reserved for AWS managed keys.`,
      remedy: 'Choose a name without that prefix.',
    }),
    ja: ({ name = '' }) => ({
      cause: `${name}：alias/aws/ で始まる名前は AWS マネージドキー用に予約されています。`,
      remedy: 'この接頭辞を使わない名前にします。',
    }),
  },
  'key-policy-refused': {
    en: ({ message = '' }) => ({
      cause: `KMS does not accept this key policy. ${message}`,
      remedy:
        'Mend the policy; it must also let whoever sets it change it again, unless the safety check is bypassed.',
    }),
    ja: ({ message = '' }) => ({
      cause: `KMS はこのキーポリシーを受け付けません。${message}`,
      remedy:
        'ポリシーを修正します。ロックアウトの安全性チェックをバイパスしない限り、設定する本人が再び変更できる内容でなければなりません。',
    }),
  },
  'kms-bad-request': {
    en: ({ message = '' }) => ({
      cause: `The request is not one that KMS takes: ${message}`,
      remedy: 'Correct the request as the API reference says.',
    }),
    ja: ({ message = '' }) => ({
      cause: `KMS が受け付けられるリクエストではありません：${message}`,
      remedy: 'API リファレンスに従ってリクエストを修正します。',
    }),
  },
  'kms-unsigned': {
    en: () => ({
      cause: 'The request is not signed, and KMS answers nobody anonymous.',
      remedy: 'Sign it with Signature Version 4.',
    }),
    ja: () => ({
      cause: 'リクエストに署名がありません。KMS は匿名の呼び出しには応答しません。',
      remedy: '署名バージョン 4 で署名します。',
    }),
  },
  'kms-unknown-caller': {
    en: ({ accessKeyId = '' }) => ({
      cause: `Nobody has the access key ${accessKeyId}.`,
      remedy: 'Sign with an access key that exists and is active.',
    }),
    ja: ({ accessKeyId = '' }) => ({
      cause: `アクセスキー ${accessKeyId} は存在しません。`,
      remedy: '存在する有効なアクセスキーで署名します。',
    }),
  },
  'kms-dry-run': {
    en: () => ({
      cause: 'The request asked only whether it would succeed, and it would.',
      remedy: 'Send it again without DryRun.',
    }),
    ja: () => ({
      cause: '成功するかどうかだけを確かめるリクエストでした。実行すれば成功します。',
      remedy: 'DryRun を外して送り直します。',
    }),
  },
  'kms-not-simulated': {
    en: ({ what = 'This' }) => ({
      cause: `${what} exists at AWS but not in this explorer.`,
      remedy: 'Try it at AWS.',
    }),
    ja: ({ what = 'この機能' }) => ({
      cause: `${what} は AWS にはありますが、本ツールではシミュレートしていません。`,
      remedy: '実際の AWS で試してください。',
    }),
  },
} satisfies Readonly<Record<KmsCauseId, CauseWords>>;
