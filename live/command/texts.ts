import type { Text } from '../../src/lib/text.ts';

/** What the command line says, to whoever types. What programs read (the first line) has no language. */
export const texts = {
  usage: {
    en: `Usage: s3-encryption-explorer [options]

Serves Amazon S3 and AWS KMS, simulated with real encryption, on this machine alone, and a page in which each request of a
client is a flow to step through.

  --port <n>        port of the endpoint for clients (9000; another if it is taken; 0: any)
  --page-port <n>   port of the page (the one after)
  --region <name>   Region of the endpoint (us-east-1)
  --account <n>     account, 12 digits (111122223333)
  --config <file>   principals, keys, buckets and policies to begin with (live.config.json, if there is one)
  --data <folder>   keeps what is stored in this folder; else all of it is gone at the end
  --tls             serves the endpoint over HTTPS, with a certificate made for it
  --tls-cert <file> --tls-key <file>   the same with a certificate of yours (PEM)
  --open            opens the page in the browser
  --help
`,
    ja: `使い方: s3-encryption-explorer [オプション]

実際に暗号化を行う Amazon S3 と AWS KMS のシミュレーションを、このマシンの中だけで提供します。クライアントのリクエストは
1 件ずつフローになり、ページ上で 1 ステップずつたどれます。

  --port <番号>       クライアントが接続するエンドポイントのポート (9000。使用中なら別のポート。0 なら任意)
  --page-port <番号>  ページのポート (その次のポート)
  --region <名前>     エンドポイントのリージョン (us-east-1)
  --account <番号>    アカウント。12 桁 (111122223333)
  --config <ファイル> 最初に用意するプリンシパル、キー、バケット、ポリシー (live.config.json があればそれ)
  --data <フォルダー> 保存した内容をこのフォルダーに残す。指定がなければ終了時にすべて消える
  --tls               エンドポイントを HTTPS にする。証明書はその場で作成
  --tls-cert <ファイル> --tls-key <ファイル>   手持ちの証明書 (PEM) を使う
  --open              ページをブラウザーで開く
  --help
`,
  },
  unknownOption: {
    en: '{message}\nRun with --help for the options.',
    ja: '{message}\nオプションの一覧は --help で表示できます。',
  },
  badPort: {
    en: '"{value}" is not a port: give a number from 0 to 65535.',
    ja: '「{value}」はポート番号ではありません。0 から 65535 までの数を指定してください。',
  },
  badRegion: {
    en: '"{value}" is not a Region: give a name such as eu-central-1.',
    ja: '「{value}」はリージョン名ではありません。ap-northeast-1 のように指定してください。',
  },
  badAccount: {
    en: '"{value}" is not an account: give 12 digits.',
    ja: '「{value}」はアカウント番号ではありません。12 桁の数字を指定してください。',
  },
  halfTls: {
    en: 'Give both --tls-cert and --tls-key, or --tls alone.',
    ja: '--tls-cert と --tls-key は両方指定してください。証明書がなければ --tls だけを指定します。',
  },
  noFile: {
    en: 'There is no file {path}, or it cannot be read.',
    ja: 'ファイル {path} がないか、読み取れません。',
  },
  badConfig: {
    en: '{path} cannot be used:\n{faults}',
    ja: '{path} は使えません。\n{faults}',
  },
  portTaken: {
    en: 'Port {port} is busy; taking {taken} instead.',
    ja: 'ポート {port} は使用中のため、代わりに {taken} を使います。',
  },
  credentials: {
    en: 'Access key {accessKeyId}, secret {secretAccessKey} (the account’s root user, signatures checked). Any other access key is taken as root’s too, unchecked, unless the configuration declares it.',
    ja: 'アクセスキー {accessKeyId}、シークレット {secretAccessKey} (アカウントのルートユーザー。署名を検証します)。設定ファイルで宣言していない別のアクセスキーも、署名を検証せずにルートユーザーのものとして受け付けます。',
  },
  memory: {
    en: 'Everything is kept in memory and gone when this ends; --data <folder> keeps it.',
    ja: '内容はすべてメモリー上にあり、終了すると消えます。残すには --data <フォルダー> を指定します。',
  },
  durable: {
    en: 'What is stored is kept in {path}, KMS keys among it in the clear: nothing secret belongs here.',
    ja: '保存した内容は {path} に残ります。KMS キーも平文のまま置かれるため、本物の秘密は入れないでください。',
  },
  certificate: {
    en: 'The certificate was made for this run: have clients trust its authority, {path} (AWS_CA_BUNDLE, NODE_EXTRA_CA_CERTS).',
    ja: '証明書は今回の起動用に作成したものです。認証局 {path} を信頼するようクライアントに設定してください (AWS_CA_BUNDLE、NODE_EXTRA_CA_CERTS)。',
  },
  stop: { en: 'Ctrl+C ends it.', ja: 'Ctrl+C で終了します。' },
  bug: {
    en: 'A request met a fault of the explorer’s own and was answered with InternalError:\n{stack}',
    ja: 'エクスプローラー側の不具合により、リクエストに InternalError を返しました。\n{stack}',
  },
} as const satisfies Record<string, Text>;
