import type { CourseLesson } from '../lesson.ts';
import { foretold, STORED } from './goals.ts';
import { IN_OWN_TABS, VOTE } from './plan.ts';

/** Uploading under SSE-KMS: why there are data keys, and how one is made, wrapped, used, erased and kept. */
export const lesson: CourseLesson = {
  id: 'envelope',
  title: { en: 'SSE-KMS: a key in an envelope', ja: 'SSE-KMS：封筒に入れた鍵' },
  about: {
    en: 'Explain what a data key is, why there is one for each object, and where its copies are after an upload.',
    ja: 'データキーとは何か、なぜオブジェクトごとに作るのか、アップロード後にどこに残るのかを説明できるようになります。',
  },
  ideas: [
    {
      id: 'too-big',
      title: { en: 'KMS does not take files', ja: 'KMS はファイルを受け取らない' },
      words: [
        {
          en: 'AWS KMS is a service for keys. It keeps the KMS keys, and they never leave it unencrypted. To have something encrypted under a KMS key, one sends it to KMS. But KMS takes {figure kms-plaintext} at most, and most objects are larger.',
          ja: 'AWS KMS は鍵を管理するサービスです。KMS キーは KMS の中に保管され、そのまま外に出ることはありません。KMS キーで何かを暗号化したければ、それを KMS に送ります。ただし KMS が受け付けるのは {figure kms-plaintext}までで、たいていのオブジェクトはもっと大きいものです。',
        },
        {
          en: 'So S3 does not send the object. At {step kms.generate-data-key} it asks KMS for something small: a data key, made for this one object. With that, S3 will encrypt the object by itself.',
          ja: 'そのため、S3 はオブジェクトを KMS に送りません。代わりに{step kms.generate-data-key} で、このオブジェクト専用の小さな鍵、データキーを KMS に要求します。オブジェクトの暗号化は、S3 がその鍵を使って自分で行います。',
        },
        {
          en: 'To ask for SSE-KMS, the request at {step s3.put-object} says {header x-amz-server-side-encryption} in `x-amz-server-side-encryption`, and names the KMS key in `x-amz-server-side-encryption-aws-kms-key-id`. Without the second header S3 takes `aws/s3`, a key that AWS keeps in each account and Region.',
          ja: 'SSE-KMS を指定するには、{step s3.put-object} のリクエストのように、`x-amz-server-side-encryption` を {header x-amz-server-side-encryption} とし、`x-amz-server-side-encryption-aws-kms-key-id` で KMS キーを示します。2 つ目のヘッダーがなければ、AWS がアカウントとリージョンごとに用意するキー `aws/s3` が使われます。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'upload' },
        step: 'kms.generate-data-key',
      },
      claims: ['sse-kms-uses-kms', 'kms-4-kb', 'header-sse-kms'],
    },
    {
      id: 'handed-over-twice',
      title: {
        en: 'KMS makes the key and hands it over in two forms',
        ja: 'KMS はデータキーを 2 つの形で渡す',
      },
      words: [
        {
          en: 'KMS makes {bytes data-key} at random, the {value data-key} ({step kms.make-data-key}), and encrypts a copy of it so that only the {value kms-key} can open it again ({step kms.wrap-data-key}). At {step kms.generate-data-key.response} S3 gets both: one form to use now, and one to keep.',
          ja: 'KMS は {bytes data-key}の乱数を生成し、これを{value data-key}とします（{step kms.make-data-key}）。続いて、{value kms-key}でしか開けないように、その写しを暗号化します（{step kms.wrap-data-key}）。S3 は{step kms.generate-data-key.response} で、いま使うための平文と、保存しておくための暗号化された形の両方を受け取ります。',
        },
        {
          en: 'The second form, the {value encrypted-data-key}, may lie anywhere, for only KMS can unwrap it. Here it has {bytes encrypted-data-key}; how long it is at AWS is not documented. {fact kms-blob}',
          ja: '{value encrypted-data-key}は KMS でしか復号できないため、どこに置いても構いません。ここでは {bytes encrypted-data-key}です。AWS での実際の長さはドキュメントに記載がありません。{fact kms-blob}',
        },
        {
          en: 'This is called envelope encryption: one key closes the envelope around the object, and that key lies in an envelope of its own. Each object has its own data key. The KMS key is one for all of them, and stays in KMS.',
          ja: 'これをエンベロープ（封筒）暗号化と呼びます。オブジェクトを入れた封筒を 1 つの鍵で閉じ、その鍵も別の封筒に入れて閉じる、という形です。データキーはオブジェクトごとに異なります。KMS キーは全体で 1 つで、KMS の外には出ません。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'upload' },
        step: 'kms.generate-data-key.response',
      },
      claims: ['key-per-object'],
    },
    {
      id: 'used-and-kept',
      title: {
        en: 'Use the key, erase it, keep the envelope',
        ja: '鍵は使ったら消し、封筒だけを残す',
      },
      words: [
        {
          en: 'S3 encrypts the object with the data key ({step s3.encrypt-object}), erases the key from memory as soon as it can ({step s3.erase-data-key}), and stores the {value encrypted-data-key} as metadata of the object ({step s3.store-object}). {fact envelope-encryption}',
          ja: 'S3 はデータキーでオブジェクトを暗号化し（{step s3.encrypt-object}）、平文のデータキーをできるだけ早くメモリから消去します（{step s3.erase-data-key}）。{value encrypted-data-key}は、オブジェクトのメタデータとして保存します（{step s3.store-object}）。{fact envelope-encryption}',
        },
        {
          en: 'From here on nobody opens the object without KMS: not a thief of the disk, and not S3 either. Whoever wants to read needs KMS to agree, and KMS decides for each caller.',
          ja: 'ここから先、KMS なしではオブジェクトを開けません。ディスクを盗んだ人はもちろん、S3 にも開けません。読むには KMS の許可が必要で、KMS は呼び出し元ごとに判定します。',
        },
        {
          en: 'That has its price. Each upload and each download calls KMS ({figure request-price} in `us-east-1`), and a KMS key of your own costs {figure key-price}. A service that delivers logs has to support it, too: S3’s server access logs need a bucket with SSE-S3, while CloudTrail can deliver to one with SSE-KMS.',
          ja: 'その代わり、費用がかかります。アップロードとダウンロードのたびに KMS が呼び出され（`us-east-1` で {figure request-price}）、自分で作成する KMS キーは{figure key-price} です。また、ログを配信するサービスの側も対応している必要があります。S3 サーバーアクセスログの送信先は SSE-S3 でなければなりませんが、CloudTrail は SSE-KMS のバケットにも配信できます。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'upload' },
        step: 's3.store-object',
      },
      claims: ['wrapped-key-as-metadata', 'sse-kms-upload', 'kms-costs', 'no-service-logs'],
    },
  ],
  question: {
    ask: {
      en: 'The upload is over. A moment later KMS answers nobody any more. With what could S3 still open the object?',
      ja: 'アップロードが終わった直後に、KMS が誰にも応答しなくなりました。S3 は何を使えば、まだオブジェクトを開けるでしょうか。',
    },
    scene: {
      circumstances: { mode: 'sse-kms', operation: 'upload' },
      step: 's3.encrypt-object',
    },
    choices: [
      {
        id: 'memory',
        say: {
          en: 'With the data key that it has in memory',
          ja: 'メモリにあるデータキー',
        },
        when: [{ check: 'holds', party: 's3', value: 'data-key', holds: true }],
      },
      {
        id: 'disk',
        say: {
          en: 'With the encrypted data key that lies on the disk',
          ja: 'ディスクにある、暗号化されたデータキー',
        },
        when: [
          { check: 'holds', party: 's3', value: 'data-key', holds: false },
          { check: 'reads', who: 's3', can: true },
        ],
      },
      {
        id: 'nothing',
        say: { en: 'With nothing that it has', ja: '開けるものを何も持っていない' },
        when: [
          { check: 'holds', party: 's3', value: 'data-key', holds: false },
          { check: 'reads', who: 's3', can: false },
        ],
      },
    ],
    shownAt: 's3.erase-data-key',
    why: {
      en: 'At {step s3.encrypt-object} S3 had the {value data-key}; at {step s3.erase-data-key} it is gone. The {value encrypted-data-key} is there, and only KMS can unwrap it. What S3 does not have, it cannot give away; and without the KMS key the object is lost to everybody.',
      ja: '{step s3.encrypt-object} では S3 に{value data-key}がありましたが、{step s3.erase-data-key} で消去されました。{value encrypted-data-key}は残っていますが、復号できるのは KMS だけです。持っていないものは漏れません。その代わり、KMS キーが失われれば、オブジェクトは誰にも読めなくなります。',
    },
  },
  takeaway: {
    en: 'A data key encrypts the object, the KMS key encrypts the data key, and only the encrypted data key is kept, beside the object.',
    ja: 'オブジェクトはデータキーで、データキーは KMS キーで暗号化します。残るのは暗号化されたデータキーだけで、オブジェクトと一緒に保存されます。',
  },
  tasks: [
    {
      id: 'find-the-wrapping',
      title: {
        en: 'Go to where the data key is put into its envelope',
        ja: 'データキーが封筒に入るステップに移動する',
      },
      ask: {
        en: 'Step through the upload and stop where the data key itself is encrypted.',
        ja: 'アップロードを 1 ステップずつ進め、データキーそのものが暗号化されるところで止めてください。',
      },
      start: { circumstances: { mode: 'sse-kms', operation: 'upload' } },
      goals: [
        {
          id: 'there',
          say: {
            en: 'You stand where the data key is encrypted',
            ja: 'データキーが暗号化されるステップにいる',
          },
          check: { check: 'at', step: 'kms.wrap-data-key' },
          missing: {
            en: 'This step does not encrypt the data key. Look for an encryption whose input is a key.',
            ja: 'このステップで暗号化されているのはデータキーではありません。鍵を入力とする暗号化を探してください。',
          },
        },
      ],
      hints: [
        {
          en: 'Who alone has the KMS key? It must happen there.',
          ja: 'KMS キーを持っているのは誰でしょうか。そこで行われるはずです。',
        },
        {
          en: 'It is between {step kms.make-data-key} and {step kms.generate-data-key.response}, in the room of KMS.',
          ja: '{step kms.make-data-key} と{step kms.generate-data-key.response} の間、KMS の部屋の中です。',
        },
      ],
      solution: { step: 'kms.wrap-data-key' },
      wrong: [
        { attempt: { step: 'kms.make-data-key' }, unmet: ['there'] },
        { attempt: { step: 's3.encrypt-object' }, unmet: ['there'] },
      ],
      done: {
        en: 'KMS encrypts {bytes data-key} and never sees the object: {bytes object} here, and it might be terabytes.',
        ja: 'KMS が暗号化したのは {bytes data-key}だけです。オブジェクト（ここでは {bytes object}）がどれほど大きくても、KMS に送られることはありません。',
      },
    },
    {
      id: 'flip-a-bit',
      title: {
        en: 'Flip one bit, and predict which check notices',
        ja: 'ビットを 1 つ反転させ、どこで気づくかを言い当てる',
      },
      ask: {
        en: 'On the disk, one bit of the encrypted data key was flipped. Say first what comes of it when the object is read; then play.',
        ja: 'ディスク上の暗号化されたデータキーで、ビットが 1 つ反転しました。オブジェクトを読むとどうなるかを予想し、それから再生してください。',
      },
      start: {
        circumstances: {
          mode: 'sse-kms',
          operation: 'download',
          'stored-bytes': 'wrapped-key-flipped',
        },
      },
      offers: ['stored-bytes'],
      foretell: {
        ask: { en: 'What notices first?', ja: '最初に気づくのはどこでしょうか。' },
        choices: [
          {
            id: 'kms',
            say: {
              en: 'KMS, when it unwraps the data key',
              ja: 'KMS（データキーを復号するとき）',
            },
            when: [{ check: 'step', name: 'kms.unwrap-data-key', happens: true, failed: true }],
          },
          {
            id: 's3',
            say: {
              en: 'S3, when it decrypts the object',
              ja: 'S3（オブジェクトを復号するとき）',
            },
            when: [{ check: 'step', name: 's3.decrypt-object', happens: true, failed: true }],
          },
          {
            id: 'client',
            say: {
              en: 'Only the client: it is sent other bytes than were stored',
              ja: 'クライアント（保存したものと異なるデータが返る）',
            },
            when: [
              { check: 'answer', is: 'done' },
              { check: 'comes-back', same: false },
            ],
          },
        ],
      },
      goals: foretold(
        {
          en: 'That is not what the run shows. Find the first operation that fails; the client is answered {answer} {code}.',
          ja: '実行結果と合いません。最初に失敗する処理を探してください。クライアントへの応答は {answer} {code} です。',
        },
        ['stored-bytes'],
      ),
      hints: [
        {
          en: 'What has to happen to the encrypted data key before anything can be decrypted with it?',
          ja: 'オブジェクトを復号する前に、暗号化されたデータキーはどう扱われますか。',
        },
        {
          en: 'S3 cannot open the damaged key, so S3 cannot notice. To whom does it go next?',
          ja: 'S3 は壊れた鍵を開けないので、気づくこともできません。次にどこへ送られますか。',
        },
      ],
      solution: { choice: 'kms' },
      others: [
        { choice: 'kms', circumstances: { 'stored-bytes': 'wrapped-keys-swapped' } },
        { choice: 's3', circumstances: { 'stored-bytes': 'ciphertext-flipped' } },
      ],
      wrong: [
        { attempt: { choice: 's3' }, unmet: ['foretold'] },
        { attempt: { choice: 'client' }, unmet: ['foretold'] },
        {
          attempt: { choice: 'kms', circumstances: { 'stored-bytes': 'ciphertext-flipped' } },
          unmet: ['foretold'],
        },
        // Without a data key's envelope only the object itself can be damaged.
        {
          attempt: {
            choice: 's3',
            circumstances: { mode: 'sse-c', 'stored-bytes': 'ciphertext-flipped' },
          },
          unmet: ['as-asked'],
        },
      ],
      done: {
        en: 'Whatever is encrypted here carries an authentication tag: change one bit, and it does not open at all. KMS notices at {step kms.unwrap-data-key}, S3 never gets a key, and nobody is sent wrong bytes. How S3 answers then is not documented; {code} is this explorer’s model.',
        ja: 'ここで暗号化されたものには認証タグが付いていて、ビットが 1 つ違うだけで復号できません。KMS が{step kms.unwrap-data-key} で気づくため、S3 に鍵は渡らず、誤ったデータが返されることもありません。このときの S3 の応答はドキュメントに記載がなく、{code} は本ツールの仮定です。',
      },
    },
    {
      id: 'without-kms',
      title: {
        en: 'Keep the envelope, and do without KMS',
        ja: '封筒は残したまま、KMS を使わない',
      },
      ask: {
        en: 'Store the object so that a wrapped data key still lies beside it, and KMS is not asked even once.',
        ja: '暗号化されたデータキーはこれまでどおり一緒に保存し、KMS は一度も呼び出さずに、オブジェクトを保存してください。',
      },
      start: { circumstances: { mode: 'sse-kms', operation: 'upload' } },
      offers: ['mode', 'chosen-by'],
      goals: [
        STORED,
        {
          id: 'envelope',
          say: {
            en: 'An encrypted data key is stored',
            ja: '暗号化されたデータキーが保存される',
          },
          check: { check: 'holds', party: 'storage', value: 'encrypted-data-key', holds: true },
          missing: {
            en: 'No encrypted data key lies on the disk now. The client is answered {answer}.',
            ja: 'ディスクに暗号化されたデータキーがありません。クライアントへの応答は {answer} です。',
          },
        },
        {
          id: 'no-kms',
          say: { en: 'KMS is not called', ja: 'KMS が呼び出されない' },
          check: { check: 'kms-calls', most: 0 },
          missing: {
            en: 'KMS is still called {kms-calls}.',
            ja: 'KMS がまだ {kms-calls}呼び出されています。',
          },
        },
      ],
      hints: [
        {
          en: 'Who else could make a data key and wrap it?',
          ja: 'KMS のほかに、データキーを作って暗号化できるのは誰でしょうか。',
        },
        {
          en: 'You have met it: in one mode S3 does both by itself, with its root key.',
          ja: 'すでに学んだ方式です。S3 が自分のルートキーで、その両方を行う方式がありました。',
        },
      ],
      solution: { circumstances: { mode: 'sse-s3' } },
      others: [{ circumstances: { mode: 'sse-s3', 'chosen-by': 'bucket-default' } }],
      wrong: [
        { attempt: { circumstances: { mode: 'sse-c' } }, unmet: ['envelope'] },
        { attempt: { circumstances: { mode: 'sse-kms-bucket-key' } }, unmet: ['no-kms'] },
        { attempt: { circumstances: { mode: 'dsse-kms' } }, unmet: ['no-kms'] },
        {
          attempt: { circumstances: { caller: 's3-only' } },
          unmet: ['stored', 'envelope', 'no-kms'],
        },
        // What an upload before it has stored lies there, and S3 refuses before it would ask KMS.
        {
          attempt: { circumstances: { operation: 'download', caller: 'anonymous' } },
          unmet: ['stored'],
        },
      ],
      done: {
        en: 'SSE-S3 is an envelope as well. The difference is who can open it: there S3 by itself, here only KMS, and only for a caller who may.',
        ja: 'SSE-S3 もエンベロープ暗号化です。違うのは、封筒を誰が開けるかです。SSE-S3 では S3 が単独で開けます。SSE-KMS で開けるのは KMS だけで、それも許可された呼び出し元のために限られます。',
      },
    },
  ],
  trainer: {
    plan: [
      {
        minutes: 4,
        what: {
          en: 'Play the upload; stop where KMS answers, and where the key is erased',
          ja: 'アップロードを再生し、KMS が応答するところと、鍵を消去するところで止める',
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
        en: 'Ask how one would encrypt a film with a service that takes {figure kms-plaintext}. Somebody will propose cutting it up; count the calls together.',
        ja: '「{figure kms-plaintext}しか受け付けないサービスで、映画 1 本をどう暗号化するか」と問いかける。分割する案が出たら、呼び出しが何回になるかを一緒に数える。',
      },
      {
        en: 'The common mistake: “the KMS key encrypts the object”. Trace both arrows: the KMS key goes into one operation only, and its input is a key.',
        ja: '「KMS キーがオブジェクトを暗号化する」という誤解が最も多い。KMS キーが使われる処理を指し、入力がデータキーであることを確認する。',
      },
      {
        en: 'Ask after each step who could read the object now. At the end the answer is nobody; wait until the room says so.',
        ja: 'ステップごとに「いまオブジェクトを読めるのは誰か」と問いかける。最後は「誰もいない」になる。受講者が自分で言うまで待つ。',
      },
    ],
  },
};
