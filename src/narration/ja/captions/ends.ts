import { spaced } from '../../../lib/text.ts';
import type { CaptionTables } from '../../captions/caption.ts';
import { called, withCalls } from './said.ts';

/** What problem each mode solves. */
export const PROBLEMS: CaptionTables['problems'] = {
  'sse-s3':
    'S3 を通さずにディスクへ触れる相手から守ります。SSE-S3 なら見えるのは暗号文だけで、キーの管理も要りません。',
  'sse-kms':
    'S3 の権限だけでデータを読めないようにします。SSE-KMS では、独自のポリシーとログを持つ KMS キーの許可も必要です。',
  'sse-kms-bucket-key':
    'オブジェクトごとの KMS 呼び出しは、料金とクォータを消費します。バケットキーなら、1 回の呼び出しで多数のオブジェクトを扱えます。',
  'dsse-kms':
    '二重の暗号化を求める規則に応えます。DSSE-KMS では、管理者の異なる 2 つのキーで二度暗号化します。',
  'sse-c':
    'AWS を含め、ほかの誰にもキーを保管させません。SSE-C ではキーをリクエストごとに送り、S3 は使い終えると破棄します。',
};

const MANAGED =
  'aws/s3 のキーポリシーは、アカウント内の全員に S3 経由の利用を許可しています。アカウント内では S3 の権限だけで決まり、外部からは読めません。';

/** What remains true at the end of a run. */
export const TAKEAWAYS: CaptionTables['takeaways'] = {
  'sse-s3': {
    stored: ({ object }) =>
      spaced(
        `S3 の読み取り権限があれば、誰でも ${object} を読めます。ほかに拒否できるキーポリシーはありません。`,
      ),
    read: ({ who }) =>
      spaced(
        `${called(who)}に必要だったのは S3 の許可だけです。SSE-S3 が守るのはディスクで、入口ではありません。`,
      ),
    changed: ({ object }) => spaced(`${object} を復号できるキーを持つのは S3 だけです。`),
  },
  'sse-kms': {
    stored: (f) =>
      f.isAwsManaged
        ? MANAGED
        : 'kms:Decrypt の権限がなければ、バケットが公開されていても何も読めません。',
    read: (f) =>
      f.isAwsManaged
        ? MANAGED
        : spaced(
            `読み取りには S3 と KMS の両方の許可が必要でした。kms:Decrypt がなければ、${called(f.who)}にも何も読めません。`,
          ),
    changed: ({ object }) =>
      spaced(`${object} は 1 バイトも動いていませんが、今後は kms:Decrypt がなければ読めません。`),
  },
  'sse-kms-bucket-key': {
    stored: (f) =>
      spaced(
        `${called(f.who)}は ${f.objects} 個のオブジェクトを、${withCalls(f.kmsCalls)}保存しました。読み取りには kms:Decrypt が必要ですが、毎回は確認されません。`,
      ),
    read: (f) =>
      spaced(
        `${called(f.who)}は ${f.objects} 個のオブジェクトを、${withCalls(f.kmsCalls)}読み取りました。バケットキーが有効な間、キーポリシーは確認されていません。`,
      ),
    changed: (f) =>
      spaced(
        `${f.objects} 個のオブジェクトを、${withCalls(f.kmsCalls)} KMS キーの管理下に置きました。データは 1 バイトも動いていません。`,
      ),
  },
  'dsse-kms': {
    stored: (f) =>
      f.isAwsManaged
        ? MANAGED
        : '2 つの層を、別々の管理者が守ります。kms:Decrypt がなければ何も読めず、KMS のキーだけでも読めません。',
    read: () =>
      '両方の層の復号が必要でした。一方は KMS のデータキー、他方は S3 だけが持つキーです。',
    changed: ({ object }) =>
      spaced(`${object} を復号できるキーは、S3 と KMS が 1 つずつ持っています。`),
  },
  'sse-c': {
    stored: ({ object }) =>
      spaced(
        `顧客提供キーがなければ、AWS を含め誰も ${object} を読めません。キーを失えば、オブジェクトも失われます。`,
      ),
    read: ({ object }) =>
      spaced(
        `S3 が ${object} を復号できたのは、キーが一緒に届いたからです。使い終えたキーは、もう残っていません。`,
      ),
    changed: ({ object }) => spaced(`${object} を復号できるキーを持つのはクライアントだけです。`),
  },
};
