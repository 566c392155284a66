import type { DECISION_NOTES as ENGLISH } from '../../en/notes/decisions.ts';
import type { Note, NoteFacts, NoteWords } from '../../notes/note.ts';
import {
  isGood,
  kmsCalls,
  outcome,
  policies,
  question,
  requests,
  writes,
} from '../../notes/reading.ts';
import { decision } from '../../reading.ts';

/** An authorization: which policies it was read from, and whose they are. */
function judged(say: string): NoteWords {
  return (f) => [
    say,
    `${question(f).who} による ${question(f).what} を決めるのは、どのポリシーでしょうか？`,
    `${policies(f) ?? 'この呼び出し元に関わるポリシーはありません'}。結果は${isGood(f.step) ? '許可' : '拒否'}です。`,
  ];
}

const BECAUSE = {
  request: 'リクエストのヘッダーで指定されているからです。ヘッダーはほかのすべてに優先します。',
  'bucket-default': 'ヘッダーの指定がなく、バケットのデフォルトだからです。',
  baseline:
    'ヘッダーにもバケットにも別の指定がないからです。暗号化されずに保存されることはありません。',
};

function why({ step }: NoteFacts): string {
  const because = decision(step, 'encryption')?.because;
  return because === undefined ? '' : BECAUSE[because];
}

const nothingWritten = (f: NoteFacts): string =>
  writes(f) === 0
    ? '何も変わっていません。このリクエストは何も書き込んでいません。'
    : '保持状況の行を見てください。このリクエストは書き込みを始めていました。';

/** What is decided, and where it ends. */
export const DECISION_NOTES = {
  's3.authorize': judged(
    'S3 が確認するのは自身のアクションだけです。キーを使ってよいかどうかは、S3 が決めることではありません。',
  ),
  's3.authorize-source': judged(
    'コピーでの 2 つ目の確認です。そもそもコピー元を読んでよいのでしょうか。',
  ),
  's3.choose-encryption': (f) => [
    '2023 年 1 月以降は必ず何かが適用されます。暗号化なしのアップロードはもうありません。',
    'なぜ、この暗号化方式になるのでしょうか？',
    why(f),
  ],
  's3.check-blocked-encryption': () => [
    '新しいバケットでは、この暗号化方式がブロックされています。古いスクリプトがここで初めてつまずきます。',
    '以前この方式で暗号化したオブジェクトは失われるでしょうか？',
    'いいえ。拒否されるのは新しい書き込みだけで、既存のオブジェクトは引き続き読み取れます。',
  ],
  's3.use-bucket-key': (f) => [
    'これが節約であり、その代償でもあります。呼び出しがないので、キーポリシーは確認されず、このオブジェクトの CloudTrail イベントも残りません。',
    'この実行で KMS は何回、いくつのリクエストに対して呼ばれるでしょうか？',
    `リクエスト ${requests(f)} 件に対し、KMS の呼び出しは ${kmsCalls(f, 'run')} 回です。`,
  ],
  'kms.authorize': judged(
    '2 つ目の関門です。KMS が同じ呼び出し元を改めて判定します。まずキーポリシー、そして委任されている場合にだけ IAM ポリシーの Allow です。Deny は常に有効です。',
  ),
  'kms.refuse': refusal(
    'キーについて最終的に決めるのは KMS です。S3 にできるのは、拒否を伝えることだけです。',
  ),
  's3.refuse': (f) => [
    '処理は最初に失敗した検査で終わります。その先は一度も試されていません。',
    'このリクエストで、保存データは何か変わったでしょうか？',
    nothingWritten(f),
  ],
} satisfies Readonly<Record<keyof typeof ENGLISH, NoteWords>>;

function refusal(say: string): NoteWords {
  return (f): Note => [
    say,
    'クライアントには何が返るでしょうか？',
    `S3 から ${outcome(f.trace)} が返ります。`,
  ];
}
