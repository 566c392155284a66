import type { CauseWords } from '../types.ts';
import { DENIED_WORDS } from './denied.ts';

/** Why S3 refuses, encryption left aside. */
export const CAUSE_WORDS: Readonly<Record<string, CauseWords>> = {
  's3-denied': DENIED_WORDS,
  'bad-request': {
    en: ({ message = '' }) => ({
      cause: `The request itself is not as S3 wants it: ${message}`,
      remedy: 'Correct the request; no permission would help.',
    }),
    ja: ({ message = '' }) => ({
      cause: `リクエスト自体が S3 の求める形になっていません。${message}`,
      remedy: 'リクエストを修正します。権限の問題ではありません。',
    }),
  },
  'anonymous-cannot': {
    en: () => ({
      cause: 'This request is open to signed callers only, and nobody signed it.',
      remedy: 'Sign the request.',
    }),
    ja: () => ({
      cause: 'このリクエストには署名が必要ですが、署名がありません。',
      remedy: 'リクエストに署名します。',
    }),
  },
  'unknown-access-key': {
    en: ({ accessKeyId = '' }) => ({
      cause: `No principal has the access key ${accessKeyId}.`,
      remedy: 'Check the credentials the client uses.',
    }),
    ja: ({ accessKeyId = '' }) => ({
      cause: `アクセスキー ${accessKeyId} を持つプリンシパルがありません。`,
      remedy: 'クライアントが使う認証情報を確認します。',
    }),
  },
  'no-such-bucket': {
    en: ({ bucket = '' }) => ({
      cause: `There is no bucket “${bucket}”.`,
      remedy: 'Check the name, or create the bucket.',
    }),
    ja: ({ bucket = '' }) => ({
      cause: `バケット「${bucket}」は存在しません。`,
      remedy: '名前を確認するか、バケットを作成します。',
    }),
  },
  'other-region': {
    en: ({ bucket = '', region = '' }) => ({
      cause: `The bucket “${bucket}” is in ${region}, and the request went to another Region’s endpoint.`,
      remedy: `Send the request to the endpoint of ${region}.`,
    }),
    ja: ({ bucket = '', region = '' }) => ({
      cause: `バケット「${bucket}」は ${region} にありますが、別のリージョンのエンドポイントに送られました。`,
      remedy: `${region} のエンドポイントに送ります。`,
    }),
  },
  'other-bucket-owner': {
    en: ({ bucket = '', expectedOwner = '' }) => ({
      cause: `The request says that account ${expectedOwner} owns “${bucket}”. Another account does.`,
      remedy: 'Make sure this is the bucket you mean before you send data to it.',
    }),
    ja: ({ bucket = '', expectedOwner = '' }) => ({
      cause: `リクエストは「${bucket}」の所有者をアカウント ${expectedOwner} としていますが、実際の所有者は別のアカウントです。`,
      remedy: 'データを送る前に、意図したバケットかどうかを確認します。',
    }),
  },
  'no-such-key': {
    en: ({ key = '' }) => ({
      cause: `There is no object “${key}” in the bucket.`,
      remedy: 'Check the key. Whoever may not list the bucket would have seen 403 instead.',
    }),
    ja: ({ key = '' }) => ({
      cause: `バケットにオブジェクト「${key}」はありません。`,
      remedy: 'キー名を確認します。一覧の権限がない呼び出し元には、代わりに 403 が返ります。',
    }),
  },
  'no-such-version': {
    en: ({ key = '', versionId = '' }) => ({
      cause: `“${key}” has no version ${versionId}.`,
      remedy: 'List the versions of the object.',
    }),
    ja: ({ key = '', versionId = '' }) => ({
      cause: `「${key}」にバージョン ${versionId} はありません。`,
      remedy: 'オブジェクトのバージョン一覧を確認します。',
    }),
  },
  'delete-marker': {
    en: ({ key = '' }) => ({
      cause: `This version of “${key}” is a delete marker, which has no data.`,
      remedy: 'Read another version, or delete the marker.',
    }),
    ja: ({ key = '' }) => ({
      cause: `「${key}」のこのバージョンは削除マーカーで、データがありません。`,
      remedy: '別のバージョンを読むか、削除マーカーを削除します。',
    }),
  },
  'not-modified': {
    en: ({ etag = '' }) => ({
      cause: `The object still is the one the client has, ETag ${etag}.`,
      remedy: 'Nothing needs to be done: the client’s copy is current.',
    }),
    ja: ({ etag = '' }) => ({
      cause: `オブジェクトは、クライアントが持つもの（ETag ${etag}）から変わっていません。`,
      remedy: '対応は不要です。手元のコピーが最新です。',
    }),
  },
  'precondition-failed': {
    en: ({ condition = '' }) => ({
      cause: `The request’s condition ${condition} does not hold.`,
      remedy: 'Look at the object again and decide anew.',
    }),
    ja: ({ condition = '' }) => ({
      cause: `リクエストの条件 ${condition} が成立しません。`,
      remedy: 'オブジェクトの現在の状態を確認してから、やり直します。',
    }),
  },
  'range-unsatisfiable': {
    en: ({ size = '' }) => ({
      cause: `The range begins behind the end of the object, which has ${size} bytes.`,
      remedy: 'Ask for a range within the object.',
    }),
    ja: ({ size = '' }) => ({
      cause: `指定した範囲が、${size} バイトのオブジェクトの末尾より後から始まっています。`,
      remedy: 'オブジェクトの長さに収まる範囲を指定します。',
    }),
  },
  'checksum-mismatch': {
    en: ({ algorithm = '', claimed = '', computed = '' }) => ({
      cause: `The client says the ${algorithm} is ${claimed}; over the bytes that arrived it is ${computed}. Something changed on the way.`,
      remedy: 'Send the request again.',
    }),
    ja: ({ algorithm = '', claimed = '', computed = '' }) => ({
      cause: `クライアントの ${algorithm} は ${claimed} ですが、届いたバイト列では ${computed} でした。途中で内容が変わっています。`,
      remedy: 'リクエストを送り直します。',
    }),
  },
  'body-incomplete': {
    en: () => ({
      cause: 'The body is not as long as announced, or its chunks are not well-formed.',
      remedy: 'Send the whole body.',
    }),
    ja: () => ({
      cause: '本文が予告された長さに足りないか、チャンクの形式が正しくありません。',
      remedy: '本文を最後まで送ります。',
    }),
  },
  'acls-disabled': {
    en: ({ bucket = '' }) => ({
      cause: `ACLs are switched off in “${bucket}”: Object Ownership is “Bucket owner enforced”, the default.`,
      remedy: 'Grant access by the bucket policy instead.',
    }),
    ja: ({ bucket = '' }) => ({
      cause: `「${bucket}」では ACL が無効です。S3 オブジェクト所有権がデフォルトの「バケット所有者の強制」になっています。`,
      remedy: '代わりにバケットポリシーでアクセスを許可します。',
    }),
  },
  'malformed-policy': {
    en: ({ message = '' }) => ({
      cause: `The policy is not one that S3 takes: ${message}`,
      remedy: 'Correct the document. The Policies page shows the place.',
    }),
    ja: ({ message = '' }) => ({
      cause: `S3 が受け付けられないポリシーです。${message}`,
      remedy: 'ドキュメントを修正します。該当箇所は「ポリシー」ページで分かります。',
    }),
  },
  'public-policy-blocked': {
    en: ({ bucket = '' }) => ({
      cause: `The policy would make “${bucket}” public, and Block Public Access is on, as on every new bucket.`,
      remedy:
        'Narrow the policy to known principals, or turn BlockPublicPolicy off first if the data is meant to be public.',
    }),
    ja: ({ bucket = '' }) => ({
      cause: `このポリシーでは「${bucket}」がパブリックになりますが、新規バケットのデフォルトどおりブロックパブリックアクセスが有効です。`,
      remedy:
        'ポリシーを特定のプリンシパルに限定します。公開が目的のデータであれば、先に BlockPublicPolicy を無効にします。',
    }),
  },
  'public-acl-blocked': {
    en: ({ bucket = '' }) => ({
      cause: `The ACL would make something of “${bucket}” public, and Block Public Access is on, as on every new bucket.`,
      remedy: 'Give access by a bucket policy that names principals; ACLs are best left off.',
    }),
    ja: ({ bucket = '' }) => ({
      cause: `この ACL では「${bucket}」の内容がパブリックになりますが、新規バケットのデフォルトどおりブロックパブリックアクセスが有効です。`,
      remedy:
        'プリンシパルを指定したバケットポリシーでアクセスを許可します。ACL は無効のままにすることを推奨します。',
    }),
  },
  'no-such-upload': {
    en: () => ({
      cause: 'No upload of this id is under way: it was completed, aborted, or never begun.',
      remedy: 'Begin a new upload.',
    }),
    ja: () => ({
      cause:
        'このアップロード ID の処理は進行していません。完了または中止されたか、開始されていません。',
      remedy: '新しいアップロードを開始します。',
    }),
  },
  'part-order': {
    en: () => ({
      cause: 'The parts in the list do not ascend.',
      remedy: 'List the parts by their numbers, each once.',
    }),
    ja: () => ({
      cause: '一覧のパートが番号の昇順に並んでいません。',
      remedy: 'パートを番号順に、重複なく並べます。',
    }),
  },
  'part-not-found': {
    en: ({ part = '' }) => ({
      cause: `Part ${part} was not uploaded, or has another ETag or checksum than the list says.`,
      remedy: 'List each part with the ETag that UploadPart returned for it.',
    }),
    ja: ({ part = '' }) => ({
      cause: `パート ${part} がアップロードされていないか、ETag またはチェックサムが一覧と異なります。`,
      remedy: '各パートに、UploadPart が返した ETag を指定します。',
    }),
  },
  'part-too-small': {
    en: ({ part = '', size = '' }) => ({
      cause: `Part ${part} has ${size} bytes. Every part but the last must have at least 5 MiB.`,
      remedy: 'Cut the object into larger parts.',
    }),
    ja: ({ part = '', size = '' }) => ({
      cause: `パート ${part} は ${size} バイトです。最後を除くパートは 5 MiB 以上でなければなりません。`,
      remedy: 'より大きなパートに分割します。',
    }),
  },
  'copy-onto-itself': {
    en: () => ({
      cause: 'The copy would put the object onto itself and change nothing of it.',
      remedy: 'Ask for another encryption, other metadata or another storage class.',
    }),
    ja: () => ({
      cause: '自分自身へのコピーで、何も変わりません。',
      remedy: '別の暗号化方式、メタデータ、ストレージクラスのいずれかを指定します。',
    }),
  },
};
