import { spaced } from '../../../lib/text.ts';
import type { CaptionTables } from '../../captions/caption-tables.ts';
import type { EndFacts } from '../../captions/reading.ts';
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

/** Who did what with how many objects, and with how many calls: one sentence. */
const did = (f: EndFacts, done: '保存' | '読み取り') =>
  `${called(f.who)}は ${f.objects} 個のオブジェクトを、${withCalls(f.kmsCalls)}${done === '保存' ? '保存しました' : '読み取りました'}。`;

const changedWithCalls = (f: EndFacts) =>
  spaced(
    `${f.objects} 個のオブジェクトを、${withCalls(f.kmsCalls)} KMS キーの管理下に置きました。データは 1 バイトも動いていません。`,
  );

/** The object by its name, several by their number; the particle follows. */
const what = (f: EndFacts) => (f.objects > 1 ? `${f.objects} 個のオブジェクト` : `${f.object} `);

/** What remains true at the end of a run. */
export const TAKEAWAYS: CaptionTables['takeaways'] = {
  'sse-s3': {
    stored: (f) =>
      spaced(
        `S3 の読み取り権限があれば、誰でも ${what(f)}を読めます。ほかに拒否できるキーポリシーはありません。`,
      ),
    read: ({ who }) =>
      spaced(
        `${called(who)}に必要だったのは S3 の許可だけです。SSE-S3 が守るのはディスクで、入口ではありません。`,
      ),
    changed: ({ object }) => spaced(`${object} を復号できるキーを持つのは S3 だけです。`),
  },
  'sse-kms': {
    stored: (f) => {
      if (f.isAwsManaged) return MANAGED;
      return f.objects > 1
        ? spaced(`${did(f, '保存')}kms:Decrypt の権限がなければ、どれも読めません。`)
        : 'kms:Decrypt の権限がなければ、バケットが公開されていても何も読めません。';
    },
    read: (f) => {
      if (f.isAwsManaged) return MANAGED;
      return f.objects > 1
        ? spaced(`${did(f, '読み取り')}どれにも、S3 と KMS の両方の許可が必要でした。`)
        : spaced(
            `読み取りには S3 と KMS の両方の許可が必要でした。kms:Decrypt がなければ、${called(f.who)}にも何も読めません。`,
          );
    },
    changed: (f) =>
      f.objects > 1
        ? changedWithCalls(f)
        : spaced(
            `${f.object} は 1 バイトも動いていませんが、今後は kms:Decrypt がなければ読めません。`,
          ),
  },
  'sse-kms-bucket-key': {
    stored: (f) =>
      spaced(`${did(f, '保存')}読み取りには kms:Decrypt が必要ですが、毎回は確認されません。`),
    read: (f) =>
      spaced(`${did(f, '読み取り')}バケットキーが有効な間、キーポリシーは確認されていません。`),
    changed: changedWithCalls,
  },
  'dsse-kms': {
    stored: (f) => {
      if (f.isAwsManaged) return MANAGED;
      return f.objects > 1
        ? spaced(`${did(f, '保存')}どれも 2 層で守られ、kms:Decrypt がなければ読めません。`)
        : '2 つの層を、別々の管理者が守ります。kms:Decrypt がなければ何も読めず、KMS のキーだけでも読めません。';
    },
    read: (f) =>
      f.objects > 1
        ? spaced(`${did(f, '読み取り')}どれも、KMS のデータキーと S3 だけが持つキーが必要でした。`)
        : '両方の層の復号が必要でした。一方は KMS のデータキー、他方は S3 だけが持つキーです。',
    changed: ({ object }) =>
      spaced(`${object} を復号できるキーは、S3 と KMS が 1 つずつ持っています。`),
  },
  'sse-c': {
    stored: (f) =>
      spaced(
        f.objects > 1
          ? `クライアントのキーがなければ、AWS を含め誰も ${what(f)}を読めません。キーを失えば、オブジェクトも失われます。`
          : `顧客提供キーがなければ、AWS を含め誰も ${f.object} を読めません。キーを失えば、オブジェクトも失われます。`,
      ),
    read: (f) =>
      spaced(
        f.objects > 1
          ? `S3 が ${what(f)}を復号できたのは、毎回キーが一緒に届いたからです。使い終えたキーは、もう残っていません。`
          : `S3 が ${f.object} を復号できたのは、キーが一緒に届いたからです。使い終えたキーは、もう残っていません。`,
      ),
    changed: ({ object }) => spaced(`${object} を復号できるキーを持つのはクライアントだけです。`),
  },
};
