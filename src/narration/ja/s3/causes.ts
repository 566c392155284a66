import type { CAUSE_WORDS as ENGLISH } from '../../en/s3/causes.ts';
import type { CauseWords } from '../../types.ts';
import { DENIED_WORDS } from './denied.ts';

/** Why S3 refuses, encryption left aside. */
export const CAUSE_WORDS = {
  's3-denied': DENIED_WORDS,
  'bad-request': ({ message = '' }) => ({
    cause: `リクエストの形式が正しくありません。${message}`,
    remedy: 'リクエストを修正します。権限の問題ではありません。',
  }),
  'anonymous-cannot': () => ({
    cause: 'このリクエストには署名が必要ですが、署名がありません。',
    remedy: 'リクエストに署名します。',
  }),
  'unknown-access-key': ({ accessKeyId = '' }) => ({
    cause: `アクセスキー ${accessKeyId} を持つプリンシパルがありません。`,
    remedy: 'クライアントが使う認証情報を確認します。',
  }),
  'no-such-bucket': ({ bucket = '' }) => ({
    cause: `バケット「${bucket}」は存在しません。`,
    remedy: '名前を確認するか、バケットを作成します。',
  }),
  'other-region': ({ bucket = '', region = '' }) => ({
    cause: `バケット「${bucket}」は ${region} にありますが、別のリージョンのエンドポイントに送られました。`,
    remedy: `${region} のエンドポイントに送ります。`,
  }),
  'other-bucket-owner': ({ bucket = '', expectedOwner = '' }) => ({
    cause: `リクエストは「${bucket}」の所有者をアカウント ${expectedOwner} としていますが、実際の所有者は別のアカウントです。`,
    remedy: 'データを送る前に、意図したバケットかどうかを確認します。',
  }),
  'no-such-key': ({ key = '' }) => ({
    cause: `バケットにオブジェクト「${key}」はありません。`,
    remedy: 'キー名を確認します。一覧の権限がない呼び出し元には、代わりに 403 が返ります。',
  }),
  'no-such-version': ({ key = '', versionId = '' }) => ({
    cause: `「${key}」にバージョン ${versionId} はありません。`,
    remedy: 'オブジェクトのバージョン一覧を確認します。',
  }),
  'delete-marker': ({ key = '' }) => ({
    cause: `「${key}」のこのバージョンは削除マーカーで、データがありません。`,
    remedy: '別のバージョンを読むか、削除マーカーを削除します。',
  }),
  'not-modified': ({ etag = '' }) => ({
    cause: `オブジェクトは、クライアントの手元のもの（ETag ${etag}）から変わっていません。`,
    remedy: '対応は不要です。手元のコピーが最新です。',
  }),
  'precondition-failed': ({ condition = '' }) => ({
    cause: `リクエストの条件 ${condition} が成立しません。`,
    remedy: 'オブジェクトの現在の状態を確認してから、やり直します。',
  }),
  'range-unsatisfiable': ({ size = '' }) => ({
    cause: `指定した範囲が、${size} バイトのオブジェクトの末尾より後から始まっています。`,
    remedy: 'オブジェクトの長さに収まる範囲を指定します。',
  }),
  'checksum-mismatch': ({ algorithm = '', claimed = '', computed = '' }) => ({
    cause: `クライアントの ${algorithm} は ${claimed} ですが、届いたバイト列では ${computed} でした。途中で内容が変わっています。`,
    remedy: 'リクエストを送り直します。',
  }),
  'body-incomplete': () => ({
    cause: '本文が予告された長さに足りないか、チャンクの形式が正しくありません。',
    remedy: '本文を最後まで送ります。',
  }),
  'acls-disabled': ({ bucket = '' }) => ({
    cause: `「${bucket}」では ACL が無効です。S3 オブジェクト所有権がデフォルトの「バケット所有者の強制」になっています。`,
    remedy: '代わりにバケットポリシーでアクセスを許可します。',
  }),
  'malformed-policy': ({ message = '' }) => ({
    cause: `S3 が受け付けられないポリシーです。${message}`,
    remedy: 'ドキュメントを修正します。該当箇所は「ポリシー」ページで分かります。',
  }),
  'public-policy-blocked': ({ bucket = '' }) => ({
    cause: `このポリシーでは「${bucket}」がパブリックになりますが、新規バケットのデフォルトどおりブロックパブリックアクセスが有効です。`,
    remedy:
      'ポリシーを特定のプリンシパルに限定します。公開が目的のデータであれば、先に BlockPublicPolicy を無効にします。',
  }),
  'policy-of-other-account': ({ bucket = '' }) => ({
    cause: `「${bucket}」のポリシーを設定できるのは、バケット所有者と同じアカウントの呼び出し元だけです。権限があっても、別のアカウントからは設定できません。`,
    remedy: 'バケット所有者のアカウントのロールまたはユーザーで呼び出します。',
  }),
  'object-of-other-account': ({ resource = '' }) => ({
    cause: `${resource} の所有者はバケットとは別のアカウントで、ACL は呼び出し元のアカウントに許可を与えていません。バケット所有者側のポリシーでは許可できません。`,
    remedy:
      'オブジェクトの所有者が bucket-owner-full-control を付けてアップロードし直すか、オブジェクト所有者を「バケット所有者の強制」に切り替えます。切り替えると、オブジェクトの所有者はバケット所有者になります。',
  }),
  'public-acl-blocked': ({ bucket = '' }) => ({
    cause: `この ACL では「${bucket}」の内容がパブリックになりますが、新規バケットのデフォルトどおりブロックパブリックアクセスが有効です。`,
    remedy:
      'プリンシパルを指定したバケットポリシーでアクセスを許可します。ACL は無効のままにすることを推奨します。',
  }),
  'no-such-upload': () => ({
    cause:
      'このアップロード ID の処理は進行していません。完了または中止されたか、開始されていません。',
    remedy: '新しいアップロードを開始します。',
  }),
  'part-order': () => ({
    cause: '一覧のパートが番号の昇順に並んでいません。',
    remedy: 'パートを番号順に、重複なく並べます。',
  }),
  'part-not-found': ({ part = '' }) => ({
    cause: `パート ${part} がアップロードされていないか、ETag またはチェックサムが一覧と異なります。`,
    remedy: '各パートに、UploadPart が返した ETag を指定します。',
  }),
  'part-too-small': ({ part = '', size = '' }) => ({
    cause: `パート ${part} は ${size} バイトです。最後を除くパートは 5 MiB 以上でなければなりません。`,
    remedy: 'より大きなパートに分割します。',
  }),
  'copy-onto-itself': () => ({
    cause: 'コピー元とコピー先が同じオブジェクトで、変更する内容も指定されていません。',
    remedy: '別の暗号化方式、メタデータ、ストレージクラスのいずれかを指定します。',
  }),
  'presigned-parameters': ({ message = '' }) => ({
    cause: `署名付き URL の署名に関するパラメータが正しくありません: ${message}`,
    remedy: 'SDK または AWS CLI で署名付き URL を作成します。有効期間は最長 7 日です。',
  }),
  'request-expired': ({ expires = '' }) => ({
    cause: `署名付き URL の有効期限（${expires}）が過ぎています。`,
    remedy:
      '新しい署名付き URL を作成します。有効期間中は、URL を持つ人は誰でも署名者の権限でアクセスできます。',
  }),
  'signed-header-missing': ({ header = '' }) => ({
    cause: `署名の対象であるヘッダー ${header} が、リクエストにありません。`,
    remedy: '署名したヘッダーは、すべて署名時と同じ値で送信します。',
  }),
  'signature-mismatch': ({ accessKeyId = '' }) => ({
    cause: `署名が、${accessKeyId} のシークレットアクセスキーから計算した値と一致しません。別のシークレットで署名したか、署名後にリクエストが変更されています。`,
    remedy:
      '応答に含まれる正規リクエストを、クライアントが署名したものと 1 行ずつ比べます。同じであれば、シークレットが異なります。',
  }),
  'request-time-skewed': ({ requestTime = '', serverTime = '' }) => ({
    cause: `署名の時刻は ${requestTime}、現在時刻は ${serverTime} です。S3 が許容する差は 15 分までです。`,
    remedy: 'クライアントの時計を合わせます。',
  }),
  'form-condition-failed': ({ condition = '' }) => ({
    cause: `フォームのポリシーの条件 ${condition} を満たしていません。`,
    remedy: 'ポリシーに合わせてフォームを送信するか、ポリシーを変えて署名し直します。',
  }),
  'form-field-not-covered': ({ fields = '' }) => ({
    cause: `フォームのポリシーに、${fields} に対する条件がありません。フィールドごとに条件が必要です。`,
    remedy: 'これらのフィールドを送信しないようにするか、条件を加えたポリシーに署名します。',
  }),
  'form-expired': ({ expires = '' }) => ({
    cause: `フォームのポリシーの有効期限（${expires}）が過ぎています。`,
    remedy: '新しいポリシーに署名します。',
  }),
  'headers-not-signed': ({ headers = '' }) => ({
    cause: `${headers} が署名の対象に含まれていません。x-amz- で始まるヘッダーは、すべて署名する必要があります。`,
    remedy: 'これらのヘッダーも署名の対象にするか、送信しないようにします。',
  }),
  'signed-for-other-region': ({ signed = '', region = '' }) => ({
    cause: `署名のリージョンは ${signed} ですが、宛先は ${region} です。`,
    remedy: `${region} を指定して署名します。`,
  }),
  'object-archived': ({ storageClass = '' }) => ({
    cause: `オブジェクトのストレージクラスは ${storageClass} です。復元するまで、データは読み取れません。`,
    remedy: '先にオブジェクトを復元します。復元はこのシミュレーターにはありません。',
  }),
} satisfies Readonly<Record<keyof typeof ENGLISH, CauseWords>>;
