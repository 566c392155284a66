import type { KmsCauseId } from '../../../aws/kms/refusal.ts';
import { dateText } from '../../reading.ts';
import type { CauseWords } from '../../types.ts';
import { DENIAL_WORDS } from './denials.ts';

/** The true causes of KMS's refusals. */
export const CAUSE_WORDS = {
  'kms-denied': DENIAL_WORDS,
  'key-disabled': ({ keyArn = '' }) => ({
    cause: `${keyArn} は無効化されています。無効なキーは、ポリシーにかかわらず、どの呼び出し元からも暗号処理に使えません。`,
    remedy:
      'kms:EnableKey で有効化します。失われたものはなく、このキーで暗号化したものはすぐに読めるようになります。',
  }),
  'key-pending-deletion': ({ keyArn = '', date = '' }) => ({
    cause: `${keyArn} は ${dateText(date, 'ja')} に削除される予定です。それまでは使えず、その後は完全に失われます。`,
    remedy:
      'それまでに kms:CancelKeyDeletion を実行します。取り消し後のキーは無効状態なので、続けて kms:EnableKey を実行します。',
  }),
  'key-not-pending-deletion': ({ keyArn = '' }) => ({
    cause: `${keyArn} の削除は予定されていないため、取り消しの対象がありません。`,
    remedy: '対応は不要です。',
  }),
  'key-not-found': ({ keyId = '' }) => ({
    cause: `「${keyId}」に当たるキーは、呼び出し元のアカウントのこのリージョンにありません。`,
    remedy:
      '同じリージョンにあるキーの ARN を指定します。キー ID とエイリアスは呼び出し元自身のアカウントで探されるため、別アカウントのキーには ARN が必要です。',
  }),
  'key-deleted': () => ({
    cause: 'この暗号文を暗号化した KMS キーは、すでに削除されています。',
    remedy: '対処方法はありません。キーマテリアルがなければデータは復元できません。',
  }),
  'key-in-other-region': ({ region = '', keyRegion = '' }) => ({
    cause: `暗号文のキーは ${keyRegion} にありますが、${region} の KMS が呼び出されました。キーがリージョンの外に出ることはありません。`,
    remedy: `${keyRegion} の KMS にリクエストを送ります。`,
  }),
  'ciphertext-does-not-open': ({ keyArn = '', context = '' }) => ({
    cause: `${keyArn} と暗号化コンテキスト ${context} では認証タグが一致しません。暗号文のビットが変わったか、別のコンテキストで暗号化された（たとえば 2 つのオブジェクトの暗号化されたデータキーが入れ替わった）かのどちらかです。KMS には区別できません。`,
    remedy:
      '暗号文を元に戻すか、暗号化したときの暗号化コンテキストを大文字小文字まで正確に渡します。',
  }),
  'ciphertext-malformed': () => ({
    cause: 'このバイト列は KMS の暗号文ではないか、キーを示す部分が改変されています。',
    remedy: 'KMS が返した CiphertextBlob を、変更せずにそのまま送ります。',
  }),
  'wrong-key': ({ asked = '', actual = '' }) => ({
    cause: `リクエストは ${asked} を指定していますが、暗号文は ${actual} で暗号化されています。`,
    remedy: '正しいキーを指定するか、キー ID を省きます。KMS キーの情報は暗号文に含まれています。',
  }),
  'key-usage': ({ keyArn = '', spec = '', usage = '', operation = '' }) => ({
    cause: `${keyArn} のキー仕様は ${spec}、キーの使用法は ${usage} です。${operation} には${/Mac$/.test(operation) ? ' HMAC キー' : '対称暗号化キー'}が必要です。`,
    remedy: `キー仕様が ${/Mac$/.test(operation) ? 'HMAC_256 など' : 'SYMMETRIC_DEFAULT'} の KMS キーを使います。キー仕様と使用法は後から変更できません。`,
  }),
  'key-cannot-rotate': ({ keyArn = '', spec = '' }) => ({
    cause: `${keyArn} のキー仕様は ${spec} です。KMS がローテーションできるのは対称暗号化キーだけです。`,
    remedy: '新しいキーを作成してエイリアスを付け替える、手動のローテーションを行います。',
  }),
  'kms-throttled': ({ perSecond = '', account = '', region = '' }) => ({
    cause: `アカウント ${account} は、${region} での毎秒 ${perSecond} 回という暗号化オペレーションのクォータを使い切りました。バケットキーがない場合、KMS キーで暗号化されたオブジェクトの GET と PUT、マルチパートの各パートで 1 回、コピーで 2 回消費します。LIST、DELETE、チェックサムを求めない HEAD では消費しません。`,
    remedy:
      'エクスポネンシャルバックオフで再試行する、S3 バケットキーを有効にする、クォータの引き上げを申請する、のいずれかで対処します。',
  }),
  'kms-limit': ({ limit = '' }) => ({
    cause: `上限の ${limit} に達しています。`,
    remedy: '別のキーを作成するか、不要なものを削除します。',
  }),
  'grant-not-found': ({ grantId = '' }) => ({
    cause: `このキーにグラント ${grantId} はありません。廃止または取り消されたか、別のキーのグラントです。`,
    remedy: 'kms:ListGrants で、キーにあるグラントを確認します。',
  }),
  'grant-token-invalid': () => ({
    cause: '渡されたグラントトークンの中に、ここの KMS が発行していないものがあります。',
    remedy: 'CreateGrant が返した GrantToken をそのまま渡すか、省略します。',
  }),
  'mac-does-not-match': ({ keyArn = '' }) => ({
    cause: `この MAC は、このメッセージと ${keyArn} から計算したものではありません。生成時とはメッセージ、MAC、キーのいずれかが異なります。`,
    remedy: 'MAC を生成したときと同じメッセージ、キー、アルゴリズムで検証します。',
  }),
  'alias-exists': ({ arn = '' }) => ({
    cause: `${arn} はすでに存在します。エイリアスはアカウントとリージョンの中で一意です。`,
    remedy: '別の名前にするか、kms:UpdateAlias でエイリアスの指すキーを変更します。',
  }),
  'alias-reserved': ({ name = '' }) => ({
    cause: `${name}：alias/aws/ で始まる名前は AWS マネージドキー用に予約されています。`,
    remedy: 'この接頭辞を使わない名前にします。',
  }),
  'key-policy-refused': ({ message = '' }) => ({
    cause: `KMS はこのキーポリシーを受け付けません。${message}`,
    remedy:
      'ポリシーを修正します。ロックアウトの安全性チェックをバイパスしない限り、設定する呼び出し元が後から再び変更できる内容でなければなりません。',
  }),
  'kms-bad-request': ({ message = '' }) => ({
    cause: `KMS が受け付けないリクエストです。${message}`,
    remedy: 'API リファレンスに従ってリクエストを修正します。',
  }),
  'kms-unsigned': () => ({
    cause: 'リクエストに署名がありません。KMS は匿名の呼び出しには応答しません。',
    remedy: '署名バージョン 4 で署名します。',
  }),
  'kms-unknown-caller': ({ accessKeyId = '' }) => ({
    cause: `アクセスキー ${accessKeyId} は存在しません。`,
    remedy: '存在する有効なアクセスキーで署名します。',
  }),
  'kms-signature': ({ message = '' }) => ({
    cause: `署名が、呼び出し元のシークレットアクセスキーと現在時刻から計算した値と一致しません: ${message}`,
    remedy: '正しいシークレットと時計を使い、KMS 向けに署名します。',
  }),
  'kms-dry-run': () => ({
    cause: '成功するかどうかだけを確かめるリクエストでした。実行すれば成功します。',
    remedy: 'DryRun を外して送り直します。',
  }),
  'kms-not-simulated': ({ what = 'この機能' }) => ({
    cause: `${what} は AWS にはありますが、本ツールではシミュレートしていません。`,
    remedy: '実際の AWS で試してください。',
  }),
} satisfies Readonly<Record<KmsCauseId, CauseWords>>;
