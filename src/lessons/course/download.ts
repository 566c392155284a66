import type { CourseLesson } from '../lesson.ts';
import { foretold } from './goals.ts';
import { IN_OWN_TABS, VOTE } from './plan.ts';

/** Downloading under SSE-KMS: S3 asks KMS for the caller, so that two services have to say yes. */
export const lesson: CourseLesson = {
  id: 'download',
  title: { en: 'Two services must say yes', ja: '2 つのサービスの許可' },
  about: {
    en: 'Say who has to allow a download, and read from a refusal which of them did not.',
    ja: 'ダウンロードには誰の許可が必要か、拒否されたときに誰が拒否したのかを説明できるようになります。',
  },
  ideas: [
    {
      id: 'locked-twice',
      title: {
        en: 'S3 stores both, and can open neither',
        ja: 'S3 は保存しているだけで、開けない',
      },
      words: [
        {
          en: 'On the disk lie the {value encrypted-object} and, beside it, the {value encrypted-data-key}. S3 can read both at {step s3.load-object}, and can open neither.',
          ja: 'ディスクには{value encrypted-object}と{value encrypted-data-key}が並んで保存されています。S3 は{step s3.load-object} で両方を読み出せますが、どちらも開けません。',
        },
        {
          en: 'What opens the data key is the KMS key, and that never leaves KMS. So S3 has to ask: at {step kms.decrypt} it sends the encrypted data key ({bytes encrypted-data-key}) to KMS.',
          ja: 'データキーを開けるのは KMS キーだけで、KMS キーが KMS の外に出ることはありません。そこで S3 は{step kms.decrypt} で、暗号化されたままのデータキー（{bytes encrypted-data-key}）を KMS に送って復号を依頼します。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'download' },
        step: 's3.load-object',
      },
      claims: ['sse-kms-download'],
    },
    {
      id: 'same-caller',
      title: { en: 'KMS is asked about the same caller', ja: 'KMS が判定するのも同じ呼び出し元' },
      words: [
        {
          en: 'S3 does not ask in its own name. It passes on who called it, and at {step kms.authorize} KMS judges that very caller: `kms:Decrypt`, for {world callerArn}. {fact s3-authorization}',
          ja: 'S3 は自分の名前で依頼するわけではありません。S3 を呼び出した本人の権限で依頼し、KMS は{step kms.authorize} で、その本人（{world callerArn}）に `kms:Decrypt` が許可されているかを判定します。{fact s3-authorization}',
        },
        {
          en: 'Being allowed to read the bucket is not enough. There are two checks, `s3:GetObject` by S3 and `kms:Decrypt` by KMS, and the caller has to pass both.',
          ja: 'バケットを読む権限だけでは足りません。S3 が `s3:GetObject` を、KMS が `kms:Decrypt` を判定し、どちらか一方でも拒否されればダウンロードは失敗します。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'download' },
        step: 'kms.authorize',
      },
      claims: ['kms-permission-needed'],
    },
    {
      id: 'used-and-gone',
      title: { en: 'Used once, then gone', ja: '使ったらすぐに消す' },
      words: [
        {
          en: 'Only now does the {value data-key} reach S3 ({step kms.decrypt.response}). S3 decrypts the object with it and erases it as soon as it can: here at {step s3.erase-data-key}, before the answer goes out. The client gets the plaintext and never sees a key.',
          ja: '許可されてはじめて、{value data-key}が S3 に届きます（{step kms.decrypt.response}）。S3 はそれでオブジェクトを復号し、できるだけ早く消去します（ここでは応答を返す前の{step s3.erase-data-key}）。クライアントが受け取るのは平文だけで、鍵を目にすることはありません。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'download' },
        step: 'kms.decrypt.response',
      },
    },
  ],
  question: {
    ask: {
      en: 'A caller may do everything in S3 and nothing in KMS. How far does the download get?',
      ja: 'S3 の操作はすべて許可され、KMS の操作は何も許可されていない呼び出し元がいます。ダウンロードはどこまで進むでしょうか。',
    },
    scene: {
      circumstances: { mode: 'sse-kms', operation: 'download', caller: 's3-only' },
      step: 's3.get-object',
    },
    choices: [
      {
        id: 'at-s3',
        say: {
          en: 'S3 refuses at once: the object is encrypted with KMS.',
          ja: 'オブジェクトが KMS で暗号化されているため、S3 がその場で拒否する。',
        },
        when: [{ check: 'refused-by', by: 's3' }],
      },
      {
        id: 'at-kms',
        say: {
          en: 'S3 says yes, reads the object from its disk and asks KMS; KMS refuses.',
          ja: 'S3 は許可し、ディスクから読み出して KMS に依頼するが、KMS が拒否する。',
        },
        when: [
          { check: 'decided', action: 's3:GetObject', allowed: true },
          { check: 'step', name: 's3.load-object', happens: true },
          { check: 'refused-by', by: 'kms' },
        ],
      },
      {
        id: 'ciphertext',
        say: {
          en: 'The client gets the object as it lies on the disk, encrypted.',
          ja: 'クライアントには、ディスク上の暗号化されたままのオブジェクトが返る。',
        },
        when: [{ check: 'answer', is: 'done' }],
      },
    ],
    shownAt: 'kms.authorize',
    why: {
      en: 'S3 checks only that this caller may have the object, and goes to work. It is KMS that asks for `kms:Decrypt`. The client is answered {answer} {code}, the status and code with which S3 itself refuses. S3 never sends ciphertext instead.',
      ja: 'S3 は「このオブジェクトを渡してよい」ことだけを確かめて処理を始めます。`kms:Decrypt` を求めるのは KMS です。クライアントに返るのは {answer} {code} で、S3 自身が拒否したときとステータスもコードも同じです。S3 が代わりに暗号文を返すことはありません。',
    },
  },
  takeaway: {
    en: 'Under SSE-KMS, reading takes two permissions of the same caller: `s3:GetObject` at S3 and `kms:Decrypt` at KMS.',
    ja: 'SSE-KMS のオブジェクトを読むには、同じ呼び出し元に 2 つの許可が必要です。S3 の `s3:GetObject` と、KMS の `kms:Decrypt` です。',
  },
  tasks: [
    {
      id: 'find-the-key',
      title: {
        en: 'Go to the step in which the data key comes back',
        ja: 'データキーが戻ってくるステップに移動する',
      },
      ask: {
        en: 'Step through the download until the plaintext data key reaches S3.',
        ja: 'ダウンロードを 1 ステップずつ進め、平文のデータキーが S3 に届くところで止めてください。',
      },
      start: { circumstances: { mode: 'sse-kms', operation: 'download' } },
      goals: [
        {
          id: 'there',
          say: {
            en: 'You stand where S3 receives the data key',
            ja: 'S3 がデータキーを受け取るステップにいる',
          },
          check: { check: 'at', brings: 'data-key', to: 's3' },
          missing: {
            en: 'At this step no plaintext data key reaches S3.',
            ja: 'このステップでは、平文のデータキーはまだ S3 に届いていません。',
          },
        },
      ],
      hints: [
        {
          en: 'Before that, KMS has to unwrap it. Watch the room of KMS.',
          ja: 'その前に、KMS がデータキーを復号しているはずです。KMS の部屋に注目してください。',
        },
        {
          en: 'It is the answer to the call of {step kms.decrypt}.',
          ja: '{step kms.decrypt} の呼び出しに対する応答です。',
        },
      ],
      solution: { step: 'kms.decrypt.response' },
      wrong: [
        { attempt: { step: 'kms.decrypt' }, unmet: ['there'] },
        { attempt: { step: 'kms.unwrap-data-key' }, unmet: ['there'] },
      ],
      done: {
        en: 'From here until it is erased, S3 could open the object. Before and after, it could not.',
        ja: 'ここから消去するまでの間だけ、S3 はこのオブジェクトを開けます。その前後では開けません。',
      },
    },
    {
      id: 'fail-past-s3',
      title: {
        en: 'Make the download fail although S3 allows it',
        ja: 'S3 が許可しても失敗するダウンロードにする',
      },
      ask: {
        en: 'Change one circumstance so that S3 says yes to `s3:GetObject` and the client gets nothing all the same.',
        ja: '条件を 1 つ変えて、S3 が `s3:GetObject` を許可してもクライアントがオブジェクトを受け取れないようにしてください。',
      },
      start: { circumstances: { mode: 'sse-kms', operation: 'download' } },
      offers: ['caller', 'key-state', 'key-policy'],
      goals: [
        {
          id: 's3-allows',
          say: { en: 'S3 allows `s3:GetObject`', ja: 'S3 が `s3:GetObject` を許可する' },
          check: { check: 'decided', action: 's3:GetObject', allowed: true },
          missing: {
            en: 'S3 itself refuses now. Whoever tries must keep the permission to read the bucket.',
            ja: 'S3 の段階で拒否されています。バケットを読む権限は残してください。',
          },
        },
        {
          id: 'fails',
          say: { en: 'The download fails', ja: 'ダウンロードが失敗する' },
          check: { check: 'answer', is: 'refused' },
          missing: {
            en: 'The client is answered {answer}: neither S3 nor KMS refuses.',
            ja: 'クライアントへの応答は {answer} です。S3 も KMS も拒否していません。',
          },
        },
      ],
      hints: [
        {
          en: 'S3 has to go on saying yes. What does KMS ask?',
          ja: 'S3 の許可は残したままにします。KMS は何を判定していましたか。',
        },
        {
          en: 'Take `kms:Decrypt` from the caller, or do something to the KMS key itself.',
          ja: '呼び出し元から `kms:Decrypt` を外すか、KMS キー自体の状態を変えてみてください。',
        },
      ],
      solution: { circumstances: { caller: 's3-only' } },
      others: [
        { circumstances: { caller: 'upload-only' } },
        { circumstances: { 'key-state': 'disabled' } },
        { circumstances: { 'key-state': 'pending-deletion' } },
        { circumstances: { 'key-policy': 'nobody' } },
        { circumstances: { 'kms-rate': 'throttled' } },
        { circumstances: { 'stored-bytes': 'ciphertext-flipped' } },
        { circumstances: { 'stored-bytes': 'wrapped-key-flipped' } },
        { circumstances: { connection: 'http' } },
      ],
      wrong: [
        { attempt: { circumstances: { caller: 'anonymous' } }, unmet: ['s3-allows'] },
        { attempt: { circumstances: { 'key-state': 'rotated' } }, unmet: ['fails'] },
        { attempt: { circumstances: { 'key-policy': 'via-s3' } }, unmet: ['fails'] },
        // KMS is not asked, and does not notice.
        {
          attempt: { circumstances: { mode: 'sse-kms-bucket-key', 'key-state': 'disabled' } },
          unmet: ['fails'],
        },
      ],
      done: {
        en: 'The answer names `AccessDenied` or a fault of KMS, and never says in so many words that S3 had agreed. That is why people look in the wrong place.',
        ja: '応答に書かれるのは `AccessDenied` や KMS のエラーだけで、S3 が許可していたことは書かれません。そのため、調べる場所を間違えやすいのです。',
      },
    },
    {
      id: 'who-refused',
      title: {
        en: 'Say who refused, and for lack of what',
        ja: '誰が、何が足りずに拒否したかを言い当てる',
      },
      ask: {
        en: 'This role is answered {answer}. Say first what refuses it; then play.',
        ja: 'このロールには {answer} が返ります。まず拒否の理由を予想し、それから再生してください。',
      },
      start: {
        circumstances: { mode: 'sse-kms', operation: 'download', caller: 'upload-only' },
      },
      foretell: {
        ask: {
          en: 'It may use S3 and call `kms:GenerateDataKey`. Who says no?',
          ja: '許可されているのは S3 の操作と `kms:GenerateDataKey` です。拒否するのは誰でしょうか。',
        },
        choices: [
          {
            id: 's3-get',
            say: { en: 'S3, for lack of `s3:GetObject`', ja: 'S3（`s3:GetObject` がない）' },
            when: [{ check: 'decided', action: 's3:GetObject', allowed: false }],
          },
          {
            id: 'kms-generate',
            say: {
              en: 'KMS, for lack of `kms:GenerateDataKey`',
              ja: 'KMS（`kms:GenerateDataKey` がない）',
            },
            when: [{ check: 'decided', action: 'kms:GenerateDataKey', allowed: false }],
          },
          {
            id: 'kms-decrypt',
            say: { en: 'KMS, for lack of `kms:Decrypt`', ja: 'KMS（`kms:Decrypt` がない）' },
            when: [{ check: 'decided', action: 'kms:Decrypt', allowed: false }],
          },
        ],
      },
      goals: foretold({
        en: 'That is not what the run shows. Look at what KMS was asked, and by which action.',
        ja: '実行結果と合いません。KMS がどのアクションについて判定したかを確かめてください。',
      }),
      hints: [
        {
          en: 'Uploading needs a new data key. What does downloading need?',
          ja: 'アップロードでは新しいデータキーが必要です。ダウンロードで必要なのは何でしょうか。',
        },
        {
          en: 'A wrapped key has to be unwrapped, and that is an action of its own.',
          ja: '暗号化されたデータキーは復号しなければなりません。それには別のアクションの許可が必要です。',
        },
      ],
      solution: { choice: 'kms-decrypt' },
      wrong: [
        { attempt: { choice: 's3-get' }, unmet: ['foretold'] },
        { attempt: { choice: 'kms-generate' }, unmet: ['foretold'] },
        {
          attempt: { choice: 's3-get', circumstances: { caller: 'anonymous' } },
          unmet: ['as-asked'],
        },
      ],
      done: {
        en: 'Writers and readers need different actions of the same key: one may upload all day and never read back a byte.',
        ja: '書き込みと読み取りでは、同じキーに対して必要なアクションが違います。アップロードはできるのに、自分で書いたものを読めないことがあります。',
      },
    },
  ],
  trainer: {
    plan: [
      {
        minutes: 3,
        what: {
          en: 'Play the download; stop at the decision of KMS',
          ja: 'ダウンロードを再生し、KMS の判定で止める',
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
        en: 'Ask what a thief of the disk has now: both values, and no key to open them. Point at the two values on the disk.',
        ja: '「ディスクを盗まれたら何が手に入るか」と問いかける。ディスク上の 2 つの値を指し、鍵がないことを確認する。',
      },
      {
        en: 'Many think that S3 has a permission of its own at KMS. Show the principal in the decision of KMS: it is the caller.',
        ja: 'S3 自身に KMS の権限があると考える人が多い。KMS の判定に表示されるプリンシパルが呼び出し元であることを示す。',
      },
      {
        en: 'Follow the red lane: it is short. Everything outside it is what an attacker can get.',
        ja: '赤いレーンが短いことに注目させる。それ以外の時間に攻撃者が得られるのは、暗号化されたものだけである。',
      },
    ],
  },
};
