import type { CourseLesson } from '../lesson.ts';
import { IN_OWN_TABS, VOTE } from './plan.ts';
import { tasks } from './sse-c-tasks.ts';

/** SSE-C: the customer's key comes along with each request, and S3 keeps nothing that opens the object. */
export const lesson: CourseLesson = {
  id: 'sse-c',
  title: { en: 'A key that you bring along', ja: '毎回持ち込むキー' },
  about: {
    en: 'Say what S3 does with a key that the client sends, what it keeps of it, and why SSE-C is off by default.',
    ja: 'クライアントが送ったキーを S3 がどう扱い、何を残すのか、なぜ SSE-C がデフォルトで使えないのかを説明できるようになります。',
  },
  ideas: [
    {
      id: 'brought-along',
      title: { en: 'The key travels with the object', ja: 'キーはオブジェクトと一緒に送る' },
      words: [
        {
          en: 'Here the key is yours. The client makes it at {step client.make-customer-key}, {bytes customer-key} of it, and sends it along at {step s3.put-object}, in three headers. `x-amz-server-side-encryption-customer-algorithm` says {header x-amz-server-side-encryption-customer-algorithm}; `x-amz-server-side-encryption-customer-key` is the key itself; `x-amz-server-side-encryption-customer-key-MD5` lets S3 notice a key that was damaged on the way.',
          ja: 'SSE-C のキー（顧客提供キー）を用意するのは利用者です。クライアントは{step client.make-customer-key} で {bytes customer-key}のキーを作り、{step s3.put-object} でオブジェクトと一緒に送ります。使うヘッダーは 3 つです。`x-amz-server-side-encryption-customer-algorithm` に {header x-amz-server-side-encryption-customer-algorithm}、`x-amz-server-side-encryption-customer-key` にキーそのもの、`x-amz-server-side-encryption-customer-key-MD5` に、途中で壊れていないかを S3 が確かめるための値を入れます。',
        },
        {
          en: 'S3 encrypts the object with this very key ({step s3.encrypt-object}) and erases it at {step s3.erase-data-key}. There is no data key and no KMS. {fact customer-key}',
          ja: 'S3 はこのキーでオブジェクトを暗号化し（{step s3.encrypt-object}）、{step s3.erase-data-key} で消去します。データキーは使わず、KMS も登場しません。{fact customer-key}',
        },
        {
          en: 'A key that travels can be read on the way. That is why S3 takes such requests over HTTPS only.',
          ja: '送るキーは、途中で盗み見られるおそれがあります。そのため、S3 が受け付けるのは HTTPS のリクエストだけです。',
        },
      ],
      scene: { circumstances: { mode: 'sse-c', operation: 'upload' }, step: 's3.put-object' },
      claims: ['sse-c-client-keys', 'header-sse-c', 'sse-c-https', 'sse-c-upload'],
    },
    {
      id: 'what-stays',
      title: {
        en: 'S3 can recognize the key, not restore it',
        ja: 'S3 は照合できるが、復元できない',
      },
      words: [
        {
          en: 'Beside the {value encrypted-object} S3 keeps no key, only the {value customer-key-hmac}, a kind of fingerprint: here {bytes customer-key-hmac} computed from the key and from random bytes. With the key it can be computed again; from it nobody can work out the key.',
          ja: 'S3 が{value encrypted-object}と一緒に保存するのは、キーではなく{value customer-key-hmac} です。キーとランダムなバイト列から計算した値で（ここでは {bytes customer-key-hmac}）、キーの指紋のようなものです。キーがあれば同じ値を計算できますが、この値からキーを求めることはできません。',
        },
        {
          en: 'To read, the client sends the same key again ({step s3.get-object}). S3 computes the HMAC anew and compares at {step s3.compare-customer-key}; only then does it decrypt. So the key is needed for every download. If you lose it, you lose the object: nobody has a copy.',
          ja: '読むときは、クライアントが同じキーをもう一度送ります（{step s3.get-object}）。S3 は HMAC を計算し直し、{step s3.compare-customer-key} で照合してから復号します。キーはダウンロードのたびに必要です。キーを失うと、オブジェクトも失われます。控えはどこにもありません。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-c', operation: 'download' },
        step: 's3.compare-customer-key',
      },
      claims: ['sse-c-key-each-time', 'sse-c-download'],
    },
    {
      id: 'off-by-default',
      title: {
        en: 'Off by default, and not for plain links',
        ja: 'デフォルトでブロック、リンクでも開けない',
      },
      words: [
        {
          en: 'Since April 2026 new buckets refuse uploads with SSE-C, and so do existing buckets of accounts that had no SSE-C objects, except in `me-south-1` and `me-central-1`. In this run S3 refuses at {step s3.check-blocked-encryption}, with {answer}. Whoever wants SSE-C has to unblock it in the bucket first; what is stored already can be read all the same. {fact blocked-encryption}',
          ja: '2026 年 4 月以降、新規バケットは SSE-C のアップロードを拒否します。SSE-C のオブジェクトがないアカウントの既存バケットも同様です（`me-south-1` と `me-central-1` を除く）。この例でも、S3 は{step s3.check-blocked-encryption} で拒否し、{answer} を返します。SSE-C を使うには、先にバケットの設定でブロックを解除します。保存済みのオブジェクトは、ブロックされていても読めます。{fact blocked-encryption}',
        },
        {
          en: 'No plain link opens such an object, for a link sends no headers and so no key. What AWS answers to an anonymous request that brings the right key is not documented.',
          ja: 'リンクを開くだけでは、SSE-C のオブジェクトは読めません。リンクではヘッダーを送れず、キーを渡せないためです。正しいキーを付けた匿名のリクエストに AWS が何を返すかは、ドキュメントに記載がありません。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-c', operation: 'upload', 'sse-c-blocked': 'yes' },
        step: 's3.check-blocked-encryption',
      },
      claims: ['sse-c-blocked', 'sse-c-not-public'],
    },
  ],
  question: {
    ask: {
      en: 'The object is stored, and you lose your key. Who can still open it?',
      ja: 'オブジェクトを保存した後で、キーを失いました。まだオブジェクトを開けるのは誰でしょうか。',
    },
    scene: {
      circumstances: { mode: 'sse-c', operation: 'upload' },
      step: 's3.erase-data-key',
    },
    choices: [
      {
        id: 's3',
        say: {
          en: 'S3: it has the HMAC and can work out the key from it.',
          ja: 'S3。保存した HMAC からキーを求められる。',
        },
        when: [{ check: 'reads', who: 's3', can: true }],
      },
      {
        id: 'permission',
        say: {
          en: 'Whoever has every permission for the bucket.',
          ja: 'バケットのすべての権限を持つ呼び出し元。',
        },
        when: [{ check: 'reads', who: 's3-and-kms', what: 'customer-key-missing', can: true }],
      },
      {
        id: 'nobody',
        say: { en: 'Nobody.', ja: '誰も開けない。' },
        when: [
          { check: 'reads', who: 's3', can: false },
          { check: 'reads', who: 'disk-thief', can: false },
          { check: 'reads', who: 's3-and-kms', what: 'customer-key-missing', can: false },
        ],
      },
    ],
    shownAt: 's3.store-object',
    why: {
      en: 'Everything that S3 keeps is stored at {step s3.store-object}, and no key is among it. Everything there that could be a key was tried on the object, and nothing opened it. Permissions do not help either: without the key S3 refuses.',
      ja: 'S3 が残すものは、すべて{step s3.store-object} で保存されます。その中にキーはありません。キーになりうる値をすべて実際に試しましたが、どれでも開けませんでした。権限があっても、キーがなければ S3 は拒否します。',
    },
  },
  takeaway: {
    en: 'Under SSE-C the key is yours alone: S3 uses it, forgets it, and can never give it back.',
    ja: 'SSE-C のキーを持つのは利用者だけです。S3 は受け取ったキーを使って忘れるので、失ったキーを取り戻す方法はありません。',
  },
  tasks,
  trainer: {
    plan: [
      {
        minutes: 3,
        what: {
          en: 'Play the upload and the download; compare what S3 computes from the key',
          ja: 'アップロードとダウンロードを再生し、S3 がキーから計算する値を見比べる',
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
        en: 'Many take SSE-C for client-side encryption. Ask who encrypts: point at the room in which the ciphertext appears. S3 does see the plaintext, and the key.',
        ja: 'クライアント側の暗号化と混同する人が多い。「暗号化しているのは誰か」と問いかけ、暗号文が現れる部屋を指す。S3 は平文もキーも見ている。',
      },
      {
        en: 'Ask what a thief of the disk could do with the HMAC. At most, check whether a key from elsewhere is the right one.',
        ja: '「ディスクを盗んだ人は HMAC を何に使えるか」と問いかける。できるのは、別に手に入れたキーが正しいかどうかの確認だけである。',
      },
      {
        en: 'Tutorials from before April 2026 do not mention the block. Show the message of the refusal: it names SSE-C, and no permission is missing.',
        ja: '2026 年 4 月より前の解説記事は、ブロックに触れていない。拒否のメッセージを見せる。SSE-C が名指しされており、足りない権限はない。',
      },
    ],
  },
};
