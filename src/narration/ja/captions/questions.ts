import { spaced } from '../../../lib/text.ts';
import { nameOf } from '../../captions/caller.ts';
import type { Question, QuestionWords } from '../../captions/caption-tables.ts';
import type { QUESTIONS as ENGLISH } from '../../en/captions/questions.ts';
import { decision } from '../../reading.ts';
import { called, said } from './said.ts';

/** May the caller do this? */
function may(lead: string, point: string): QuestionWords {
  return ({ step }) => {
    const { principal = '', action = '' } = decision(step, 'authorization') ?? {};
    return {
      title: spaced(`${called(nameOf(principal))}は ${action} を実行できるか？`),
      caption: said(lead, point),
    };
  };
}

function asks(title: string, lead: string, point: string): QuestionWords {
  const question: Question = { title, caption: said(lead, point) };
  return () => question;
}

const tag = (over: string) =>
  asks(
    '認証タグは一致するか？',
    `認証タグは${over}を対象にしています。`,
    '1 ビット違えば何も出力されません。',
  );

/** What is to be decided at a step, without the answer. */
export const QUESTIONS = {
  's3.authorize': may(
    'S3 は IAM ポリシーとバケットポリシーを評価します。',
    'Deny が 1 つでもあれば拒否です。',
  ),
  's3.authorize-source': may('コピーは読み取りでもあります。', 'S3 はコピー元の権限も確認します。'),
  's3.authorize-read': may(
    '条件を付けると既存オブジェクトの状態が分かります。',
    'S3 は読み取りの権限も確認します。',
  ),
  's3.authorize-list': may('存在するかどうかも情報です。', 'S3 は一覧の権限も確認します。'),
  'kms.authorize': may(
    'KMS が判定するのは S3 ではなく呼び出し元です。',
    'まずキーポリシーを評価します。',
  ),
  'kms.check-permissions': ({ step }) => ({
    title: spaced(
      `${called(nameOf(decision(step, 'check')?.facts.principal ?? ''))}は必要な権限をすべて持つか？`,
    ),
    caption: said('この操作には複数の権限が必要です。', '処理の前に、すべてを確認します。'),
  }),
  's3.choose-encryption': asks(
    'どの暗号化方式になるか？',
    'ヘッダーの指定はバケットのデフォルトに優先します。',
    'どちらもなければ S3 の既定です。',
  ),
  's3.check-blocked-encryption': asks(
    'バケットは SSE-C を受け付けるか？',
    '2026 年 4 月以降、新規バケットではブロックされています。',
    'ポリシーでは変わりません。',
  ),
  's3.use-bucket-key': asks(
    '有効なバケットキーはあるか？',
    'この呼び出し元のものを S3 が持っていれば、',
    'KMS を呼び出しません。',
  ),
  'kms.unwrap-data-key': tag('暗号化されたキーとコンテキスト'),
  'kms.decrypt-ciphertext': tag('暗号文とコンテキスト'),
  'kms.reencrypt-open': tag('暗号文とコンテキスト'),
  's3.unwrap-data-key': tag('暗号化されたキーとオブジェクトの ARN'),
  's3.unwrap-second-key': tag('暗号化されたキーとオブジェクトの ARN'),
  's3.decrypt-outer-layer': tag('外側の暗号文全体'),
  's3.decrypt-object': tag('暗号文全体'),
  's3.compare-customer-key': asks(
    '同じ顧客提供キーか？',
    'S3 に、比べられるキーは残っていません。',
    '残っているのはソルト付き HMAC だけです。',
  ),
  'client.compare': asks(
    '同じバイト列か？',
    'アップロードしたものと、ダウンロードしたものを比べます。',
    '対象は全バイトです。',
  ),
} satisfies Readonly<Record<keyof typeof ENGLISH, QuestionWords>>;
