import type { CourseLesson } from '../lesson.ts';
import { tasks } from './dsse-tasks.ts';
import { IN_OWN_TABS, VOTE } from './plan.ts';

/** DSSE-KMS: two layers under two keys, of which one only is of KMS. */
export const lesson: CourseLesson = {
  id: 'dsse',
  title: { en: 'Two layers, one KMS key', ja: '二重の暗号化と 1 つの KMS キー' },
  about: {
    en: 'Say what DSSE-KMS adds to SSE-KMS, what stays the same, and for whom it is meant.',
    ja: 'DSSE-KMS が SSE-KMS に何を加え、何が変わらないのか、誰のための方式なのかを説明できるようになります。',
  },
  ideas: [
    {
      id: 'two-layers',
      title: {
        en: 'The second key is not a KMS key',
        ja: '2 つ目のキーは KMS キーではない',
      },
      words: [
        {
          en: 'S3 encrypts the object twice. At {step s3.encrypt-object} the {value data-key} that came from KMS turns {bytes object} into the {value inner-ciphertext}. At {step s3.encrypt-again} S3 encrypts that result once more, under another key. What lies on the disk, {bytes encrypted-object}, is the object under {layers}.',
          ja: 'S3 はオブジェクトを 2 回暗号化します。{step s3.encrypt-object} では、KMS から届いた{value data-key}で {bytes object}のオブジェクトを暗号化し、{value inner-ciphertext}にします。{step s3.encrypt-again} では、その結果を別のキーでもう一度暗号化します。ディスクに保存されるのは {bytes encrypted-object}で、暗号化は {layers}です。',
        },
        {
          en: 'That other key, the {value second-key}, is made and managed by S3 alone ({step s3.make-second-key}). There are not two KMS keys: KMS is called {kms-calls} here, as for SSE-KMS. {fact second-layer} How S3 keeps its own key is not published; in this explorer’s model it is encrypted under a root key of S3’s.',
          ja: 'その別のキー（{value second-key}）を作って管理するのは S3 だけです（{step s3.make-second-key}）。KMS キーが 2 つあるわけではなく、KMS の呼び出しは SSE-KMS と同じく {kms-calls}です。{fact second-layer} S3 が自分のキーをどう保管するかは公開されていません。本ツールでは、S3 のルートキーで暗号化して保存するものとしています。',
        },
        {
          en: 'Why twice? If one layer fails, through a fault in the program or a leaked key, the other still protects the object, under a key that has nothing to do with the first.',
          ja: 'なぜ 2 回なのでしょうか。実装の不具合やキーの漏えいで一方の層が破られても、まったく別のキーで守られたもう一方の層が残るからです。',
        },
      ],
      scene: {
        circumstances: { mode: 'dsse-kms', operation: 'upload' },
        step: 's3.encrypt-again',
      },
      claims: ['dsse-two-layers'],
    },
    {
      id: 'same-gate',
      title: {
        en: 'The same permission, another value in the header',
        ja: '必要な権限は同じで、ヘッダーの値が違う',
      },
      words: [
        {
          en: 'At {step kms.authorize} KMS asks what it asks under SSE-KMS: may this caller call `kms:GenerateDataKey`? Reading takes `kms:Decrypt`. S3’s own layer asks nobody. So whoever may read SSE-KMS objects of this key may read these too: no access control is gained.',
          ja: '{step kms.authorize} で KMS が確かめるのは、SSE-KMS のときと同じく、呼び出し元に `kms:GenerateDataKey` が許可されているかどうかです。読み取りには `kms:Decrypt` が必要です。S3 の層では誰の許可も求められません。つまり、同じキーの SSE-KMS オブジェクトを読める呼び出し元は DSSE-KMS のオブジェクトも読めます。アクセス制御が強くなるわけではありません。',
        },
        {
          en: 'What differs is the value of the header. The upload says {header x-amz-server-side-encryption} in `x-amz-server-side-encryption`, and the key in `x-amz-server-side-encryption-aws-kms-key-id`. A bucket policy that lets in `aws:kms` alone compares the text: it refuses this value.',
          ja: '違うのはヘッダーの値です。アップロードでは、`x-amz-server-side-encryption` に {header x-amz-server-side-encryption} を、`x-amz-server-side-encryption-aws-kms-key-id` にキーを指定します。`aws:kms` だけを受け付けるバケットポリシーは文字列を比べるので、この値を拒否します。',
        },
      ],
      scene: {
        circumstances: { mode: 'dsse-kms', operation: 'upload' },
        step: 'kms.authorize',
      },
      claims: ['dsse-same-access', 'header-dsse-kms'],
    },
    {
      id: 'for-whom',
      title: { en: 'What it costs, and who needs it', ja: 'コストと用途' },
      words: [
        {
          en: 'A Bucket Key cannot be used. For {objects} KMS is called {kms-calls}, and each call is charged. Beside that, S3 charges for the second layer; AWS gives more processing and more calls to KMS as the reason. The price is in S3’s price list.',
          ja: 'バケットキーは使えません。{objects}のオブジェクトで KMS は {kms-calls}呼び出され、そのたびに料金がかかります。さらに S3 の側でも 2 層目の料金がかかります。AWS は理由として、処理の増加と KMS の呼び出しの増加を挙げています。金額は S3 の料金表にあります。',
        },
        {
          en: 'It exists for compliance rules that demand encryption in several layers. At its launch AWS named CNSSP 15, a policy of the US government; that was not checked again here. Where no rule demands it, SSE-KMS gives the same access control for less. {fact second-layer}',
          ja: 'この方式は、多層の暗号化を求めるコンプライアンス要件のためにあります。発表時に AWS は米国政府のポリシー CNSSP 15 を挙げていました（本ツールでは再確認していません）。要件がなければ、同じアクセス制御をより安く得られる SSE-KMS で足ります。{fact second-layer}',
        },
      ],
      scene: {
        circumstances: { mode: 'dsse-kms', operation: 'upload', objects: 'three' },
        step: 'kms.generate-data-key.3',
      },
      claims: ['dsse-no-bucket-key', 'dsse-costs', 'dsse-standard', 'dsse-compliance'],
    },
  ],
  question: {
    ask: {
      en: 'S3 has a key of its own for one of the layers. A caller with every permission in S3 and none in KMS asks for the object. What does S3 hand out?',
      ja: '2 層のうち 1 層のキーは S3 が持っています。S3 の権限はすべてあり、KMS の権限は何もない呼び出し元がオブジェクトを要求すると、S3 は何を返すでしょうか。',
    },
    scene: {
      circumstances: { mode: 'dsse-kms', operation: 'download', caller: 's3-only' },
      step: 's3.get-object',
    },
    choices: [
      {
        id: 'inner',
        say: {
          en: 'The outer layer comes off with S3’s key; the caller gets what is inside, still encrypted once.',
          ja: 'S3 のキーで外側の層だけを復号し、もう 1 層は暗号化されたまま返す。',
        },
        when: [
          { check: 'step', name: 's3.decrypt-outer-layer', happens: true },
          { check: 'answer', is: 'done' },
        ],
      },
      {
        id: 'nothing',
        say: {
          en: 'Nothing: KMS refuses, and S3 opens neither layer.',
          ja: '何も返さない。KMS が拒否し、S3 はどちらの層も復号しない。',
        },
        when: [
          { check: 'refused-by', by: 'kms' },
          { check: 'step', name: 's3.decrypt-outer-layer', happens: false },
          { check: 'answer', is: 'refused' },
        ],
      },
      {
        id: 'at-s3',
        say: {
          en: 'Nothing: S3 refuses before it asks KMS.',
          ja: '何も返さない。KMS に依頼する前に S3 が拒否する。',
        },
        when: [{ check: 'refused-by', by: 's3' }],
      },
    ],
    shownAt: 'kms.authorize',
    why: {
      en: 'The check is that of SSE-KMS: KMS asks for `kms:Decrypt`, and the client is answered {answer} {code}. A key of S3’s own changes nothing about who may read, and S3 never hands out half-opened objects. Which layer AWS opens first, and when, is not published.',
      ja: '権限のチェックは SSE-KMS と同じです。KMS が `kms:Decrypt` を求め、クライアントには {answer} {code} が返ります。S3 のキーがあっても、読める呼び出し元は変わりません。復号しかけのオブジェクトが返されることもありません。AWS が実際にどの順序で層を復号するかは公開されていません。',
    },
  },
  takeaway: {
    en: 'DSSE-KMS adds a layer of encryption, not a permission: the second key is S3’s own, and who may read is decided as under SSE-KMS.',
    ja: 'DSSE-KMS で増えるのは暗号化の層であって、必要な権限ではありません。2 つ目のキーは S3 のもので、誰が読めるかは SSE-KMS と同じように決まります。',
  },
  tasks,
  trainer: {
    plan: [
      {
        minutes: 3,
        what: {
          en: 'Play the upload; stop where the ciphertext is encrypted again',
          ja: 'アップロードを再生し、暗号文をもう一度暗号化するところで止める',
        },
      },
      {
        minutes: 2,
        what: VOTE,
      },
      {
        minutes: 5,
        what: IN_OWN_TABS,
      },
    ],
    notes: [
      {
        en: 'Most expect two KMS keys. Point at the room of KMS: it gives out one data key, and S3 makes the other by itself.',
        ja: 'KMS キーが 2 つあると思っている人が多い。KMS の部屋を指し、KMS が渡すデータキーは 1 つで、もう一方は S3 が自分で作ることを確認する。',
      },
      {
        en: 'Ask who can read now that could not under SSE-KMS, or the other way round. Nobody: compare the two decisions of KMS.',
        ja: '「SSE-KMS と比べて、読める人は増えたか、減ったか」と問いかける。どちらでもない。KMS の判定を 2 つの方式で見比べる。',
      },
      {
        en: 'Ask for a rule in the own company that names two layers. If nobody knows one, that is the answer to “do we need it?”.',
        ja: '社内に「二重に暗号化せよ」という規定があるか尋ねる。誰も知らなければ、「必要か」という問いの答えはそこにある。',
      },
    ],
  },
};
