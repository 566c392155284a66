import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The Live page: what real clients did at a process on this machine; loaded with it. */
export const liveTexts = {
  title: { en: 'Live', ja: 'ライブ' },

  // The process and the line to it
  connecting: { en: 'Connecting…', ja: '接続中…' },
  live: { en: 'Live', ja: '接続中' },
  paused: { en: 'Paused', ja: '一時停止中' },
  reconnecting: { en: 'Reconnecting…', ja: '再接続中…' },
  gone: { en: 'Not running', ja: '停止' },
  goneAbout: {
    en: 'The process behind this page has ended. Start it again with {command}: this page goes on by itself. What stands here can be looked at, but no flow can be fetched until then.',
    ja: 'このページの配信元のプロセスが終了しています。{command} で起動し直すと、自動的に再接続します。それまで一覧は見られますが、フローは開けません。',
  },
  pausedAbout: {
    en: 'Requests are answered, and not recorded.',
    ja: 'リクエストには応答しますが、記録はしません。',
  },
  endpoint: { en: 'Endpoint', ja: 'エンドポイント' },
  place: { en: '{region}, account {account}', ja: '{region}・アカウント {account}' },
  durable: { en: 'objects are kept on disk', ja: 'オブジェクトはディスクに保存' },
  inMemory: { en: 'objects in memory only', ja: 'オブジェクトはメモリ上のみ' },
  held: { en: '{rows} and {bytes} are kept', ja: '{rows}・{bytes} まで保持' },
  pause: { en: 'Pause', ja: '一時停止' },
  resume: { en: 'Resume', ja: '再開' },
  clear: { en: 'Clear', ja: '消去' },
  clearAsk: {
    en: 'Let go of all requests that are not kept?',
    ja: '保持していないリクエストをすべて消去しますか？',
  },
  clearYes: { en: 'Clear the list', ja: '消去する' },
  cancel: { en: 'Cancel', ja: 'キャンセル' },
  follow: { en: 'Follow', ja: '自動で表示' },
  followAbout: {
    en: 'The newest flow opens and plays by itself as it ends',
    ja: '新しいフローが完了するたびに、自動で開いて再生します',
  },
  notDone: { en: 'The process did not do that: {reason}', ja: '実行できませんでした：{reason}' },
  notAsked: {
    en: 'The process did not answer. It may have ended.',
    ja: 'プロセスから応答がありません。終了している可能性があります。',
  },

  // The list
  requests: { en: 'Requests', ja: 'リクエスト' },
  number: { en: 'No.', ja: '番号' },
  time: { en: 'Time', ja: '時刻' },
  operation: { en: 'Operation', ja: '操作' },
  object: { en: 'Bucket and key', ja: 'バケットとキー' },
  status: { en: 'Status', ja: 'ステータス' },
  caller: { en: 'Caller', ja: '呼び出し元' },
  encryption: { en: 'Encryption', ja: '暗号化' },
  bytes: { en: 'Bytes in, out', ja: '受信・送信' },
  took: { en: 'Took', ja: '所要時間' },
  client: { en: 'Client', ja: 'クライアント' },
  browser: { en: 'Browser', ja: 'ブラウザ' },
  otherClient: { en: 'Other', ja: 'その他' },
  nobody: { en: 'Nobody', ja: 'なし' },
  byKms: { en: 'by KMS', ja: 'KMS が拒否' },
  byS3: { en: 'by S3', ja: 'S3 が拒否' },
  failed: { en: 'refused', ja: '拒否' },
  underWay: { en: 'under way', ja: '進行中' },
  letGo: { en: 'let go of', ja: '破棄済み' },
  noFlow: { en: 'no flow', ja: 'フローなし' },
  unchecked: { en: 'signature not checked', ja: '署名は未検証' },
  unsigned: { en: 'not signed', ja: '署名なし' },
  kept: { en: 'Kept', ja: '保持中' },
  keep: { en: 'Keep', ja: '保持' },
  keepOf: { en: 'Keep request {number}', ja: 'リクエスト {number} を保持' },
  keepAbout: {
    en: 'A kept request is not let go of, neither by the limits nor by Clear',
    ja: '保持したリクエストは、上限を超えても「消去」しても残ります',
  },
  compareOf: { en: 'Compare request {number}', ja: 'リクエスト {number} を比較対象にする' },
  compareTwo: { en: 'Compare the two', ja: '2 件を比較' },
  compareOne: { en: 'Choose one more to compare', ja: '比較するもう 1 件を選択' },
  deselect: { en: 'Deselect', ja: '選択を解除' },
  saveKept: { en: 'Save all kept', ja: '保持分をすべて保存' },
  newestFirst: { en: 'Newest first', ja: '新しい順' },

  // The filter
  filter: { en: 'Filter', ja: '絞り込み' },
  all: { en: 'All', ja: 'すべて' },
  refusedOnly: { en: 'Refused', ja: '拒否のみ' },
  everyOperation: { en: 'Every operation', ja: 'すべての操作' },
  everyClient: { en: 'Every client', ja: 'すべてのクライアント' },
  find: { en: 'Find', ja: '検索' },
  findHint: { en: 'Key, code, caller…', ja: 'キー、エラーコード、呼び出し元…' },
  noneFits: {
    en: 'No request fits this filter.',
    ja: '条件に合うリクエストはありません。',
  },
  resetFilter: { en: 'Show all', ja: 'すべて表示' },

  // Where nothing has come yet
  emptyTitle: {
    en: 'Waiting for the first request',
    ja: '最初のリクエストを待っています',
  },
  emptyAbout: {
    en: 'Point a client at {endpoint}. Each request it makes appears here as it comes, and opens as a flow.',
    ja: 'クライアントの接続先を {endpoint} にしてください。リクエストが届くたびにここに表示され、フローとして開けます。',
  },
  recipes: { en: 'Connect a client', ja: 'クライアントを接続する' },

  // A flow
  back: { en: 'All requests', ja: '一覧へ戻る' },
  previous: { en: 'Previous request', ja: '前のリクエスト' },
  next: { en: 'Next request', ja: '次のリクエスト' },
  bar: { en: 'Request', ja: 'リクエスト' },
  save: { en: 'Save trace', ja: 'トレースを保存' },
  notSaved: {
    en: 'The flow could not be fetched: it is gone, or the process has ended.',
    ja: 'フローを取得できませんでした。破棄されたか、プロセスが終了しています。',
  },
  opening: { en: 'Fetching and checking the flow…', ja: 'フローを取得し、検証しています…' },
  unknownStep: {
    en: 'This flow has no step “{step}”. It stands at its beginning.',
    ja: 'このフローにステップ「{step}」はないため、最初から表示しています。',
  },
  goneTitle: { en: 'This flow is gone', ja: 'このフローはもうありません' },
  goneFlow: {
    en: 'The process no longer has it. It keeps {rows} and {bytes}, and lets go of the oldest first; when it is started again, it begins with an empty list. “Keep” holds a request until you release it, and “Save trace” beyond that.',
    ja: 'プロセスに残っていません。保持するのは {rows}・{bytes} までで、古いものから破棄します。プロセスを起動し直すと一覧は空になります。「保持」を押せば解除するまで、「トレースを保存」ならその後も残せます。',
  },
  goneUnknown: {
    en: 'The process has no such flow. When it is started again, it begins with an empty list.',
    ja: 'プロセスに該当するフローがありません。プロセスを起動し直すと一覧は空になります。',
  },
  unreachableTitle: { en: 'The process does not answer', ja: 'プロセスが応答しません' },
  noFlowTitle: { en: 'This request has no flow', ja: 'このリクエストにはフローがありません' },
  'not-recorded': {
    en: 'STS answered it, or it was turned away before S3 or KMS looked at it: nothing happened in it that could be stepped through.',
    ja: 'STS が応答したか、S3 や KMS が処理する前に拒否されたため、たどれるステップがありません。',
  },
  'too-large': {
    en: 'What it moved is larger than all that is kept ({bytes}), or than a page can open. It was answered all the same. An upload in parts, as the AWS CLI makes it of a large file, opens with the parts that fit.',
    ja: '扱ったデータが、保持できる量（{bytes}）またはページで開ける量を超えています。リクエストには通常どおり応答しています。AWS CLI が大きなファイルで行うマルチパートアップロードなら、収まる分のパートを含むフローを開けます。',
  },
  missingTitle: { en: 'The flow could not be checked', ja: 'フローを検証できませんでした' },
  missingAbout: {
    en: 'A part of this page did not arrive. Try again.',
    ja: 'ページの一部を読み込めませんでした。再試行してください。',
  },
  refusedTitle: { en: 'The flow is not shown', ja: 'フローを表示できません' },
  refusedAbout: {
    en: 'Each flow is checked like a file from anywhere, and this one was not accepted:',
    ja: 'フローは外部のファイルと同じように検証します。このフローは次の理由で表示できません：',
  },
  tryAgain: { en: 'Try again', ja: '再試行' },

  // Two flows side by side
  compareTitle: { en: 'Two requests, side by side', ja: '2 つのリクエストの比較' },
  compareAbout: {
    en: 'In step by what happens in them. Each row opens as a flow.',
    ja: '同じ出来事の位置をそろえて、同時に進みます。各行はフローとして開けます。',
  },

  // Where no process is behind the page
  intro: {
    en: 'Run the AWS CLI, an SDK, rclone or Terraform against the S3 and KMS of this explorer on your own machine: each request they make appears on this page as it comes, and opens as a flow to step through, with every byte, policy decision and key.',
    ja: 'AWS CLI、各種 SDK、rclone、Terraform などを、手元のマシンで動かす本ツールの S3・KMS に接続できます。リクエストが届くたびにこのページに表示され、すべてのバイト、ポリシーの判定、キーを 1 ステップずつ追えるフローとして開けます。',
  },
  howTitle: { en: 'Start it', ja: '起動方法' },
  howAbout: {
    en: 'It needs Node.js. Nothing leaves your machine: the process listens on loopback only, and keeps everything in memory.',
    ja: 'Node.js が必要です。プロセスはループバックアドレスでのみ待ち受け、データはメモリ上だけに置くため、外部には何も送信しません。',
  },
  howPackage: { en: 'With npm, anywhere', ja: 'npm から（任意の場所で）' },
  howRepository: { en: 'In a clone of the repository', ja: 'リポジトリのクローンで' },
  howThen: {
    en: 'Open the address that it prints: this page is then connected, and says how to point each client at it.',
    ja: '表示されたアドレスを開くと、このページがプロセスに接続され、各クライアントの設定方法を表示します。',
  },
  exampleTitle: { en: 'What it looks like', ja: '表示例' },
  exampleAbout: {
    en: 'An example. None of these requests was made.',
    ja: 'これは例です。実際のリクエストではありません。',
  },
} as const satisfies Record<string, Text>;

export const liveCounts = {
  requests: {
    en: { one: '{count} request', other: '{count} requests' },
    ja: { other: 'リクエスト {count} 件' },
  },
  ofThem: {
    en: { other: 'of {count}' },
    ja: { other: '/ {count} 件' },
  },
  newOnes: {
    en: { one: '{count} new', other: '{count} new' },
    ja: { other: '新着 {count} 件' },
  },
  newSaid: {
    en: { one: '{count} new request', other: '{count} new requests' },
    ja: { other: '新しいリクエストが {count} 件あります' },
  },
  kmsCalls: {
    en: { one: '{count} KMS call', other: '{count} KMS calls' },
    ja: { other: 'KMS {count} 回' },
  },
  parts: {
    en: { one: '{count} request', other: '{count} requests' },
    ja: { other: '{count} リクエスト' },
  },
  dropped: {
    en: { one: 'The oldest was let go of', other: 'The oldest {count} were let go of' },
    ja: { other: '古い順に {count} 件を破棄しました' },
  },
  clearing: {
    en: { one: '{count} request will go', other: '{count} requests will go' },
    ja: { other: '{count} 件を消去します' },
  },
} as const satisfies Record<string, CountedText>;
