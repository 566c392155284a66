import type { CourseLesson } from '../lesson.ts';
import { asAsked, foretold, TABLE_GOALS } from './goals.ts';
import { THIRD_KEY } from './key-policies.ts';
import { OTHER_KEY, policyText, RUN_KEY, withIdentity } from './policies.ts';

const OBJECTS = {
  Effect: 'Allow',
  Action: ['s3:PutObject', 's3:GetObject'],
  Resource: 'arn:aws:s3:::wiki-demo/*',
};

/** Lets the role use these actions of KMS, with the run's key or with others. */
function allowKey(
  action: string | readonly string[],
  resource = RUN_KEY,
  condition?: object,
): object {
  return {
    Effect: 'Allow',
    Action: action,
    Resource: resource,
    ...(condition === undefined ? {} : { Condition: condition }),
  };
}

const NO_DECRYPT = policyText(OBJECTS, allowKey('kms:GenerateDataKey'));

/** What is done in the lesson on errors. */
export const tasks: CourseLesson['tasks'] = [
  {
    id: 'other-account',
    title: {
      en: 'Say who refuses the other account',
      ja: '別アカウントを拒否したのが誰かを言い当てる',
    },
    ask: {
      en: 'A role of another account wants to read. The bucket policy lets everybody read, and its own IAM policy allows it both S3 and KMS. Say first what happens; then play.',
      ja: '別アカウントのロールが読み取りを試みます。バケットポリシーは全員に読み取りを許可し、ロールの IAM ポリシーは S3 と KMS の両方を許可しています。結果を予想し、それから再生してください。',
    },
    start: {
      circumstances: {
        mode: 'sse-kms',
        operation: 'download',
        caller: 'other-account',
        'bucket-policy': 'public-read',
      },
    },
    foretell: {
      ask: { en: 'Who says no?', ja: '拒否するのは誰でしょうか。' },
      choices: [
        {
          id: 's3',
          say: {
            en: 'S3: objects under a KMS key cannot be read from outside the account.',
            ja: 'S3。KMS キーで暗号化されたオブジェクトは、アカウントの外から読めない。',
          },
          when: [{ check: 'decided', action: 's3:GetObject', allowed: false }],
        },
        {
          id: 'kms',
          say: {
            en: 'KMS: the key policy does not let that account use the key.',
            ja: 'KMS。キーポリシーがそのアカウントに許可していない。',
          },
          when: [
            { check: 'decided', action: 's3:GetObject', allowed: true },
            { check: 'decided', action: 'kms:Decrypt', allowed: false },
          ],
        },
        {
          id: 'nobody',
          say: { en: 'Nobody: both sides allow it.', ja: '誰も拒否しない。双方で許可されている。' },
          when: [{ check: 'answer', is: 'done' }],
        },
      ],
    },
    goals: foretold({
      en: 'The run ends otherwise: {answer} {code}. Which policy has nobody mentioned yet?',
      ja: '実行結果と合いません。応答は {answer} {code} でした。まだ話に出ていないポリシーは何でしょうか。',
    }),
    hints: [
      {
        en: 'Two resources are used here, and each has an owner with a policy of its own.',
        ja: 'ここで使うリソースは 2 つあり、それぞれに所有者のポリシーがあります。',
      },
      {
        en: 'The bucket’s owner has said yes. What about the key’s owner? Look at {step kms.authorize}.',
        ja: 'バケットの所有者は許可しました。キーの所有者はどうでしょうか。{step kms.authorize} を見てください。',
      },
    ],
    solution: { choice: 'kms' },
    wrong: [
      { attempt: { choice: 's3' }, unmet: ['foretold'] },
      { attempt: { choice: 'nobody' }, unmet: ['foretold'] },
      { attempt: { choice: 'nobody', circumstances: { mode: 'sse-s3' } }, unmet: ['as-asked'] },
    ],
    done: {
      en: 'To another account, bucket and key have to be opened separately. The message leaves several reasons open. Here the one that applies is “no resource-based policies allow access”, and it means the key policy.',
      ja: '別アカウントに読ませるには、バケットとキーのそれぞれで許可が必要です。メッセージには考えられる理由がいくつか並びますが、ここで当てはまるのは no resource-based policies allow access で、キーポリシーのことを指しています。',
    },
  },
  {
    id: 'give-what-is-missing',
    title: {
      en: 'Give the role what is missing, and no more',
      ja: '足りない権限だけをロールに与える',
    },
    ask: {
      en: 'This role uploads small files, and large ones fail halfway. Mend its IAM policy. It must not get the use of another key, nor may it delete objects. The key is `arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`.',
      ja: 'このロールは、小さいファイルはアップロードできますが、大きいファイルは途中で失敗します。IAM ポリシーを直してください。別のキーの使用やオブジェクトの削除は許可しないでください。キーは `arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab` です。',
    },
    start: {
      circumstances: { mode: 'sse-kms', operation: 'multipart' },
      policies: { identity: NO_DECRYPT },
    },
    writes: 'identity',
    rows: [
      {
        say: { en: 'a large file, in parts', ja: '大きいファイル（マルチパート）' },
        request: { mode: 'sse-kms', operation: 'multipart', 'chosen-by': 'request' },
        allowed: true,
      },
      {
        say: { en: 'a small file', ja: '小さいファイル' },
        request: { mode: 'sse-kms', operation: 'upload', 'chosen-by': 'request' },
        allowed: true,
      },
      {
        say: { en: 'a small file, with another key', ja: '小さいファイル、別のキー' },
        request: {
          mode: 'sse-kms',
          operation: 'upload',
          'chosen-by': 'request',
          'key-arn': OTHER_KEY,
        },
        allowed: false,
      },
      {
        say: { en: 'a download, with a third key', ja: 'ダウンロード、さらに別のキー' },
        request: {
          mode: 'sse-kms',
          operation: 'download',
          'key-arn': THIRD_KEY,
        },
        allowed: false,
      },
      {
        say: { en: 'deleting an object', ja: 'オブジェクトの削除' },
        request: { mode: 'sse-kms', operation: 'delete' },
        allowed: false,
      },
    ],
    goals: [
      {
        id: 'stored',
        say: { en: 'The upload on stage succeeds', ja: '画面のアップロードが成功する' },
        check: { check: 'answer', is: 'done' },
        missing: {
          en: 'The upload ends with {answer} {code}: {message}',
          ja: 'アップロードの応答は {answer} {code} です。{message}',
        },
      },
      ...TABLE_GOALS,
    ],
    hints: [
      {
        en: 'The message of the refusal names the action. Which key is it about?',
        ja: '拒否のメッセージにアクションが書かれています。どのキーについてのものでしょうか。',
      },
      {
        en: 'Add `kms:Decrypt` to the actions of the statement that has `kms:GenerateDataKey`.',
        ja: '`kms:GenerateDataKey` のあるステートメントの Action に、`kms:Decrypt` を加えてください。',
      },
    ],
    solution: withIdentity(OBJECTS, allowKey(['kms:GenerateDataKey', 'kms:Decrypt'])),
    others: [
      withIdentity(OBJECTS, allowKey('kms:GenerateDataKey'), allowKey('kms:Decrypt')),
      withIdentity(OBJECTS, allowKey('kms:*')),
      withIdentity(
        OBJECTS,
        allowKey('kms:GenerateDataKey'),
        allowKey('kms:Decrypt', RUN_KEY, {
          StringEquals: { 'kms:ViaService': 's3.ap-northeast-1.amazonaws.com' },
        }),
      ),
    ],
    wrong: [
      {
        attempt: withIdentity(OBJECTS, allowKey(['kms:GenerateDataKey', 'kms:Encrypt'])),
        unmet: ['stored', 'lets-in'],
      },
      {
        attempt: withIdentity(OBJECTS, allowKey('kms:*', '*')),
        unmet: ['keeps-out'],
      },
      {
        attempt: withIdentity(OBJECTS, allowKey('kms:GenerateDataKey'), {
          Effect: 'Allow',
          Action: 'kms:Decrypt',
          NotResource: OTHER_KEY,
        }),
        unmet: ['keeps-out'],
      },
      {
        attempt: withIdentity(OBJECTS, allowKey('kms:Decrypt')),
        unmet: ['stored', 'lets-in'],
      },
      {
        attempt: withIdentity(
          { ...OBJECTS, Action: 's3:*' },
          allowKey(['kms:GenerateDataKey', 'kms:Decrypt']),
        ),
        unmet: ['keeps-out'],
      },
    ],
    done: {
      en: 'One action of one key was missing. Whoever gives `kms:*` on every key instead also mends the upload, and opens all the others.',
      ja: '足りなかったのは、1 つのキーに対する 1 つのアクションです。代わりにすべてのキーに `kms:*` を許可しても直りますが、ほかのキーまで使えるようになってしまいます。',
    },
  },
  {
    id: 'flipped-bit',
    title: {
      en: 'Damage what lies on the disk, and predict who notices',
      ja: 'ディスク上のデータを壊し、誰が気づくかを言い当てる',
    },
    ask: {
      en: 'Choose how to damage what is stored: one bit of the {value encrypted-object}, one bit of the {value encrypted-data-key}, or the wrapped keys of two objects swapped. Say first who notices; then play.',
      ja: '保存されたデータの壊し方を選んでください。{value encrypted-object}の 1 ビットを反転するか、{value encrypted-data-key}の 1 ビットを反転するか、2 つのオブジェクトの暗号化されたキーを入れ替えるかです。誰が気づくかを予想し、それから再生してください。',
    },
    start: {
      circumstances: { mode: 'sse-kms', operation: 'download' },
    },
    offers: ['stored-bytes'],
    foretell: {
      ask: { en: 'Where does it stop?', ja: 'どこで止まるでしょうか。' },
      choices: [
        {
          id: 'kms',
          say: { en: 'At KMS, when it unwraps the data key', ja: 'KMS（データキーの復号）' },
          when: [{ check: 'step', name: 'kms.unwrap-data-key', happens: true, failed: true }],
        },
        {
          id: 's3',
          say: {
            en: 'At S3, when it decrypts the object',
            ja: 'S3（オブジェクトの復号）',
          },
          when: [{ check: 'step', name: 's3.decrypt-object', happens: true, failed: true }],
        },
        {
          id: 'client',
          say: {
            en: 'Nowhere: the client is sent what lies there',
            ja: 'どこでも止まらず、そのままクライアントに届く',
          },
          when: [{ check: 'answer', is: 'done' }],
        },
      ],
    },
    goals: [
      {
        id: 'damaged',
        say: { en: 'What lies on the disk is damaged', ja: 'ディスク上のデータが壊れている' },
        check: {
          check: 'circumstance',
          field: 'stored-bytes',
          is: ['ciphertext-flipped', 'wrapped-key-flipped', 'wrapped-keys-swapped'],
        },
        missing: {
          en: 'What lies on the disk is as it was stored, and the answer is {answer}.',
          ja: 'ディスク上のデータは保存したときのままで、応答は {answer} です。',
        },
      },
      {
        id: 'foretold',
        say: { en: 'Your prediction is right', ja: '予想が当たる' },
        check: { check: 'foretold' },
        missing: {
          en: 'The run ends with {answer} {code}. Who is the first to open what was damaged?',
          ja: '実行結果は {answer} {code} でした。壊したデータを最初に復号しようとするのは誰でしょうか。',
        },
      },
      asAsked(['stored-bytes']),
    ],
    hints: [
      {
        en: 'Whoever decrypts with AES-GCM learns at once whether a single bit was changed.',
        ja: 'AES-GCM の復号では、1 ビットでも変わっていればすぐに分かります。',
      },
      {
        en: 'The wrapped key is opened in KMS, the object in S3. And KMS knows for which object it wrapped a key.',
        ja: '暗号化されたデータキーは KMS が、オブジェクトは S3 が復号します。KMS は、どのオブジェクトのためのデータキーかも確かめます。',
      },
    ],
    solution: { circumstances: { 'stored-bytes': 'wrapped-key-flipped' }, choice: 'kms' },
    others: [
      { circumstances: { 'stored-bytes': 'ciphertext-flipped' }, choice: 's3' },
      { circumstances: { 'stored-bytes': 'wrapped-keys-swapped' }, choice: 'kms' },
    ],
    wrong: [
      { attempt: { choice: 'client' }, unmet: ['damaged'] },
      {
        attempt: { circumstances: { 'stored-bytes': 'wrapped-key-flipped' }, choice: 's3' },
        unmet: ['foretold'],
      },
      {
        attempt: { circumstances: { 'stored-bytes': 'wrapped-keys-swapped' }, choice: 'client' },
        unmet: ['foretold'],
      },
      {
        attempt: { circumstances: { 'stored-bytes': 'ciphertext-flipped' }, choice: 'kms' },
        unmet: ['foretold'],
      },
      {
        attempt: {
          circumstances: { mode: 'sse-c', 'stored-bytes': 'ciphertext-flipped' },
          choice: 's3',
        },
        unmet: ['as-asked'],
      },
    ],
    done: {
      en: 'Each thing on the disk is checked by whoever opens it, and nothing damaged gets through. What AWS would answer here is not documented; {code} is this model’s.',
      ja: 'ディスク上のデータは、復号する側がそれぞれ検証します。壊れたものが素通りすることはありません。AWS が実際に何を返すかはドキュメントに記載がなく、{code} は本ツールの仮定です。',
    },
  },
  {
    id: 'two-faults',
    title: { en: 'Mend what has two faults', ja: '2 つの不具合を直す' },
    ask: {
      en: 'This download has two things wrong at once, and only the first to be met is reported. Mend both, and change nothing else.',
      ja: 'このダウンロードには問題が 2 つありますが、報告されるのは最初に見つかった 1 つだけです。両方を直し、ほかは変えないでください。',
    },
    start: {
      circumstances: {
        mode: 'sse-kms',
        operation: 'download',
        caller: 'upload-only',
        'key-state': 'disabled',
      },
    },
    offers: ['caller', 'key-state', 'key-policy', 'bucket-policy'],
    goals: [
      {
        id: 'comes-back',
        say: { en: 'The client gets the object back', ja: 'クライアントがオブジェクトを受け取る' },
        check: { check: 'comes-back', same: true },
        missing: {
          en: 'Now it says {answer} {code}: {message}',
          ja: '現在の応答は {answer} {code} です。{message}',
        },
      },
      {
        id: 'nothing-else',
        say: { en: 'Nothing but the two faults has changed', ja: '2 つの問題以外は変わっていない' },
        check: { check: 'only-changed', fields: ['caller', 'key-state'] },
        missing: {
          en: 'Something else is different now. Who may read it, or which key protects it, is no longer what it was.',
          ja: 'ほかの条件も変わっています。読める相手や、オブジェクトを守るキーが元と違います。',
        },
      },
    ],
    hints: [
      {
        en: 'Mend what the message names, play again, and read the next message.',
        ja: 'メッセージが示す問題を直し、もう一度再生して、次のメッセージを読んでください。',
      },
      {
        en: 'Set {field caller} to {label caller s3-and-kms} and {field key-state} to {label key-state enabled}.',
        ja: '「{field caller}」を「{label caller s3-and-kms}」に、「{field key-state}」を「{label key-state enabled}」にしてください。',
      },
    ],
    solution: { circumstances: { caller: 's3-and-kms', 'key-state': 'enabled' } },
    others: [{ circumstances: { caller: 's3-and-kms', 'key-state': 'rotated' } }],
    wrong: [
      { attempt: { circumstances: { 'key-state': 'enabled' } }, unmet: ['comes-back'] },
      { attempt: { circumstances: { caller: 's3-and-kms' } }, unmet: ['comes-back'] },
      {
        attempt: { circumstances: { 'key-state': 'enabled', 'kms-key': 'aws-managed' } },
        unmet: ['nothing-else'],
      },
      {
        attempt: {
          circumstances: { mode: 'sse-s3', 'key-state': 'enabled' },
        },
        unmet: ['nothing-else'],
      },
    ],
    done: {
      en: 'Here KMS asked for the permission first and looked at the state of the key afterwards. A new message after a change is progress, not a sign that the change was wrong.',
      ja: 'ここでは、KMS は先に権限を、次にキーの状態を確かめていました。直した後に別のメッセージが出るのは前進であって、変更が間違っていたわけではありません。',
    },
  },
];
