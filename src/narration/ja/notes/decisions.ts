import type { Gate } from '../../../aws/iam/explanation.ts';
import { spaced } from '../../../lib/text.ts';
import type { DECISION_NOTES as ENGLISH } from '../../en/notes/decisions.ts';
import type { Note, NoteFacts, NoteWords } from '../../notes/note.ts';
import {
  isGood,
  kmsCalls,
  lacking,
  outcome,
  policies,
  question,
  requests,
  writes,
} from '../../notes/reading.ts';
import { decision } from '../../reading.ts';

/** Whose word is missing where nothing allowed a request, by what the policy engine found lacking. */
const LACKING: Readonly<Record<Gate, string>> = {
  identity: 'IAM ポリシーの許可',
  resource: 'バケットポリシーの許可',
  key: 'キーポリシーの許可',
  'key-delegation': 'キーポリシーによるアカウントへの委任',
  boundary: 'アクセス許可の境界の許可',
  session: 'セッションポリシーの許可',
  endpoint: 'VPC エンドポイントポリシーの許可',
  scp: 'サービスコントロールポリシーの許可',
  rcp: 'リソースコントロールポリシーの許可',
};

/** The policies that were read, and what came of it: a denial says what is lacking, or that it is explicit. */
function answer(f: NoteFacts): string {
  const read = policies(f);
  const judged =
    read === null ? 'この呼び出し元に関わるポリシーはありません。' : `判定に使うのは${read}です。`;
  if (isGood(f.step)) return `${judged}結果は許可です。`;
  const missing = lacking(f);
  if (missing === null) {
    const explicit = decision(f.step, 'authorization')?.decision === 'ExplicitDeny';
    return `${judged}${explicit ? '明示的な拒否により、' : ''}結果は拒否です。`;
  }
  const needed = f.list(missing.map((gate) => LACKING[gate]));
  return `${judged}許可が足りないため、結果は拒否です。必要なのは${needed}です。`;
}

/** An authorization: which policies it was read from, and whose they are. */
function judged(say: string): NoteWords {
  return (f) => [
    say,
    `${question(f).who} による ${question(f).what} は、どのポリシーで判定されるでしょうか？`,
    spaced(answer(f)),
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
    'S3 が確認するのは自身のアクションだけです。KMS キーを使ってよいかどうかは、S3 ではなく KMS が判定します。',
  ),
  's3.authorize-source': judged(
    'コピーでの 2 つ目の判定です。コピー元を読む権限があるかを確認します。',
  ),
  's3.choose-encryption': (f) => [
    '2023 年 1 月以降は必ず何かが適用されます。暗号化されずに保存されるアップロードはもうありません。',
    'なぜ、この暗号化方式になるのでしょうか？',
    why(f),
  ],
  's3.check-blocked-encryption': () => [
    '新しいバケットでは、この暗号化方式がブロックされています。SSE-C を使う古いスクリプトは、ここで初めて失敗します。',
    '以前この方式で暗号化したオブジェクトは失われるでしょうか？',
    'いいえ。拒否されるのは新しい書き込みだけで、既存のオブジェクトは引き続き読み取れます。',
  ],
  's3.use-bucket-key': (f) => [
    'ここが節約になる点であり、同時に注意点でもあります。KMS を呼び出さないため、キーポリシーは確認されず、KMS の CloudTrail イベントも記録されません。',
    'この実行で KMS は何回、いくつのリクエストに対して呼ばれるでしょうか？',
    `リクエスト ${requests(f)} 件に対し、KMS の呼び出しは ${kmsCalls(f, 'run')} 回です。`,
  ],
  'kms.authorize': judged(
    '2 つ目の判定です。KMS が同じ呼び出し元を改めて判定します。まずキーポリシーが評価され、IAM ポリシーの Allow は委任されている場合にだけ有効です。Deny は常に有効です。',
  ),
  'kms.check-permissions': (f) => [
    'この操作には、実際に行われる呼び出し以上の権限が必要です。AWS は 4 つの権限を挙げており、そのすべてが必要です。',
    'キーを暗号化し直す呼び出しの権限だけで足りるでしょうか？',
    `足りません。${decision(f.step, 'check')?.facts.actions ?? ''} が必要です。`,
  ],
  'kms.refuse': refusal(
    'キーについて最終的に決めるのは KMS です。S3 にできるのは、拒否を伝えることだけです。',
  ),
  's3.refuse': (f) => [
    '処理は最初に失敗した検査で終わります。その先の処理は行われていません。',
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
