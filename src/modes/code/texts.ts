import type { Text } from '../../lib/text.ts';

/** What snippets say in their comments, and what is said where there is none. */
export const CODE_TEXTS = {
  credentials: {
    en: 'Credentials: those of {arn}.',
    ja: '認証情報：{arn} のもの。',
  },
  unsigned: {
    en: 'Nobody’s credentials: the request goes out unsigned.',
    ja: '認証情報なし：署名なしで送信します。',
  },
  reads: { en: 'Reads {files} from this folder.', ja: 'このフォルダの {files} を読み込みます。' },
  customerKey: {
    en: 'A customer key is 32 random bytes; for one of your own: openssl rand -out {file} 32',
    ja: '顧客提供キーは 32 バイトの乱数です。自分で作るには：openssl rand -out {file} 32',
  },
  sdkComputesMd5: {
    en: 'The key’s base64 and MD5 headers are computed from the file.',
    ja: 'キーの base64 と MD5 のヘッダは、ファイルから自動的に計算されます。',
  },
  md5AsSent: {
    en: 'Computed automatically otherwise; here it is what this flow sent.',
    ja: '通常は自動で計算されます。ここではこのフローが送った値を指定しています。',
  },
  answered: {
    en: 'In this run S3 answered: {status}',
    ja: 'この実行での S3 の応答：{status}',
  },
  noRequest: {
    en: 'The client sends nothing in this run.',
    ja: 'この実行でクライアントは何も送信しません。',
  },
  install: { en: 'Once: {command}', ja: '初回のみ：{command}' },

  terraformScene: {
    en: 'The scene of this run: what exists before the first request.',
    ja: 'この実行の舞台：最初のリクエストより前に存在するもの。',
  },
  blockedByVersion: {
    en: 'blocked_encryption_types needs version 6.22 or later of the provider.',
    ja: 'blocked_encryption_types にはプロバイダのバージョン 6.22 以降が必要です。',
  },
  publicAccess: {
    en: 'New buckets refuse public policies until this is off.',
    ja: '新しいバケットは、これを無効にするまで公開ポリシーを拒否します。',
  },
  otherAccount: {
    en: 'Credentials of the account {account}, to which the caller belongs.',
    ja: '呼び出し元が属するアカウント {account} の認証情報を使います。',
  },
  existingRole: {
    en: 'The role {role} exists already.',
    ja: 'ロール {role} は既に存在するものとします。',
  },
  keyDisabled: { en: 'Disabled in this run.', ja: 'この実行では無効化されています。' },
  keyDeleted: {
    en: 'In this run its deletion is scheduled: aws kms schedule-key-deletion --key-id …',
    ja: 'この実行では削除がスケジュールされています：aws kms schedule-key-deletion --key-id …',
  },
  keyRotated: {
    en: 'In this run it has been rotated once: aws kms rotate-key-on-demand --key-id …',
    ja: 'この実行では一度ローテーションされています：aws kms rotate-key-on-demand --key-id …',
  },
  managedKey: {
    en: 'The AWS managed key aws/s3 is S3’s to make; its key policy cannot be changed.',
    ja: 'AWS マネージドキー aws/s3 は S3 が作成します。キーポリシーは変更できません。',
  },

  recomputes: {
    en: 'Recomputes the step {step}: {what}.',
    ja: 'ステップ {step} を再計算します：{what}。',
  },
  decodes: {
    en: 'Decodes what the message {step} carries.',
    ja: 'メッセージ {step} が運ぶ値をデコードします。',
  },
  fileHint: {
    en: 'Longer than {limit} bytes, therefore in a file: save {files} beside this program.',
    ja: '{limit} バイトを超えるためファイルから読み込みます。このプログラムと同じフォルダに {files} を保存してください。',
  },
  failedToo: {
    en: 'In the run this operation failed; here it has to fail as well.',
    ja: 'この演算は実行時に失敗しました。ここでも失敗するはずです。',
  },
  randomUse: {
    en: 'Randomness cannot be recomputed. What can be checked is where it is used: the step {step}.',
    ja: '乱数は再計算できません。確認できるのは使われ方です：ステップ {step}。',
  },
  randomUnused: {
    en: 'Randomness cannot be recomputed, and no computation on stage uses these bytes.',
    ja: '乱数は再計算できません。また、このバイト列を使う演算は舞台上にありません。',
  },
  decides: {
    en: 'This step makes no bytes: it decides. How, is in the Policy and Explain tabs.',
    ja: 'このステップは判断だけを行い、バイト列を作りません。内容は「ポリシー」「解説」タブにあります。',
  },
  stores: {
    en: 'This step moves bytes as they are; nothing is computed.',
    ja: 'このステップはバイト列をそのまま移すだけで、計算はありません。',
  },
  erases: {
    en: 'This step erases bytes; nothing is left to recompute.',
    ja: 'このステップはバイト列を消去します。再計算するものはありません。',
  },
  fails: {
    en: 'This step refuses the request; nothing is computed.',
    ja: 'このステップはリクエストを拒否します。計算はありません。',
  },
  carriesNothing: {
    en: 'This message carries no encoded value; nothing is to be decoded.',
    ja: 'このメッセージにエンコードされた値はなく、デコードするものはありません。',
  },
  carriesRaw: {
    en: 'The body is the value itself, byte for byte; nothing is to be decoded.',
    ja: '本文は値そのもののバイト列です。デコードするものはありません。',
  },
} as const satisfies Record<string, Text>;
