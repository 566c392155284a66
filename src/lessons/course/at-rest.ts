import type { CourseLesson } from '../lesson.ts';
import { STORED } from './goals.ts';
import { IN_OWN_TABS, VOTE } from './plan.ts';

/** What encryption at rest is for: the disk. That it is always on, and what says which mode applies. */
export const lesson: CourseLesson = {
  id: 'at-rest',
  title: { en: 'What encryption at rest protects', ja: '保存時の暗号化が守るもの' },
  about: {
    en: 'Say against whom encryption at rest helps and against whom it does not, and which mode an upload gets.',
    ja: '保存時の暗号化が誰に対して有効で誰に対して無効なのか、アップロードの暗号化方式が何で決まるのかを説明できるようになります。',
  },
  ideas: [
    {
      id: 'the-disk',
      title: { en: 'It is about the disk', ja: '守るのはディスク' },
      words: [
        {
          en: 'Whatever you upload to S3 ends up on disks in a data center, and a disk can be stolen. Encryption at rest answers one question: what can somebody read who has only the disk?',
          ja: 'S3 にアップロードしたデータは、最終的にデータセンターのディスクに書き込まれます。そのディスクが盗まれるかもしれません。保存時の暗号化（encryption at rest）が答えるのは、「ディスクだけを手に入れた人に、何が読めるのか」という 1 つの問いです。',
        },
        {
          en: 'Here S3 receives {bytes object} of plaintext: the content as it is. At {step s3.encrypt-object} it encrypts them with a key. The result, the {value encrypted-object}, is ciphertext, which says nothing without the key; and only that goes to the disk ({step s3.store-object}). The key is erased first ({step s3.erase-data-key}); all that is kept of it is an encrypted copy.',
          ja: 'ここでは S3 が {bytes object}の平文（暗号化していない元のデータ）を受け取り、{step s3.encrypt-object} で鍵を使って暗号化します。できた{value encrypted-object}は、鍵がなければ読めない暗号文です。ディスクに書き込まれるのは、これだけです（{step s3.store-object}）。使った鍵はその前に消去され（{step s3.erase-data-key}）、残るのは鍵を暗号化したものだけです。',
        },
        {
          en: 'Whoever asks S3 is another matter: a caller who may read the object gets it decrypted. Two things are not part of this course: encryption on the way to S3 (TLS), and encryption by the client before the upload.',
          ja: 'S3 にリクエストを送る相手については、話が別です。読み取りを許可された呼び出し元には、復号されたオブジェクトが返ります。なお、通信の暗号化（TLS）と、アップロード前のクライアント側の暗号化は、このコースでは扱いません。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-s3', operation: 'upload', 'chosen-by': 'bucket-default' },
        step: 's3.store-object',
      },
      claims: ['out-of-scope'],
    },
    {
      id: 'unasked',
      title: { en: 'Nobody has to ask for it', ja: '頼まなくても暗号化される' },
      words: [
        {
          en: 'The request at {step s3.put-object} does not mention encryption. S3 encrypts all the same: at {step s3.choose-encryption} it chooses SSE-S3, a mode of encryption that this course comes to next. Its answer says so, with {answer-header x-amz-server-side-encryption} in `x-amz-server-side-encryption`.',
          ja: '{step s3.put-object} のリクエストは、暗号化について何も指定していません。それでも S3 は暗号化します。{step s3.choose-encryption} で SSE-S3（次のレッスンで扱う方式）を選び、応答の `x-amz-server-side-encryption` で {answer-header x-amz-server-side-encryption} と知らせます。',
        },
        {
          en: 'Since January 2023 every new object is encrypted at least this way, and nobody can turn it off. Objects stored before that were left as they were: an old one may still lie there unencrypted. {fact which-encryption}',
          ja: '2023 年 1 月以降、新しいオブジェクトには最低でもこの暗号化が適用され、無効にはできません。それより前のオブジェクトはそのまま残されたため、暗号化されずに保存されているものがあるかもしれません。{fact which-encryption}',
        },
        {
          en: 'A link like this one leads to AWS’s own page. The steps of a run have such links too, and say so where AWS publishes nothing.',
          ja: 'このようなリンクの先は AWS の公式ドキュメントです。フローのステップにも付いているので、AWS が何と書いているかを自分で確かめられます。AWS が公開していないことは、その旨を示しています。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-s3', operation: 'upload', 'chosen-by': 'bucket-default' },
        step: 's3.choose-encryption',
      },
      claims: ['encrypted-by-itself', 'since-2023', 'sources'],
    },
    {
      id: 'four-modes',
      title: {
        en: 'Four modes: the header decides, or else the bucket',
        ja: '4 つの方式：ヘッダーが優先、なければバケットのデフォルト',
      },
      words: [
        {
          en: 'S3 can encrypt in four ways, called modes here. They differ above all in who has the keys.',
          ja: 'S3 の暗号化には 4 つの方式があります。いちばんの違いは、鍵を誰が持つかです。',
        },
        {
          en: '{mode sse-s3}: S3 has them. {mode sse-kms}: the key service AWS KMS has one, and its use can be allowed or refused. {mode dsse-kms}: the same, with a second layer. {mode sse-c}: you have it, and send it with every request.',
          ja: '{mode sse-s3}では、S3 が鍵を持ちます。{mode sse-kms}では、鍵を管理する別のサービス AWS KMS が鍵を持ち、使用を許可または拒否できます。{mode dsse-kms}は、それにもう 1 つの層を重ねたものです。{mode sse-c}では利用者が鍵を持ち、リクエストのたびに送ります。',
        },
        {
          en: 'Each upload gets the mode that its header asks for, or else that of the bucket’s default encryption. This bucket’s default is {label bucket-default sse-s3}, but the header says {header x-amz-server-side-encryption}, and so it is SSE-KMS ({step s3.choose-encryption}). SSE-C can never be a default: its key has to come with the request.',
          ja: '方式はアップロードのたびに決まります。リクエストにヘッダーがあればその方式、なければバケットのデフォルト暗号化です。このバケットのデフォルトは {label bucket-default sse-s3} ですが、ヘッダーに {header x-amz-server-side-encryption} とあるため、SSE-KMS になります（{step s3.choose-encryption}）。SSE-C は鍵をリクエストで送る必要があるため、デフォルトにはできません。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'upload' },
        step: 's3.choose-encryption',
      },
      claims: [
        'header-or-default',
        'named-sse-s3',
        'named-sse-kms',
        'named-dsse-kms',
        'named-sse-c',
      ],
    },
  ],
  question: {
    ask: {
      en: 'Somebody steals the disk. Meanwhile a role that may read the bucket, and has no key of any kind, asks S3 for the object. Who ends up with the plaintext?',
      ja: 'ディスクが盗まれました。一方で、バケットの読み取りだけを許可され、鍵は何も持っていないロールが、S3 にこのオブジェクトを要求します。平文を手に入れるのは誰でしょうか。',
    },
    scene: {
      circumstances: { mode: 'sse-s3', operation: 'upload', 'chosen-by': 'bucket-default' },
      step: 's3.encrypt-object',
    },
    choices: [
      {
        id: 'thief',
        say: {
          en: 'The thief: everything is on the disk.',
          ja: '盗んだ人。必要なものはすべてディスクにある。',
        },
        when: [{ check: 'reads', who: 'disk-thief', can: true }],
      },
      {
        id: 'role',
        say: {
          en: 'The role, and not the thief.',
          ja: 'ロール。盗んだ人には読めない。',
        },
        when: [
          { check: 'reads', who: 's3-only', can: true },
          { check: 'reads', who: 'disk-thief', can: false },
        ],
      },
      {
        id: 'nobody',
        say: {
          en: 'Neither: without a key nobody reads it.',
          ja: 'どちらでもない。鍵がなければ誰にも読めない。',
        },
        when: [
          { check: 'reads', who: 's3-only', can: false },
          { check: 'reads', who: 'disk-thief', can: false },
        ],
      },
    ],
    shownAt: 's3.store-object',
    why: {
      en: 'On the disk lie the {value encrypted-object} and its key, which is encrypted too; what opens that key is kept by S3 elsewhere. The role has no key either, but it may read, and S3 decrypts for it. What keeps callers out is permissions, not this encryption.',
      ja: 'ディスクにあるのは{value encrypted-object}と、同じく暗号化されたその鍵だけです。その鍵を開けるための鍵は、S3 が別の場所に持っています。ロールも鍵を持っていませんが、読み取りを許可されているため、S3 が代わりに復号します。呼び出し元を締め出すのは権限であり、この暗号化ではありません。',
    },
  },
  takeaway: {
    en: 'Encryption at rest keeps an object from whoever has the disk, not from callers who are allowed to read it. Every new object has it, in the mode of the request’s header or else of the bucket’s default.',
    ja: '保存時の暗号化は、ディスクを手に入れた人からデータを守りますが、読み取りを許可された呼び出し元からは守りません。新しいオブジェクトは必ず暗号化され、方式はリクエストのヘッダー、なければバケットのデフォルトで決まります。',
  },
  tasks: [
    {
      id: 'first-byte',
      title: {
        en: 'Stop where the object reaches the disk',
        ja: 'オブジェクトがディスクに届くステップで止める',
      },
      ask: {
        en: 'Step through the upload and stop where something of the object is written to the disk for the first time.',
        ja: 'アップロードを 1 ステップずつ進め、オブジェクトが初めてディスクに書き込まれるところで止めてください。',
      },
      start: { circumstances: { mode: 'sse-s3', operation: 'upload' } },
      goals: [
        {
          id: 'there',
          say: {
            en: 'You stand where S3 writes to the disk',
            ja: 'S3 がディスクに書き込むステップにいる',
          },
          check: { check: 'at', step: 's3.store-object' },
          missing: {
            en: 'At this step nothing of the object reaches the disk.',
            ja: 'このステップでは、オブジェクトはディスクに書き込まれません。',
          },
        },
      ],
      hints: [
        {
          en: 'S3 works in memory first. Watch what the disk holds.',
          ja: 'S3 はまずメモリ上で処理します。ディスクに何があるかに注目してください。',
        },
        {
          en: 'It comes after {step s3.erase-data-key}, where the key is erased.',
          ja: '鍵が消去される{step s3.erase-data-key} の後です。',
        },
      ],
      solution: { step: 's3.store-object' },
      wrong: [
        { attempt: { step: 's3.put-object' }, unmet: ['there'] },
        { attempt: { step: 's3.encrypt-object' }, unmet: ['there'] },
      ],
      done: {
        en: 'By now it is ciphertext, {bytes encrypted-object} of it, and the key has left S3’s memory. The plaintext was never on the disk.',
        ja: '書き込まれた時点ですでに暗号文（{bytes encrypted-object}）で、使った鍵も S3 のメモリから消えています。平文がディスクに置かれることは一度もありません。',
      },
    },
    {
      id: 'without-a-word',
      title: {
        en: 'Get SSE-KMS without asking for it',
        ja: 'リクエストで指定せずに SSE-KMS で保存する',
      },
      ask: {
        en: 'Have S3 store the object under a KMS key, although the request says nothing about encryption.',
        ja: 'リクエストでは暗号化について何も指定せずに、オブジェクトを KMS キーで暗号化して保存させてください。',
      },
      start: { circumstances: { mode: 'sse-s3', operation: 'upload' } },
      offers: ['mode', 'chosen-by', 'bucket-default'],
      goals: [
        {
          id: 'no-header',
          say: {
            en: 'The request has no `x-amz-server-side-encryption`',
            ja: 'リクエストに `x-amz-server-side-encryption` がない',
          },
          check: {
            check: 'header',
            of: 'request',
            name: 'x-amz-server-side-encryption',
            is: false,
          },
          missing: {
            en: 'The request still asks for a mode: {header x-amz-server-side-encryption}.',
            ja: 'リクエストのヘッダーで、まだ {header x-amz-server-side-encryption} を指定しています。',
          },
        },
        {
          id: 'kms',
          say: {
            en: 'S3 answers that it applied `aws:kms`',
            ja: 'S3 が `aws:kms` を適用したと応答する',
          },
          check: {
            check: 'header',
            of: 'response',
            name: 'x-amz-server-side-encryption',
            is: 'aws:kms',
          },
          missing: {
            en: 'S3 applied {answer-header x-amz-server-side-encryption}.',
            ja: 'S3 が適用したのは {answer-header x-amz-server-side-encryption} です。',
          },
        },
        STORED,
      ],
      hints: [
        {
          en: 'If the request says nothing, what decides then?',
          ja: 'リクエストで指定しない場合、方式は何で決まるのでしたか。',
        },
        {
          en: 'Choose SSE-KMS, and have the bucket’s default ask for it instead of the header.',
          ja: 'SSE-KMS を選び、指定元をヘッダーではなくバケットのデフォルト暗号化にしてください。',
        },
      ],
      solution: { circumstances: { mode: 'sse-kms', 'chosen-by': 'bucket-default' } },
      others: [{ circumstances: { mode: 'sse-kms-bucket-key', 'chosen-by': 'bucket-default' } }],
      wrong: [
        { attempt: { circumstances: { 'chosen-by': 'bucket-default' } }, unmet: ['kms'] },
        { attempt: { circumstances: { mode: 'sse-kms' } }, unmet: ['no-header'] },
        {
          attempt: { circumstances: { 'bucket-default': 'sse-kms' } },
          unmet: ['no-header', 'kms'],
        },
        // Its request says nothing either, and its answer names what an upload before it was given.
        {
          attempt: { circumstances: { mode: 'sse-kms', operation: 'download' } },
          unmet: ['stored'],
        },
      ],
      done: {
        en: 'Whoever sets the bucket’s default decides for everybody who says nothing. Whoever sends a header decides for themselves.',
        ja: '何も指定しないアップロードの方式は、バケットのデフォルトを決めた人が決めることになります。ヘッダーを送れば、送った人が決めます。',
      },
    },
    {
      id: 'keep-out',
      title: {
        en: 'Keep somebody out, with the encryption as it is',
        ja: '暗号化はそのままで、読ませない',
      },
      ask: {
        en: 'This caller reads the object. Change nothing but who calls, so that S3 refuses.',
        ja: 'この呼び出し元はオブジェクトを読めます。呼び出し元だけを変えて、S3 に拒否させてください。',
      },
      start: { circumstances: { mode: 'sse-s3', operation: 'download' } },
      offers: ['caller'],
      goals: [
        {
          id: 's3-refuses',
          say: { en: 'S3 refuses `s3:GetObject`', ja: 'S3 が `s3:GetObject` を拒否する' },
          check: { check: 'decided', action: 's3:GetObject', allowed: false },
          missing: {
            en: 'S3 says yes to `s3:GetObject` for this caller ({step s3.authorize}).',
            ja: 'S3 は、この呼び出し元の `s3:GetObject` を許可しています（{step s3.authorize}）。',
          },
        },
        {
          id: 'only-caller',
          say: { en: 'Nothing else is changed', ja: 'ほかの条件は変えない' },
          check: { check: 'only-changed', fields: ['caller'] },
          missing: {
            en: 'Something besides the caller is different now. Put it back.',
            ja: '呼び出し元以外の条件が変わっています。元に戻してください。',
          },
        },
      ],
      hints: [
        {
          en: 'Who has no business in this bucket at all?',
          ja: 'このバケットに対して何の権限もないのは誰でしょうか。',
        },
        {
          en: 'Try “{label caller other-account}” or “{label caller anonymous}”.',
          ja: '「{label caller other-account}」か「{label caller anonymous}」を試してください。',
        },
      ],
      solution: { circumstances: { caller: 'other-account' } },
      others: [{ circumstances: { caller: 'anonymous' } }],
      wrong: [
        { attempt: { circumstances: { caller: 's3-only' } }, unmet: ['s3-refuses'] },
        {
          attempt: { circumstances: { 'stored-bytes': 'ciphertext-flipped' } },
          unmet: ['s3-refuses', 'only-caller'],
        },
        {
          attempt: { circumstances: { mode: 'sse-kms', caller: 's3-only' } },
          unmet: ['s3-refuses', 'only-caller'],
        },
      ],
      done: {
        en: 'The bytes on the disk are the same as before. What changed is who asks, and S3 decided by permissions alone, before it touched the object.',
        ja: 'ディスク上のデータは何も変わっていません。変わったのは要求した相手だけで、S3 はオブジェクトに触れる前に、権限だけで拒否しました。',
      },
    },
  ],
  trainer: {
    plan: [
      {
        minutes: 3,
        what: {
          en: 'Play the upload; stop where the disk is written',
          ja: 'アップロードを再生し、ディスクに書き込むところで止める',
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
        en: 'Ask first: “our bucket is encrypted; against whom?” Collect answers on the board and come back to them at the end. Most will name hackers with stolen credentials, whom it does not stop.',
        ja: '最初に「うちのバケットは暗号化されている。では、誰からデータを守っているのか」と問いかけ、答えを書き出しておいて最後に見直す。認証情報を盗んだ攻撃者を挙げる人が多いが、この暗号化では防げない。',
      },
      {
        en: 'Many believe that one has to turn encryption on. Point at the request without a header, then at the header of the answer.',
        ja: '暗号化は自分で有効にするものだと思っている人が多い。ヘッダーのないリクエストと、応答のヘッダーを順に指し示す。',
      },
      {
        en: 'Do not explain the four modes yet; each has a lesson of its own. It is enough that the keys lie with somebody else each time.',
        ja: '4 つの方式の中身にはまだ立ち入らない。それぞれに専用のレッスンがある。鍵を持つ人が違う、という点だけ押さえる。',
      },
    ],
  },
};
