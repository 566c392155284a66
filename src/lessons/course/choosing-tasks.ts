import type { CourseLesson } from '../lesson.ts';
import { foretold, STORED } from './goals.ts';

/** What is done in the last lesson: the course's three questions, and one of cost. */
export const tasks: CourseLesson['tasks'] = [
  {
    id: 'stolen-disk',
    title: { en: 'First question: the disk is stolen', ja: '最初の問い：ディスクを盗まれたら' },
    ask: {
      en: 'An object is stored, and somebody carries the disks away. Choose any mode, say first what the thief gets; then look.',
      ja: 'オブジェクトを保存した後、ディスクが盗まれました。好きな方式を選び、盗んだ人に何ができるかを予想し、それから確かめてください。',
    },
    start: { circumstances: { mode: 'sse-s3', operation: 'upload' } },
    offers: ['mode'],
    foretell: {
      ask: { en: 'What does the thief get?', ja: '盗んだ人は何を得るでしょうか。' },
      choices: [
        {
          id: 'plaintext',
          say: {
            en: 'The object: it lies there in plaintext',
            ja: 'オブジェクトそのもの（平文で保存されている）',
          },
          when: [{ check: 'holds', party: 'storage', value: 'object', holds: true }],
        },
        {
          id: 'with-the-key',
          say: {
            en: 'The object: the key that opens it lies beside it',
            ja: 'オブジェクト（開けるキーも一緒に保存されている）',
          },
          when: [
            { check: 'holds', party: 'storage', value: 'object', holds: false },
            { check: 'reads', who: 'disk-thief', can: true },
          ],
        },
        {
          id: 'nothing',
          say: {
            en: 'Ciphertext, and no key that opens it',
            ja: '暗号文だけ（開けるキーはない）',
          },
          when: [
            { check: 'holds', party: 'storage', value: 'object', holds: false },
            { check: 'reads', who: 'disk-thief', can: false },
          ],
        },
      ],
    },
    goals: foretold(
      {
        en: 'Everything on the disks was tried on the encrypted object, and nothing opened it. Where is the key that would?',
        ja: 'ディスクにあるものをすべて試しましたが、暗号化されたオブジェクトは開けませんでした。開けるキーはどこにあるでしょうか。',
      },
      ['mode'],
    ),
    hints: [
      {
        en: 'Look at what is on the disk at {step s3.store-object}, and ask of each thing what opens it.',
        ja: '{step s3.store-object} でディスクに保存されるものを見て、それぞれ何があれば開けるかを考えてください。',
      },
      {
        en: 'What is called an encrypted key is no use without the key above it, and that is never on these disks.',
        ja: '暗号化されたキーは、それを暗号化した 1 つ上のキーがなければ使えません。1 つ上のキーは、このディスクにはありません。',
      },
    ],
    solution: { choice: 'nothing' },
    others: [
      { circumstances: { mode: 'sse-kms' }, choice: 'nothing' },
      { circumstances: { mode: 'sse-kms-bucket-key' }, choice: 'nothing' },
      { circumstances: { mode: 'dsse-kms' }, choice: 'nothing' },
      { circumstances: { mode: 'sse-c' }, choice: 'nothing' },
    ],
    wrong: [
      { attempt: { choice: 'plaintext' }, unmet: ['foretold'] },
      { attempt: { choice: 'with-the-key' }, unmet: ['foretold'] },
      {
        attempt: { circumstances: { mode: 'sse-kms' }, choice: 'with-the-key' },
        unmet: ['foretold'],
      },
      // Nothing is stored at all.
      {
        attempt: { circumstances: { caller: 'anonymous' }, choice: 'nothing' },
        unmet: ['as-asked'],
      },
    ],
    done: {
      en: 'The first answer: nobody, in any mode. The key above lies elsewhere: with S3 itself under SSE-S3, in KMS under SSE-KMS and DSSE-KMS, with you under SSE-C.',
      ja: '最初の答え：どの方式でも、誰も読めません。1 つ上のキーが別の場所にあるからです。SSE-S3 では S3 自身、SSE-KMS と DSSE-KMS では KMS、SSE-C では利用者が持っています。',
    },
  },
  {
    id: 'role-with-s3-alone',
    title: {
      en: 'Second question: a role with S3’s permissions alone',
      ja: '2 つ目の問い：S3 の権限しかないロールが要求したら',
    },
    ask: {
      en: 'A backup role may read everything in the bucket, and has no permission in KMS and no key. Store the object so that your app reads it and this role does not; say first what the role gets, then look.',
      ja: 'バックアップ用のロールは、バケットのすべてを読めますが、KMS の権限もキーも持っていません。アプリは読めて、このロールは読めないようにオブジェクトを保存してください。このロールに何が返るかを予想し、それから確かめてください。',
    },
    start: { circumstances: { mode: 'sse-s3', operation: 'upload' } },
    offers: ['mode', 'kms-key', 'key-policy'],
    foretell: {
      ask: {
        en: 'The role asks for the object, as it is stored now. What does it get?',
        ja: 'いまの保存方法のまま、このロールがオブジェクトを要求すると、何が返るでしょうか。',
      },
      choices: [
        {
          id: 'object',
          say: {
            en: 'The object: S3’s permissions are all that it takes',
            ja: 'オブジェクト（S3 の権限だけで読める）',
          },
          when: [{ check: 'reads', who: 's3-only', what: 'customer-key-missing', can: true }],
        },
        {
          id: 'kms-refuses',
          say: {
            en: 'A refusal: KMS does not let it use the key',
            ja: '拒否の応答（KMS がキーの使用を許可しない）',
          },
          when: [{ check: 'reads', who: 's3-only', can: false }],
        },
        {
          id: 'no-key',
          say: {
            en: 'A refusal: it brings no key of the customer’s',
            ja: '拒否の応答（顧客提供キーを送っていない）',
          },
          when: [
            { check: 'reads', who: 's3-only', can: true },
            { check: 'reads', who: 's3-only', what: 'customer-key-missing', can: false },
          ],
        },
      ],
    },
    goals: [
      ...foretold(
        {
          en: 'That is not what the role gets. Who is asked besides S3 as the object is stored now, and whom does that let in?',
          ja: '実際の応答と合いません。いまの保存方法では、S3 のほかに許可を判定するものがあるでしょうか。あるとしたら、誰に許可しているでしょうか。',
        },
        ['mode', 'kms-key', 'key-policy', 'chosen-by'],
      ),
      {
        id: 'app-reads',
        say: { en: 'The app reads it', ja: 'アプリは読める' },
        check: { check: 'reads', who: 's3-and-kms', can: true },
        missing: {
          en: 'The app itself is locked out: who may use the key now?',
          ja: 'アプリまで読めなくなっています。いま、このキーを使えるのは誰でしょうか。',
        },
      },
      {
        id: 'role-does-not',
        say: { en: 'The role with S3 alone does not', ja: 'S3 の権限しかないロールは読めない' },
        check: {
          check: 'any',
          of: [
            { check: 'reads', who: 's3-only', can: false },
            { check: 'reads', who: 's3-only', what: 'customer-key-missing', can: false },
          ],
        },
        missing: {
          en: 'The role asked for the object and got it. Does anybody besides S3 decide, and whom does that let in?',
          ja: 'このロールが要求すると、オブジェクトが返りました。S3 のほかに許可を判定するものはあるでしょうか。あるとしたら、誰に許可しているでしょうか。',
        },
      },
    ],
    hints: [
      {
        en: 'Somebody besides S3 has to decide. In which modes is that so?',
        ja: 'S3 のほかにも許可の判定が必要です。S3 以外も判定するのは、どの方式でしょうか。',
      },
      {
        en: 'Set {field mode} to {label mode sse-kms}; leave the key {label kms-key customer} and its policy at {label key-policy account}.',
        ja: '「{field mode}」を「{label mode sse-kms}」にし、キーは「{label kms-key customer}」、キーポリシーは「{label key-policy account}」のままにしてください。',
      },
    ],
    solution: { circumstances: { mode: 'sse-kms' }, choice: 'kms-refuses' },
    others: [
      { circumstances: { mode: 'dsse-kms' }, choice: 'kms-refuses' },
      { circumstances: { mode: 'sse-kms-bucket-key' }, choice: 'kms-refuses' },
      {
        circumstances: { mode: 'sse-kms', 'chosen-by': 'bucket-default' },
        choice: 'kms-refuses',
      },
      { circumstances: { mode: 'sse-c' }, choice: 'no-key' },
    ],
    wrong: [
      { attempt: { choice: 'object' }, unmet: ['role-does-not'] },
      { attempt: { choice: 'kms-refuses' }, unmet: ['foretold', 'role-does-not'] },
      {
        attempt: { circumstances: { mode: 'sse-kms' }, choice: 'object' },
        unmet: ['foretold'],
      },
      {
        attempt: {
          circumstances: { mode: 'sse-kms', 'kms-key': 'aws-managed' },
          choice: 'kms-refuses',
        },
        unmet: ['foretold', 'role-does-not'],
      },
      {
        attempt: { circumstances: { mode: 'sse-kms', 'key-policy': 'via-s3' }, choice: 'object' },
        unmet: ['role-does-not'],
      },
      {
        attempt: {
          circumstances: { mode: 'sse-kms', 'key-policy': 'nobody' },
          choice: 'kms-refuses',
        },
        unmet: ['app-reads'],
      },
      // An upload that fails keeps everybody out, and stores nothing.
      {
        attempt: { circumstances: { mode: 'sse-c', 'sse-c-blocked': 'yes' }, choice: 'no-key' },
        unmet: ['as-asked'],
      },
    ],
    done: {
      en: 'The second answer: under SSE-S3 the role reads, and with `aws/s3` as well. With a customer managed key that leaves the decision to IAM, KMS refuses it. Under SSE-C it reads only if somebody hands it the key.',
      ja: '2 つ目の答え：SSE-S3 では読めます。`aws/s3` でも読めます。判断を IAM に委ねたカスタマーマネージドキーなら、KMS が拒否します。SSE-C では、誰かがキーを渡したときだけ読めます。',
    },
  },
  {
    id: 'disabled-for-a-day',
    title: {
      en: 'Third question: the KMS key is disabled for a day',
      ja: '3 つ目の問い：KMS キーを一日だけ無効にしたら',
    },
    ask: {
      en: 'In an emergency you will disable the KMS key for a day, and nobody must be able to read meanwhile. Store the object so that the very next read is refused; say first who can read on that day, then look.',
      ja: '緊急時には KMS キーを一日だけ無効にし、その間は誰も読めないようにしたいとします。無効にした次の読み取りから拒否されるように、オブジェクトを保存してください。その間に誰が読めるかを予想し、それから確かめてください。',
    },
    start: { circumstances: { mode: 'sse-kms-bucket-key', operation: 'upload' } },
    offers: ['mode', 'kms-key'],
    foretell: {
      ask: {
        en: 'As it is stored now: right after the key is disabled, who can read it?',
        ja: 'いまの保存方法のままなら、キーを無効にした直後に読めるのは誰でしょうか。',
      },
      choices: [
        {
          id: 'as-before',
          say: { en: 'The app, as on any other day', ja: 'アプリ（いつもどおり読める）' },
          when: [{ check: 'reads', who: 's3-and-kms', what: 'key-disabled', can: true }],
        },
        {
          id: 's3-alone',
          say: {
            en: 'The app no longer, but S3 with what it holds itself',
            ja: 'アプリは読めないが、S3 は手元にあるものだけで開ける',
          },
          when: [
            { check: 'reads', who: 's3-and-kms', what: 'key-disabled', can: false },
            { check: 'reads', who: 's3', can: true },
          ],
        },
        {
          id: 'nobody',
          say: {
            en: 'Nobody, until the key is enabled again',
            ja: '誰も読めない（キーを有効に戻すまで）',
          },
          when: [
            { check: 'reads', who: 's3-and-kms', what: 'key-disabled', can: false },
            { check: 'reads', who: 's3', can: false },
          ],
        },
      ],
    },
    goals: [
      ...foretold(
        {
          en: 'That is not what comes of it. Whom does the next read ask, as the object is stored now?',
          ja: '実際の結果と合いません。いまの保存方法では、次の読み取りで誰に問い合わせるでしょうか。',
        },
        ['mode', 'kms-key', 'chosen-by'],
      ),
      {
        id: 'stops-at-once',
        say: {
          en: 'Once the key is disabled, the next read is refused',
          ja: 'キーを無効にすると、次の読み取りから拒否される',
        },
        check: { check: 'reads', who: 's3-and-kms', what: 'key-disabled', can: false },
        missing: {
          en: 'The key is disabled, and the app reads all the same. Was KMS asked for this read?',
          ja: 'キーを無効にしても、アプリはまだ読めます。この読み取りで、KMS に問い合わせはあったでしょうか。',
        },
      },
    ],
    hints: [
      {
        en: 'Only a mode that asks KMS each time notices at the next read that the key is disabled.',
        ja: 'キーが無効になったことに次の読み取りで気づくのは、毎回 KMS に問い合わせる方式だけです。',
      },
      {
        en: 'Without a Bucket Key: set {field mode} to {label mode sse-kms}.',
        ja: 'バケットキーを使わない方式です。「{field mode}」を「{label mode sse-kms}」にしてください。',
      },
    ],
    solution: { circumstances: { mode: 'sse-kms' }, choice: 'nobody' },
    others: [
      { circumstances: { mode: 'dsse-kms' }, choice: 'nobody' },
      { circumstances: { mode: 'sse-kms', 'chosen-by': 'bucket-default' }, choice: 'nobody' },
    ],
    wrong: [
      { attempt: { choice: 'nobody' }, unmet: ['foretold', 'stops-at-once'] },
      { attempt: { choice: 'as-before' }, unmet: ['stops-at-once'] },
      {
        attempt: { circumstances: { mode: 'sse-kms' }, choice: 's3-alone' },
        unmet: ['foretold'],
      },
      {
        attempt: { circumstances: { mode: 'sse-s3' }, choice: 'as-before' },
        unmet: ['stops-at-once'],
      },
      {
        attempt: { circumstances: { mode: 'sse-c' }, choice: 'nobody' },
        unmet: ['foretold', 'stops-at-once'],
      },
      {
        attempt: {
          circumstances: { mode: 'sse-kms', 'kms-key': 'aws-managed' },
          choice: 'as-before',
        },
        unmet: ['stops-at-once'],
      },
      // Disabled beforehand, it keeps out the upload as well.
      {
        attempt: { circumstances: { mode: 'sse-kms', 'key-state': 'disabled' }, choice: 'nobody' },
        unmet: ['as-asked'],
      },
    ],
    done: {
      en: 'The third answer: SSE-S3 and SSE-C use no KMS key, so nothing changes. Under SSE-KMS and DSSE-KMS nobody reads until the key is enabled again, and then everybody as before. With a Bucket Key, reading may go on until the bucket key expires. AWS does not publish when that is, and that the disabled key goes unnoticed until then is inferred. {fact bucket-key-alive}',
      ja: '3 つ目の答え：SSE-S3 と SSE-C は KMS キーを使わないため、影響がありません。SSE-KMS と DSSE-KMS では、有効に戻すまで誰も読めず、戻せば元どおり読めます。バケットキーを使っていると、期限が切れるまで読めることがあります。期限は公開されておらず、それまで無効化に気づかないという点は推定です。{fact bucket-key-alive}',
    },
  },
  {
    id: 'public-by-mistake',
    title: {
      en: 'Keep strangers out even when the bucket is opened by mistake',
      ja: 'バケットを誤って公開しても、外部には読ませない',
    },
    ask: {
      en: 'The backup role has to read the object with the permissions of S3 alone. But if a bucket policy one day lets in everybody by mistake, nobody without credentials may get it. Store the object accordingly.',
      ja: 'バックアップ用のロールには、S3 の権限だけで読ませる必要があります。ただし、いつか誤ったバケットポリシーで全員に許可してしまっても、認証情報のない相手には読ませたくありません。その両方を満たすようにオブジェクトを保存してください。',
    },
    start: { circumstances: { mode: 'sse-s3', operation: 'upload' } },
    offers: ['mode', 'kms-key', 'key-policy'],
    goals: [
      STORED,
      {
        id: 'role-reads',
        say: {
          en: 'The role with S3 alone reads it, without sending a key',
          ja: 'S3 の権限しかないロールが、キーを送らずに読める',
        },
        check: { check: 'reads', who: 's3-only', what: 'customer-key-missing', can: true },
        missing: {
          en: 'The role cannot read now. Who decides besides S3, and does that let in every role of the account?',
          ja: 'このロールが読めなくなっています。S3 のほかに判定しているのは誰でしょうか。アカウント内のすべてのロールに許可しているでしょうか。',
        },
      },
      {
        id: 'no-strangers',
        say: {
          en: 'Nobody without credentials reads it, even if the bucket policy allows everybody',
          ja: 'バケットポリシーで全員に許可しても、認証情報のない相手は読めない',
        },
        check: {
          check: 'any',
          of: [
            { check: 'reads', who: 'anonymous', what: 'public-read', can: false },
            // Strangers have no key of the customer's, and the cell above would send it.
            {
              check: 'header',
              of: 'request',
              name: 'x-amz-server-side-encryption-customer-algorithm',
              is: true,
            },
          ],
        },
        missing: {
          en: 'With a bucket policy that allows everybody, somebody without credentials got the object.',
          ja: '全員に許可するバケットポリシーのもとで、認証情報のない相手が読めてしまいました。',
        },
      },
    ],
    hints: [
      {
        en: 'KMS answers only to signed requests. Which of its keys lets in the whole account?',
        ja: 'KMS が使えるのは、署名されたリクエストだけです。アカウント全体に許可しているのは、どのキーでしょうか。',
      },
      {
        en: 'Set {field mode} to {label mode sse-kms}, and {field kms-key} to {label kms-key aws-managed}.',
        ja: '「{field mode}」を「{label mode sse-kms}」に、「{field kms-key}」を「{label kms-key aws-managed}」にしてください。',
      },
    ],
    solution: { circumstances: { mode: 'sse-kms', 'kms-key': 'aws-managed' } },
    others: [
      { circumstances: { mode: 'sse-kms', 'key-policy': 'via-s3' } },
      { circumstances: { mode: 'sse-kms-bucket-key', 'kms-key': 'aws-managed' } },
      { circumstances: { mode: 'dsse-kms', 'kms-key': 'aws-managed' } },
    ],
    wrong: [
      { attempt: { circumstances: { 'chosen-by': 'bucket-default' } }, unmet: ['no-strangers'] },
      { attempt: { circumstances: { mode: 'sse-kms' } }, unmet: ['role-reads'] },
      { attempt: { circumstances: { mode: 'sse-c' } }, unmet: ['role-reads'] },
      {
        attempt: { circumstances: { mode: 'sse-kms', 'key-policy': 'nobody' } },
        unmet: ['stored', 'role-reads'],
      },
      {
        attempt: {
          circumstances: { mode: 'sse-kms', 'kms-key': 'aws-managed', caller: 'other-account' },
        },
        unmet: ['stored'],
      },
    ],
    done: {
      en: 'A key that lets in the whole account keeps out no role of it, but it keeps out whoever is not signed in, and other accounts. Where that is all one wants, it is reached without a single permission for KMS.',
      ja: 'アカウント全体に許可するキーは、アカウント内のロールは締め出しませんが、認証情報のない相手と別のアカウントは締め出します。それで足りるなら、KMS の権限を誰にも与えずに済みます。',
    },
  },
];
