import type { CourseLesson } from '../lesson.ts';
import { tasks } from './bucket-key-tasks.ts';
import { IN_OWN_TABS, VOTE } from './plan.ts';

/** A Bucket Key: three levels of keys, what they save, what one gives up, and what AWS does not publish. */
export const lesson: CourseLesson = {
  id: 'bucket-key',
  title: {
    en: 'A Bucket Key: fewer calls',
    ja: 'バケットキーで呼び出しを減らす',
  },
  about: {
    en: 'Explain how a Bucket Key saves calls to KMS, and decide whether what you give up for it matters.',
    ja: 'バケットキーで KMS の呼び出しが減る仕組みを説明し、引き換えに失うものが問題になるかどうかを判断できるようになります。',
  },
  ideas: [
    {
      id: 'in-between',
      title: { en: 'A key between KMS and the objects', ja: 'KMS とオブジェクトの間に入る鍵' },
      words: [
        {
          en: 'Under SSE-KMS each upload and each download calls KMS. That costs money and uses up a quota, which the whole account shares in a Region: by default {figure quota-tokyo} in Tokyo. Beyond it S3 answers `503 SlowDown`.',
          ja: 'SSE-KMS では、アップロードとダウンロードのたびに KMS が呼び出されます。呼び出しには料金がかかり、回数にも上限（クォータ）があります。この上限は、アカウントが 1 つのリージョンで行う暗号化操作の全体で共有され、東京リージョンの既定値は{figure quota-tokyo}です。超えると S3 は `503 SlowDown` を返します。',
        },
        {
          en: 'A Bucket Key puts one more key in between. KMS makes the {value bucket-key} once ({step kms.generate-data-key.response}), and S3 keeps it for a limited time. S3 makes the data keys itself, and wraps them under the bucket key ({step s3.wrap-data-key}).',
          ja: 'バケットキーは、その間にもう 1 つ鍵を置く仕組みです。KMS は{value bucket-key}を一度だけ生成し（{step kms.generate-data-key.response}）、S3 がそれを限られた時間だけ保持します。S3 はオブジェクトごとのデータキーを自分で作り、KMS の代わりにバケットキーで暗号化します（{step s3.wrap-data-key}）。',
        },
        {
          en: 'That makes three levels: the KMS key protects the bucket key, the bucket key the data keys, and each data key its object. For {objects} KMS is called {kms-calls}. AWS says that this saves up to {figure bucket-key-saving} of the cost of requests to KMS. {fact bucket-key}',
          ja: 'これで 3 段階になります。KMS キーがバケットキーを、バケットキーがデータキーを、データキーがオブジェクトを守ります。ここではオブジェクト {objects}に対して、KMS の呼び出しは {kms-calls}です。AWS によれば、KMS へのリクエストの料金を最大 {figure bucket-key-saving} 削減できます。{fact bucket-key}',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms-bucket-key', operation: 'upload' },
        step: 's3.wrap-data-key',
      },
      claims: ['bucket-key-picture', 'bucket-key-fewer-calls', 'kms-quota'],
    },
    {
      id: 'given-up',
      title: { en: 'What you give up for it', ja: '引き換えに失うもの' },
      words: [
        {
          en: 'At {step s3.use-bucket-key} S3 still has the bucket key and does not ask KMS, so the key policy is not checked for this request. Bucket keys are not shared between requesters: for a caller who has none yet, S3 does ask.',
          ja: '{step s3.use-bucket-key} の時点で、S3 はまだバケットキーを持っているため、KMS に問い合わせません。つまり、このリクエストについてキーポリシーは評価されません。バケットキーは呼び出し元ごとに分かれているため、まだバケットキーのない呼び出し元なら、S3 は KMS に問い合わせます。',
        },
        {
          en: 'The log says less. For {objects} CloudTrail has {events kms.amazonaws.com} of KMS. Each call tells KMS what the key is for, in the encryption context: now the bucket’s ARN, no longer the object’s. A policy that expects an object’s ARN there stops matching.',
          ja: '記録は粗くなります。オブジェクト {objects}に対して、CloudTrail に残る KMS のイベントは {events kms.amazonaws.com}です。KMS の呼び出しには、キーの用途を示す暗号化コンテキストが付きますが、それもオブジェクトの ARN ではなくバケットの ARN になります。そこにオブジェクトの ARN を求めるポリシーは、一致しなくなります。',
        },
        {
          en: 'The bucket’s default or the upload’s header turns it on, for new objects only; old ones need `CopyObject` or `UpdateObjectEncryption`. To have it on as a rule is good advice where cost and quota matter. Where KMS has to check and log each read, leave it off.',
          ja: 'バケットのデフォルトかアップロードのヘッダーで有効にしない限り、バケットキーは無効です。対象は新しいオブジェクトだけで、既存のものには `CopyObject` か `UpdateObjectEncryption` で適用します。料金やクォータが問題になるなら、「基本的に有効にする」のは良い方針です。読み取りのたびに KMS で確認し、記録する必要があるなら、無効のままにします。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms-bucket-key', operation: 'download' },
        step: 's3.use-bucket-key',
      },
      claims: ['bucket-key-always'],
    },
    {
      id: 'unpublished',
      title: { en: 'What AWS does not publish', ja: '公開されていないこと' },
      words: [
        {
          en: 'Objects stay readable after their bucket key has expired, so a form of it that KMS encrypted must be stored somewhere. In this run S3 no longer has the bucket key ({step s3.forget-bucket-key}). It sends the {value encrypted-bucket-key} to KMS ({step kms.decrypt}), and gets the bucket key back. {fact bucket-key-unwrapped}',
          ja: 'バケットキーの期限が切れた後も、オブジェクトは読めます。ですから、KMS で暗号化された形のバケットキーがどこかに保存されているはずです。この実行では、S3 はバケットキーをすでに手放しており（{step s3.forget-bucket-key}）、{value encrypted-bucket-key}を KMS に送って（{step kms.decrypt}）、復号してもらいます。{fact bucket-key-unwrapped}',
        },
        {
          en: 'Where that form is stored is not published; here it lies beside each object. Nor is how long a bucket key is used: AWS says “for a limited time period”, and here it is a few minutes. {fact bucket-key-details}',
          ja: 'それがどこに保存されるかは公開されていません。ここでは各オブジェクトと一緒に保存します。バケットキーをどれだけの期間使うのかも公開されておらず、AWS の説明は「限られた時間」までです。ここでは数分としています。{fact bucket-key-details}',
        },
        {
          en: 'Of rotating bucket keys AWS says nothing: one expires, and the next takes its place. If the KMS key is rotated, KMS keeps the earlier key material. So earlier bucket keys stay under that, and new ones come under the new.',
          ja: 'バケットキーのローテーションについて、AWS の説明はありません。期限が切れると、次のバケットキーに代わるだけです。KMS キーをローテーションしても、以前のキーマテリアルは復号のために KMS に残ります。したがって、以後に作られるバケットキーは新しいキーマテリアルで、それまでのものは以前のキーマテリアルで守られることになります。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms-bucket-key', operation: 'download' },
        step: 's3.forget-bucket-key',
      },
      claims: ['bucket-key-where', 'bucket-key-how-long', 'bucket-key-rotation'],
    },
  ],
  question: {
    ask: {
      en: 'Shortly after the upload somebody disables the KMS key. Right then the role that uploaded asks for the objects. What comes of it?',
      ja: 'アップロードの直後に、KMS キーが無効にされました。そこへ、アップロードしたのと同じロールがオブジェクトを要求します。どうなるでしょうか。',
    },
    scene: {
      circumstances: {
        mode: 'sse-kms-bucket-key',
        operation: 'download',
        'key-state': 'disabled',
      },
      step: 's3.get-object',
    },
    choices: [
      {
        id: 'kms',
        say: { en: 'KMS refuses: the key is disabled.', ja: 'キーが無効なので、KMS が拒否する。' },
        when: [{ check: 'refused-by', by: 'kms' }],
      },
      {
        id: 'asked',
        say: {
          en: 'S3 asks KMS, which lets the calls pass for a while.',
          ja: 'S3 が KMS に問い合わせ、KMS がしばらくは許可する。',
        },
        when: [
          { check: 'answer', is: 'done' },
          { check: 'kms-calls', least: 1 },
        ],
      },
      {
        id: 'unasked',
        say: {
          en: 'The role gets the objects, and KMS is not asked.',
          ja: '読める。KMS には問い合わせない。',
        },
        when: [
          { check: 'answer', is: 'done' },
          { check: 'kms-calls', most: 0 },
        ],
      },
    ],
    shownAt: 's3.use-bucket-key',
    why: {
      en: 'At {step s3.use-bucket-key} S3 still has the bucket key for this role, and the answer is {answer}. KMS can say no only when it is asked, and it is asked {kms-calls}. AWS documents that KMS is not asked while a bucket key is in use; that disabling the key takes effect only later is inferred from that. {fact bucket-key-alive}',
      ja: '{step s3.use-bucket-key} の時点で、S3 はこのロールのバケットキーをまだ持っているため、応答は {answer} です。KMS が拒否できるのは問い合わせを受けたときだけで、その回数は {kms-calls}です。バケットキーが有効な間は KMS に問い合わせないことはドキュメントにありますが、無効化の反映が遅れるという点は、そこからの推定です。{fact bucket-key-alive}',
    },
  },
  takeaway: {
    en: 'A Bucket Key lets one call to KMS serve many objects. In return KMS no longer checks and logs each request.',
    ja: 'バケットキーを使うと、KMS の呼び出し 1 回で多数のオブジェクトを扱えます。その代わり、KMS がリクエストごとに確認し、記録することはなくなります。',
  },
  tasks,
  trainer: {
    plan: [
      {
        minutes: 4,
        what: {
          en: 'Play three uploads without a Bucket Key, then with one; count aloud',
          ja: 'バケットキーなしとありで 3 つのアップロードを再生し、呼び出しを声に出して数える',
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
        en: 'Draw the three levels and ask at each where the key is in plaintext, and for how long. The middle one is new: S3 has a key that outlives a request.',
        ja: '3 つの段階を図に描き、それぞれの鍵がどこで、どれだけの間、平文で存在するかを尋ねる。新しいのは真ん中で、リクエストが終わっても S3 に残る鍵がある。',
      },
      {
        en: 'Expect “it is only a cache, so nothing changes”. Ask who would notice at once if the role lost its permission for the key today.',
        ja: '「ただのキャッシュだから何も変わらない」という誤解が出やすい。「今日ロールからキーの権限を外したら、すぐに反映されるか」と問いかける。',
      },
      {
        en: 'Say clearly what is documented and what is this explorer’s model. Open the fact of the step and read its status aloud.',
        ja: 'AWS がドキュメントに書いていることと、本ツールの仮定をはっきり区別する。ステップの根拠を開き、どちらなのかを読み上げる。',
      },
    ],
  },
};
