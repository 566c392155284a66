import type { CourseLesson } from '../lesson.ts';
import { foretold } from './goals.ts';
import { IN_OWN_TABS, VOTE } from './plan.ts';

/** SSE-S3: all keys are S3's, so that permission to read in S3 is all there is. */
export const lesson: CourseLesson = {
  id: 'sse-s3',
  title: { en: 'SSE-S3: S3 has all the keys', ja: 'SSE-S3：鍵はすべて S3 が持つ' },
  about: {
    en: 'Say who makes, keeps and uses the keys of SSE-S3, and what that is good for.',
    ja: 'SSE-S3 の鍵を誰が作り、保管し、使うのか、それで何が守られるのかを説明できるようになります。',
  },
  ideas: [
    {
      id: 'own-keys',
      title: {
        en: 'A key for the object, and a key for that key',
        ja: 'オブジェクトの鍵と、その鍵の鍵',
      },
      words: [
        {
          en: 'S3 makes a fresh key for this one object: the {value data-key}, {bytes data-key} at random ({step s3.make-data-key}). With it S3 will encrypt the object. The next object gets another one.',
          ja: 'S3 はまず、このオブジェクトだけのために新しい鍵を作ります。{bytes data-key}の乱数でできた{value data-key}です（{step s3.make-data-key}）。オブジェクトはこの鍵で暗号化されます。次のオブジェクトには別の鍵が作られます。',
        },
        {
          en: 'To read the object later, S3 needs that key again. Kept in plaintext beside the object, it would be a key left in the lock. So S3 encrypts the key too, under the {value root-key} ({step s3.wrap-data-key}), and stores only the result. Encrypting one key under another is called wrapping it, and decrypting it again unwrapping. {fact root-key}',
          ja: '後でオブジェクトを読むには、この鍵がもう一度必要です。しかし平文のままオブジェクトの隣に置いたのでは、錠前に鍵を挿したままにするのと同じです。そこで S3 は、{value root-key}で鍵そのものも暗号化し（{step s3.wrap-data-key}）、その結果だけを保存します。{fact root-key}',
        },
        {
          en: 'Both keys are S3’s own. You cannot see, set or disable them, and no setting rotates them. S3 rotates the {value root-key} by itself, regularly. How often, and how exactly it wraps keys, AWS does not publish.',
          ja: 'どちらも S3 自身の鍵です。利用者が見ることも、設定することも、無効にすることもできません。{value root-key}は、S3 が定期的に自動でローテーションします。その間隔と、鍵を暗号化する具体的な方法は公開されていません。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-s3', operation: 'upload' },
        step: 's3.wrap-data-key',
      },
      claims: ['sse-s3-own-keys', 'sse-s3-no-key-access', 'sse-s3-rotation'],
    },
    {
      id: 'one-gate',
      title: { en: 'Only S3’s permissions count', ja: '許可を判定するのは S3 だけ' },
      words: [
        {
          en: 'This caller has permissions in S3 and no others. S3 asks the policies one thing, `s3:GetObject` ({step s3.authorize}). Then it decrypts the key and with it the object, all by itself. The caller sends no key, and gets the plaintext.',
          ja: 'この呼び出し元には S3 の権限しかありません。S3 がポリシーに照らして判定するのは `s3:GetObject` の 1 つだけです（{step s3.authorize}）。許可されれば、S3 は自分で鍵を復号し、オブジェクトを復号します。呼び出し元は鍵を送らずに平文を受け取ります。',
        },
        {
          en: 'SSE-S3 adds no permission of its own: nobody can be refused the key, and no other service is asked. The bucket policy may even let in everybody. If Block Public Access does not stop that, the object is public, and S3 decrypts it for the whole internet.',
          ja: 'SSE-S3 に独自のアクセス制御はありません。鍵の使用だけを拒否することはできず、ほかのサービスに確認することもありません。バケットポリシーで全員に許可することもできます。ブロックパブリックアクセスで止められていなければオブジェクトはパブリックになり、S3 はインターネット上の誰にでも復号して返します。',
        },
        {
          en: 'So SSE-S3 means one thing only: what lies on the disks is ciphertext.',
          ja: 'つまり SSE-S3 の意味は、「ディスク上にあるのは暗号文である」ということに尽きます。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-s3', operation: 'download', caller: 's3-only' },
        step: 's3.authorize',
      },
      claims: [
        'sse-s3-no-access-control',
        'sse-s3-read-by-permission',
        'sse-s3-only-at-rest',
        'sse-s3-public',
      ],
    },
    {
      id: 'free-default',
      title: { en: 'The default, at no charge', ja: '追加料金なしのデフォルト' },
      words: [
        {
          en: 'To ask for SSE-S3, a request carries `x-amz-server-side-encryption` with the value {header x-amz-server-side-encryption} ({step s3.put-object}). The value is the name of a cipher, but it stands for this mode: the other modes encrypt with AES-256 too.',
          ja: 'SSE-S3 を指定するリクエストは、`x-amz-server-side-encryption` の値を {header x-amz-server-side-encryption} にします（{step s3.put-object}）。値は暗号アルゴリズムの名前ですが、意味するのは SSE-S3 という方式です。AES-256 で暗号化するのは、ほかの方式も同じです。',
        },
        {
          en: 'Mostly nobody asks. SSE-S3 is what applies where neither the request nor the bucket says otherwise, and there is no extra charge. {fact which-encryption}',
          ja: '実際には、指定する必要はあまりありません。リクエストにもバケットにも別の指定がなければ SSE-S3 が適用され、追加料金もかかりません。{fact which-encryption}',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-s3', operation: 'upload' },
        step: 's3.put-object',
      },
      claims: ['sse-s3-free', 'sse-s3-default', 'header-sse-s3'],
    },
  ],
  question: {
    ask: {
      en: 'An auditor wants to see who used the key of this object, and looks for events of AWS KMS in CloudTrail, AWS’s log of API calls. How many does this download leave?',
      ja: '監査担当者が、このオブジェクトの鍵を誰が使ったのかを調べようとしています。AWS の API 呼び出しを記録する CloudTrail に、このダウンロードで AWS KMS のイベントは何件残るでしょうか。',
    },
    scene: {
      circumstances: { mode: 'sse-s3', operation: 'download', caller: 's3-only' },
      step: 's3.get-object',
    },
    choices: [
      {
        id: 'none',
        say: { en: 'None', ja: '残らない' },
        when: [{ check: 'trail', source: 'kms.amazonaws.com', most: 0 }],
      },
      {
        id: 'one',
        say: { en: 'One, for decrypting the key', ja: '1 件（鍵の復号）' },
        when: [{ check: 'trail', source: 'kms.amazonaws.com', least: 1, most: 1 }],
      },
      {
        id: 'two',
        say: {
          en: 'Two, for the key and for the object',
          ja: '2 件（鍵の復号とオブジェクトの復号）',
        },
        when: [{ check: 'trail', source: 'kms.amazonaws.com', least: 2 }],
      },
    ],
    shownAt: 's3.unwrap-data-key',
    why: {
      en: 'S3 unwraps the key with the {value root-key} and asks nobody, so that KMS has nothing to log. Only S3’s own data events, where they are turned on, show the read: {events s3.amazonaws.com} here.',
      ja: 'S3 は、{value root-key}で鍵を復号し、誰にも問い合わせないため、KMS には記録するものがありません。読み取りが記録されるのは、有効にしてある場合の S3 のデータイベントだけです（ここでは {events s3.amazonaws.com}）。',
    },
  },
  takeaway: {
    en: 'SSE-S3: S3 has every key, so permission to read in S3 is all that it takes. It protects the disks and nothing else, and it is free.',
    ja: 'SSE-S3 では鍵をすべて S3 が持つため、S3 の読み取り権限だけでオブジェクトを読めます。守られるのはディスクだけで、追加料金はかかりません。',
  },
  tasks: [
    {
      id: 'make-public',
      title: {
        en: 'Let somebody without credentials read it',
        ja: '認証情報のない相手に読ませる',
      },
      ask: {
        en: 'Nobody knows who this caller is, and S3 refuses. Let them have the object all the same.',
        ja: 'この呼び出し元は誰なのか分からず、S3 は拒否しています。呼び出し元は匿名のまま、オブジェクトを読めるようにしてください。',
      },
      start: { circumstances: { mode: 'sse-s3', operation: 'download', caller: 'anonymous' } },
      offers: ['caller', 'bucket-policy', 'mode'],
      goals: [
        {
          id: 'anonymous',
          say: { en: 'The caller is anonymous', ja: '呼び出し元は匿名のまま' },
          check: { check: 'circumstance', field: 'caller', is: ['anonymous'] },
          missing: {
            en: 'Now somebody with credentials asks. The caller has to stay anonymous.',
            ja: '認証情報を持つ呼び出し元に変わっています。匿名のままにしてください。',
          },
        },
        {
          id: 'without-key',
          say: { en: 'The request brings no key', ja: 'リクエストでキーを送らない' },
          check: {
            check: 'header',
            of: 'request',
            name: 'x-amz-server-side-encryption-customer-key',
            is: false,
          },
          missing: {
            en: 'Now the request brings a key, and whoever has no key reads nothing.',
            ja: 'リクエストでキーを送るようになっています。これでは、キーを持たない相手は読めません。',
          },
        },
        {
          id: 'reads',
          say: { en: 'The object comes back as it was stored', ja: '保存した内容がそのまま返る' },
          check: { check: 'comes-back', same: true },
          missing: {
            en: 'The client is answered {answer} {code}.',
            ja: 'クライアントへの応答は {answer} {code} です。',
          },
        },
      ],
      hints: [
        {
          en: 'An anonymous caller has no IAM policy that could allow anything. Which policy speaks of everybody?',
          ja: '匿名の呼び出し元には、許可を与える IAM ポリシーがありません。「全員」を対象にできるのはどのポリシーでしょうか。',
        },
        {
          en: 'Set “{field bucket-policy}” to “{label bucket-policy public-read}”.',
          ja: '「{field bucket-policy}」を「{label bucket-policy public-read}」にしてください。',
        },
      ],
      solution: { circumstances: { 'bucket-policy': 'public-read' } },
      wrong: [
        { attempt: { circumstances: { caller: 's3-only' } }, unmet: ['anonymous'] },
        {
          attempt: { circumstances: { mode: 'sse-kms', 'bucket-policy': 'public-read' } },
          unmet: ['reads'],
        },
        { attempt: { circumstances: { mode: 'sse-kms' } }, unmet: ['reads'] },
        {
          attempt: { circumstances: { mode: 'sse-c', 'bucket-policy': 'public-read' } },
          unmet: ['without-key'],
        },
      ],
      done: {
        en: 'The object was encrypted on the disk all the time, and anybody could read it. “Encrypted” and “not public” are two things.',
        ja: 'オブジェクトはディスク上でずっと暗号化されていましたが、誰でも読めました。「暗号化されている」ことと「公開されていない」ことは別です。',
      },
    },
    {
      id: 'who-opens',
      title: {
        en: 'Say who can open it without asking anybody',
        ja: '誰にも問い合わせずに開けるのは誰かを言い当てる',
      },
      ask: {
        en: 'The upload is over. Say who can open what was stored with only what they hold; then play.',
        ja: 'アップロードが終わった後、手元にあるものだけで保存されたオブジェクトを開けるのは誰でしょうか。まず予想し、それから再生してください。',
      },
      start: { circumstances: { mode: 'sse-s3', operation: 'upload' } },
      foretell: {
        ask: {
          en: 'Who holds all that is needed?',
          ja: '必要なものをすべて持っているのは誰でしょうか。',
        },
        choices: [
          {
            id: 'thief',
            say: { en: 'Whoever has the disk', ja: 'ディスクを持っている人' },
            when: [{ check: 'reads', who: 'disk-thief', can: true }],
          },
          {
            id: 's3',
            say: { en: 'S3, and not the disk alone', ja: 'S3（ディスクだけでは開けない）' },
            when: [
              { check: 'reads', who: 's3', can: true },
              { check: 'reads', who: 'disk-thief', can: false },
            ],
          },
          {
            id: 'nobody',
            say: { en: 'Nobody by themselves', ja: '単独で開ける人はいない' },
            when: [
              { check: 'reads', who: 's3', can: false },
              { check: 'reads', who: 'disk-thief', can: false },
            ],
          },
        ],
      },
      goals: foretold({
        en: 'That is not what comes of trying. Look at who holds the {value root-key} when the run is over.',
        ja: '実際に試した結果と合いません。実行が終わったとき、{value root-key}を誰が持っているかを確かめてください。',
      }),
      hints: [
        {
          en: 'Two things open it in turn. Where does each of them lie?',
          ja: '開けるには 2 つの鍵を順に使います。それぞれどこにありますか。',
        },
        {
          en: 'The {value encrypted-data-key} is on the disk. What opens that is in S3’s room.',
          ja: '{value encrypted-data-key}はディスクにあります。それを開ける鍵は S3 の部屋にあります。',
        },
      ],
      solution: { choice: 's3' },
      wrong: [
        { attempt: { choice: 'thief' }, unmet: ['foretold'] },
        { attempt: { choice: 'nobody' }, unmet: ['foretold'] },
        {
          attempt: { choice: 'nobody', circumstances: { mode: 'sse-kms' } },
          unmet: ['as-asked'],
        },
      ],
      done: {
        en: 'S3 needs nobody’s consent to open the object. What you rely on is that it looks at permissions first.',
        ja: 'S3 は誰の同意も得ずにオブジェクトを開けます。権限を確かめてから開く、という S3 の動作を信頼しているわけです。',
      },
    },
    {
      id: 'beyond-s3',
      title: {
        en: 'Store it so that S3 by itself cannot open it',
        ja: 'S3 だけでは開けないように保存する',
      },
      ask: {
        en: 'Choose another mode, so that after the upload S3 cannot open the object with what it holds itself.',
        ja: '別の方式を選び、アップロードが終わった後の S3 が、自分の持っているものだけではオブジェクトを開けないようにしてください。',
      },
      start: { circumstances: { mode: 'sse-s3', operation: 'upload' } },
      offers: ['mode'],
      goals: [
        {
          id: 'stored',
          say: { en: 'The object is stored', ja: 'オブジェクトが保存される' },
          check: { check: 'answer', is: 'done' },
          missing: {
            en: 'Nothing was stored: the client is answered {answer}.',
            ja: '保存されていません。クライアントへの応答は {answer} です。',
          },
        },
        {
          id: 's3-cannot',
          say: { en: 'S3 by itself cannot open it', ja: 'S3 だけでは開けない' },
          check: { check: 'reads', who: 's3', can: false },
          missing: {
            en: 'Tried with all that S3 holds at the end, the object opens: S3 still has a key that leads to it.',
            ja: '最後に S3 が持っているものだけで、オブジェクトを開けてしまいます。オブジェクトを開ける鍵が、まだ S3 の手元にあります。',
          },
        },
      ],
      hints: [
        {
          en: 'The key that opens the object’s key has to lie with somebody else.',
          ja: 'オブジェクトの鍵を開ける鍵を、S3 以外に持たせる必要があります。',
        },
        {
          en: 'With a KMS key it lies in KMS; with SSE-C you have it. Beware of what S3 keeps for later.',
          ja: 'KMS キーなら KMS が、SSE-C なら利用者が持ちます。ただし、S3 が後のために持ち続けるものに注意してください。',
        },
      ],
      solution: { circumstances: { mode: 'sse-kms' } },
      others: [
        { circumstances: { mode: 'dsse-kms' } },
        { circumstances: { mode: 'sse-c' } },
        { circumstances: { mode: 'sse-kms', 'chosen-by': 'bucket-default' } },
      ],
      wrong: [
        { attempt: { circumstances: { mode: 'sse-kms-bucket-key' } }, unmet: ['s3-cannot'] },
        {
          attempt: { circumstances: { 'chosen-by': 'bucket-default' } },
          unmet: ['s3-cannot'],
        },
        {
          attempt: { circumstances: { mode: 'sse-kms', caller: 's3-only' } },
          unmet: ['stored'],
        },
      ],
      done: {
        en: 'Now somebody outside S3 has a say each time the object is read. The next lessons show what that costs and what it is worth.',
        ja: 'これで、オブジェクトが読まれるたびに S3 の外の誰かが関わることになります。その手間と効果を、次のレッスンから見ていきます。',
      },
    },
  ],
  trainer: {
    plan: [
      {
        minutes: 3,
        what: {
          en: 'Play the upload, then the download of a caller with S3 permissions only',
          ja: 'アップロードと、S3 の権限しかない呼び出し元のダウンロードを再生する',
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
        en: 'Ask why the object’s key is not simply stored as it is. Point at the two keys: one leaves memory at once, the other stays with S3.',
        ja: '「オブジェクトの鍵をそのまま保存してはいけないのはなぜか」と問いかける。すぐにメモリから消える鍵と、S3 に残る鍵の 2 つを指し示す。',
      },
      {
        en: 'Expect “but it is encrypted, so a stolen role is harmless”. Show the one decision in the run: there is no second.',
        ja: '「暗号化されているからロールが盗まれても安全」という誤解が出やすい。フローの中の判定が 1 つしかないことを示す。',
      },
      {
        en: 'That the header says AES256 leads people to think the other modes use something else. They do not; the header names a mode.',
        ja: 'ヘッダーの値が AES256 なので、ほかの方式は別の暗号を使うと思われやすい。暗号は同じで、ヘッダーが示すのは方式である。',
      },
    ],
  },
};
