import type { Text } from '../lib/text.ts';

/** What snippets say in their comments, and what is said where there is none. */
export const CODE_TEXTS = {
  credentials: {
    en: 'Credentials: those of {arn}.',
    ja: '{arn} の認証情報で実行します。',
  },
  unsigned: {
    en: 'Nobody’s credentials: the request goes out unsigned.',
    ja: '認証情報なし：署名なしで送信します。',
  },
  endpoint: {
    en: 'AWS_ENDPOINT_URL is the address of the endpoint, such as {example}; credentials need leave for the request.',
    ja: 'AWS_ENDPOINT_URL はエンドポイントのアドレスです（例：{example}）。認証情報には、このリクエストの権限が必要です。',
  },
  idsOfRun: {
    en: 'UploadId and ETags are those of this run: put in those that you get.',
    ja: 'UploadId と ETag はこの実行のものです。実際に返された値に置き換えてください。',
  },
  curlOrder: {
    en: 'Needs curl 8.10 or later: earlier ones sign some of these headers in the wrong order.',
    ja: 'curl 8.10 以降が必要です。それより前のバージョンは、一部のヘッダーを誤った順序で署名します。',
  },
  keysFromEnvironment: {
    en: 'The access key comes from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    ja: 'アクセスキーは AWS_ACCESS_KEY_ID と AWS_SECRET_ACCESS_KEY から読み込みます。',
  },
  reads: { en: 'Reads {files} from this folder.', ja: 'このフォルダーの {files} を読み込みます。' },
  customerKey: {
    en: 'A customer key is 32 random bytes; for one of your own: openssl rand -out {file} 32',
    ja: '顧客提供キーは 32 バイトの乱数です。自分で作るには：openssl rand -out {file} 32',
  },
  sdkComputesMd5: {
    en: 'The key’s base64 and MD5 headers are computed from the file.',
    ja: 'キーの base64 と MD5 のヘッダーは、ファイルから自動的に計算されます。',
  },
  md5AsSent: {
    en: 'Computed automatically otherwise; here it is what this flow sent.',
    ja: '通常は自動で計算されます。ここではこのフローが送った値を指定しています。',
  },
  pathStyle: {
    en: 'With --endpoint-url the CLI names the bucket in the path, where this run has it in the host.',
    ja: '--endpoint-url を使うと、CLI はバケット名をホストではなくパスに含めます（この実行ではホスト側）。',
  },
  answered: {
    en: 'In this run S3 answered: {status}',
    ja: 'この実行での S3 の応答：{status}',
  },
  install: { en: 'Once: {command}', ja: '初回のみ：{command}' },

  terraformScene: {
    en: 'The scene of this run: what exists before the first request.',
    ja: 'この実行の前提：最初のリクエストより前に存在するリソースです。',
  },
  blockedByVersion: {
    en: 'blocked_encryption_types needs version 6.22 or later of the provider.',
    ja: 'blocked_encryption_types にはプロバイダーのバージョン 6.22 以降が必要です。',
  },
  publicAccess: {
    en: 'New buckets refuse public policies until this is off.',
    ja: '新しいバケットは、これを無効にするまでパブリックなポリシーを拒否します。',
  },
  otherAccount: {
    en: 'Credentials of the account {account}, to which the caller belongs.',
    ja: '呼び出し元が属するアカウント {account} の認証情報を使います。',
  },
  existingRole: {
    en: 'The role {role} exists already.',
    ja: 'ロール {role} はすでに存在するものとします。',
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
    en: 'Recomputes the step {step}: {what}',
    ja: 'ステップ {step} を再計算します：{what}',
  },
  bytesOf: { en: '{value}, {length} bytes', ja: '{value}、{length} バイト' },
  fileHint: {
    en: 'Longer than {limit} bytes, therefore in a file: save {files} beside this program.',
    ja: '{limit} バイトを超えるためファイルから読み込みます。このプログラムと同じフォルダーに {files} を保存してください。',
  },
  failedToo: {
    en: 'In the run this operation failed; here it has to fail as well.',
    ja: 'この演算は実行時に失敗しました。ここでも失敗するはずです。',
  },
  same: {
    en: 'Same bytes as on the screen.',
    ja: '画面のバイト列と一致しました。',
  },
  different: {
    en: 'DIFFERENT from the bytes on the screen.',
    ja: '不一致：画面のバイト列と異なります。',
  },
  sameFailure: { en: 'Fails here as well.', ja: 'ここでも失敗しました。' },
  noFailure: {
    en: 'DIFFERENT: it succeeds here, but failed in the run.',
    ja: '不一致：実行時は失敗しましたが、ここでは成功しました。',
  },
} as const satisfies Record<string, Text>;
