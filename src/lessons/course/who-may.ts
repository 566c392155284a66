import type { CourseLesson } from '../lesson.ts';
import { VOTE } from './plan.ts';
import { tasks } from './who-may-tasks.ts';

/** Who may use a KMS key: aws/s3 or one's own, the key policy, and what an IAM policy is worth beside it. */
export const lesson: CourseLesson = {
  id: 'who-may',
  title: { en: 'Who may use the key', ja: '鍵を使えるのは誰か' },
  about: {
    en: 'Say which policy lets somebody use a KMS key, and write one that lets in exactly whom it should.',
    ja: 'KMS キーの使用を許可するのがどのポリシーかを説明し、必要な相手だけに許可するポリシーを書けるようになります。',
  },
  ideas: [
    {
      id: 'two-kinds',
      title: {
        en: 'A key that AWS manages, or your own',
        ja: 'AWS が管理するキーか、自分のキーか',
      },
      words: [
        {
          en: 'Under SSE-KMS two services have to say yes, S3 and KMS. What KMS says depends on the KMS key, and here there are two kinds.',
          ja: 'SSE-KMS では、S3 と KMS の両方の許可が必要です。KMS の判定は KMS キーによって変わり、その KMS キーには 2 種類あります。',
        },
        {
          en: 'This object goes under `aws/s3`, which AWS manages. The caller has no permission for KMS in its IAM policy, and KMS says yes all the same ({step kms.authorize}): the policy of `aws/s3` lets in everybody of the account who comes through S3. Nobody can change that policy, or share the key with another account.',
          ja: 'このオブジェクトには、AWS が管理するキー `aws/s3` を使います。呼び出し元の IAM ポリシーに KMS の許可はありませんが、KMS は許可します（{step kms.authorize}）。`aws/s3` のキーポリシーが、アカウント内の誰にでも S3 経由での使用を許可しているためです。このポリシーは変更できず、キーを別のアカウントと共有することもできません。',
        },
        {
          en: 'A customer managed key is one that you create, for {figure key-price}, with a policy that you write. You need one to decide who may read beyond what S3 allows. With either kind the object cannot be public: an anonymous request ends with `400 InvalidArgument`, even if the bucket policy lets everybody read.',
          ja: 'カスタマーマネージドキーは、自分で作成し（{figure key-price}）、ポリシーも自分で書くキーです。誰が読めるかを S3 の権限とは別に決めたければ、こちらが必要です。どちらのキーでも、オブジェクトをパブリックに公開することはできません。匿名のリクエストは、バケットポリシーで許可していても `400 InvalidArgument` になります。',
        },
      ],
      scene: {
        circumstances: {
          mode: 'sse-kms',
          operation: 'upload',
          caller: 's3-only',
          'kms-key': 'aws-managed',
        },
        step: 'kms.authorize',
      },
      claims: ['two-services', 'managed-or-customer-key', 'sse-kms-not-public'],
    },
    {
      id: 'key-policy',
      title: { en: 'The key policy has the first word', ja: 'まずキーポリシーで決まる' },
      words: [
        {
          en: 'Every KMS key has one key policy. It comes first: unless it allows somebody, or leaves that to others, nobody uses the key, not even the account’s root user. (Grants, a further way, are left out here.) {fact kms-authorization}',
          ja: 'すべての KMS キーには、キーポリシーが 1 つあります。まずこれで決まります。キーポリシーが許可するか、ほかに委ねない限り、アカウントのルートユーザーでさえそのキーを使えません（グラントで許可する方法もありますが、このコースでは扱いません）。{fact kms-authorization}',
        },
        {
          en: 'The one here lets `"AWS": "*"` use the key, which is everybody, on two conditions. `kms:ViaService` demands that S3 of this Region asks, and `kms:CallerAccount` that the caller belongs to the account {world account}. This caller meets both, and needs no permission for KMS of its own: {answer}.',
          ja: 'ここで使っているキーポリシーは、`"AWS": "*"` つまり全員にキーの使用を許可し、2 つの条件を付けています。`kms:ViaService` は、このリージョンの S3 からの依頼であること、`kms:CallerAccount` は、呼び出し元がアカウント {world account} に属することを求めます。この呼び出し元は両方を満たすため、自身には KMS の権限がなくても、応答は {answer} になります。',
        },
        {
          en: 'So it lets in the whole account, as `aws/s3` does, and within the account S3’s permissions alone decide again. Unlike SSE-S3, it keeps other accounts out, whatever the bucket policy says; you can change the key policy; and each use leaves an event of KMS in CloudTrail ({events kms.amazonaws.com} here).',
          ja: 'つまり、`aws/s3` と同じくアカウント全体に許可しており、アカウント内のロールについては、再び S3 の権限だけで決まります。それでも SSE-S3 とは違い、バケットポリシーがどうであれ別のアカウントはキーを使えず、キーポリシーはいつでも変更でき、使用のたびに CloudTrail に KMS のイベントが残ります（ここでは {events kms.amazonaws.com}）。',
        },
      ],
      scene: {
        circumstances: {
          mode: 'sse-kms',
          operation: 'download',
          caller: 's3-only',
          'key-policy': 'via-s3',
        },
        step: 'kms.authorize',
      },
      claims: ['key-policy-example', 'key-policy-whole-account'],
    },
    {
      id: 'iam',
      title: {
        en: 'IAM counts where the key policy says so',
        ja: 'IAM ポリシーが効くのは、キーポリシーが委任したとき',
      },
      words: [
        {
          en: 'A key that is created through the API without a key policy gets one that names the account and nobody else: `arn:aws:iam::111122223333:root`. That by itself gives no role anything. It says that in this account IAM policies may decide as well.',
          ja: 'API でキーポリシーを指定せずに作成したキーのキーポリシーには、`arn:aws:iam::111122223333:root` というアカウント自体だけが書かれています。これだけでは、どのロールにも許可は与えられません。「このアカウントでは、IAM ポリシーで決めてもよい」という意味です。',
        },
        {
          en: 'Then an IAM policy opens the key, as it does for this role at {step kms.authorize}: an Allow for `kms:Decrypt`, with the key’s ARN as resource. Downloads need that action, uploads `kms:GenerateDataKey`, multipart uploads both. The longer lists that one often sees, with `kms:Encrypt` and `kms:ReEncrypt*`, are wider than these need.',
          ja: 'この委任があれば、IAM ポリシーでキーを使わせることができます。{step kms.authorize} のロールの IAM ポリシーは、キーの ARN をリソースとして `kms:Decrypt` を許可しています。ダウンロードに必要なのはこのアクション、アップロードに必要なのは `kms:GenerateDataKey`、マルチパートアップロードには両方です。`kms:Encrypt` や `kms:ReEncrypt*` まで並べた例をよく見かけますが、これらの操作には必要ありません。',
        },
        {
          en: 'Where the key policy does not pass the question on, an Allow in IAM is worth nothing. A Deny always counts, in whichever of the two it stands.',
          ja: 'キーポリシーが委任していなければ、IAM ポリシーで許可しても意味がありません。一方、拒否（Deny）は、どちらに書いてあっても必ず効きます。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'download' },
        step: 'kms.authorize',
      },
      claims: ['iam-policy-example'],
    },
  ],
  question: {
    ask: {
      en: 'The role’s IAM policy allows `kms:Decrypt` on this key. The key policy lets the account administer the key, and says nothing of using it. Does the role get the object?',
      ja: 'ロールの IAM ポリシーは、このキーでの `kms:Decrypt` を許可しています。キーポリシーは、アカウントにキーの管理だけを許可し、キーの使用については何も書いていません。ロールはオブジェクトを読めるでしょうか。',
    },
    scene: {
      circumstances: { mode: 'sse-kms', operation: 'download', 'key-policy': 'nobody' },
      step: 'kms.decrypt',
    },
    choices: [
      {
        id: 'yes',
        say: {
          en: 'Yes: IAM allows it, and nothing denies it.',
          ja: '読める。IAM ポリシーで許可されていて、拒否もされていない。',
        },
        when: [{ check: 'answer', is: 'done' }],
      },
      {
        id: 'kms',
        say: {
          en: 'No: KMS refuses, whatever IAM says.',
          ja: '読めない。IAM ポリシーが何であれ、KMS が拒否する。',
        },
        when: [{ check: 'refused-by', by: 'kms' }],
      },
      {
        id: 's3',
        say: {
          en: 'No: S3 sees that it would be in vain, and does not ask KMS.',
          ja: '読めない。S3 が無駄だと判断し、KMS に依頼しない。',
        },
        when: [
          { check: 'answer', is: 'refused' },
          { check: 'kms-calls', most: 0 },
        ],
      },
    ],
    shownAt: 'kms.authorize',
    why: {
      en: 'To KMS a key policy is not one voice among several. As long as it does not consent, the Allow in IAM does not count. The refusal says so, once one knows that “resource-based policy” means the key policy here: {message}',
      ja: 'KMS にとって、キーポリシーは複数あるポリシーの 1 つではありません。キーポリシーが認めない限り、IAM ポリシーの許可は考慮されません。エラーメッセージの resource-based policy がキーポリシーを指すと知っていれば、そう読み取れます：{message}',
    },
  },
  takeaway: {
    en: 'The key policy has the first word: it lets somebody use the key itself, or leaves that to IAM policies. An Allow in IAM alone opens no key.',
    ja: 'まずキーポリシーで決まります。キーポリシーが自ら許可するか、IAM ポリシーに委任するかのどちらかです。IAM ポリシーの許可だけでは、キーは使えません。',
  },
  tasks,
  trainer: {
    plan: [
      {
        minutes: 4,
        what: {
          en: 'Show the decision of KMS in three runs: AWS’s key, through S3 only, IAM',
          ja: '3 つの実行で KMS の判定を見せる：AWS マネージドキー、S3 経由のみ、IAM',
        },
      },
      {
        minutes: 2,
        what: VOTE,
      },
      {
        minutes: 7,
        what: {
          en: 'Tasks; those who are quick write both policies',
          ja: '課題：早い人は 2 つのポリシーを両方書く',
        },
      },
    ],
    notes: [
      {
        en: 'Ask what SSE-KMS with `aws/s3` adds to SSE-S3, if everybody of the account may use the key: an event for each use, other accounts kept out, no public object. Nothing against a role of the account that S3 lets read.',
        ja: '「アカウント内の誰でも `aws/s3` を使えるなら、SSE-S3 と比べて何が増えるのか」と問いかける。使用のたびに残るイベント、別アカウントの締め出し、公開の防止である。S3 で読み取りを許可されたアカウント内のロールに対しては、何も増えない。',
      },
      {
        en: 'The star alarms everybody. Cover the conditions, ask who gets in, then uncover them one by one.',
        ja: 'Principal のアスタリスクを見て驚く人が多い。条件を隠した状態で誰が使えるかを尋ね、条件を 1 つずつ見せていく。',
      },
      {
        en: 'Expect “root means the root user”. Here it means: this account, and whom its IAM policies allow.',
        ja: '「root はルートユーザーのこと」という誤解が出やすい。ここでは、アカウントと、その IAM ポリシーで許可された相手を意味する。',
      },
    ],
  },
};
