import type { CourseLesson } from '../lesson.ts';
import { tasks } from './clinic-tasks.ts';
import { IN_OWN_TABS, VOTE } from './plan.ts';

/** When it goes wrong: who said no, for lack of what, and where to look. */
export const lesson: CourseLesson = {
  id: 'clinic',
  title: { en: 'When it goes wrong', ja: 'うまくいかないときは' },
  about: {
    en: 'Read from an error who refused and why, and mend it without opening more than is needed.',
    ja: 'エラーから誰がなぜ拒否したのかを読み取り、必要以上に緩めずに直せるようになります。',
  },
  ideas: [
    {
      id: 'read-the-message',
      title: { en: 'The message says who refused', ja: '誰が拒否したかはメッセージで分かる' },
      words: [
        {
          en: '{answer} {code} is what most refusals look like, whoever refused. What tells them apart is the action in the message. With `s3:` it was S3 that refused, with `kms:` it was KMS. Here it says: {message}',
          ja: '拒否の多くは {answer} {code} で、誰が拒否しても同じに見えます。見分けるには、メッセージに書かれたアクションを見ます。`s3:` で始まれば S3 が、`kms:` で始まれば KMS が拒否しています。この例のメッセージは次のとおりです。{message}',
        },
        {
          en: 'The end of the sentence says whose policy is meant. “No identity-based policy” is the IAM policy of the caller, “no resource-based policy” that of the bucket or key, “an explicit deny” a statement that forbids it. A caller of another account may be told less. {fact kms-passed-on}',
          ja: '文の終わりには、どのポリシーが原因かが書かれています。identity-based policy は呼び出し元の IAM ポリシー、resource-based policy はバケットポリシーかキーポリシー、explicit deny は明示的に拒否するステートメントを指します。別アカウントの呼び出し元には、詳しい理由が返らないことがあります。{fact kms-passed-on}',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'upload', caller: 's3-only' },
        step: 'kms.refuse',
      },
    },
    {
      id: 'not-a-permission',
      title: { en: 'Not every refusal is about permission', ja: '権限が原因とは限らない' },
      words: [
        {
          en: 'At {step kms.authorize} this caller was allowed, and at {step kms.refuse} KMS refuses all the same: {answer} {code}. A code that begins with `KMS.` is an error of KMS that S3 passes on. Here the key is disabled: it works for nobody, whatever the policies say. {fact kms-key-state}',
          ja: '呼び出し元は{step kms.authorize} で許可されているのに、KMS は{step kms.refuse} で拒否します。応答は {answer} {code} です。`KMS.` で始まるエラーコードは、KMS のエラーを S3 がそのまま伝えたものです。ここでは KMS キーが無効になっています。無効なキーは、ポリシーに何が書かれていても誰も使えません。{fact kms-key-state}',
        },
        {
          en: 'So no policy mends this. Enabling the key does, and everything can be read again. A key that is pending deletion is worse: until the day comes the deletion can be cancelled, and afterwards everything under the key is lost.',
          ja: 'この場合、ポリシーを変えても直りません。キーを有効に戻せば、また読めるようになります。削除保留中のキーはさらに深刻です。削除日までなら取り消せますが、過ぎるとそのキーで暗号化されたものはすべて読めなくなります。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'download', 'key-state': 'disabled' },
        step: 'kms.refuse',
      },
    },
    {
      id: 'halfway',
      title: {
        en: 'Small files go through, large ones do not',
        ja: '小さいファイルは通り、大きいファイルは失敗する',
      },
      words: [
        {
          en: 'Clients send a large file in parts. At {step kms.authorize} KMS allows `kms:GenerateDataKey`, and the upload begins. But AWS documents that a multipart upload needs `kms:Decrypt` too. Here S3 asks for it with the first part, to have the data key unwrapped. This role may not, and {step kms.authorize.2} ends the upload halfway. {fact multipart}',
          ja: '大きいファイルは、パートに分けて送られます。{step kms.authorize} で KMS が `kms:GenerateDataKey` を許可し、アップロードが始まります。ただし、マルチパートアップロードには `kms:Decrypt` も必要だと AWS は説明しています。ここでは、最初のパートが届いたときに、S3 がデータキーの復号を KMS に依頼します。このロールにはその許可がないため、{step kms.authorize.2} で拒否され、アップロードは途中で終わります。{fact multipart}',
        },
        {
          en: 'Where to look: CloudTrail keeps the calls to KMS. This run has left {events kms.amazonaws.com}; each names the caller, the action and the key, and the last one the refusal.',
          ja: '調べる場所は CloudTrail です。KMS の呼び出しが記録されます。この実行では {events kms.amazonaws.com}のイベントが残り、それぞれに呼び出し元・アクション・キーが、最後のイベントには拒否されたことが記録されています。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'multipart', caller: 'upload-only' },
        step: 'kms.authorize.2',
      },
    },
  ],
  question: {
    ask: {
      en: 'Every permission is there and the key is enabled. But other programs of the account have used up the quota of KMS for this second. What does the client get from its upload?',
      ja: '権限はすべてあり、キーも有効です。ただし、同じアカウントのほかのプログラムが、KMS のクォータを使い切っています。アップロードの応答はどうなるでしょうか。',
    },
    scene: {
      circumstances: { mode: 'sse-kms', operation: 'upload', 'kms-rate': 'throttled' },
      step: 's3.put-object',
    },
    choices: [
      {
        id: 'denied',
        say: {
          en: '403 `AccessDenied`, as always when KMS refuses.',
          ja: '403 `AccessDenied`。KMS が拒否したときは、いつもこうなる。',
        },
        when: [{ check: 'answer', is: 403 }],
      },
      {
        id: 'kms-error',
        say: {
          en: '400, with a code of KMS’s own.',
          ja: '400。KMS のエラーコードが返る。',
        },
        when: [{ check: 'answer', is: 400 }],
      },
      {
        id: 'slow-down',
        say: {
          en: '503: come again more slowly.',
          ja: '503。リクエストの間隔を空けるように求められる。',
        },
        when: [
          { check: 'answer', is: 503 },
          { check: 'refused-by', by: 'kms', cause: ['kms-throttled'] },
        ],
      },
    ],
    shownAt: 'kms.refuse',
    why: {
      en: 'KMS refuses for lack of quota, not of permission, and S3 answers {answer}: {message} Retrying later helps, and so do a Bucket Key or a higher quota. In Tokyo the default is {figure quota-tokyo}, for everything that the account does with KMS there.',
      ja: 'KMS が拒否したのは、権限ではなくクォータが足りないためです。S3 は {answer} を返し、メッセージは {message} です。間隔を空けて再試行するか、バケットキーを使うか、クォータの引き上げを申請します。東京リージョンの既定値は{figure quota-tokyo}で、アカウント全体で共有されます。',
    },
  },
  takeaway: {
    en: 'Look first at the action in the message and at the code: `s3:` or `kms:`, a permission or the state of the key. Then change that one thing.',
    ja: 'まずメッセージのアクションとコードを見ます。`s3:` か `kms:` か、権限の問題かキーの状態の問題か。直すのはその 1 点だけです。',
  },
  tasks,
  trainer: {
    plan: [
      {
        minutes: 3,
        what: {
          en: 'Show three refusals; let the room say each time who refused',
          ja: '拒否の例を 3 つ見せ、誰が拒否したのかをそのつど答えてもらう',
        },
      },
      {
        minutes: 2,
        what: VOTE,
      },
      {
        minutes: 6,
        what: IN_OWN_TABS,
      },
    ],
    notes: [
      {
        en: 'Ask for the last “Access Denied” somebody met, and what was changed first. Usually it was the bucket policy. Point at the action in the message.',
        ja: '「最近 Access Denied が出たとき、最初に何を変えたか」と問いかける。たいていはバケットポリシーである。メッセージのアクションを指す。',
      },
      {
        en: 'Point out that both decisions before the refusal, that of S3 and that of KMS, said yes. Whoever looks at policies alone finds nothing.',
        ja: '拒否の前に、S3 と KMS の判定がどちらも許可だったことを指す。ポリシーだけを調べても原因は見つからない。',
      },
      {
        en: 'Ask why an upload should need the permission to decrypt. Point at the part: its key comes from what was stored at the start.',
        ja: '「アップロードなのに、なぜ復号の権限が必要か」と問いかける。パートを暗号化するキーは、最初に保存した暗号化されたデータキーから取り出すことを示す。',
      },
    ],
  },
};
