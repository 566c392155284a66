import type { CourseLesson } from '../lesson.ts';
import { tasks } from './choosing-tasks.ts';
import { VOTE } from './plan.ts';

/** Which mode when; and the three questions with which the course began. */
export const lesson: CourseLesson = {
  id: 'choosing',
  title: { en: 'Which mode, then?', ja: 'どの方式を選ぶか' },
  about: {
    en: 'Choose a mode from what is needed, and say what you give up with it.',
    ja: '要件から方式を選び、それによって何を手放すのかを説明できるようになります。',
  },
  ideas: [
    {
      id: 'whom-to-keep-out',
      title: { en: 'Begin with whom to keep out', ja: '誰から守るのかを先に決める' },
      words: [
        {
          en: 'If it is enough that a stolen disk is of no use, SSE-S3 is enough. It applies by itself and costs nothing extra. But it adds no check of its own: at {step s3.decrypt-object} S3 decrypts for a role that has no permission except those of S3, and the answer is {answer}.',
          ja: 'ディスクを盗まれても困らなければよい、というだけなら SSE-S3 で足ります。何もしなくても適用され、追加料金もかかりません。ただし、S3 の権限以外のチェックはありません。S3 の権限しかないロールに対しても、S3 は{step s3.decrypt-object} で復号し、{answer} を返します。',
        },
        {
          en: 'If somebody who may use the bucket has to be kept out all the same, the use of the key has to be checked too: SSE-KMS with a customer managed key. The key `aws/s3` does not help here, for it lets in everybody of the account through S3. If a rule demands two layers, DSSE-KMS. If the key must not stay at AWS, SSE-C.',
          ja: 'バケットを使える相手にも読ませたくないなら、キーの使用も判定する必要があります。カスタマーマネージドキーの SSE-KMS を選びます。`aws/s3` はアカウント内の誰にでも S3 経由の使用を許可しているため、役に立ちません。二重の暗号化が要件なら DSSE-KMS、キーを AWS に残せないなら SSE-C です。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-s3', operation: 'download', caller: 's3-only' },
        step: 's3.decrypt-object',
      },
    },
    {
      id: 'price-of-a-gate',
      title: { en: 'Each check by KMS has its price', ja: 'KMS の判定にはコストがかかる' },
      words: [
        {
          en: 'A service that is asked each time is paid each time. For {objects} KMS is called {kms-calls} here, at {figure request-price} in `us-east-1`, after {figure free-requests} a month that are free. Each call counts against the quota of the account: {figure quota-tokyo} in Tokyo. A customer managed key costs {figure key-price}.',
          ja: '毎回 KMS に問い合わせれば、毎回コストがかかります。この例では {objects}のオブジェクトで KMS が {kms-calls}呼び出されました。料金は `us-east-1` で {figure request-price}（毎月 {figure free-requests}までは無料）です。呼び出しはアカウントのクォータも消費し、東京リージョンの上限は{figure quota-tokyo}です。カスタマーマネージドキーには{figure key-price} がかかります。',
        },
        {
          en: 'In return each use leaves a trace: {events kms.amazonaws.com} of KMS in CloudTrail, with the name of the object. SSE-S3 and SSE-C call no KMS: no cost, no quota, and no such trace.',
          ja: 'その代わり、使うたびに記録が残ります。CloudTrail には KMS のイベントが {events kms.amazonaws.com}あり、それぞれにオブジェクトの名前が書かれています。SSE-S3 と SSE-C は KMS を呼び出しません。料金もクォータの消費もない代わりに、この記録も残りません。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'upload', objects: 'three' },
        step: 'kms.generate-data-key.3',
      },
    },
    {
      id: 'needs-decide',
      title: { en: 'Let the needs cross out modes', ja: '要件で候補を消していく' },
      words: [
        {
          en: 'Many requests a second? A Bucket Key: for {objects} KMS is called {kms-calls} here, and AWS speaks of up to {figure bucket-key-saving} less cost. What you give up: while the bucket key is in use KMS is not asked, and CloudTrail names the bucket instead of the object. {fact bucket-key}',
          ja: 'リクエストが多いなら、バケットキーを使います。この例では {objects}のオブジェクトに対して KMS の呼び出しは {kms-calls}で、AWS によれば料金は最大 {figure bucket-key-saving} 減ります。手放すのは、毎回の確認と記録の細かさです。バケットキーが有効な間は KMS に問い合わせず、CloudTrail に残る名前もオブジェクトではなくバケットになります。{fact bucket-key}',
        },
        {
          en: 'Another account must read? Not `aws/s3`: a customer managed key whose policy lets that account in. Anybody without signing in? SSE-S3. A destination for S3’s own access logs? SSE-S3 as well. The table of the modes on the Compare page checks such needs, and nearly all of its cells are runs.',
          ja: '別アカウントに読ませるなら、`aws/s3` は使えません。キーポリシーでそのアカウントに許可できる、カスタマーマネージドキーが必要です。誰でも読めるように公開するなら SSE-S3、S3 サーバーアクセスログの送信先も SSE-S3 です。比較ページの方式の表では、このような要件から方式を絞り込めます。表の大部分は実際の実行結果です。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms-bucket-key', operation: 'upload' },
        step: 's3.use-bucket-key',
      },
    },
  ],
  question: {
    ask: {
      en: 'You want a partner’s account to read your objects. The bucket policy lets it, and so does the partner’s own IAM policy for the bucket. The objects lie under `aws/s3`. Does the partner get them?',
      ja: 'パートナーのアカウントにオブジェクトを読ませたいとします。バケットポリシーでも、パートナー側の IAM ポリシーでも、バケットの読み取りは許可済みです。オブジェクトは `aws/s3` で暗号化されています。パートナーは読めるでしょうか。',
    },
    scene: {
      circumstances: {
        mode: 'sse-kms',
        operation: 'download',
        caller: 'other-account',
        'bucket-policy': 'public-read',
        'kms-key': 'aws-managed',
      },
      step: 's3.get-object',
    },
    choices: [
      {
        id: 'reads',
        say: {
          en: 'Yes: `aws/s3` lets in whoever may use S3.',
          ja: '読める。`aws/s3` は、S3 を使える相手なら誰でも使える。',
        },
        when: [{ check: 'answer', is: 'done' }],
      },
      {
        id: 'at-s3',
        say: {
          en: 'No: S3 refuses whoever comes from another account.',
          ja: '読めない。別アカウントからのリクエストは S3 が拒否する。',
        },
        when: [{ check: 'decided', action: 's3:GetObject', allowed: false }],
      },
      {
        id: 'at-kms',
        say: {
          en: 'No: S3 agrees, but KMS keeps `aws/s3` to its own account.',
          ja: '読めない。S3 は許可するが、`aws/s3` は自分のアカウントでしか使えず、KMS が拒否する。',
        },
        when: [
          { check: 'decided', action: 's3:GetObject', allowed: true },
          { check: 'decided', action: 'kms:Decrypt', allowed: false },
        ],
      },
    ],
    shownAt: 'kms.authorize',
    why: {
      en: 'The policy of `aws/s3` lets in callers of its own account only, and nobody can change it: {answer} {code}. Whoever means to share has to choose a customer managed key from the start, or encrypt the objects anew.',
      ja: '`aws/s3` のキーポリシーが許可するのは自分のアカウントの呼び出し元だけで、誰も変更できません。応答は {answer} {code} です。共有する予定があるなら、最初からカスタマーマネージドキーを選ぶか、後でオブジェクトを暗号化し直すことになります。',
    },
  },
  takeaway: {
    en: 'Choose the mode by whom you must keep out: any mode stops the thief of a disk, a KMS key of your own stops a role with S3 alone, and SSE-C stops everybody without your key. Disabling a KMS key stops every reader of what lies under it; with a Bucket Key perhaps not at once.',
    ja: '方式は「誰から守るか」で選びます。ディスクの盗難だけならどの方式でも、S3 の権限しかないロールからも守るなら自分の KMS キー、キーを持たない全員から守るなら SSE-C です。KMS キーを無効にすると、そのキーで守られたオブジェクトは誰も読めなくなりますが、バケットキーを使っていると、すぐには効かないことがあります。',
  },
  tasks,
  trainer: {
    plan: [
      {
        minutes: 3,
        what: {
          en: 'Collect needs from the room; cross out modes one need at a time',
          ja: '受講者から要件を集め、要件ごとに候補の方式を消していく',
        },
      },
      {
        minutes: 2,
        what: VOTE,
      },
      {
        minutes: 5,
        what: {
          en: 'The three questions of the course as tasks; say the answers aloud at the end',
          ja: 'コース全体の 3 つの問いを課題として解き、最後に答えを声に出して確認する',
        },
      },
    ],
    notes: [
      {
        en: 'Ask what the security rules at home mean to prevent by “encrypted”. If nobody can say from whom, SSE-S3 meets the rule.',
        ja: '社内規定の「暗号化すること」は何を防ぐためかと問いかける。誰から守るのかを誰も言えなければ、その規定は SSE-S3 で満たされる。',
      },
      {
        en: 'Have the room work out a month: a million reads of objects under a KMS key, and the same with a Bucket Key. The Bucket Key page does the sum.',
        ja: '月額料金を見積もってもらう。KMS キーのオブジェクトを百万回読む場合と、バケットキーを使う場合を比べる。計算はバケットキーのページでできる。',
      },
      {
        en: 'Open the Compare page and choose two needs that exclude each other, such as public objects and a trace for each read.',
        ja: '比較ページを開き、公開と「読み取りごとの記録」のように両立しない要件を 2 つ選んで見せる。',
      },
    ],
  },
};
