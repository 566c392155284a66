import type { CourseLesson } from '../lesson.ts';
import { foretold, STORED } from './goals.ts';

/** What is done in the lesson on SSE-C. */
export const tasks: CourseLesson['tasks'] = [
  {
    id: 'only-with-the-key',
    title: {
      en: 'Store an object of which nothing opens without the customer’s key',
      ja: '顧客提供キーがなければ誰も開けないオブジェクトを保存する',
    },
    ask: {
      en: 'Change how this object is stored so that S3 cannot open it by itself, and no permission takes the place of the key.',
      ja: 'このオブジェクトの保存方法を変え、S3 だけでは開けず、どんな権限があってもキーの代わりにはならないようにしてください。',
    },
    start: { circumstances: { mode: 'sse-kms', operation: 'upload' } },
    offers: ['mode', 'caller', 'kms-key'],
    goals: [
      STORED,
      {
        id: 'not-by-s3',
        say: {
          en: 'What S3 itself holds does not open it',
          ja: 'S3 が持っているものだけでは開けない',
        },
        check: { check: 'reads', who: 's3', can: false },
        missing: {
          en: 'S3 holds a key that leads to the object: it was tried, and it opens.',
          ja: 'S3 の手元に、オブジェクトを開けるキーが残っています。実際に試すと開けました。',
        },
      },
      {
        id: 'not-by-permission',
        say: {
          en: 'Whoever has every permission and sends no key is refused',
          ja: 'すべての権限があっても、キーを送らなければ拒否される',
        },
        check: { check: 'reads', who: 's3-and-kms', what: 'customer-key-missing', can: false },
        missing: {
          en: 'A caller with all permissions sent no key and got the object. Whose key protects it, then? Not the customer’s.',
          ja: 'すべての権限を持つ呼び出し元は、キーを送らずにオブジェクトを読めました。オブジェクトを守っているのは、顧客提供キーではありません。',
        },
      },
    ],
    hints: [
      {
        en: 'In which mode does the key come from outside AWS?',
        ja: 'キーを AWS の外から渡すのは、どの方式でしたか。',
      },
      {
        en: 'Set {field mode} to {label mode sse-c}.',
        ja: '「{field mode}」を「{label mode sse-c}」にしてください。',
      },
    ],
    solution: { circumstances: { mode: 'sse-c' } },
    others: [
      { circumstances: { mode: 'sse-c', operation: 'multipart' } },
      { circumstances: { mode: 'sse-c', caller: 's3-only' } },
    ],
    wrong: [
      {
        attempt: { circumstances: { mode: 'sse-s3' } },
        unmet: ['not-by-s3', 'not-by-permission'],
      },
      { attempt: { circumstances: { mode: 'dsse-kms' } }, unmet: ['not-by-permission'] },
      {
        attempt: { circumstances: { mode: 'sse-kms-bucket-key' } },
        unmet: ['not-by-s3', 'not-by-permission'],
      },
      { attempt: { circumstances: { mode: 'sse-c', 'sse-c-blocked': 'yes' } }, unmet: ['stored'] },
      // Damaged beforehand, it opens to nobody, and was not stored here either.
      {
        attempt: {
          circumstances: { operation: 'update-encryption', 'stored-bytes': 'ciphertext-flipped' },
        },
        unmet: ['stored'],
      },
    ],
    done: {
      en: 'What S3 keeps opens nothing now, and nobody can help if the key is gone. Keeping, handing on and changing the key is your work.',
      ja: 'S3 に残るものだけでは何も開けません。その代わり、キーを失ったときに助けられる人もいません。キーの保管・受け渡し・変更は、すべて利用者の仕事です。',
    },
  },
  {
    id: 'wrong-key',
    title: {
      en: 'Say how S3 notices another key',
      ja: 'S3 がどうやって別のキーに気づくかを言い当てる',
    },
    ask: {
      en: 'The client sends a key with a matching MD5, but not the key of the upload. Say first what stops it; then play.',
      ja: 'クライアントは、アップロード時とは別のキーを、正しい MD5 を付けて送ります。何によって止められるかを予想し、それから再生してください。',
    },
    start: {
      circumstances: { mode: 'sse-c', operation: 'download', 'customer-key': 'wrong' },
    },
    foretell: {
      ask: { en: 'Which check fails?', ja: 'どの検証が失敗するでしょうか。' },
      choices: [
        {
          id: 'md5',
          say: {
            en: 'The comparison of key and MD5',
            ja: 'キーと MD5 の照合',
          },
          when: [
            { check: 'refused-by', by: 's3', cause: ['customer-md5-mismatch'] },
            { check: 'step', name: 's3.load-object', happens: false },
          ],
        },
        {
          id: 'hmac',
          say: {
            en: 'The comparison with the stored HMAC, before anything is decrypted',
            ja: '保存された HMAC との照合（復号の前）',
          },
          when: [
            { check: 'step', name: 's3.compare-customer-key', happens: true, failed: true },
            { check: 'step', name: 's3.decrypt-object', happens: false },
          ],
        },
        {
          id: 'decrypting',
          say: {
            en: 'The decryption: the tag does not match',
            ja: '復号（認証タグの不一致）',
          },
          when: [{ check: 'step', name: 's3.decrypt-object', happens: true, failed: true }],
        },
      ],
    },
    goals: foretold({
      en: 'That is not what the run shows. The MD5 belongs to the key that was sent; what did S3 keep of the one before?',
      ja: '実行結果と合いません。MD5 は、いま送ったキーのものです。以前のキーについて S3 が残していたのは何でしょうか。',
    }),
    hints: [
      {
        en: 'The MD5 only shows that the key arrived as it was sent.',
        ja: 'MD5 で分かるのは、キーが送ったとおりに届いたことだけです。',
      },
      {
        en: 'S3 keeps something of the first key so that it need not try to decrypt.',
        ja: 'S3 は、復号を試さなくても済むように、最初のキーから計算した値を残しています。',
      },
    ],
    solution: { choice: 'hmac' },
    wrong: [
      { attempt: { choice: 'md5' }, unmet: ['foretold'] },
      { attempt: { choice: 'decrypting' }, unmet: ['foretold'] },
      {
        attempt: { choice: 'md5', circumstances: { 'customer-key': 'bad-md5' } },
        unmet: ['as-asked'],
      },
    ],
    done: {
      en: 'S3 answers {answer} {code}, as for a missing permission. With no key at all it would have been another status: the message tells them apart.',
      ja: 'S3 の応答は {answer} {code} で、権限が足りないときと同じです。キーをまったく送らなければ、別のステータスが返ります。見分けるにはメッセージを読みます。',
    },
  },
  {
    id: 'unblock',
    title: {
      en: 'Mend an SSE-C upload that is refused',
      ja: '拒否される SSE-C のアップロードを直す',
    },
    ask: {
      en: 'In a new bucket this upload is refused. Make it succeed, still with SSE-C and still over HTTPS.',
      ja: '新規バケットで、このアップロードは拒否されます。SSE-C と HTTPS のまま成功させてください。',
    },
    start: {
      circumstances: { mode: 'sse-c', operation: 'upload', 'sse-c-blocked': 'yes' },
    },
    offers: ['caller', 'connection', 'sse-c-blocked'],
    goals: [
      {
        id: 'stored',
        say: { en: 'The upload succeeds', ja: 'アップロードが成功する' },
        check: { check: 'answer', is: 'done' },
        missing: {
          en: 'S3 answers {answer} {code}. Read the message: it says what is refused.',
          ja: 'S3 の応答は {answer} {code} です。メッセージを読むと、何が拒否されたのか分かります。',
        },
      },
      {
        id: 'nothing-else',
        say: {
          en: 'Nothing else has changed',
          ja: 'ほかの条件は元のまま',
        },
        check: { check: 'only-changed', fields: ['sse-c-blocked'] },
        missing: {
          en: 'Something else is different now. What was asked for is this very upload.',
          ja: 'ほかの条件も変わっています。同じアップロードのまま成功させてください。',
        },
      },
    ],
    hints: [
      {
        en: 'No permission is missing. Look at {step s3.check-blocked-encryption}.',
        ja: '足りない権限はありません。{step s3.check-blocked-encryption} を見てください。',
      },
      {
        en: 'Set {field sse-c-blocked} to {label sse-c-blocked no}.',
        ja: '「{field sse-c-blocked}」を「{label sse-c-blocked no}」にしてください。',
      },
    ],
    solution: { circumstances: { 'sse-c-blocked': 'no' } },
    wrong: [
      { attempt: { circumstances: { caller: 's3-only' } }, unmet: ['stored', 'nothing-else'] },
      {
        attempt: { circumstances: { mode: 'sse-kms', 'sse-c-blocked': 'no' } },
        unmet: ['nothing-else'],
      },
      {
        attempt: { circumstances: { 'sse-c-blocked': 'no', connection: 'http' } },
        unmet: ['stored', 'nothing-else'],
      },
    ],
    done: {
      en: 'A refusal that says `AccessDenied` need not come from a policy: here it is a setting of the bucket, `BlockedEncryptionTypes`.',
      ja: '`AccessDenied` で拒否されても、原因がポリシーとは限りません。ここではバケットの設定 `BlockedEncryptionTypes` が原因です。',
    },
  },
];
