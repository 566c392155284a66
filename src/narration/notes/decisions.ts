import type { Lang } from '../../lib/text.ts';
import type { Note, NoteTable, NoteWords } from './note.ts';
import type { NoteFacts } from './note-facts.ts';
import { isGood, kmsCalls, outcome, policies, question, requests, writes } from './reading.ts';

/** An authorization: which policies it was read from, and whose they are. */
function judged(sayEn: string, sayJa: string): NoteWords {
  return {
    en: (f) => [
      sayEn,
      `Which policies decide about ${question(f).what} for ${question(f).who}?`,
      `${policies(f) ?? 'None that speaks for this caller'}. The answer is ${isGood(f.step) ? 'yes' : 'no'}.`,
    ],
    ja: (f) => [
      sayJa,
      `${question(f).who} による ${question(f).what} を決めるのは、どのポリシーでしょうか？`,
      `${policies(f) ?? 'この呼び出し元に関わるポリシーはありません'}。結果は${isGood(f.step) ? '許可' : '拒否'}です。`,
    ],
  };
}

const BECAUSE: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    request: 'The request’s headers ask for it, and a header beats everything else.',
    'bucket-default': 'No header asks for anything, and it is the bucket’s default.',
    baseline:
      'Neither a header nor the bucket asks for anything else. Nothing is stored unencrypted.',
  },
  ja: {
    request: 'リクエストのヘッダーで指定されているからです。ヘッダーはほかのすべてに優先します。',
    'bucket-default': 'ヘッダーの指定がなく、バケットのデフォルトだからです。',
    baseline:
      'ヘッダーにもバケットにも別の指定がないからです。暗号化されずに保存されることはありません。',
  },
};

function why(f: NoteFacts): string {
  const { step } = f;
  const because =
    step.kind === 'decide' && step.decision.subject === 'encryption' ? step.decision.because : '';
  return BECAUSE[f.lang][because] ?? '';
}

const nothingWrittenEn = (f: NoteFacts): string =>
  writes(f) === 0
    ? 'Nothing: this request has written nothing.'
    : 'See the custody row: this request had begun to write.';
const nothingWrittenJa = (f: NoteFacts): string =>
  writes(f) === 0
    ? '何も変わっていません。このリクエストは何も書き込んでいません。'
    : '保持状況の行を見てください。このリクエストは書き込みを始めていました。';

/** What is decided, and where it ends. */
export const DECISION_NOTES: NoteTable = {
  's3.authorize': judged(
    'S3 asks about its own action only. Whether the caller may use a key is not for S3 to say.',
    'S3 が確認するのは自身のアクションだけです。キーを使ってよいかどうかは、S3 が決めることではありません。',
  ),
  's3.authorize-source': judged(
    'The second question of a copy: may the caller read the source at all?',
    'コピーでの 2 つ目の確認です。そもそもコピー元を読んでよいのでしょうか。',
  ),
  's3.choose-encryption': {
    en: (f) => [
      'Since January 2023 something always applies: nobody uploads unencrypted any more.',
      'Why this encryption and no other?',
      why(f),
    ],
    ja: (f) => [
      '2023 年 1 月以降は必ず何かが適用されます。暗号化なしのアップロードはもうありません。',
      'なぜ、この暗号化方式になるのでしょうか？',
      why(f),
    ],
  },
  's3.check-blocked-encryption': {
    en: () => [
      'New buckets block this kind of encryption. Many an old script meets that for the first time here.',
      'Are objects lost that were encrypted so before?',
      'No. New writes are refused; what is there already stays readable.',
    ],
    ja: () => [
      '新しいバケットでは、この暗号化方式がブロックされています。古いスクリプトがここで初めてつまずきます。',
      '以前この方式で暗号化したオブジェクトは失われるでしょうか？',
      'いいえ。拒否されるのは新しい書き込みだけで、既存のオブジェクトは引き続き読み取れます。',
    ],
  },
  's3.use-bucket-key': {
    en: (f) => [
      'This is the saving, and its price: no call, so no look at the key policy and no CloudTrail event for this object.',
      'How often is KMS called in this run, for how many requests?',
      `KMS calls: ${kmsCalls(f, 'run')}. Requests: ${requests(f)}.`,
    ],
    ja: (f) => [
      'これが節約であり、その代償でもあります。呼び出しがないので、キーポリシーは確認されず、このオブジェクトの CloudTrail イベントも残りません。',
      'この実行で KMS は何回、いくつのリクエストに対して呼ばれるでしょうか？',
      `リクエスト ${requests(f)} 件に対し、KMS の呼び出しは ${kmsCalls(f, 'run')} 回です。`,
    ],
  },
  'kms.authorize': judged(
    'The second gate. KMS judges the same caller again: by the key policy, and by IAM only where that delegates.',
    '2 つ目の関門です。KMS が同じ呼び出し元を改めて判定します。まずキーポリシー、そして委任されている場合にだけ IAM ポリシーです。',
  ),
  'kms.refuse': refusal(
    'KMS has the last word about its key. S3 can only pass the refusal on.',
    'キーについて最終的に決めるのは KMS です。S3 にできるのは、拒否を伝えることだけです。',
  ),
  's3.refuse': {
    en: (f) => [
      'The flow ends at the first check that fails. What would have come later was never tried.',
      'What has this request changed at rest?',
      nothingWrittenEn(f),
    ],
    ja: (f) => [
      '処理は最初に失敗した検査で終わります。その先は一度も試されていません。',
      'このリクエストで、保存データは何か変わったでしょうか？',
      nothingWrittenJa(f),
    ],
  },
};

function refusal(sayEn: string, sayJa: string): NoteWords {
  return {
    en: (f): Note => [sayEn, 'What will the client be told?', `${outcome(f.trace)}, by S3.`],
    ja: (f): Note => [
      sayJa,
      'クライアントには何が返るでしょうか？',
      `S3 から ${outcome(f.trace)} が返ります。`,
    ],
  };
}
